namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Parts lines where a column begins, though the text before it nearly reaches the column: several lines nearby have a
/// part that begins in the very same place, and there is more room than between words.
/// </summary>
internal static class SharedStarts
{
    /// <summary>In parts of the size of the font.</summary>
    private const double LeastRoom = 0.8;

    private const double SamePlace = 1;

    /// <summary>So many lines up and down are looked at.</summary>
    private const int Near = 8;

    private const int FewestLines = 2;

    /// <summary>No page that people made has more columns than this nearby.</summary>
    private const int MostStarts = 400;

    public static List<TextLine> Split(List<TextLine> lines)
    {
        var split = new List<TextLine>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var starts = new List<double>();
            for (var n = Math.Max(0, i - Near); n < Math.Min(lines.Count, i + Near + 1); n++)
                if (n != i)
                    starts.AddRange(lines[n].Segments.Skip(1).Select(s => s.X0));
            split.Add(starts.Count is < FewestLines or > MostStarts ? lines[i] : new TextLine([.. lines[i].Segments.SelectMany(s => Parts(s, starts))]));
        }
        return split;
    }

    private static IEnumerable<Segment> Parts(Segment segment, List<double> starts)
    {
        var from = 0;
        for (var w = 1 + segment.Mark; w < segment.Words.Count && !segment.IsTurned; w++)
        {
            var word = segment.Words[w];
            if (word.X0 - segment.Words[w - 1].X1 < LeastRoom * word.Size || starts.Count(s => Math.Abs(s - word.X0) < SamePlace) < FewestLines)
                continue;
            yield return new Segment(segment.Page, [.. segment.Words.Skip(from).Take(w - from)]);
            from = w;
        }
        yield return from == 0 ? segment : new Segment(segment.Page, [.. segment.Words.Skip(from)]);
    }
}
