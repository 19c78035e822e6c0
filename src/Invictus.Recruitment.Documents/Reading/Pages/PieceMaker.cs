namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Makes pieces out of lines and rows, over the ends of pages.</summary>
internal sealed class PieceMaker(Pitch pitch, IReadOnlyList<double> headingSizes, Hyphens hyphens, Warnings warnings)
{
    private const int LongestHeading = 200;
    private const double SameEdge = 4;
    private const double SameIndent = 4;

    private readonly List<Piece> _pieces = [];
    private readonly List<int> _pages = [];
    private readonly NumberedHeadings _numbered = new();
    private readonly List<Segment> _open = [];
    private readonly Stack<double> _indents = new();
    private readonly List<Segment> _tail = [];
    private int _tailColumn;
    private FlowRow? _lastRow;
    private FlowRow? _firstRow;
    private bool _openAfterGap = true;
    private double _right;
    private int _lastPage;
    private int _rows;
    private int _namedRows;

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>The page of each line, which are numbered from 1 over the whole document.</summary>
    public IReadOnlyList<int> Pages => _pages;

    public void Add(FlowPart part)
    {
        if (part is FlowLine line)
            Line(line);
        else if (part is FlowRow row)
            Row(row);
    }

    public void End()
    {
        EndTail();
        EndParagraph();
        (_lastRow, _firstRow) = (null, null);
        _numbered.Rank(_pieces);
    }

    private void Line(FlowLine line)
    {
        if (IsTail(line))
            return;
        EndTail();
        (_lastRow, _firstRow) = (null, null);
        var segment = line.Segment;
        var isGap = _open.Count > 0 && !line.BeginsColumn && (segment.Page != _open[^1].Page || pitch.IsGap(_open[^1].Base, segment.Base, segment.Size) || segment.Base < _open[^1].Base);
        if (_open.Count > 0 && (isGap || !Paragraphs.GoesOn(_open, segment, _right) || (line.BeginsColumn && Phrase.EndsSentence(_open[^1].Text))))
            EndParagraph();
        if (_open.Count == 0)
            _openAfterGap = isGap || line.BeginsColumn || _pieces is [.., { Kind: PieceKind.Row }];
        _right = line.Right;
        _open.Add(segment);
    }

    // Items at the top of a page, in the place of the items of one column of the table that ended the page before: of its
    // columns only this one was so long.
    private bool IsTail(FlowLine line)
    {
        var segment = line.Segment;
        var goesOn = _tail.Count > 0 && !line.BeginsColumn && segment.Page == _tail[^1].Page;
        if (_lastRow is not { IsRuled: false } table || !(goesOn || (line.BeginsColumn && segment.Page == table.Page + 1)))
            return false;
        if (goesOn && segment.Mark == 0 && !pitch.IsGap(_tail[^1].Base, segment.Base, segment.Size) && Paragraphs.GoesOn(_tail, segment, table.Rights[_tailColumn]))
        {
            _tail.Add(segment);
            return true;
        }
        var column = Enumerable.Range(0, table.Edges.Count).Where(c => Math.Abs(table.Edges[c] - segment.X0) < SameEdge).DefaultIfEmpty(-1).First();
        if (segment.Mark == 0 || column < 0 || !(goesOn ? column == _tailColumn : HoldsItems(column)))
            return false;
        EndTail();
        (_tailColumn, _lastRow) = (column, table);
        _tail.Add(segment);
        return true;
    }

    private bool HoldsItems(int column) =>
        _pieces.AsEnumerable().Reverse().TakeWhile(p => p.Kind == PieceKind.Row).Select(p => p.Cells[column]).FirstOrDefault(c => c.Count > 0) is [.., { IsListed: true }];

    private void EndTail()
    {
        if (_tail.Count == 0 || _lastRow is null)
            return;
        var lines = _tail.ToList();
        _tail.Clear();
        Row(new FlowRow(lines[0].Page, [.. _lastRow.Edges.Select((_, c) => c == _tailColumn ? lines : [])], _lastRow.Rights, false, _lastRow.Edges));
        if (_pieces[^1].Cells[_tailColumn] is [.., var item])
            warnings.Add(item.Line, $"“{item.Text}” was read as going on with column {_tailColumn + 1} of the table on the page before.", item.Text);
    }

