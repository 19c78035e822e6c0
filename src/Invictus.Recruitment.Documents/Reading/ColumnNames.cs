using System.Collections.Frozen;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>What the name of a column, as the head of a table gives it, says about what stands under it.</summary>
internal static class ColumnNames
{
    private const int MostWords = 10;

    private static readonly FrozenSet<string> Criterion = FrozenSet.ToFrozenSet(
        ["criteria", "criterion", "requirement", "requirements", "attribute", "attributes", "description", "details", "detail", "specification", "competency", "competencies", "standard", "statement", "expectation"]);

    private static readonly FrozenSet<string> Category = FrozenSet.ToFrozenSet(["area", "areas", "category", "factor", "factors", "heading", "aspect", "section", "element", "theme", "topic", "type"]);

    private static readonly FrozenSet<string> Assessed = FrozenSet.ToFrozenSet(["method", "methods", "how", "source", "identified", "stage", "tested", "demonstrated", "determined", "means", "shown", "judged", "where", "via", "checked"]);

    private static readonly FrozenSet<string> Number = FrozenSet.ToFrozenSet(["no", "nr", "ref", "number", "item", "id", "reference no"]);

    private static readonly FrozenSet<string> Other = FrozenSet.ToFrozenSet(
        ["weight", "weighting", "weightings", "score", "scores", "points", "rating", "rank", "ranking", "notes", "note", "comments", "comment", "max", "maximum", "priority"]);

    /// <summary>The role that a name gives; null when the text is no known name of a column.</summary>
    public static ColumnRole? RoleOf(string text, Assessment assessment)
    {
        // "Desirable on appointment (if not attained, training will be given)": the name ends where it is explained.
        if (text.Length > 30 && text.IndexOf('(', StringComparison.Ordinal) is > 8 and var bracket)
            text = text[..bracket];
        var words = text.Length <= 90 ? Phrase.Words(text) : [];
        if (words.Length is 0 or > MostWords)
            return text.Trim() is "#" ? ColumnRole.Number : null;
        var lettersOnly = words.All(w => w is "e" or "d" or "ess" or "des" or "or" or "and" or "essential" or "desirable" or "criteria");
        var essential = words.Contains("essential") || (lettersOnly && words.Any(w => w is "e" or "ess"));
        var desirable = words.Contains("desirable") || (lettersOnly && words.Any(w => w is "d" or "des"));
        if ((essential && desirable) || words is ["importance"])
            return ColumnRole.Importance;
        if (Importance(words, text) is { } importance)
            return importance == Domain.JobDescriptions.Importance.Essential ? ColumnRole.Essential : ColumnRole.Desirable;
        var folded = string.Join(' ', words);
        if (Number.Contains(folded))
            return ColumnRole.Number;
        if (Other.Contains(words[0]) || (words.Length <= 3 && Other.Contains(words[^1])))
            return ColumnRole.Other;
        if (words.Any(w => Assessed.Contains(w) || w.StartsWith("assess", StringComparison.Ordinal) || w.StartsWith("eviden", StringComparison.Ordinal) || w.StartsWith("measur", StringComparison.Ordinal)))
            return ColumnRole.Assessed;
        if (words.Length <= 4 && words.Any(Criterion.Contains))
            return ColumnRole.Criterion;
        if (words.Length <= 3 && words.Any(Category.Contains))
            return ColumnRole.Category;
        return words.Length <= 4 && assessment.IsStages(text) && !Headings.IsCategory(text) ? ColumnRole.Method : null;
    }

    // "Essential", "Essential – the least we accept", "D": a name may explain itself.
    private static Importance? Importance(string[] words, string text) =>
        ImportanceWords.OfValue(text) ?? ImportanceWords.OfPureName(text)
        ?? (words[0] is not ("essential" or "desirable") || text.TrimStart()[words[0].Length..].TrimStart() is not ['-' or '–' or '—' or ':' or '(' or '/', ..] ? null
            : words[0] is "essential" ? Domain.JobDescriptions.Importance.Essential : Domain.JobDescriptions.Importance.Desirable);
}
