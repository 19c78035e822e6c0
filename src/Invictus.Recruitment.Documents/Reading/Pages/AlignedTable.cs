namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Finds columns by the white between them, where no lines are drawn: lines whose parts begin in the same places, with
/// the gaps above one another.
/// </summary>
internal static class AlignedTable
{
    private const double LeastGap = 7;
    private const int MostSpanned = 90;
    private const double SamePlace = 3;

    /// <summary>A run of lines with common gaps.</summary>
    /// <param name="From">Index of its first line.</param>
    /// <param name="To">Index after its last.</param>
    /// <param name="Gaps">From left to right.</param>
    public sealed record Band(int From, int To, IReadOnlyList<(double From, double To)> Gaps)
    {
        public int ColumnOf(Segment segment)
        {
            var column = 0;
            while (column < Gaps.Count && segment.Middle > (Gaps[column].From + Gaps[column].To) / 2)
                column++;
            return column;
        }
    }

    /// <summary>The band that begins at a line; null when the line stands alone.</summary>
    public static Band? At(IReadOnlyList<TextLine> lines, int from, Pitch pitch)
    {
        if (lines[from].Segments.Count < 2 && !IsBesideNext(lines, from))
            return null;
        var covered = new List<(double From, double To)>();
        Cover(covered, lines[from]);
        var gaps = Gaps(covered);
        var (to, lastWide) = (from + 1, from);
        for (; to < lines.Count; to++)
        {
            var line = lines[to];
            if (pitch.IsGap(lines[to - 1].Base, line.Base, line.Size * 2.4))
                break;
            var more = new List<(double From, double To)>(covered);
            Cover(more, line);
            var left = Gaps(more);
            var isKept = gaps.Count == 0 || gaps.All(g => left.Any(l => l.From < g.To && l.To > g.From));
            if (isKept && left.Count > 0)
                (covered, gaps) = (more, left);
            else if (!IsSpanningRow(lines, to, gaps))
                break;
            if (line.Segments.Count > 1 || gaps.Count > 0 && line.X0 > gaps[0].From)
                lastWide = to;
        }
        to = lastWide + 1;
        while (to < lines.Count && gaps.Count > 0 && (GoesOn(lines, to, gaps, pitch) || IsNextItem(lines, from, to, gaps, pitch)))
            to++;
        covered.Clear();
        for (var i = from; i < to; i++)
            if (!(lines[i].Segments.Count == 1 && Crosses(lines[i].Segments[0], gaps)))
                Cover(covered, lines[i]);
        gaps = Gaps(covered);
        return gaps.Count == 0 ? null : new Band(from, to, gaps);
    }

    // The last line of the first column may be wrapped further down than the others.
    private static bool GoesOn(IReadOnlyList<TextLine> lines, int at, List<(double From, double To)> gaps, Pitch pitch) =>
        lines[at].Segments is [var only] && only.X1 < gaps[0].To
        && !pitch.IsGap(lines[at - 1].Base, only.Base, only.Size)
        && lines[at - 1].Segments[0] is var above && above.X1 < gaps[0].To && above.IsBold == only.IsBold
        && only.Mark == 0 && Phrase.StartsLower(only.Text);

    // The list in the first column may be longer than what stands beside it.
    private static bool IsNextItem(IReadOnlyList<TextLine> lines, int from, int at, List<(double From, double To)> gaps, Pitch pitch) =>
        lines[at].Segments is [{ Mark: > 0 } only] && only.X1 < gaps[0].To
        && !pitch.IsGap(lines[at - 1].Base, only.Base, only.Size)
        && lines.Skip(from).Take(at - from).Any(l => l.Segments[0] is { Mark: > 0 } above && Math.Abs(above.X0 - only.X0) < SamePlace);

    private static bool Crosses(Segment segment, List<(double From, double To)> gaps) => gaps.Exists(g => segment.X0 < g.From && segment.X1 > g.To);

    // A name of a category that reaches over the columns, with the same columns going on under it.
    private static bool IsSpanningRow(IReadOnlyList<TextLine> lines, int at, List<(double From, double To)> gaps)
    {
        if (lines[at].Segments is not [var only] || only.Text.Length > MostSpanned || Phrase.EndsSentence(only.Text) || (!only.IsBold && !Phrase.IsAllCapitals(only.Text)))
            return false;
        for (var next = at + 1; next < Math.Min(at + 3, lines.Count); next++)
            if (lines[next].Segments.Count > 1)
            {
                var covered = new List<(double From, double To)>();
                Cover(covered, lines[next]);
                return gaps.TrueForAll(g => !covered.Exists(c => c.From < g.From && c.To > g.To));
            }
        return false;
    }

    private static bool IsBesideNext(IReadOnlyList<TextLine> lines, int at) =>
        at + 1 < lines.Count && lines[at + 1].Base - lines[at].Base < lines[at].Size * 0.9
        && (lines[at + 1].X0 > lines[at].X1 + LeastGap || lines[at + 1].X1 < lines[at].X0 - LeastGap);

    private static void Cover(List<(double From, double To)> covered, TextLine line)
    {
        foreach (var segment in line.Segments)
        {
            var (from, to) = (segment.X0, segment.X1);
            for (var i = covered.Count - 1; i >= 0; i--)
                if (covered[i].From <= to && covered[i].To >= from)
                {
                    (from, to) = (Math.Min(from, covered[i].From), Math.Max(to, covered[i].To));
                    covered.RemoveAt(i);
                }
            covered.Add((from, to));
        }
        covered.Sort();
    }

    private static List<(double From, double To)> Gaps(List<(double From, double To)> covered)
    {
        var gaps = new List<(double From, double To)>();
        for (var i = 1; i < covered.Count; i++)
            if (covered[i].From - covered[i - 1].To >= LeastGap)
                gaps.Add((covered[i - 1].To, covered[i].From));
        return gaps;
    }
}
