using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>Where a criterion can be cut in two.</summary>
/// <param name="Kind">In the text, before a point, or every point for itself.</param>
/// <param name="At">The index of the character or of the point with which the second criterion begins.</param>
/// <param name="First">What the first criterion would say.</param>
/// <param name="Second">What the second, or the others, would say.</param>
public sealed record SplitPlace(SplitKind Kind, int At, string First, string Second);

/// <summary>How a criterion is cut.</summary>
public enum SplitKind
{
    /// <summary>The text from a character on, with all points, becomes the second criterion.</summary>
    InText,

    /// <summary>A point and those after it become the second criterion: the first of them its text, the others its points.</summary>
    BeforePoint,

    /// <summary>The text stays, and each point becomes a criterion.</summary>
    EveryPoint,
}

/// <summary>One criterion into several, and two into one. No word is lost either way.</summary>
public static partial class SplitAndMerge
{
    /// <summary>The places where the text itself suggests a cut, then those before its points.</summary>
    public static IReadOnlyList<SplitPlace> SplitPlaces(this Criterion criterion)
    {
        var places = Seams().Matches(criterion.Text).Select(m => m.Index + m.Length)
            .Where(at => IsInside(criterion, at)).Distinct()
            .Select(at => new SplitPlace(SplitKind.InText, at, criterion.Text[..at].Trim(), criterion.Text[at..].Trim())).ToList();
        for (var point = 0; point < criterion.Points.Count; point++)
            places.Add(new SplitPlace(SplitKind.BeforePoint, point, Said(criterion.Text, criterion.Points.Take(point)), Said("", criterion.Points.Skip(point))));
        if (criterion.Points.Count > 1)
            places.Add(new SplitPlace(SplitKind.EveryPoint, 0, criterion.Text, Said("", criterion.Points)));
        return places;
    }

    /// <summary>Where in the text these words begin; null when they do not, or when nothing would stand before them.</summary>
    public static int? PlaceOfWords(this Criterion criterion, string words) =>
        words.Length > 0 && criterion.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at && IsInside(criterion, at) ? at : null;

    /// <summary>Why a criterion cannot be cut there, or null.</summary>
    public static string? WhyNotSplit(this JobDescriptionContent content, int index, SplitKind kind, int at)
    {
        var criterion = content.Criteria[index];
        var isThere = kind switch
        {
            SplitKind.InText => IsInside(criterion, at),
            SplitKind.BeforePoint => at >= 0 && at < criterion.Points.Count,
            _ => criterion.Points.Count > 0,
        };
        if (!isThere)
            return "The criterion cannot be split there.";
        var more = kind == SplitKind.EveryPoint ? criterion.Points.Count : 1;
        return content.Criteria.Count + more > JobDescriptionContent.CriteriaMax
            ? $"A person specification has at most {JobDescriptionContent.CriteriaMax} criteria."
            : null;
    }

    /// <summary>Cuts a criterion. What it becomes stands in its place, all with its importance, category, stages, kind and weight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such criterion, or it cannot be cut there.</exception>
    public static JobDescriptionContent SplitCriterion(this JobDescriptionContent content, int index, SplitKind kind, int at)
    {
        if (content.WhyNotSplit(index, kind, at) is { } why)
            throw new ArgumentOutOfRangeException(nameof(at), why);
        var criterion = content.Criteria[index];
        return kind switch
        {
            SplitKind.InText => content.With(index,
                criterion with { Text = criterion.Text[..at].Trim(), Points = [] },
                criterion with { Text = criterion.Text[at..].Trim() }),
            SplitKind.BeforePoint => content.With(index,
                criterion with { Points = [.. criterion.Points.Take(at)] },
                criterion with { Text = criterion.Points[at], Points = [.. criterion.Points.Skip(at + 1)] }),
            _ => content.With(index,
                [criterion with { Points = [] }, .. criterion.Points.Select(p => criterion with { Text = p, Points = [] })]),
        };
    }

    /// <summary>Why a criterion cannot be made one with the next, or null.</summary>
    public static string? WhyNotMerge(this JobDescriptionContent content, int index)
    {
        if (index + 1 >= content.Criteria.Count || !ContentEditing.StandTogether(content.Criteria[index], content.Criteria[index + 1]))
            return "Only criteria that stand below each other in one category, both essential or both desirable, can be merged.";
        return Merged(content.Criteria[index], content.Criteria[index + 1]).Points.Count > Criterion.PointsMax
            ? $"Together they would have more than {Criterion.PointsMax} points."
            : null;
    }

    /// <summary>
    /// Makes one criterion of this and the next. Texts are joined; when this one has points, or the text would be too long, what follows
    /// becomes points. It is assessed wherever one of both was, weighs as the heavier, and keeps its kind only when both had it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">They cannot be merged.</exception>
    public static JobDescriptionContent MergeCriterion(this JobDescriptionContent content, int index)
    {
        if (content.WhyNotMerge(index) is { } why)
            throw new ArgumentOutOfRangeException(nameof(index), why);
        var merged = Merged(content.Criteria[index], content.Criteria[index + 1]);
        return content.With(index, merged).RemoveCriterion(index + 1);
    }

    private static Criterion Merged(Criterion first, Criterion second)
    {
        var both = first with
        {
            AssessedBy = first.AssessedBy | second.AssessedBy,
            Weight = Math.Max(first.Weight, second.Weight),
            Kind = first.Kind == second.Kind ? first.Kind : CriterionKind.Statement,
        };
        var text = Joined(first.Text, second.Text);
        return first.Points.Count > 0 || text.Length > Criterion.TextMax
            ? both with { Points = [.. first.Points, second.Text, .. second.Points] }
            : both with { Text = text, Points = second.Points };
    }

    private static string Joined(string first, string second) => first.Length == 0 || ",;:.!?".Contains(first[^1], StringComparison.Ordinal)
        ? $"{first} {second}".Trim()
        : $"{first}; {second}";

    private static string Said(string text, IEnumerable<string> points) => string.Join("; ", points.Prepend(text).Where(t => t.Length > 0));

    private static bool IsInside(Criterion criterion, int at) =>
        at > 0 && at < criterion.Text.Length && criterion.Text[..at].Trim().Length > 0 && criterion.Text[at..].Trim().Length > 0
        && !char.IsLowSurrogate(criterion.Text[at]);

    // After a mark of punctuation, before a word that joins.
    [GeneratedRegex(@"[.;:,!?)]\s+|\s+(?=(?:and|or|with|together|including|as well as|able to)\b)|\s+[–—-]\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seams();
}
