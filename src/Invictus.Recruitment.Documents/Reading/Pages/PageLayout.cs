namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Puts the lines of one page into reading order: tables row by row, columns of text one after the other.</summary>
internal sealed class PageLayout
{
    private const int LeastLinesOfColumns = 8;

    private readonly PageInk _page;
    private readonly List<RuledTable> _tables;
    private readonly Pitch _pitch;
    private readonly ReadingBudget _budget;
    private readonly List<FlowPart> _out = [];
    private readonly double _right;
    private bool _begins = true;

    private PageLayout(PageInk page, List<TextLine> lines, List<RuledTable> tables, Pitch pitch, ReadingBudget budget)
    {
        (_page, _tables, _pitch, _budget) = (page, tables, pitch, budget);
        _right = RightOf(lines, page);
    }

    public static List<FlowPart> Of(PageInk page, List<TextLine> lines, List<RuledTable> tables, Pitch pitch, ReadingBudget budget)
    {
        var layout = new PageLayout(page, lines, tables, pitch, budget);
        layout.Walk(lines);
        return layout._out;
    }

    // Where several lines end at nearly the same place, that is the margin; else it is as wide as on the left.
    private static double RightOf(List<TextLine> lines, PageInk page) =>
        lines.Count == 0 ? page.Width : Right([.. lines.Select(l => l.X1)], Math.Max(lines.Max(l => l.X1), page.Width - lines.Min(l => l.X0)), page.Width * 0.07, 5);

    private static double Right(List<double> ends, double otherwise, double near, int enough)
    {
        var right = ends.Max();
        return ends.Count(e => e > right - near) >= enough ? right : otherwise;
    }

    private void Walk(List<TextLine> lines)
    {
        var open = new List<TextLine>();
        var inTables = new Dictionary<Segment, RuledTable>();
        foreach (var segment in lines.SelectMany(l => l.Segments))
            if (_tables.Find(t => t.Holds(segment)) is { } table)
                inTables[segment] = table;
        var done = new HashSet<RuledTable>();
        foreach (var line in lines)
        {
            var outside = line.Segments.Where(s => !inTables.ContainsKey(s)).ToList();
            foreach (var table in line.Segments.Where(inTables.ContainsKey).Select(s => inTables[s]).Distinct())
            {
                if (!done.Add(table))
                    continue;
                Free(open);
                Ruled(table, [.. inTables.Where(s => s.Value == table).Select(s => s.Key)]);
            }
            if (outside.Count > 0)
                open.Add(outside.Count == line.Segments.Count ? line : new TextLine(outside));
        }
        Free(open);
    }

    private void Ruled(RuledTable table, List<Segment> segments)
    {
        var cells = table.Cells.Select(c => (Cell: c, Lines: segments.Where(c.Holds).OrderBy(s => s.Base).ThenBy(s => s.X0).ToList())).Where(c => c.Lines.Count > 0).ToList();
        foreach (var stacked in table.Stacked())
        {
            var starts = true;
            foreach (var row in cells.Where(c => c.Cell.Row >= stacked.From && c.Cell.Row < stacked.To).GroupBy(c => c.Cell.Row).OrderBy(r => r.Key))
            {
                _budget.Step();
                var lines = stacked.Columns.Select(_ => new List<Segment>()).ToArray();
                var rights = new double[lines.Length];
                foreach (var (cell, inCell) in row)
                {
                    // Text keeps as far from the right edge of its cell as from the left.
                    var room = Math.Clamp(cells.Where(c => c.Cell.X0 == cell.X0).SelectMany(c => c.Lines).Min(s => s.X0) - cell.X0, 0, 12);
                    var column = stacked.ColumnOf(cell);
                    lines[column] = inCell;
                    rights[column] = Math.Max(cell.X1 - room - 2, inCell.Max(s => s.X1));
                }
                _out.Add(new FlowRow(_page.Number, lines, rights, starts, [.. stacked.Columns.Select(c => table.Xs[c])]) { IsRuled = true });
                starts = false;
            }
        }
        _begins = false;
    }

    private void Free(List<TextLine> open)
    {
        var lines = SharedStarts.Split(open);
        for (var i = 0; i < lines.Count;)
        {
            _budget.Step();
            if (AlignedTable.At(lines, i, _pitch) is not { } band)
            {
                foreach (var segment in lines[i++].Segments)
                    Line(segment, _right);
                continue;
            }
            var columns = ColumnsEnd(lines, band);
            if (IsColumnsOfText(lines[i..columns], band))
            {
                Columns(lines[i..columns], band);
                i = columns;
            }
            else
            {
                Rows(lines[band.From..band.To], band);
                i = band.To;
            }
        }
        open.Clear();
    }

