namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Joins rows that are lines of one row: the text of the criterion stops in the middle of a sentence, the next row goes
/// on in lower case without a category, and the marks stand beside one of the two only.
/// </summary>
internal static class WrappedRows
{
    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> rows, SpecificationColumns columns)
    {
        if (!columns.HoldsMarks || columns.Criterion < 0)
            return rows;
        var joined = new List<Piece>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            if (joined.Count > 0 && (GoesOn(joined[^1], rows[i], columns) || IsTail(joined[^1], rows[i], i + 1 < rows.Count ? rows[i + 1] : null, columns)))
                joined[^1] = Joined(joined[^1], rows[i]);
            else
                joined.Add(rows[i]);
        return joined;
    }

    // A short text alone in its row, with a category right under it, is no category itself but the end of the text above.
    private static bool IsTail(Piece above, Piece row, Piece? next, SpecificationColumns columns) =>
        next is not null && IsAlone(row, columns) && IsAlone(next, columns) && Headings.IsCategory(next.Text(columns.Criterion))
        && Marks(columns).Any(c => above.Text(c).Length > 0)
        && row.Cells[columns.Criterion] is [{ IsStrong: false, Kind: PieceKind.Paragraph, IsListed: false }]
        && !Headings.IsCategory(row.Text(columns.Criterion)) && Phrase.CountWords(row.Text(columns.Criterion)) <= 4
        && !Phrase.EndsSentence(above.Text(columns.Criterion));

    private static bool IsAlone(Piece row, SpecificationColumns columns) =>
        row.Text(columns.Criterion).Length > 0 && row.Cells.Count(c => c.Count > 0) == 1;

    private static bool GoesOn(Piece above, Piece row, SpecificationColumns columns) =>
        above.Text(columns.Criterion) is { Length: > 0 and < Domain.JobDescriptions.Criterion.TextMax } before && !Phrase.EndsSentence(before)
        && row.Text(columns.Criterion) is { Length: > 0 } text && Phrase.StartsLower(text) && !row.Cells[columns.Criterion][0].IsListed
        && columns.With(ColumnRole.Category).All(c => row.Text(c).Length == 0)
        && Marks(columns).All(c => above.Text(c).Length == 0 || row.Text(c).Length == 0)
        && Marks(columns).Any(c => row.Text(c).Length > 0)
        && !Marks(columns).Any(c => above.Text(c).Length > 0);

    private static IEnumerable<int> Marks(SpecificationColumns columns) =>
        columns.With(ColumnRole.Importance).Concat(columns.With(ColumnRole.Essential)).Concat(columns.With(ColumnRole.Desirable)).Where(c => c != columns.Criterion);

    private static Piece Joined(Piece above, Piece row) => above with
    {
        Cells = [.. Enumerable.Range(0, Math.Max(above.Cells.Count, row.Cells.Count)).Select(c => Both(Cell(above, c), Cell(row, c)))],
    };

    private static IReadOnlyList<Piece> Cell(Piece row, int column) => column < row.Cells.Count ? row.Cells[column] : [];

    private static IReadOnlyList<Piece> Both(IReadOnlyList<Piece> above, IReadOnlyList<Piece> below) =>
        above.Count == 0 ? below : below.Count == 0 ? above : [.. above.SkipLast(1), above[^1] with { Text = $"{above[^1].Text} {below[0].Text}" }, .. below.Skip(1)];
}
