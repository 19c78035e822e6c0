namespace Invictus.Recruitment.Documents.Reading;

/// <summary>A table that stands on its side: categories across the top, a row for what is essential and one for what is desirable.</summary>
internal static class TransposedTable
{
    private const int FewestColumns = 3;

    /// <summary>The table turned upright, with a row for each category; null when it does not lie on its side.</summary>
    public static IReadOnlyList<Piece>? Turned(IReadOnlyList<Piece> rows)
    {
        if (rows.Count is < 2 or > 4 || rows[0].Cells.Count < FewestColumns)
            return null;
        var (head, body) = (rows[0], rows.Skip(1).ToList());
        var isTurned = body.All(r => ImportanceWords.OfPureName(r.Text(0)) is not null || ImportanceWords.OfValue(r.Text(0)) is not null)
            && body.Select(r => ImportanceWords.OfPureName(r.Text(0)) ?? ImportanceWords.OfValue(r.Text(0))).Distinct().Count() == body.Count
            && Enumerable.Range(1, head.Cells.Count - 1).All(c => head.Cells[c].Count == 1 && Phrase.CountWords(head.Text(c)) <= 6 && !ColumnNamesAssessed(head.Text(c)))
            && Enumerable.Range(1, head.Cells.Count - 1).Count(c => Headings.IsCategory(head.Text(c))) * 2 >= head.Cells.Count - 1;
        if (!isTurned)
            return null;
        return
        [
            .. Enumerable.Range(0, head.Cells.Count).Select(c =>
                new Piece(PieceKind.Row, head.Line, "") { Cells = [.. rows.Select(r => c < r.Cells.Count ? r.Cells[c] : [])], StartsTable = c == 0 }),
        ];
    }

    private static bool ColumnNamesAssessed(string text) => ColumnNames.RoleOf(text, new Assessment()) is ColumnRole.Assessed or ColumnRole.Essential or ColumnRole.Desirable;
}