    // One column of text may go on below the end of the other.
    private static int ColumnsEnd(List<TextLine> lines, AlignedTable.Band band)
    {
        var end = band.To;
        while (end < lines.Count && lines[end].Segments.All(s => s.X1 < band.Gaps[0].To || s.X0 > band.Gaps[0].From))
            end++;
        return end;
    }

    private void Line(Segment segment, double right)
    {
        _out.Add(new FlowLine(segment, right, _begins));
        _begins = false;
    }

    // Newspaper columns: one gap near the middle, both sides long, and no row that names two columns.
    private bool IsColumnsOfText(List<TextLine> lines, AlignedTable.Band band)
    {
        if (band.Gaps is not [var gap] || lines.Count < LeastLinesOfColumns)
            return false;
        var middle = (gap.From + gap.To) / 2 / _page.Width;
        var left = lines.SelectMany(l => l.Segments).Where(s => band.ColumnOf(s) == 0).ToList();
        var right = lines.SelectMany(l => l.Segments).Where(s => band.ColumnOf(s) == 1).ToList();
        return middle is > 0.4 and < 0.6
            && left.Count >= LeastLinesOfColumns / 2 && right.Count >= LeastLinesOfColumns / 2
            && !lines.Exists(l => l.Segments.Count == 2 && l.Segments.All(s => ImportanceWords.OfPureName(s.Text) is not null))
            && left.Count(s => s.Text.EndsWith(':')) * 3 < left.Count
            && left.Max(s => s.X1) - left.Min(s => s.X0) is var a && right.Max(s => s.X1) - right.Min(s => s.X0) is var b
            && Math.Min(a, b) > Math.Max(a, b) * 0.6;
    }

    private void Columns(List<TextLine> lines, AlignedTable.Band band)
    {
        for (var column = 0; column <= band.Gaps.Count; column++)
        {
            var inside = lines.SelectMany(l => l.Segments).Where(s => band.ColumnOf(s) == column).OrderBy(s => s.Base).ToList();
            if (inside.Count == 0)
                continue;
            var right = inside.Max(s => s.X1);
            _begins = true;
            foreach (var segment in inside)
                Line(segment, right);
        }
        _begins = true;
    }

    private void Rows(List<TextLine> lines, AlignedTable.Band band)
    {
        var columns = band.Gaps.Count + 1;
        var rights = new double[columns];
        var edges = new double[columns];
        Array.Fill(edges, double.MaxValue);
        foreach (var segment in lines.SelectMany(l => l.Segments))
        {
            var c = band.ColumnOf(segment);
            rights[c] = Math.Max(rights[c], segment.X1);
            edges[c] = Math.Min(edges[c], segment.X0);
        }
        for (var c = 0; c < columns; c++)
            if (edges[c] < double.MaxValue)
                rights[c] = Right([.. lines.SelectMany(l => l.Segments).Where(s => band.ColumnOf(s) == c).Select(s => s.X1)],
                    Math.Max(rights[c], c + 1 < columns && edges[c + 1] < double.MaxValue ? edges[c + 1] - 8 : _right), (rights[c] - edges[c]) * 0.08, 3);
        var cells = Empty(columns);
        var starts = true;
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && BeginsRow(lines, i, band, cells, rights))
            {
                _out.Add(new FlowRow(_page.Number, cells, rights, starts, edges));
                (cells, starts) = (Empty(columns), false);
            }
            foreach (var segment in lines[i].Segments)
                cells[band.ColumnOf(segment)].Add(segment);
        }
        _out.Add(new FlowRow(_page.Number, cells, rights, starts, edges));
        _begins = false;
    }

    private static List<Segment>[] Empty(int columns) => [.. Enumerable.Range(0, columns).Select(_ => new List<Segment>())];

    private bool BeginsRow(List<TextLine> lines, int at, AlignedTable.Band band, List<Segment>[] cells, double[] rights)
    {
        var (above, line) = (lines[at - 1], lines[at]);
        if (_page.Rules.Any(r => r.IsLying && r.Y0 > above.Base - 1 && r.Y0 < line.Base - line.Size * 0.5 && r.X1 - r.X0 > (line.X1 - line.X0) * 0.5))
            return true;
        if (_pitch.IsGap(above.Base, line.Base, line.Size))
            return true;
        if (line.Segments.FirstOrDefault(s => band.ColumnOf(s) == 0) is not { } first)
            return false;
        if (cells[0].Count == 0)
            return true;
        // Both columns begin anew on one line: a row. In the middle of a sentence they do not.
        var others = line.Segments.Where(s => band.ColumnOf(s) > 0).ToList();
        return others.Count == 0
            ? !Paragraphs.GoesOn(cells[0], first, rights[0])
            : !Phrase.StartsLower(first.Text) && !others.Exists(s => s.Mark == 0 && Phrase.StartsLower(s.Text) && cells[band.ColumnOf(s)] is [.., var last] && !Phrase.EndsSentence(last.Text));
    }
}
