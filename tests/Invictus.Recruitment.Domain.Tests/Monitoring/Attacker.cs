using Invictus.Recruitment.Domain.Monitoring;

namespace Invictus.Recruitment.Domain.Tests.Monitoring;

/// <summary>
/// Somebody who knows what is shown, how tables add up and what the marks mean, and tries every way to fill in the rest. Knows nothing of
/// how figures were chosen to be hidden: goes line by line, keeping which sums of the columns can be reached, and from which the totals still can be.
/// Without the column of those appointed there are two outcomes, not three.
/// </summary>
internal sealed class Attacker
{
    /// <summary>How far from the truth a withheld figure is tried. Looking less far only makes the attacker find fewer ways.</summary>
    private const int Reach = 4;

    /// <summary>How far from the truth sums are followed; the same holds.</summary>
    private const int Far = 2 * Reach, Side = (2 * Far) + 1;

    private readonly List<List<Way>> ways;
    private readonly List<bool[]> before = [];
    private readonly bool[][] completed;

    public Attacker(StageTable truth, SafeTable shown)
    {
        ways = [.. shown.Lines.Zip(truth.Lines, Ways), [.. Ways(shown.Total, new StageLine("", truth.Shortlisted, truth.Applied - truth.Shortlisted, truth.Appointed))]];
        var sums = new bool[Side * Side * Side];
        sums[Cell(0, 0, 0)!.Value] = true;
        before.Add(sums);
        foreach (var line in ways.SkipLast(1))
            before.Add(sums = Next(sums, line));
        completed = new bool[ways.Count][];
        completed[^1] = new bool[sums.Length];
        foreach (var way in ways[^1])
        {
            if (Cell(way.Not, way.Only, way.In) is { } cell)
                completed[^1][cell] = true;
        }
        for (var line = ways.Count - 2; line >= 0; line--)
            completed[line] = Next(completed[line + 1], [.. ways[line].Select(w => w with { Not = -w.Not, Only = -w.Only, In = -w.In })]);
    }

    /// <summary>The values that a figure can have, given what it is made of; lines count from 0, the totals last.</summary>
    public IReadOnlySet<int> Possible(int line, Func<StageLine, int> figure) => line == ways.Count - 1
        ? ways[line].Where(w => Cell(w.Not, w.Only, w.In) is { } cell && before[line][cell]).Select(w => figure(w.Line)).ToHashSet()
        : ways[line].Where(w => Places(before[line]).Any(p => Cell(p.Not + w.Not, p.Only + w.Only, p.In + w.In) is { } cell && completed[line + 1][cell]))
            .Select(w => figure(w.Line)).ToHashSet();

    private static bool[] Next(bool[] sums, List<Way> line)
    {
        var next = new bool[sums.Length];
        var steps = line.Select(w => (w.Not, w.Only, w.In)).Distinct().ToList();
        foreach (var (not, only, appointed) in Places(sums))
        {
            foreach (var step in steps)
            {
                if (Cell(not + step.Not, only + step.Only, appointed + step.In) is { } cell)
                    next[cell] = true;
            }
        }
        return next;
    }

    private static IEnumerable<(int Not, int Only, int In)> Places(bool[] sums) => Enumerable.Range(0, sums.Length).Where(i => sums[i])
        .Select(i => ((i / (Side * Side)) - Far, (i / Side % Side) - Far, (i % Side) - Far));

    private static int? Cell(int not, int only, int appointed) => Math.Abs(not) > Far || Math.Abs(only) > Far || Math.Abs(appointed) > Far
        ? null : ((((not + Far) * Side) + only + Far) * Side) + appointed + Far;

    /// <summary>Every line that adds up and agrees with what is shown of it, by how far it lies from the truth.</summary>
    private static List<Way> Ways(SafeLine shown, StageLine line)
    {
        var truth = shown.Appointed is null ? line with { Appointed = 0 } : line;
        return [..
            from shortlisted in Values(shown.Shortlisted, truth.Shortlisted)
            from not in Values(shown.NotShortlisted, truth.NotShortlisted)
            where Values(shown.Applied, truth.Applied).Contains(shortlisted + not)
            from appointed in shown.Appointed is { } figure ? Values(figure, truth.Appointed) : [0]
            where appointed <= shortlisted
            select new Way(
                new StageLine("", shortlisted, not, appointed), not - truth.NotShortlisted,
                shortlisted - appointed - truth.OnlyShortlisted, appointed - truth.Appointed)];
    }

    private static IEnumerable<int> Values(SafeFigure figure, int truth) => figure.Mark switch
    {
        Shown.Figure => [figure.Figure],
        Shown.FewerThanFive => Enumerable.Range(0, 5),
        _ => Enumerable.Range(0, (2 * Reach) + 1).Select(i => truth - Reach + i).Where(v => v >= 5),
    };

    private sealed record Way(StageLine Line, int Not, int Only, int In);
}
