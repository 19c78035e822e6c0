using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Points at what a person should look at in what the document says. Never changes a word: it is a contract document.</summary>
internal static class Checks
{
    /// <summary>Slips that are known from such documents, with what was probably meant. Punctuation counts: a missing comma is one of them.</summary>
    private static readonly (string Slip, string Hint)[] Slips =
    [
        ("stpcb", "“STPCB”: probably STPCD, the School Teachers’ Pay and Conditions Document"),
        ("meetings and science with", "“Meetings and Science with”: the name of the subject seems to have replaced another word (liaison, consultations)"),
        ("to building capacity", "“to building capacity”: probably “to build capacity” or “in building capacity”"),
        ("students achievements", "“students achievements”: an apostrophe seems to be missing"),
        ("open evenings parents evenings", "“Open Evenings Parents Evenings”: a comma seems to be missing"),
        ("security confidentiality", "“security confidentiality”: a comma seems to be missing"),
        ("a commitment of continued", "“A commitment of continued”: probably “A commitment to continued”"),
        ("development of department improvement plan", "“development of Department Improvement Plan”: “the” seems to be missing"),
        ("ieps", "“IEPs”: the SEND Code of Practice of 2015 no longer speaks of individual education plans"),
    ];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static void Run(JobDescriptionContent content, IReadOnlyList<Piece> scanned, IReadOnlyList<Piece> joined, Warnings warnings)
    {
        var texts = scanned.SelectMany(p => p.Kind == PieceKind.Row ? p.Cells.SelectMany(c => c) : [p]).ToList();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var hasDate = false;
        Piece? shownDate = null;
        foreach (var piece in texts)
        {
            lines.TryAdd(piece.Text, piece.Line);
            var words = Phrase.Words(piece.Text);
            Language(piece, $" {string.Join(' ', words)} ", warnings);
            hasDate |= HasDate(words);
            if (piece.Text.Contains("date shown", StringComparison.OrdinalIgnoreCase))
                shownDate ??= piece;
        }
        foreach (var piece in joined)
            lines.TryAdd(piece.Text, piece.Line);
        if (!hasDate)
            warnings.Add(shownDate?.Line ?? 1, shownDate is null ? "The document shows no date." : "The text speaks of “the date shown”, but the document shows no date.", shownDate?.Text ?? "");
        Criteria(content.Criteria, text => lines.GetValueOrDefault(text, 1), warnings);
        Sizes(content, text => lines.GetValueOrDefault(text, 1), warnings);
    }

    private static void Language(Piece piece, string folded, Warnings warnings)
    {
        foreach (var (slip, hint) in Slips)
            if (HasPhrase(piece.Text, slip))
                warnings.Add(piece.Line, $"{hint}. The text was left as it is.", piece.Text);
        // Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975: the Order is what makes the exemption from the Act.
        if (folded.Contains(" exempt from the rehabilitation of offenders act 1974 exceptions order ", StringComparison.Ordinal))
            warnings.Add(piece.Line, "The text says that the post is exempt from the Exceptions Order; posts are exempt from the Act by that Order. Check the wording.", piece.Text);
    }

    private static bool HasPhrase(string text, string phrase)
    {
        var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + phrase.Length == text.Length || !char.IsLetterOrDigit(text[at + phrase.Length]));
    }

    private static bool HasDate(string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            var isYear = words[i].Length == 4 && words[i].All(char.IsAsciiDigit) && words[i][0] is '1' or '2';
            if (isYear && Months.Contains(words[i - 1]))
                return true;
            if (i > 1 && ((isYear && IsNumberTo(words[i - 1], 12) && IsNumberTo(words[i - 2], 31)) || (IsNumberTo(words[i], 31) && IsNumberTo(words[i - 1], 12) && words[i - 2].Length == 4 && words[i - 2].All(char.IsAsciiDigit))))
                return true;
        }
        return false;
    }

    private static bool IsNumberTo(string word, int most) => word.Length <= 2 && int.TryParse(word, out var number) && number >= 1 && number <= most;

    private static void Criteria(IReadOnlyList<Criterion> criteria, Func<string, int> lineOf, Warnings warnings)
    {
        if (criteria.Count == 0)
        {
            warnings.Add(1, "No person specification was found.");
            return;
        }
        if (criteria.All(c => c.AssessedBy == AssessmentStage.None))
            warnings.Add(lineOf(criteria[0].Text), "The person specification does not say how each criterion is assessed (application, interview, task, reference, certificate); add it.");
        foreach (var open in criteria.Where(c => c.Points.Count == 0 && c.Text.EndsWith(':')))
            warnings.Add(lineOf(open.Text), $"“{open.Text}” announces points, but none stand under it.", open.Text);
        if (criteria.All(c => c.Importance == Importance.Desirable))
            warnings.Add(lineOf(criteria[0].Text), "No criterion is essential.");
        foreach (var category in criteria.Take(MostCompared).GroupBy(c => c.Category))
            foreach (var desirable in category.Where(c => c.Importance == Importance.Desirable))
                if (category.FirstOrDefault(e => e.Importance == Importance.Essential && Covers(e.Text, desirable.Text)) is { } essential)
                    warnings.Add(lineOf(desirable.Text), $"Whoever meets the essential “{essential.Text}” also meets the desirable “{desirable.Text}”: it cannot separate applicants.", desirable.Text);
    }

    /// <summary>Pairs of criteria are only compared in a specification that people could have written.</summary>
    private const int MostCompared = 200;

    private static bool Covers(string essential, string desirable)
    {
        var words = Phrase.Words(desirable);
        return words.Length >= 3 && !words.Except(Phrase.Words(essential)).Any();
    }

    private static void Sizes(JobDescriptionContent content, Func<string, int> lineOf, Warnings warnings)
    {
        foreach (var criterion in content.Criteria)
        {
            if (criterion.Text.Length > Criterion.TextMax)
                warnings.Add(lineOf(criterion.Text), $"A criterion has {criterion.Text.Length:N0} characters; shorten it to {Criterion.TextMax:N0}.", criterion.Text);
            if (criterion.Category.Length > Criterion.CategoryMax)
                warnings.Add(lineOf(criterion.Category), $"A category has {criterion.Category.Length:N0} characters; shorten it to {Criterion.CategoryMax:N0}.", criterion.Text);
        }
    }
}
