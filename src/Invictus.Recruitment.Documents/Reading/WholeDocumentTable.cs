namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// One table around a whole document: key facts in its first rows, the person specification under a row that names
/// essential and desirable, and perhaps sections behind it. Each part is read as a table of its own.
/// </summary>
internal static class WholeDocumentTable
{
    private const int FewestFields = 2;

    /// <summary>The parts; one, the whole, for a table that is nothing else than one of them.</summary>
    public static List<List<Piece>> Parts(List<Piece> rows, Assessment assessment)
    {
        var head = rows.FindIndex(r => TableHeads.NamesBoth(r, assessment));
        if (head < FewestFields || FieldTable.Of(rows[..head], out _)?.Count(p => p.Kind == PieceKind.Field && HeaderFields.FieldOf(p.Label) is { Length: > 0 }) is not >= FewestFields)
            return [rows];
        // Behind the criteria: a name and a text beside it, and nothing where the criteria stand.
        var first = Enumerable.Range(0, rows[head].Cells.Count).First(c => ColumnNames.RoleOf(rows[head].Text(c), assessment) is ColumnRole.Essential or ColumnRole.Desirable);
        var end = rows.Count;
        while (end > head + 1 && rows[end - 1].Cells.Take(first).Count(c => c.Count > 0) > 1 && rows[end - 1].Cells.Skip(first).All(c => c.Count == 0))
            end--;
        return [.. new[] { rows[..head], rows[head..end], rows[end..] }.Where(p => p.Count > 0)];
    }
}
