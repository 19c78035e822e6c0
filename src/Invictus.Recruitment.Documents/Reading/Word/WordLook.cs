using DocumentFormat.OpenXml.Wordprocessing;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>
/// Which runs stand out from the text around them. Bold in a document that is all bold, or large in one that is all
/// large, marks nothing: the usual look is counted first.
/// </summary>
internal sealed class WordLook
{
    private const double DefaultSize = 20;

    /// <summary>So much larger than the usual text stands out.</summary>
    private const double Larger = 1.14;

    private readonly WordStyles _styles;
    private readonly double _usualSize;
    private readonly bool _isBoldUsual;

    public WordLook(WordStyles styles, Body body, ReadingBudget budget)
    {
        _styles = styles;
        var sizes = new Dictionary<double, long>();
        long bold = 0, all = 0;
        foreach (var paragraph in body.Descendants<Paragraph>())
        {
            var style = StyleOf(paragraph);
            foreach (var run in paragraph.Elements<Run>())
            {
                budget.Step();
                var length = run.Elements<Text>().Sum(t => (long)t.Text.Length);
                var look = Of(run, style);
                var size = look.Size ?? DefaultSize;
                sizes[size] = sizes.GetValueOrDefault(size) + length;
                all += length;
                bold += look.IsBold == true ? length : 0;
            }
        }
        _usualSize = sizes.Count == 0 ? DefaultSize : sizes.MaxBy(s => s.Value).Key;
        _isBoldUsual = bold * 10 > all * 7;
    }

    public ParagraphStyle StyleOf(Paragraph paragraph) => _styles.Of(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.InnerText);

    public RunLook Of(Run run, ParagraphStyle paragraph)
    {
        var own = RunLook.Of(run.RunProperties);
        if (run.RunProperties?.RunStyle?.Val?.InnerText is { } style)
            own = own.Over(_styles.Of(style).Run);
        return own.Over(paragraph.Run).Over(_styles.Defaults);
    }

    public bool StandsOut(RunLook look) =>
        (look.IsBold == true && !_isBoldUsual) || look.IsCapitals == true || look.IsUnderlined == true || look.Size > _usualSize * Larger;
}
