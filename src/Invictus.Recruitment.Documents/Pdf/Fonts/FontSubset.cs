namespace Invictus.Recruitment.Documents.Pdf.Fonts;

/// <summary>
/// The characters of one face that one document uses. Every code point has a glyph number of its own, also where the
/// face draws two of them alike (space and no-break space), so that copied text comes out as it was written.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font, string resourceName)
{
    private readonly Dictionary<int, ushort> codes = [];

    public TrueTypeFont Font { get; } = font;

    /// <summary>The name of the font in the resources of pages.</summary>
    public string ResourceName { get; } = resourceName;

    /// <summary>The code points in the order of their codes; the first has code 1.</summary>
    public List<int> CodePoints { get; } = [];

    /// <summary>The code of a character in content streams: its glyph number in the embedded subset.</summary>
    public ushort CodeOf(int codePoint)
    {
        if (codes.TryGetValue(codePoint, out var code))
            return code;
        if (!Font.Has(codePoint))
            throw new ArgumentException($"{Font.PostScriptName} has no glyph for U+{codePoint:X4}.", nameof(codePoint));
        CodePoints.Add(codePoint);
        return codes[codePoint] = (ushort)CodePoints.Count;
    }

    /// <summary>The width of a code in thousandths of an em.</summary>
    public int WidthOf(ushort code) => Font.Width(code == 0 ? 0 : Font.GlyphOf(CodePoints[code - 1]));
}
