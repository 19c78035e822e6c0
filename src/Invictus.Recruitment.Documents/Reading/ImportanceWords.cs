using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>The ways in which documents say essential and desirable: as a value in a cell, as a name over criteria, as a mark beside one.</summary>
internal static partial class ImportanceWords
{
    private const int MostWordsOfName = 10;

    private static readonly FrozenDictionary<string, Importance> Values = new (Importance Importance, string[] Values)[]
    {
        (Importance.Essential, ["e", "ess", "essential", "essentials", "must have", "required", "mandatory"]),
        (Importance.Desirable, ["d", "des", "desirable", "desirables", "desired", "preferred", "nice to have", "advantageous"]),
    }.SelectMany(v => v.Values, (v, value) => (value, v.Importance)).ToFrozenDictionary(v => v.value, v => v.Importance);

    private static readonly FrozenDictionary<string, Importance> Names = new (Importance Importance, string[] Names)[]
    {
        (Importance.Essential, ["must have", "must haves", "you must have", "you will have", "you will need", "what you must have", "what you will need", "what you need", "required",
            "minimum requirements", "we need you to have"]),
        (Importance.Desirable, ["nice to have", "nice to haves", "preferred", "it would help if you have", "it would be an advantage to have", "you may also have", "you might also have",
            "we would also like", "ideally you will also have", "an advantage", "advantageous", "would be an advantage"]),
    }.SelectMany(v => v.Names, (v, name) => (name, v.Importance)).ToFrozenDictionary(v => v.name, v => v.Importance);

    /// <summary>Words of those who wish for more than they need.</summary>
    private static readonly FrozenSet<string> Wishes = FrozenSet.ToFrozenSet(
        ["ideally", "ideal", "bonus", "great", "nice", "good", "better", "plus", "advantage", "advantageous", "preferably", "preferred", "helpful", "help", "love", "welcome"]);

