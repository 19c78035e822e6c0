namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Decides what each table is for: a person specification, header fields, a signature block, or only layout. A layout
/// table is taken apart into headings and statements; so is what a page break pushed out of it.
/// </summary>
internal sealed class Tables
{
    private readonly Warnings _warnings;
    private readonly Assessment _assessment;
    private readonly List<Piece> _out = [];

    /// <summary>Where in the output the last layout table with topics ended; -1 when none did.</summary>
    private int _layoutEnd = -1;

    private bool _hasTopics;
    private TableContext _context;

    private Tables(Assessment assessment, Warnings warnings) => (_assessment, _warnings) = (assessment, warnings);

    public static IReadOnlyList<Piece> Interpret(IReadOnlyList<Piece> pieces, Assessment assessment, Warnings warnings)
    {
        var tables = new Tables(assessment, warnings);
        var rest = AssessmentKeys.Without(pieces, assessment, warnings);
        for (var i = 0; i < rest.Count;)
        {
            if (rest[i].Kind != PieceKind.Row)
            {
                tables.Above(rest[i], i + 1 < rest.Count ? rest[i + 1] : null);
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

    // What stands above a table helps to read it: the heading of the specification, or "Essential" over a table of its own.
    private void Above(Piece piece, Piece? next)
    {
        if (piece.Kind is not (PieceKind.Heading or PieceKind.Paragraph or PieceKind.Item))
            return;
        _context = _context with { Cut = null };
        if (Headings.IsSpecification(piece.Text))
            _context = new TableContext(true, Headings.ImportanceOfSpecification(piece.Text));
        else if (ImportanceWords.OfName(piece.Text, out _) is { } importance)
            _context = _context with { Importance = importance };
        else if (piece.Kind == PieceKind.Heading || Headings.LooksMarked(piece) || Headings.IsKnown(piece.Text))
            _context = new TableContext(_context.InSpecification && (Headings.IsCategory(piece.Text) || next is { Kind: PieceKind.Row }), null);
        else if (piece.Kind == PieceKind.Item)
            _context = _context with { Importance = null };
    }

    private void One(List<Piece> rows)
    {
        var parts = WholeDocumentTable.Parts(rows, _assessment);
        if (parts.Count > 1)
            parts.ForEach(One);
        else if (SpecificationTable.TryRead(rows, _context, _assessment, _warnings) is { } table)
        {
            _out.Add(new Piece(PieceKind.Specification, rows[0].Line, "") { Table = table });
            _layoutEnd = -1;
            _context = _context with { Cut = table };
        }
        else if (Signatures.IsTable(rows))
            Signature(rows);
        else if (FieldTable.Of(rows, out var sections) is { } fields)
        {
            _out.AddRange(fields);
            if (sections.Count > 0)
                Layout(sections);
        }
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
                    _warnings.Add(piece.Line, $"“{piece.Text}” is not marked as a heading, but was read as one.", piece.Text);
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
