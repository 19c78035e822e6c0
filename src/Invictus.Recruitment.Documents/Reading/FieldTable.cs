namespace Invictus.Recruitment.Documents.Reading;

/// <summary>A table of header fields: label and value side by side, two such pairs in a row, or labels over values.</summary>
internal static class FieldTable
{
    /// <summary>Cells under a value are added to it up to this length.</summary>
    private const int LongestJoin = 2000;

    private const int MostColumns = 8;

    private const int FewestWordsOfSection = 12;

    /// <summary>The fields; null when the table holds none.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="sections">Rows behind the fields that hold sections of the document, their heading in the first cell.</param>
    public static IReadOnlyList<Piece>? Of(IReadOnlyList<Piece> rows, out List<Piece> sections)
    {
        var fields = rows.TakeWhile(r => !IsSection(r)).ToList();
        sections = fields.Count < 2 ? [] : [.. rows.Skip(fields.Count).Select(r => IsSection(r) ? r with { Cells = [[r.Cells[0][0] with { Kind = PieceKind.Heading }], .. r.Cells.Skip(1)] } : r)];
        return Of(sections.Count == 0 ? rows : fields);
    }

    // Labels and values with empty columns between them, as tabs make them.
    private static IReadOnlyList<Piece> Closed(IReadOnlyList<Piece> rows) =>
        rows.Any(r => r.Cells.Count < 2 || r.Cells[0].Count == 0 || r.Cells.Count(c => c.Count > 0) > 2) || rows.All(r => r.Cells[1].Count > 0)
            ? rows
            : [.. rows.Select(r => r with { Cells = [r.Cells[0], r.Cells.Skip(1).FirstOrDefault(c => c.Count > 0) ?? []] })];

    private static List<Piece>? Of(IReadOnlyList<Piece> table) =>
        Closed(table) is var rows && Stacked(rows) is { } stacked ? stacked : IsFields(rows) ? Fields(rows) : InCells(rows);

    // "Accountabilities" beside a list, "Role in brief" beside a paragraph.
    private static bool IsSection(Piece row) =>
        row.Cells is [[{ } name], { Count: > 0 } text, ..] && row.Cells.Skip(2).All(c => c.Count == 0)
        && HeaderFields.FieldOf(name.Text) is null && !name.Text.EndsWith(':')
        && (text.Count(p => p.Kind == PieceKind.Item) > 1 || (Phrase.CountWords(Piece.TextOf(text)) >= FewestWordsOfSection && Phrase.EndsSentence(text[^1].Text)));

    // "Grade: 4" in each cell, or the label in the first line of a cell and the value in the second.
    private static List<Piece>? InCells(IReadOnlyList<Piece> rows)
    {
        var fields = new List<Piece>();
        foreach (var cell in rows.SelectMany(r => r.Cells).Where(c => c.Count > 0))
        {
            var found = cell is [var label, var value] && HeaderFields.IsLabel(label.Text) && !HeaderFields.IsLabel(value.Text)
                ? [(label.Text, value.Text)]
                : cell.SelectMany(HeaderFields.SplitAll).ToList();
            if (found.Count == 0 || found.Exists(f => f.Item2.Length == 0) || (cell.Count > 1 && found.Count < cell.Count && !HeaderFields.IsLabel(cell[0].Text)))
                return null;
            fields.AddRange(found.Select(f => new Piece(PieceKind.Field, cell[0].Line, f.Item2) { Label = f.Item1 }));
        }
        return fields.Count > 1 && fields.Count(f => HeaderFields.FieldOf(f.Label) is not null) * 2 >= fields.Count ? fields : null;
    }

    private static bool IsFields(IReadOnlyList<Piece> rows)
    {
        if (rows.Any(r => r.Cells.Count is 0 or > MostColumns || (r.Cells[0].Count > 1 && (r.Cells.Count < 2 || SeveralIn(r.Cells[0], r.Cells[1]) is null))))
            return false;
        var labelled = rows.Count(r => r.Cells.Count > 1 && (HeaderFields.IsLabelInTable(r.Text(0)) || SeveralIn(r.Cells[0], r.Cells[1]) is not null));
        var exactly = rows.Any(r => r.Cells.Where((_, c) => c % 2 == 0).Any(c => c.Count == 1 && HeaderFields.IsLabel(c[0].Text)));
        return labelled > 0 && exactly && labelled * 2 >= rows.Count(r => r.Cells[0].Count > 0);
    }

    // A row of labels over a row of values.
    private static List<Piece>? Stacked(IReadOnlyList<Piece> rows)
    {
        if (rows.Count is < 2 or > 4 || rows.Count % 2 != 0 || rows[0].Cells.Count < 2)
            return null;
        var fields = new List<Piece>();
        for (var r = 0; r < rows.Count; r += 2)
        {
            var (labels, values) = (rows[r], rows[r + 1]);
            if (labels.Cells.Any(c => c.Count > 0 && !HeaderFields.IsLabel(Piece.TextOf(c))) || labels.Cells.Count(c => c.Count > 0) < 2
                || values.Cells.Any(c => HeaderFields.IsLabel(Piece.TextOf(c))) || values.Cells.Count > labels.Cells.Count)
                return null;
            for (var c = 0; c < values.Cells.Count; c++)
                if (labels.Text(c).Length > 0 || values.Text(c).Length > 0)
                    fields.Add(new Piece(PieceKind.Field, values.Line, values.Text(c)) { Label = labels.Text(c) });
        }
        return fields;
    }

    // Two rows without a line between them: as many labels in the one cell as values in the other.
    private static List<(string Label, string Value)>? SeveralIn(IReadOnlyList<Piece> labels, IReadOnlyList<Piece> values)
    {
        var named = values.Count < 2 ? [] : labels.Count == values.Count && labels.All(l => HeaderFields.IsLabel(l.Text)) ? [.. labels.Select(l => l.Text)] : HeaderFields.LabelsIn(Piece.TextOf(labels));
        return named.Count > 1 && named.Count == values.Count ? [.. named.Zip(values, (l, v) => (l, v.Text))] : null;
    }

    private static List<Piece> Fields(IReadOnlyList<Piece> rows)
    {
        var fields = new List<Piece>();
        foreach (var row in rows)
        {
            // A lone cell is a title over the fields or a note under them.
            if (row.Cells.Count(c => c.Count > 0) == 1 && row.Text(0) is { Length: > 0 } alone && !HeaderFields.IsLabelInTable(alone))
            {
                fields.AddRange(row.Cells[0]);
                continue;
            }
            for (var c = 0; c < row.Cells.Count; c += 2)
            {
                if (c + 1 < row.Cells.Count && SeveralIn(row.Cells[c], row.Cells[c + 1]) is { } several)
                {
                    fields.AddRange(several.Select(f => new Piece(PieceKind.Field, row.Line, f.Value) { Label = f.Label }));
                    continue;
                }
                var (label, value) = (row.Text(c), row.Text(c + 1));
                if (label.Length == 0 && value.Length > 0 && fields is [.., { Kind: PieceKind.Field, Text.Length: < LongestJoin } above])
                    fields[^1] = above with { Text = $"{above.Text} {value}" };
                else if (label.Length > 0 || value.Length > 0)
                    fields.Add(new Piece(PieceKind.Field, row.Line, value) { Label = label });
            }
        }
        return fields;
    }
}
