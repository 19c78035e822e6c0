namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Decides what each table is for: a person specification, header fields, a signature block, or only layout. A layout
/// table is taken apart into headings and statements; so is what a page break pushed out of it.
/// </summary>
internal sealed class Tables
{
    /// <summary>Cells under a value are added to it up to this length.</summary>
    private const int LongestJoin = 2000;

    private readonly Warnings _warnings;
    private readonly Assessment _assessment = new();
    private readonly List<Piece> _out = [];

    /// <summary>Where in the output the last layout table with topics ended; -1 when none did.</summary>
    private int _layoutEnd = -1;

    private bool _hasTopics;

    private Tables(Warnings warnings) => _warnings = warnings;

    public static IReadOnlyList<Piece> Interpret(IReadOnlyList<Piece> pieces, Warnings warnings)
    {
        var tables = new Tables(warnings);
        var rest = tables.WithoutKeys(pieces);
        for (var i = 0; i < rest.Count;)
        {
            if (rest[i].Kind != PieceKind.Row)
            {
                tables._out.Add(rest[i++]);
                continue;
            }
            var end = i + 1;
            while (end < rest.Count && rest[end] is { Kind: PieceKind.Row, StartsTable: false })
                end++;
            tables.One([.. rest.Skip(i).Take(end - i)]);
            i = end;
        }
        return tables._out;
    }

    // The key of the assessment letters may stand below the table that uses them, so it is looked for first.
    private List<Piece> WithoutKeys(IReadOnlyList<Piece> pieces)
    {
        var rest = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (piece.Kind is PieceKind.Paragraph or PieceKind.Item && _assessment.LearnKey(piece.Text))
                _warnings.Add(piece.Line, $"Read as the key of how criteria are assessed: “{piece.Text}”.");
            else
                rest.Add(piece);
        }
        return rest;
    }

    private void One(List<Piece> rows)
    {
        if (SpecificationTable.TryRead(rows, _assessment, _warnings) is { Criteria.Count: > 0 } table)
        {
            _out.Add(new Piece(PieceKind.Specification, rows[0].Line, "") { Table = table });
            _layoutEnd = -1;
        }
        else if (Signatures.IsTable(rows))
            Signature(rows);
        else if (IsFields(rows))
            Fields(rows);
        else
            Layout(rows);
    }

    private void Signature(List<Piece> rows)
    {
        var title = rows.FirstOrDefault(r => r.Cells.Count > 1 && HeaderFields.FieldOf(Piece.TextOf(r.Cells[0])) == HeaderFields.Title);
        if (title is not null)
            _out.Add(new Piece(PieceKind.SignedTitle, title.Line, Piece.TextOf(title.Cells[1])));
        foreach (var row in rows)
            _warnings.Add(row.Line, $"Left out as part of the signature block: {Quoted(row)}.");
    }

    private static string Quoted(Piece row) => string.Join(", ", row.Cells.Where(c => c.Count > 0).Select(c => $"“{Piece.TextOf(c)}”"));

    private static bool IsFields(List<Piece> rows)
    {
        var labelled = rows.Count(r => r.Cells is [[{ } label], ..] && HeaderFields.IsLabel(label.Text) && r.Cells.Count > 1);
        return labelled > 0 && labelled * 2 >= rows.Count(r => r.Cells[0].Count > 0) && rows.All(r => r.Cells[0].Count <= 1 && r.Cells.Count <= 8);
    }

    private void Fields(List<Piece> rows)
    {
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Cells.Count; c += 2)
            {
                var label = Piece.TextOf(row.Cells[c]);
                var value = c + 1 < row.Cells.Count ? Piece.TextOf(row.Cells[c + 1]) : "";
                if (label.Length == 0 && value.Length > 0 && _out is [.., { Kind: PieceKind.Field, Text.Length: < LongestJoin } above])
                    _out[^1] = above with { Text = $"{above.Text} {value}" };
                else if (label.Length > 0 || value.Length > 0)
                    _out.Add(new Piece(PieceKind.Field, row.Line, value) { Label = label });
            }
        }
    }

    private void Layout(List<Piece> rows)
    {
        var isOneColumn = rows.All(r => r.Cells.Skip(1).All(c => c.Count == 0));
        if (isOneColumn && (rows[0].Cells.Count == 1 || rows.Count == 1) && !(rows.Count == 1 && _layoutEnd >= 0))
        {
            _out.AddRange(rows.SelectMany(r => r.Cells[0]).Select(p => p with { MayFollowPageBreak = true }));
            return;
        }
        if (_layoutEnd >= 0 && rows[0].Cells[0].Count == 0)
            TakeBack();
        var hasRowNames = HasRowNames(rows);
        foreach (var row in rows)
            Row(row, hasRowNames);
        if (_hasTopics)
            _layoutEnd = _out.Count;
    }

    // A row without its first cell goes on with the table above: what stands between fell out of that table at a page break.
    private void TakeBack()
    {
        for (var i = _layoutEnd; i < _out.Count; i++)
            _out[i] = _out[i].Kind switch
            {
                PieceKind.Heading => _out[i] with { InTable = true, Rank = HeadingRank.Topic },
                PieceKind.Paragraph when !Headings.LooksMarked(_out[i]) => _out[i] with { InTable = true, Kind = PieceKind.Item },
                _ => _out[i] with { InTable = true },
            };
    }

    private static bool HasRowNames(List<Piece> rows) =>
        rows.Count(r => r.Cells.Count > 1 && r.Cells[0].Count == 1 && r.Cells[1].Count > 0) >= 2
        && rows.All(r => r.Cells[0].Count <= 1 && r.Cells[0].All(p => Phrase.CountWords(p.Text) <= 8 && !Phrase.EndsSentence(p.Text.TrimEnd(':'))));

    private void Row(Piece row, bool hasRowNames)
    {
        var first = true;
        for (var c = 0; c < row.Cells.Count; c++)
        {
            var cell = row.Cells[c];
            var next = row.Cells.Skip(c + 1).FirstOrDefault(n => n.Count > 0);
            for (var i = 0; i < cell.Count; i++)
            {
                var piece = cell[i] with { InTable = true, Follows = false, MayFollowPageBreak = first };
                first = false;
                if (piece.Kind == PieceKind.Heading || Headings.LooksMarked(piece) || (hasRowNames && c == 0))
                {
                    var rank = c > 0 || cell.Count > 1 ? HeadingRank.Topic
                        : next is null ? HeadingRank.Bold
                        : Headings.LooksMarked(next[0]) ? HeadingRank.Group
                        : HeadingRank.Topic;
                    _out.Add(piece with { Kind = PieceKind.Heading, Rank = rank, IsStrong = false });
                    _hasTopics = true;
                }
                else if (c > 0 && i + 1 < cell.Count && _hasTopics && Headings.IsUnmarkedTopic(piece.Text))
                {
                    _warnings.Add(piece.Line, $"“{piece.Text}” is not marked as a heading, but was read as one.");
                    _out.Add(piece with { Kind = PieceKind.Heading, Rank = HeadingRank.Topic });
                }
                else
                {
                    var isStatement = piece.Kind == PieceKind.Item || (c > 0 && cell.Count > 1) || DutyVerbs.Begins(piece.Text);
                    _out.Add(piece with { Kind = isStatement ? PieceKind.Item : PieceKind.Paragraph });
                }
            }
        }
    }
}
