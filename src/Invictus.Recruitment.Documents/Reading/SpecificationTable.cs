using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>What stands above a table and helps to read it.</summary>
/// <param name="InSpecification">Under the heading of a person specification.</param>
/// <param name="Importance">Under a heading "Essential" or "Desirable".</param>
/// <param name="Cut">The specification table right above, which a page break may have cut; null when there is none.</param>
internal readonly record struct TableContext(bool InSpecification, Importance? Importance, SpecificationTable? Cut = null);

/// <summary>A person specification that stands in a table, read into criteria. Categories may be empty: then the heading above names it.</summary>
/// <param name="Criteria">In order.</param>
/// <param name="Head">The rows that named its columns last; empty when none did.</param>
/// <param name="Width">Its number of columns.</param>
/// <param name="Category">The category of its last row.</param>
internal sealed record SpecificationTable(IReadOnlyList<Criterion> Criteria, List<Piece> Head, int Width, string Category)
{
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads a table; null when nothing in it says what is essential or desirable. Then no warning is left behind.</summary>
    public static SpecificationTable? TryRead(IReadOnlyList<Piece> rows, TableContext context, Assessment assessment, Warnings warnings)
    {
        if (rows.Count(r => Weekdays.Any(d => Phrase.Fold(r.Text(0)).StartsWith(d, StringComparison.Ordinal))) >= 3)
            return null;
        rows = TransposedTable.Turned(rows) ?? rows;
        var width = rows.Max(r => r.Cells.Count);
        var importanceColumn = TableHeads.ImportanceColumn(rows, context.InSpecification, assessment);
        var parts = TableHeads.Parts(rows, importanceColumn, assessment);

        // A table without a head, as wide as the one above it, goes on with it.
        var cut = context.Cut is { Head.Count: > 0 } above && above.Width == width && importanceColumn < 0 && parts.TrueForAll(p => p.Head.Count == 0) ? context.Cut : null;
        var said = new Warnings();
        var reader = new SpecificationTableReader(context, cut?.Category ?? "", assessment, said);
        // Parts with the same head are one table that was cut: what their columns hold is told from all of them.
        foreach (var alike in parts.GroupBy(p => p.Head.Count == 0 ? "" : string.Join('|', Names(p))))
        {
            var columns = SpecificationColumns.Of(new TablePart(cut?.Head ?? alike.First().Head, [.. alike.SelectMany(p => p.Body)]), width, importanceColumn, assessment);
            foreach (var part in alike)
                part.Columns = columns;
        }
        if (cut is not null && !parts[0].Columns!.Fits())
            return null;
        foreach (var part in parts)
        {
            // Rows above the first head carry a title or a note, unless they bring their own importance.
            var isAbove = part.Head.Count == 0 && parts.Count > 1 && importanceColumn < 0 && !reader.SaysImportance(part.Body);
            reader.Part(part, isAbove);
        }
        if (reader.Criteria.Count == 0 || cut is null && !IsEvidence(reader, parts, importanceColumn, context, assessment))
            return null;
        var criteria = reader.Finish();
        warnings.Take(said);
        return new SpecificationTable(criteria, parts.FindLast(p => p.Head.Count > 0)?.Head ?? cut?.Head ?? [], width, reader.LastCategory);
    }

    // Letters alone are weak: E and D also name shifts, grades and days.
    private static bool IsEvidence(SpecificationTableReader reader, List<TablePart> parts, int importanceColumn, TableContext context, Assessment assessment)
    {
        if (context.InSpecification || context.Importance is not null)
            return true;
        var longTexts = reader.Criteria.Count(c => Phrase.CountWords(c.Text) >= 2);
        var words = parts.SelectMany(p => p.Head).Concat(importanceColumn >= 0 ? parts.SelectMany(p => p.Body) : [])
            .SelectMany(r => r.Cells).Any(c => c.Count == 1 && c[0].Text.Length > 2 && (ImportanceWords.OfValue(c[0].Text) ?? ImportanceWords.OfPureName(c[0].Text)) is not null);
        // A head that names the criteria or how they are assessed, beside both letters, is no roster of shifts.
        var names = parts.SelectMany(p => p.Head).SelectMany(r => r.Cells).Select(c => c.Count == 0 ? null : ColumnNames.RoleOf(Piece.TextOf(c), assessment)).ToList();
        if (names.Contains(ColumnRole.Essential) && names.Contains(ColumnRole.Desirable) && names.Any(n => n is ColumnRole.Criterion or ColumnRole.Assessed))
            return true;
        return (words || reader.Criteria.Count >= 3) && (longTexts * 2 >= reader.Criteria.Count || words)
            && (words || reader.Criteria.Select(c => c.Importance).Distinct().Count() == 2 || reader.Criteria.Count >= 3);
    }

    private static IEnumerable<string> Names(TablePart part) =>
        Enumerable.Range(0, part.Head.Max(r => r.Cells.Count)).Select(c =>
            part.Head.Select(r => r.Text(c)).LastOrDefault(t => t.Length > 0) is { } name && !(c == 0 && Headings.IsCategory(name)) ? Phrase.Fold(name) : "");
}