    private void EndParagraph()
    {
        if (_open.Count == 0)
            return;
        var number = Number(_open);
        var inList = _pieces is [.., { Kind: PieceKind.Item }];
        if (!inList)
            _indents.Clear();
        if (Made(_open, number, _indents, inCell: false) is { } piece)
            _pieces.Add(piece with { MayFollowPageBreak = _openAfterGap });
        _open.Clear();
    }

    private int Number(List<Segment> lines)
    {
        foreach (var line in lines)
            _pages.Add(line.Page);
        return Math.Max(1, _pages.Count - lines.Count + 1);
    }

    private void Row(FlowRow row)
    {
        EndTail();
        EndParagraph();
        var goesOn = _lastRow is not null && (!row.Starts || SameColumns(_lastRow, row));
        if (goesOn && row.Starts && _firstRow is not null && IsSame(_firstRow, row) && !ReferenceEquals(_firstRow, row))
        {
            Number([.. row.Cells.SelectMany(c => c)]);
            warnings.Add(_pages.Count, $"Left out as the head of the table, repeated on page {row.Page}: “{string.Join(' ', row.Cells.Where(c => c.Count > 0).Select(TextOf))}”.");
            _lastRow = row;
            return;
        }
        var first = _pages.Count + 1;
        var cells = row.Cells.Select((c, i) => Cell(c, row.Rights[i])).ToArray();
        if (goesOn && row.Page != _lastPage && _pieces is [.., { Kind: PieceKind.Row } above] && IsRest(above, cells, row.IsRuled))
            _pieces[^1] = above with { Cells = [.. above.Cells.Select((c, i) => i < cells.Length ? Together(c, cells[i]) : c)] };
        else
        {
            _pieces.Add(new Piece(PieceKind.Row, first, "") { Cells = cells, StartsTable = !goesOn });
            if (!goesOn)
                (_firstRow, _rows, _namedRows) = (row, 0, 0);
            _rows++;
            _namedRows += cells[0].Count > 0 ? 1 : 0;
        }
        _lastPage = row.Page;
        _lastRow = row;
    }

    private static bool SameColumns(FlowRow above, FlowRow row) =>
        above.Page != row.Page && above.Edges.Count == row.Edges.Count && above.IsRuled == row.IsRuled
        && above.Edges.Zip(row.Edges).All(e => Math.Abs(e.First - e.Second) < (row.IsRuled ? SameEdge : 12));

    private static bool IsSame(FlowRow first, FlowRow row) =>
        first.Cells.Count == row.Cells.Count && first.Cells.Zip(row.Cells).All(c => TextOf(c.First) == TextOf(c.Second));

    private static string TextOf(List<Segment> cell) => string.Join(' ', cell.Select(s => s.Text));

    // The rest of a row that the page cut: its cells go on in the middle of a sentence, or its first cell is empty in a
    // table where that of every other row is filled.
    private bool IsRest(Piece above, List<Piece>[] cells, bool isRuled)
    {
        var filled = cells.Select((c, i) => (Cell: c, Above: i < above.Cells.Count ? above.Cells[i] : [])).Where(c => c.Cell.Count > 0).ToList();
        if (filled.Count == 0)
            return false;
        if (filled.TrueForAll(GoesOn) || (cells[0].Count == 0 && filled.Exists(GoesOn)))
            return true;
        return isRuled && cells[0].Count == 0 && _rows >= 2 && _namedRows == _rows;

        static bool GoesOn((List<Piece> Cell, IReadOnlyList<Piece> Above) cell) =>
            cell.Above.Count > 0 && Phrase.StartsLower(cell.Cell[0].Text) && !cell.Cell[0].IsListed && !Phrase.EndsSentence(cell.Above[^1].Text);
    }

