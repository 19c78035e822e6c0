namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>What is usual in the document: size of text, distance of lines.</summary>
/// <param name="Size">Of most letters, in points.</param>
/// <param name="Line">From base line to base line within a paragraph, in parts of the size.</param>
internal sealed record Pitch(double Size, double Line)
{
    /// <summary>So much more than the usual distance parts paragraphs.</summary>
    private const double Wider = 1.22;

    public static Pitch Of(IEnumerable<List<TextLine>> pages)
    {
        var sizes = new Dictionary<double, int>();
        var steps = new List<double>();
        foreach (var page in pages)
            for (var i = 0; i < page.Count; i++)
            {
                foreach (var segment in page[i].Segments)
                    sizes[segment.Size] = sizes.GetValueOrDefault(segment.Size) + segment.Text.Length;
                if (i == 0 || Math.Abs(page[i].Size - page[i - 1].Size) > 0.3)
                    continue;
                var step = (page[i].Base - page[i - 1].Base) / page[i].Size;
                if (step is > 0.9 and < 2.2)
                    steps.Add(step);
            }
        steps.Sort();
        return new Pitch(sizes.Count == 0 ? 11 : sizes.MaxBy(s => s.Value).Key, steps.Count == 0 ? 1.2 : steps[steps.Count / 7]);
    }

    /// <summary>There is more room between the lines than within a paragraph.</summary>
    public bool IsGap(double upper, double lower, double size) => lower - upper > Line * Wider * size;
}
