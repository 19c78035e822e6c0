namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>A cell between drawn lines.</summary>
internal sealed record RuledCell(int Column, int Row, double X0, double Y0, double X1, double Y1)
{
    public bool Holds(Segment segment) =>
        segment.Middle > X0 && segment.Middle < X1 && segment.Base - segment.Size * 0.3 > Y0 && segment.Base - segment.Size * 0.3 < Y1;
}

/// <summary>Rows of drawn cells that make one table.</summary>
/// <param name="From">Its first row.</param>
/// <param name="To">The row after its last.</param>
/// <param name="Inner">The columns that begin at an edge within it.</param>
internal sealed record StackedTable(int From, int To, HashSet<int> Inner)
{
    public IReadOnlyList<int> Columns => [0, .. Inner.Order()];

    public int ColumnOf(RuledCell cell) => Columns.Count(c => c <= cell.Column) - 1;
}

/// <summary>A table whose cells are parted by drawn lines. A cell that reaches over several columns or rows stands in the first of each.</summary>
internal sealed class RuledTable
{
    private const double Near = 3;
    private const int MostRules = 3000;
    private const int MostEdges = 400;

    private RuledTable(List<double> xs, List<double> ys, IReadOnlyList<RuledCell> cells) => (Xs, Ys, Cells) = (xs, ys, cells);

    public IReadOnlyList<double> Xs { get; }

    public IReadOnlyList<double> Ys { get; }

    public IReadOnlyList<RuledCell> Cells { get; }

    public double Top => Ys[0];

    public bool Holds(Segment segment) => Cells.Any(c => c.Holds(segment));

    /// <summary>The tables of which it consists: rows without any common edge between columns only touch one another.</summary>
    public IReadOnlyList<StackedTable> Stacked()
    {
        var edges = Cells.GroupBy(c => c.Row).ToDictionary(r => r.Key, r => r.Select(c => c.Column).Where(c => c > 0).ToHashSet());
        var stacked = new List<StackedTable> { new(0, Ys.Count, []) };
        for (var row = 0; row < Ys.Count - 1; row++)
            if (edges.GetValueOrDefault(row) is { Count: > 0 } inRow)
            {
                if (stacked[^1].Inner.Count > 0 && !stacked[^1].Inner.Overlaps(inRow) && !Cells.Any(c => c.Row < row && c.Y1 > Ys[row] + Near))
                {
                    stacked[^1] = stacked[^1] with { To = row };
                    stacked.Add(new StackedTable(row, Ys.Count, []));
                }
                stacked[^1].Inner.UnionWith(inRow);
            }
        // Each only has the columns it uses; a table by itself keeps those that drawn lines make.
        return stacked.Count > 1 ? stacked : [stacked[0] with { Inner = [.. Enumerable.Range(1, Xs.Count - 2)] }];
    }

    public static List<RuledTable> Find(IReadOnlyList<Rule> rules, ReadingBudget budget)
    {
        var lying = Joined(rules.Where(r => r.IsLying).Select(r => (At: r.Y0, From: r.X0, To: r.X1)));
        var standing = Joined(rules.Where(r => !r.IsLying).Select(r => (At: r.X0, From: r.Y0, To: r.Y1)));
        var tables = new List<RuledTable>();
        if (lying.Count < 2 || standing.Count == 0 || lying.Count + standing.Count > MostRules)
            return tables;
        foreach (var (h, v) in Connected(lying, standing, budget))
            if (h.Count >= 2 && v.Count >= 1 && Of(h, v) is { } table)
                tables.Add(table);
        return [.. tables.OrderBy(t => t.Top)];
    }

