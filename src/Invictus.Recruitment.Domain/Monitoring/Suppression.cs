namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>
/// Keeps small numbers out of tables so that nobody can work them out from what is left. Every figure below five is "fewer than 5".
/// Whoever knows the totals could subtract; so for each such figure others are withheld until there is a square of four hidden figures
/// in which people could be moved around, with every shown figure and every total unchanged and every hidden one still what its mark
/// says. The square is the proof: at least <see cref="PossibleMin"/> values of the figure agree with all that is shown. Where no square can be
/// found, nothing of the table is shown. Applied and shortlisted are settled first and in this way whatever became of people later: tables are
/// looked at before anybody is appointed too. The column of those who were appointed comes second, see <see cref="AppointedColumn"/>.
/// </summary>
public static class Suppression
{
    /// <summary>The smallest figure that is shown.</summary>
    public const int FigureMin = 5;

    /// <summary>The fewest answers of which any table is shown.</summary>
    public const int AnswersMin = 10;

    /// <summary>How many values of each hidden small figure remain possible, at least.</summary>
    public const int PossibleMin = 3;

    // Columns of the table: the two stages, and both together.
    private const int In = 0, Out = 1, All = 2;

    /// <summary>The table as it may be shown, or null when nothing of it may.</summary>
    public static SafeTable? Safe(StageTable table)
    {
        if (table.Applied < AnswersMin)
            return null;
        // The last line is the totals.
        int[][] figures =
        [
            .. table.Lines.Select(l => new[] { l.Shortlisted, l.NotShortlisted, l.Applied }),
            [table.Shortlisted, table.Applied - table.Shortlisted, table.Applied],
        ];
        var total = figures.Length - 1;
        var marks = figures.Select(line => line.Select(f => f < FigureMin ? Shown.FewerThanFive : Shown.Figure).ToArray()).ToArray();
        // The totals are the same for every question of one group of people: they are hidden in all tables or in none, whatever the lines say.
        if (marks[total][In] != Shown.Figure || marks[total][Out] != Shown.Figure)
        {
            foreach (var column in new[] { In, Out })
                marks[total][column] = marks[total][column] == Shown.Figure ? Shown.Withheld : marks[total][column];
        }
        return Protect(figures, marks) ? AppointedColumn.AddTo(Table(table, figures, marks), table) : null;
    }

    private static bool Protect(int[][] figures, Shown[][] marks)
    {
        for (var line = 0; line < figures.Length; line++)
        {
            for (var column = In; column <= All; column++)
            {
                if (marks[line][column] != Shown.FewerThanFive)
                    continue;
                if (BestSquare(figures, marks, (line, column)) is not { } square)
                    return false;
                foreach (var (l, c) in square)
                    marks[l][c] = marks[l][c] == Shown.Figure ? Shown.Withheld : marks[l][c];
            }
        }
        return true;
    }

    /// <summary>The square around a hidden figure that costs the least, and leaves enough values of it possible; null when there is none.</summary>
    private static (int Line, int Column)[]? BestSquare(int[][] figures, Shown[][] marks, (int Line, int Column) at)
    {
        ((int Line, int Column)[] Cells, int Cost)? best = null;
        var total = figures.Length - 1;
        for (var line = 0; line <= total; line++)
        {
            for (var column = In; column <= All; column++)
            {
                if (line == at.Line || column == at.Column)
                    continue;
                (int Line, int Column)[] cells = [at, (at.Line, column), (line, at.Column), (line, column)];
                // Totals are never withheld for one table's sake, see above.
                if (cells.Any(c => c.Line == total && marks[c.Line][c.Column] == Shown.Figure))
                    continue;
                var cost = cells.Where(c => marks[c.Line][c.Column] == Shown.Figure).Sum(c => figures[c.Line][c.Column] + (c.Column == All ? 1000 : 100));
                if ((best is null || cost < best.Value.Cost) && Possible(figures, cells, total) >= PossibleMin)
                    best = (cells, cost);
            }
        }
        return best?.Cells;
    }

    /// <summary>How many values the first of four figures can have when people move around the square.</summary>
    private static int Possible(int[][] figures, (int Line, int Column)[] cells, int total)
    {
        // One more shortlisted is one fewer not shortlisted, but one more of both together; the same between lines and their totals.
        var across = cells[0].Column == All || cells[1].Column == All ? 1 : -1;
        var down = cells[0].Line == total || cells[2].Line == total ? 1 : -1;
        int[] signs = [1, across, down, across * down];
        var (least, most) = (int.MinValue, int.MaxValue);
        foreach (var ((line, column), sign) in cells.Zip(signs))
        {
            var figure = figures[line][column];
            // What its mark says of a hidden figure stays true.
            var (low, high) = figure < FigureMin ? (0, FigureMin - 1) : (FigureMin, int.MaxValue / 2);
            var (from, to) = sign > 0 ? (low - figure, high - figure) : (figure - high, figure - low);
            (least, most) = (Math.Max(least, from), Math.Min(most, to));
        }
        return most - least + 1;
    }

    private static SafeTable Table(StageTable table, int[][] figures, Shown[][] marks)
    {
        SafeFigure Figure(int line, int column) => new(marks[line][column], marks[line][column] == Shown.Figure ? figures[line][column] : 0);
        SafeLine Line(string answer, int line) => new(answer, Figure(line, In), Figure(line, Out), Figure(line, All));
        return new SafeTable([.. table.Lines.Select((l, i) => Line(l.Answer, i))], Line("All who answered", figures.Length - 1));
    }
}
