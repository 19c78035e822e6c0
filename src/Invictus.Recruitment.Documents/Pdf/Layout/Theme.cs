using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>The look of the trust's documents: colours, measures and styles of text in one place.</summary>
internal static class Theme
{
    public static readonly Rgb Navy = Rgb.Hex(0x14284B);
    public static readonly Rgb Gold = Rgb.Hex(0xB8860B);
    public static readonly Rgb Ink = Rgb.Hex(0x1F2430);

    /// <summary>6.1:1 on white.</summary>
    public static readonly Rgb Quiet = Rgb.Hex(0x5A6272);

    /// <summary>5.6:1 on white: gold as dark as text must be.</summary>
    public static readonly Rgb DarkGold = Rgb.Hex(0x85610A);
    public static readonly Rgb Link = Rgb.Hex(0x1D4F91);
    public static readonly Rgb Rule = Rgb.Hex(0xD5D9E2);
    public static readonly Rgb Tint = Rgb.Hex(0xF4F5F8);
    public static readonly Rgb White = Rgb.Hex(0xFFFFFF);

    public static readonly PageFrame Frame = new(Left: 68, Width: TaggedDocument.PageWidth - 136, FirstTop: 56, Top: 82, Bottom: TaggedDocument.PageHeight - 74);

    public static readonly TextStyle Body = new(FontStyle.Regular, 9.75, 14.75, Ink);
    public static readonly TextStyle Strong = Body with { Face = FontStyle.Bold };
    public static readonly TextStyle LinkText = Body with { Colour = Link };
    public static readonly TextStyle Mark = Body with { Colour = DarkGold };
    public static readonly TextStyle Cell = Body with { Size = 9.25, Leading = 13.25 };
    public static readonly TextStyle CellStrong = Cell with { Face = FontStyle.Bold, Colour = Navy };
    public static readonly TextStyle CellHead = Cell with { Face = FontStyle.Bold, Colour = White };
    public static readonly TextStyle CellQuiet = Cell with { Colour = Quiet };
    public static readonly TextStyle CellItalic = Cell with { Face = FontStyle.Italic, Colour = Quiet };
    public static readonly TextStyle TrustName = new(FontStyle.Bold, 15, 19, Navy);
    public static readonly TextStyle TrustKind = new(FontStyle.Regular, 10.5, 14, Quiet);
    public static readonly TextStyle Eyebrow = new(FontStyle.Bold, 10, 15, DarkGold) { Spacing = 1.4 };
    public static readonly TextStyle Title = new(FontStyle.Bold, 25, 31, Navy);
    public static readonly TextStyle LongTitle = Title with { Size = 18, Leading = 24 };
    public static readonly TextStyle Heading2 = new(FontStyle.Bold, 14.5, 19, Navy);
    public static readonly TextStyle Heading3 = new(FontStyle.Bold, 11.75, 16, Navy);
    public static readonly TextStyle Heading4 = new(FontStyle.Bold, 10, 14.75, Ink);
    public static readonly TextStyle Small = new(FontStyle.Regular, 8.25, 12, Quiet);
    public static readonly TextStyle SmallStrong = Small with { Face = FontStyle.Bold, Colour = Navy };
    public static readonly TextStyle SmallLink = Small with { Colour = Link };
}
