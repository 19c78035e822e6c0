namespace Invictus.Recruitment.Domain.Monitoring;

/// <summary>
/// Adds those who were appointed to a table whose other figures are settled. Three things can have become of somebody: not shortlisted, shortlisted
/// and not appointed, appointed. For every hidden small figure, and for each that could be had by subtracting (shortlisted less appointed, applied
/// less appointed), people must be able to move between lines and outcomes so that everything shown stays, every hidden figure is still what its
/// mark says and nothing falls below 0; at least <see cref="Suppression.PossibleMin"/> values remain. Other lines' appointed are withheld for
/// that; nothing else can be, because the rest of the table may have been looked at before anybody was appointed. Where that does not help, the
/// table goes without the column, and is what it was.
/// </summary>
/// <remarks>
/// The column is there only if every total is shown: at least five appointed, five shortlisted and not appointed, five not shortlisted. A total of
/// one to four would bring a column of nothing but marks, and who knows how many were appointed could narrow every one of them; without the
/// column, one to four look like none. Since it depends on totals, which the tables of one group of people share, and they are exact where it
/// is there, a table that has to go without it gives nothing away beside one that has it: any figures of shortlisted leave room for that total.
/// </remarks>
internal static class AppointedColumn
{
    // Nodes of the net: everybody, the three outcomes, then two for each line.
    private const int All = 0, Not = 1, Only = 2, Appointed = 3, First = 4;

    private const int Many = int.MaxValue / 2;

    /// <summary>The table with the column, or as it is.</summary>
    public static SafeTable AddTo(SafeTable safe, StageTable table)
    {
        if (safe.Total is not { Shortlisted.Mark: Shown.Figure, NotShortlisted.Mark: Shown.Figure, Applied.Mark: Shown.Figure }
            || table.Appointed < Suppression.FigureMin || table.Shortlisted - table.Appointed < Suppression.FigureMin)
            return safe;
        var net = new PeopleFlow();
        var lines = safe.Lines.Zip(table.Lines, (shown, truth) => (shown, truth)).Select((l, i) => new Line(net, l.shown, l.truth, First + (2 * i))).ToList();
        if (!lines.All(l => l.Protect(net)))
            return safe;
        return new SafeTable(
            [.. safe.Lines.Zip(lines, (shown, line) => shown with { Appointed = line.AppointedAsShown })],
            safe.Total with { Appointed = new SafeFigure(Shown.Figure, table.Appointed) });
    }

    /// <summary>The figures of one line in the net.</summary>
    private sealed class Line
    {
        private readonly StageLine truth;
        private readonly bool showsApplied;
        private readonly PeopleFlow.Pipe applied, not, shortlisted, only, appointed;

        public Line(PeopleFlow net, SafeLine shown, StageLine line, int node)
        {
            (truth, showsApplied) = (line, shown.Applied.Mark == Shown.Figure);
            applied = Settled(net, All, node, line.Applied, shown.Applied.Mark);
            not = Settled(net, node, Not, line.NotShortlisted, shown.NotShortlisted.Mark);
            shortlisted = Settled(net, node, node + 1, line.Shortlisted, shown.Shortlisted.Mark);
            only = net.Settled(node + 1, Only, line.OnlyShortlisted, 0, Many);
            appointed = line.Appointed < Suppression.FigureMin
                ? Settled(net, node + 1, Appointed, line.Appointed, Shown.FewerThanFive)
                : net.Showable(node + 1, Appointed, line.Appointed, Suppression.FigureMin, Many);
        }

        public SafeFigure AppointedAsShown =>
            truth.Appointed < Suppression.FigureMin ? new SafeFigure(Shown.FewerThanFive, 0)
            : appointed.IsShown ? new SafeFigure(Shown.Figure, truth.Appointed) : new SafeFigure(Shown.Withheld, 0);

        public bool Protect(PeopleFlow net)
        {
            bool Vary(PeopleFlow.Pipe figure, PeopleFlow.Pipe? held = null) => net.Vary(figure, Suppression.PossibleMin, held);
            return new[] { applied, not, shortlisted, only, appointed }.Where(f => f.Figure < Suppression.FigureMin).All(f => Vary(f))
                // Applied less appointed is no pipe: one of the two varies while the other stays.
                && (truth.NotAppointed >= Suppression.FigureMin || (!showsApplied && Vary(applied, appointed)) || Vary(appointed, applied));
        }

        private static PeopleFlow.Pipe Settled(PeopleFlow net, int from, int to, int figure, Shown mark)
        {
            var (low, high) = mark switch
            {
                Shown.Figure => (figure, figure),
                Shown.FewerThanFive => (0, Suppression.FigureMin - 1),
                _ => (Suppression.FigureMin, Many),
            };
            return net.Settled(from, to, figure, low, high);
        }
    }
}