    // Dashes and pieces of one line, and a line drawn once for each of two cells, are one line.
    private static List<(double At, double From, double To)> Joined(IEnumerable<(double At, double From, double To)> rules)
    {
        var joined = new List<(double At, double From, double To)>();
        foreach (var group in Groups(rules.OrderBy(r => r.At).ToList()))
            foreach (var rule in group.OrderBy(r => r.From))
                if (joined.Count > 0 && joined[^1].At == group[0].At && rule.From - joined[^1].To <= Near)
                    joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, rule.To) };
                else
                    joined.Add((group[0].At, rule.From, rule.To));
        return joined.FindAll(r => r.To - r.From > 4);
    }

    private static IEnumerable<List<(double At, double From, double To)>> Groups(List<(double At, double From, double To)> sorted)
    {
        var from = 0;
        for (var i = 1; i <= sorted.Count; i++)
            if (i == sorted.Count || sorted[i].At - sorted[from].At > 1.5)
            {
                yield return sorted[from..i];
                from = i;
            }
    }

    private static IEnumerable<(List<(double At, double From, double To)> Lying, List<(double At, double From, double To)> Standing)> Connected(
        List<(double At, double From, double To)> lying, List<(double At, double From, double To)> standing, ReadingBudget budget)
    {
        var group = Enumerable.Range(0, lying.Count + standing.Count).ToArray();
        for (var h = 0; h < lying.Count; h++)
        {
            budget.Look();
            for (var v = 0; v < standing.Count; v++)
                if (standing[v].At >= lying[h].From - Near && standing[v].At <= lying[h].To + Near && lying[h].At >= standing[v].From - Near && lying[h].At <= standing[v].To + Near)
                    group[Root(group, h)] = Root(group, lying.Count + v);
        }
        return Enumerable.Range(0, group.Length).GroupBy(i => Root(group, i)).Select(g =>
            (g.Where(i => i < lying.Count).Select(i => lying[i]).ToList(), g.Where(i => i >= lying.Count).Select(i => standing[i - lying.Count]).ToList()));
    }

    private static int Root(int[] group, int at)
    {
        while (group[at] != at)
            at = group[at] = group[group[at]];
        return at;
    }

    private static RuledTable? Of(List<(double At, double From, double To)> lying, List<(double At, double From, double To)> standing)
    {
        // A table may be open at its sides: the ends of the lines are its edges then.
        var xs = Edges([.. standing.Select(s => s.At), lying.Min(l => l.From), lying.Max(l => l.To)]);
        var ys = Edges([.. lying.Select(l => l.At), standing.Min(s => s.From), standing.Max(s => s.To)]);
        if (xs.Count < 2 || ys.Count < 2 || xs.Count > MostEdges || ys.Count > MostEdges)
            return null;
        var (columns, rows) = (xs.Count - 1, ys.Count - 1);
        var group = Enumerable.Range(0, columns * rows).ToArray();
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
            {
                if (c > 0 && !Parts(standing, xs[c], ys[r], ys[r + 1]))
                    group[Root(group, r * columns + c)] = Root(group, r * columns + c - 1);
                if (r > 0 && !Parts(lying, ys[r], xs[c], xs[c + 1]))
                    group[Root(group, r * columns + c)] = Root(group, (r - 1) * columns + c);
            }
        var cells = Enumerable.Range(0, group.Length).GroupBy(i => Root(group, i)).Select(g => new RuledCell(
            g.Min(i => i % columns), g.Min(i => i / columns),
            xs[g.Min(i => i % columns)], ys[g.Min(i => i / columns)], xs[g.Max(i => i % columns) + 1], ys[g.Max(i => i / columns) + 1])).ToList();
        // A frame around text is no table.
        return cells.Count < 2 ? null : new RuledTable(xs, ys, cells);
    }

    private static List<double> Edges(List<double> all)
    {
        all.Sort();
        var edges = new List<double>();
        foreach (var edge in all)
            if (edges.Count == 0 || edge - edges[^1] > Near)
                edges.Add(edge);
        return edges;
    }

    private static bool Parts(List<(double At, double From, double To)> rules, double at, double from, double to)
    {
        double covered = 0;
        foreach (var rule in rules)
            if (Math.Abs(rule.At - at) <= Near)
                covered += Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from));
        return covered >= (to - from) * 0.6;
    }
}
