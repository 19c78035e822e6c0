using Invictus.Recruitment.Domain.Monitoring;

namespace Invictus.Recruitment.Domain.Tests.Monitoring;

/// <summary>
/// Somebody who knows what is shown, how tables add up and what the marks mean, and tries every way to fill in the rest. Knows nothing of
/// how figures were chosen to be hidden: goes line by line, keeping which sums of the columns can be reached.
/// </summary>
internal static class Attacker
{
    /// <summary>How far from the truth a withheld figure is tried. Looking less far only makes the attacker find fewer ways.</summary>
    private const int Reach = 6;

    /// <summary>The values that a hidden figure can have; lines count from 0, the totals last, columns: shortlisted, not, both.</summary>
    public static IReadOnlySet<int> Possible(StageTable truth, SafeTable shown, int line, int column)
    {
        var safe = shown.Lines.Append(shown.Total).ToList();
        var ways = safe.Select((l, i) => Ways(l, Truth(truth, i)).ToList()).ToList();
        var lines = ways.Count - 1;
        // Sums of the lines before, and of the lines behind: joined at the line in question.
        var before = Sums(ways.Take(Math.Min(line, lines)));
        var behind = line < lines ? Sums(ways.Skip(line + 1).Take(lines - line - 1)) : [(0, 0)];
        var totals = ways[^1].Select(w => (w[0], w[1])).ToHashSet();
        if (line == lines)
            return ways[^1].Where(w => before.Contains((w[0], w[1]))).Select(w => w[column]).ToHashSet();
        return ways[line].Where(w => before.Any(b => behind.Any(a => totals.Contains((b.In + w[0] + a.In, b.Out + w[1] + a.Out))))).Select(w => w[column]).ToHashSet();
    }

    private static HashSet<(int In, int Out)> Sums(IEnumerable<List<int[]>> lines) => lines.Aggregate(
        new HashSet<(int In, int Out)> { (0, 0) },
        (sums, ways) => [.. sums.SelectMany(s => ways.Select(w => (s.In + w[0], s.Out + w[1])))]);

    /// <summary>Every line that adds up and agrees with what is shown of it.</summary>
    private static IEnumerable<int[]> Ways(SafeLine line, int[] truth)
    {
        foreach (var shortlisted in Values(line.Shortlisted, truth[0]))
        {
            foreach (var not in Values(line.NotShortlisted, truth[1]))
            {
                if (Values(line.Applied, truth[2]).Contains(shortlisted + not))
                    yield return [shortlisted, not, shortlisted + not];
            }
        }
    }

    private static IEnumerable<int> Values(SafeFigure figure, int truth) => figure.Mark switch
    {
        Shown.Figure => [figure.Figure],
        Shown.FewerThanFive => Enumerable.Range(0, 5),
        _ => Enumerable.Range(0, (2 * Reach) + 1).Select(i => truth - Reach + i).Where(v => v >= 5),
    };

    private static int[] Truth(StageTable table, int line) => line < table.Lines.Count
        ? [table.Lines[line].Shortlisted, table.Lines[line].NotShortlisted, table.Lines[line].Applied]
        : [table.Shortlisted, table.Applied - table.Shortlisted, table.Applied];
}
