namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>A sign on the page. All lengths in points from the top left corner of the page as it is seen.</summary>
/// <param name="Text">One sign, or the letters of a ligature.</param>
/// <param name="Left">Where its base line begins.</param>
/// <param name="Right">Where the next sign would begin.</param>
/// <param name="Base">How far down the base line is.</param>
/// <param name="Size">Of the font, as it is seen.</param>
/// <param name="IsBold">The font is a bold one, or the sign was printed twice.</param>
/// <param name="Turn">0 for upright; 90 when it is read upwards, 270 downwards, 180 upside down. A turned sign's <paramref name="Left"/> and <paramref name="Right"/> are those of its box.</param>
internal sealed record Glyph(string Text, double Left, double Right, double Base, double Size, bool IsBold, int Turn)
{
    /// <summary>Of a turned sign: where its box ends, from the top.</summary>
    public double Bottom { get; init; }
}

/// <summary>A straight line that was drawn, lying or standing.</summary>
internal readonly record struct Rule(double X0, double Y0, double X1, double Y1)
{
    public bool IsLying => X1 - X0 >= Y1 - Y0;
}

/// <summary>What was printed on one page.</summary>
internal sealed record PageInk(int Number, double Width, double Height, IReadOnlyList<Glyph> Glyphs, IReadOnlyList<Rule> Rules, int Pictures, int Unknown);