    /// <summary>What may follow "essential" in a name without adding anything to it.</summary>
    private static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
        ["criteria", "criterion", "requirement", "requirements", "attribute", "attributes", "characteristic", "characteristics", "elements", "factors", "aspects", "specification", "only",
         "e", "d", "the", "a", "an", "for", "of", "this", "post", "role", "job", "standard", "items", "points", "column", "must", "have", "following", "are", "is", "it", "you", "person", "all", "these", "below",
         "listed", "every", "each", "be", "should", "considered", "will", "to", "would", "that", "in", "we", "ask", "on", "upon", "at", "appointment", "application", "minimum", "holder", "postholder", "candidate", "candidates",
         "successful", "applicant", "applicants", "need", "needs", "has", "hold", "show", "demonstrate", "able", "continued"]);

    /// <summary>Words that make "essential …" something else than a name over criteria.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
        ["duty", "duties", "function", "functions", "task", "tasks", "responsibility", "responsibilities", "information", "reading", "car", "user", "training", "contact", "contacts", "dates",
         "documents", "services", "service", "maintenance", "repairs", "equipment", "policies"]);

    /// <summary>"E", "Ess.", "Desirable": the text is the value and nothing else.</summary>
    public static Importance? OfValue(string text) =>
        text.Length <= 24 && Values.TryGetValue(WithoutDegree(Phrase.Fold(text)), out var importance) ? importance : null;

    // "Highly desirable" is desirable.
    private static string WithoutDegree(string value) =>
        value.Split(' ') is ["highly" or "very" or "strongly" or "absolutely" or "most", { Length: > 3 } word] ? word : value;

    /// <summary>A name over criteria: "Essential", "DESIRABLE CRITERIA:", "Essential qualifications", "Experience – desirable".</summary>
    /// <param name="text">A heading, a lone line or a cell.</param>
    /// <param name="category">What the name says besides the importance; empty when it says nothing else.</param>
    public static Importance? OfName(string text, out string category)
    {
        category = "";
        if (text.Length > 80 || Phrase.Words(text) is not { Length: > 0 and <= MostWordsOfName } words)
            return null;
        if (Names.TryGetValue(Phrase.Fold(Phrase.InFull(text)), out var named))
            return named;
        var essential = words.Count(w => w is "essential" or "essentials");
        var desirable = words.Count(w => w is "desirable" or "desirables");
        // "All criteria are essential unless marked (D)": what comes first is the rule, the rest the exception.
        if (words.Contains("unless") && words.TakeWhile(w => w != "unless").Count(w => w is "essential" or "desirable") == 1)
            return words.First(w => w is "essential" or "desirable") == "essential" ? Importance.Essential : Importance.Desirable;
        if (essential + desirable != 1 || words.Any(Others.Contains))
            return null;
        var importance = essential > 0 ? Importance.Essential : Importance.Desirable;
        var rest = words.Where(w => !w.StartsWith("essential", StringComparison.Ordinal) && !w.StartsWith("desirable", StringComparison.Ordinal)).ToList();
        category = rest.All(Fillers.Contains) && !IsBehindCategory(text, rest) ? "" : Beside(text, words);
        if (category.Length == 0 && rest.All(Fillers.Contains))
            return importance;
        return category.Length > 0 ? importance : null;
    }

    /// <summary>A heading that asks as people talk, "You'll need", "It'd be great if you also had"; only for headings of lists within a specification.</summary>
    public static Importance? OfTalk(string text)
    {
        var words = text.Length <= 80 ? Phrase.Words(Phrase.InFull(text)) : [];
        // "Good with people" is a category: who talks to the reader says "you", "we" or "it".
        if (words.Length is 0 or > MostWordsOfName || words[0] is not ("you" or "we" or "it" or "it's" or "that" or "what" or "ideally" or "bonus" or "preferably" or "even" or "also" or "candidates" or "applicants"))
            return null;
        return words.Any(Wishes.Contains) || string.Join(' ', words).Contains("would like", StringComparison.Ordinal) ? Importance.Desirable : words.Any(w => w is "need" or "must" or "needs") ? Importance.Essential : null;
    }

    /// <summary>The text says essential or desirable and nothing else: "Essential", "Desirable criteria".</summary>
    public static Importance? OfPureName(string text) => OfName(text, out var category) is { } importance && category.Length == 0 ? importance : null;

    /// <summary>A sentence that explains the letters E and D, or says both words about them: no criterion.</summary>
    public static bool IsKey(string text) =>
        text.Length <= 240 && Letter(text, 'E') && Letter(text, 'D')
        && (Phrase.Words(text) is var words && words.Contains("essential") && words.Contains("desirable") || text.Contains("(E)", StringComparison.Ordinal) && text.Contains("(D)", StringComparison.Ordinal));

    /// <summary>"Criteria marked * are essential", "desirable criteria are in bold": what the mark means; null for any other text.</summary>
    public static (bool IsStar, Importance Importance)? Legend(string text)
    {
        var words = text.Length <= 200 ? Phrase.Words(text) : [];
        var isStar = text.Contains('*', StringComparison.Ordinal) || words.Any(w => w.StartsWith("asterisk", StringComparison.Ordinal) || w is "starred");
        var isBold = words.Contains("bold");
        var said = words.FirstOrDefault(w => w is "essential" or "desirable");
        return words.Length < 4 || isStar == isBold || said is null || !words.Any(w => w is "marked" or "are" or "is" or "denotes" or "indicates" or "shown" or "means" or "denote")
            ? null
            : (isStar, said == "essential" ? Importance.Essential : Importance.Desirable);
    }

    /// <summary>"Essential unless shown as desirable": the importance of what carries no mark; null for any other text.</summary>
    public static Importance? Rule(string text)
    {
        var words = text.Length <= 240 ? Phrase.Words(text) : [];
        var unless = Array.IndexOf(words, "unless");
        return unless < 1 || words.Take(unless).Count(w => w is "essential" or "desirable") != 1 || !words.Skip(unless).Any(w => w is "marked" or "shown" or "stated" or "indicated" or "otherwise" or "labelled" or "noted" or "followed")
            ? null
            : words.Take(unless).Contains("essential") ? Importance.Essential : Importance.Desirable;
    }

    /// <summary>"A = essential, B = desirable": letters or numbers other than E and D that a key gives a meaning; fewer than two are no key.</summary>
    public static IReadOnlyDictionary<string, Importance> RanksOf(string text) =>
        text.Length > 240 ? FrozenDictionary<string, Importance>.Empty
            : Rank().Matches(text).Where(m => m.Groups[1].Value is not ("E" or "D")).GroupBy(m => m.Groups[1].Value)
                .ToDictionary(g => g.Key, g => g.First().Groups[2].Value[0] is 'e' or 'E' ? Importance.Essential : Importance.Desirable);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])([A-Z]|\d)\s*(?:[=–—:-]|means)\s*(essential|desirable)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    private static bool Letter(string text, char letter)
    {
        for (var at = text.IndexOf(letter, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letter, at + 1))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
                return true;
        return false;
    }

    // "Attributes (essential)" names a category; "Essential attributes" are only criteria.
    private static bool IsBehindCategory(string text, List<string> rest) =>
        rest is [var only] && Headings.IsCategory(only) && text.TrimEnd(' ', ':', ')', ']') is var name
        && name.AsSpan(Math.Min(only.Length, name.Length)).TrimStart() is ['(' or '[' or '-' or '–' or '—' or ':' or '|', ..];

    // "Essential experience" and "Experience (essential)": what stands beside the word has to be the title of a category.
    private static string Beside(string text, string[] words)
    {
        var isFirst = words[0].StartsWith("essential", StringComparison.Ordinal) || words[0].StartsWith("desirable", StringComparison.Ordinal);
        var word = isFirst ? words[0] : words[^1];
        if (!isFirst && word is not ("essential" or "desirable"))
            return "";
        var at = isFirst ? text.IndexOf(word, StringComparison.OrdinalIgnoreCase) : text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
        // "Desirable: Experience in a school" is a criterion with a label.
        if (isFirst && text[(at + word.Length)..].TrimStart().StartsWith(':'))
            return "";
        var rest = (isFirst ? text[(at + word.Length)..] : text[..at]).Trim().Trim('(', '[', ':', '-', '–', '—', '|', '/', ')', ']', ',').Trim();
        return Headings.IsCategory(rest) && Phrase.CountWords(rest) <= 4 ? rest : "";
    }
}