    private static List<Piece> Together(IReadOnlyList<Piece> above, List<Piece> rest) =>
        rest.Count == 0 ? [.. above]
        : above.Count == 0 || rest[0].IsListed || !Phrase.StartsLower(rest[0].Text) ? [.. above, .. rest]
        : [.. above.SkipLast(1), above[^1] with { Text = $"{above[^1].Text} {rest[0].Text}" }, .. rest.Skip(1)];

    private List<Piece> Cell(List<Segment> lines, double right)
    {
        var pieces = new List<Piece>();
        var open = new List<Segment>();
        var unsure = new List<Segment>();
        var indents = new Stack<double>();
        foreach (var line in lines)
        {
            // Two segments on one base line are one line of the cell.
            if (open.Count > 0 && !(Math.Abs(open[^1].Base - line.Base) < 2 && line.Mark == 0)
                && (pitch.IsGap(open[^1].Base, line.Base, line.Size) || !Paragraphs.GoesOn(open, line, right) || hyphens.BeginsAnew(open[^1], line)))
                Close();
            if (open.Count > 0 && hyphens.MayBeginAnew(open[^1], line))
                unsure.Add(line);
            open.Add(line);
        }
        Close();
        return pieces;

        void Close()
        {
            if (open.Count > 0 && Made(open, Number(open), indents, inCell: true, right) is { } piece)
            {
                pieces.Add(piece);
                foreach (var line in unsure)
                    warnings.Add(piece.Line, $"“{line.Text}” begins with a capital after a full line: it goes on with the text above it, or is one of its own.", piece.Text);
            }
            open.Clear();
            unsure.Clear();
        }
    }

    private Piece? Made(List<Segment> lines, int number, Stack<double> indents, bool inCell, double right = double.MaxValue)
    {
        var first = lines[0];
        var text = new StyledText();
        Word? before = null;
        foreach (var (line, at) in lines.Select((l, i) => (l, i)))
            foreach (var word in line.Words.Skip(at == 0 ? first.Mark : 0))
            {
                // A line of one word that leaves no room for another letter.
                var isFull = at > 0 && word == line.Words[0] && lines[at - 1].Words.Count == 1 && before is not null && before.X1 + before.Size * 0.7 > right;
                Append(text, before, word, StandsOut(first, word), isFull);
                before = word;
            }
        if (text.Fold() is not { } folded)
            return null;
        if (!inCell && headingSizes.Contains(first.Size) && folded.Text.Length <= LongestHeading)
            return new Piece(PieceKind.Heading, number, folded.Text) { Rank = 1 + Math.Min(5, IndexOf(first.Size)) };
        if (first.Mark == 0)
            return folded.ToPiece(number, isListed: false, 0, follows: false);
        var item = folded.ToPiece(number, isListed: true, Depth(indents, first.X0), follows: false);
        // A numbered line in bold is a heading; its number is drawn beside it like the mark of a list.
        return !inCell && Headings.LooksMarked(item) && char.IsLetterOrDigit(first.Words[0].Text.Trim('(')[0]) ? _numbered.Add(item, _pieces.Count) : item;
    }

    private void Append(StyledText text, Word? before, Word word, bool strong, bool isFull)
    {
        if (before is not null && (word.X0 < before.X0 || isFull) && (hyphens.Joined(before.Text, word.Text) ?? (isFull ? hyphens.Broken(before.Text, word.Text) : null)) is { } joined && text.Length >= before.Text.Length)
        {
            text.Truncate(before.Text.Length);
            text.Append(joined, strong);
            return;
        }
        if (before is not null)
            text.Append(" ", strong);
        text.Append(word.Text, strong);
    }

    private bool StandsOut(Segment first, Word word) => word.IsBold || first.Size > pitch.Size * 1.14;

    private int IndexOf(double size)
    {
        for (var i = 0; i < headingSizes.Count; i++)
            if (headingSizes[i] == size)
                return i;
        return 0;
    }

    private static int Depth(Stack<double> indents, double x)
    {
        while (indents.TryPeek(out var top) && top > x + SameIndent)
            indents.Pop();
        if (!indents.TryPeek(out var outer) || x > outer + SameIndent)
            indents.Push(x);
        return Math.Min(indents.Count - 1, 8);
    }
}
