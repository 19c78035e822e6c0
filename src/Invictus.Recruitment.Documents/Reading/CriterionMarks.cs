using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// A criterion without the marks beside it: "(E)", "[Essential]", "– D", "E:" before it, and the stages that a document
/// writes behind it: "/ Essential / Application form and interview", "(E, A/I)".
/// </summary>
internal readonly record struct CriterionMarks(string Text, Importance? Importance, AssessmentStage AssessedBy)
{
    private static readonly string[] Separators = [" – ", " — ", " - ", " | ", " / ", " … ", ": ", ", ", "; "];

    public static CriterionMarks Of(string text, Assessment assessment)
    {
        var (rest, importance, stages) = Behind(text, assessment);
        if (importance is null && Before(text, assessment) is { } before)
        {
            (rest, importance) = before;
            var behind = Behind(rest, assessment, isMarked: true);
            (rest, stages) = (behind.Text, behind.AssessedBy);
        }
        return new CriterionMarks(rest, importance, stages);
    }

    /// <summary>As above, and by the legend of the document: a star behind the text, or bold type.</summary>
    public static CriterionMarks Of(Piece piece, Assessment assessment)
    {
        var marks = Of(piece.Text, assessment);
        if (marks.Importance is not null || assessment.Legend is not { } legend)
            return marks;
        var isMarked = legend.IsStar ? marks.Text.EndsWith('*') : piece.IsStrong;
        return marks with { Text = legend.IsStar ? marks.Text.TrimEnd('*', ' ') : marks.Text, Importance = isMarked ? legend.Importance : null };
    }

    // From the end: each part that is a mark is taken off; the first that is none ends it.
    private static CriterionMarks Behind(string text, Assessment assessment, bool isMarked = false)
    {
        var rest = text;
        Importance? importance = null;
        var stages = AssessmentStage.None;
        var (kept, keptStages) = (text, AssessmentStage.None);
        for (var n = 0; n < 4 && Part(rest) is var (before, part, isLoose) && before.Length > 0; n++)
        {
            if (ReadPart(part, isLoose, assessment) is not { } read || (read.Importance is not null && importance is not null))
                break;
            importance ??= read.Importance;
            stages |= read.AssessedBy;
            rest = before;
            // Letters in brackets alone may be a grade; they are stages where the document explains its letters.
            if (importance is not null || isMarked || (!isLoose && (assessment.HasKey || AreSeveralLetters(part, before))))
                (kept, keptStages) = (rest, stages);
        }
        return new CriterionMarks(kept, importance, keptStages);
    }

    // "(A/I)": one letter alone may be a grade, and so may two behind the name of an examination.
    private static bool AreSeveralLetters(string part, string before) =>
        part.Split('/', ',', '&', '+') is { Length: > 1 } letters && letters.All(l => l.Trim() is [>= 'A' and <= 'Z'])
        && !Phrase.Words(before).TakeLast(3).Any(w => w is "grade" or "grades" or "gcse" or "gcses" or "level" or "levels");

    private static CriterionMarks? ReadPart(string part, bool isLoose, Assessment assessment)
    {
        if (ImportanceWords.OfValue(part) is { } value)
            return isLoose && part.Length < 8 ? null : new CriterionMarks("", value, AssessmentStage.None);
        if (isLoose)
            return null;
        var first = part.IndexOfAny([' ', ',', '/', ';', '-', '–', ':', '|']);
        if (first > 0 && ImportanceWords.OfValue(part[..first]) is { } importance && assessment.StagesOf(part[first..], out var allKnown) is not AssessmentStage.None and var behind && allKnown)
            return new CriterionMarks("", importance, behind);
        return part.Length <= 60 && assessment.StagesOf(part, out var understood) is not AssessmentStage.None and var stages && understood
            ? new CriterionMarks("", null, stages)
            : null;
    }

    // What stands in brackets at the end, or behind the last separator.
    private static (string Before, string Part, bool IsLoose)? Part(string text)
    {
        var end = text.AsSpan().TrimEnd(" .;,").ToString();
        if (end.Length > 2 && end[^1] is ')' or ']')
        {
            var open = end.LastIndexOf(end[^1] == ')' ? '(' : '[');
            return open <= 0 ? null : (end[..open].TrimEnd(), end[(open + 1)..^1].Trim(), false);
        }
        var (at, length, loose) = (-1, 0, false);
        foreach (var separator in Separators)
            if (end.LastIndexOf(separator, StringComparison.Ordinal) is var found && found > at)
                (at, length, loose) = (found, separator.Length, separator is ": " or ", " or "; ");
        return at <= 0 ? null : (end[..at].TrimEnd(), end[(at + length)..].Trim(), loose);
    }

    /// <summary>The length of "E ", "D2 " or "E10. " at the start of a text; 0 when it begins otherwise.</summary>
    public static int LeadingLetter(string text)
    {
        if (text.Length < 4 || text[0] is not ('E' or 'D'))
            return 0;
        var at = 1;
        while (at < 3 && char.IsAsciiDigit(text[at]))
            at++;
        if (at > 1 && text[at] is '.' or ')' or ':')
            at++;
        return at < text.Length - 1 && text[at] == ' ' ? at + 1 : 0;
    }

    // "(E) …", "[D] …", "Essential: …", "D – …".
    private static (string Text, Importance? Importance)? Before(string text, Assessment assessment)
    {
        if (text.Length < 4)
            return null;
        if (text[0] is '(' or '[' && text.IndexOfAny([')', ']']) is > 1 and < 14 and var close && ImportanceWords.OfValue(text[1..close]) is { } inBrackets)
            return (text[(close + 1)..].TrimStart(' ', ':', '-', '–'), inBrackets);
        // "Essential criteria: …"
        if (text.AsSpan(0, Math.Min(text.Length, 40)).IndexOf(':') is > 0 and var colon && colon + 2 < text.Length && ImportanceWords.OfPureName(text[..colon]) is { } named)
            return (text[(colon + 1)..].TrimStart(), named);
        if (assessment.LettersLead && LeadingLetter(text) is > 0 and var letter)
            return (text[letter..].TrimStart(), ImportanceWords.OfValue(text[..1]));
        var end = text.AsSpan(0, Math.Min(text.Length, 14)).IndexOfAny(":–—-");
        return end > 0 && end + 2 < text.Length && char.IsWhiteSpace(text[end + 1]) && ImportanceWords.OfValue(text[..end]) is { } importance
            ? (text[(end + 1)..].TrimStart(), importance)
            : null;
    }
}
