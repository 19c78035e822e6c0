using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Finds the key of the assessment letters: in one line, in lines of their own, in a small table.</summary>
internal static partial class AssessmentKey
{
    private const int LongestKey = 500;
    private const int MostWordsOfStage = 8;
    private const string Raised = "¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The pairs of a line such as "Key: A application form, I interview"; empty when the text is no key.</summary>
    public static List<(string Letter, AssessmentStage Stage)> PairsOf(string text)
    {
        if (text.Length > LongestKey)
            return [];
        text = WithPlainNumbers(text);
        foreach (var found in new[] { Between(text, Marked().Matches(text)), Between(text, InBrackets().Matches(text)), Listed(text), Named(text) })
            if (found.Count(p => p.Stage != AssessmentStage.None) is >= 2 and var stages && stages * 2 >= found.Count)
                return [.. found.Where(p => p.Stage != AssessmentStage.None)];
        return [];
    }

    /// <summary>"A – Application form" alone; a key when its neighbours are such lines too.</summary>
    public static (string Letter, AssessmentStage Stage)? PairOf(string text) =>
        text.Length <= 80 && Listed(WithPlainNumbers(text)) is [{ Stage: not AssessmentStage.None } pair] ? pair : null;

    /// <summary>“Both” means application and interview: a word that the document explains in a sentence; null when it explains none.</summary>
    public static (string Word, AssessmentStage Stages)? Meaning(string text)
    {
        if (text.Length > LongestKey || Explained().Match(text) is not { Success: true } match)
            return null;
        var stages = Phrase.Words(match.Groups[2].Value).Aggregate(AssessmentStage.None, (all, word) => all | Assessment.Named(word));
        return stages == AssessmentStage.None ? null : (match.Groups[1].Value.ToLowerInvariant(), stages);
    }

    /// <summary>"Key:", "Assessment key": the line above such lines.</summary>
    public static bool IsTitle(string text) =>
        text.Length <= 60 && Phrase.Words(text) is { Length: > 0 and <= 6 } words && (words[0] is "key" || words[^1] is "key" || (words.Contains("key") && words.Any(w => w.StartsWith("assess", StringComparison.Ordinal))));

    /// <summary>A small table whose rows pair a letter and a stage.</summary>
    public static List<(string Letter, AssessmentStage Stage)> PairsOf(IReadOnlyList<Piece> rows)
    {
        var pairs = new List<(string, AssessmentStage)>();
        foreach (var row in rows)
        {
            var cells = row.Cells.Where(c => c.Count > 0).Select(Piece.TextOf).ToList();
            for (var i = 0; i + 1 < cells.Count; i += 2)
                if (PairOf($"{cells[i]} = {cells[i + 1]}") is { } pair)
                    pairs.Add(pair);
                else if (!IsTitle(cells[i]))
                    return [];
        }
        return pairs.Count >= 2 ? pairs : [];
    }

    /// <summary>Raised numbers as plain ones.</summary>
    public static string WithPlainNumbers(string text) =>
        text.All(c => !Raised.Contains(c, StringComparison.Ordinal)) ? text : string.Concat(text.Select(c => Raised.IndexOf(c, StringComparison.Ordinal) is >= 0 and var n ? $" {n + 1} " : c.ToString()));

    // "A = Application form I = Interview": from each letter with its sign to the next.
    private static List<(string Letter, AssessmentStage Stage)> Between(string text, MatchCollection letters)
    {
        var pairs = new List<(string, AssessmentStage)>();
        for (var i = 0; i < letters.Count; i++)
        {
            var from = letters[i].Index + letters[i].Length;
            // "Int – Interview": a short form begins as the word does; "The – …" is none.
            if (letters[i].Groups[1].Value.Any(char.IsLower) && !text.AsSpan(from).StartsWith(letters[i].Groups[1].ValueSpan, StringComparison.OrdinalIgnoreCase))
                continue;
            pairs.Add((letters[i].Groups[1].Value.ToLowerInvariant(), StageIn(text[from..(i + 1 < letters.Count ? letters[i + 1].Index : text.Length)])));
        }
        return pairs;
    }

    // "A application form, I interview": the letter is a capital, so that "to test, to present" is no key.
    private static List<(string Letter, AssessmentStage Stage)> Listed(string text)
    {
        var pairs = new List<(string, AssessmentStage)>();
        foreach (var part in text.Split([',', ';', '|', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Title().Replace(part, "").Split([' ', '=', '-', '–', '—', ':', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && words[0].Length <= 2 && (words[0].All(char.IsUpper) || words[0].All(char.IsDigit)))
                pairs.Add((words[0].ToLowerInvariant(), StageIn(string.Join(' ', words.Skip(1)))));
        }
        return pairs;
    }

    // "Application form (A), interview (I)".
    private static List<(string Letter, AssessmentStage Stage)> Named(string text) =>
        [.. BeforeBrackets().Matches(text).Select(m => (m.Groups[2].Value.ToLowerInvariant(), StageIn(string.Join(' ', m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(4)))))];

    private static AssessmentStage StageIn(string text) =>
        Phrase.Words(text) is { Length: > 0 and <= MostWordsOfStage } words
            ? words.Select(Assessment.Named).FirstOrDefault(s => s != AssessmentStage.None)
            : AssessmentStage.None;

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’])\(?([A-Z]{1,3}|[A-Z][a-z]{1,3}|\d)\)?\s*[=–—:-]\s*")]
    private static partial Regex Marked();

    [GeneratedRegex(@"[“""‘']([\p{L}]{2,12})[”""’']\s+(?:means|stands for|denotes|indicates|=)\s+([^.;:“""]{5,80})", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex(@"[(\[]([A-Z]{1,2}|\d)[)\]]\s*(?=\p{L})")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"([\p{L} ]{3,60})\(([A-Z]{1,2}|\d)\)")]
    private static partial Regex BeforeBrackets();

    [GeneratedRegex(@"^\s*[\p{L} ]*\bkey\b[\p{L} ]*[:–-]?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Title();
}
