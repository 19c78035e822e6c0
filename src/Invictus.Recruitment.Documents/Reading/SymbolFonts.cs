using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Signs of the symbol fonts of Windows: stored as letters or in the private-use area, seen as bullets, ticks and boxes.
/// Only what occurs in job descriptions; the rest is left as it is.
/// </summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<int, char> Wingdings = Signs([
        (0x6C, '●'), (0x6E, '■'), (0x6F, '☐'), (0x71, '☐'), (0x72, '☐'), (0x75, '◆'), (0x76, '❖'), (0x77, '•'), (0x78, '☒'),
        (0x9E, '•'), (0x9F, '•'), (0xA1, '○'), (0xA7, '▪'), (0xA8, '☐'), (0xD8, '➢'), (0xE0, '→'), (0xE8, '➔'), (0xF0, '⇨'),
        (0xFB, '✗'), (0xFC, '✓'), (0xFD, '☒'), (0xFE, '☑')
    ]);

    private static readonly Dictionary<int, char> Wingdings2 = Signs([
        (0x4F, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x53, '☒'), (0x54, '☒'), (0x97, '•'), (0x98, '●'), (0xA1, '■'), (0xA3, '☐')
    ]);

    private static readonly Dictionary<int, char> Webdings = Signs([(0x61, '✓'), (0x63, '☐'), (0x67, '■'), (0x6E, '●'), (0x72, '✗'), (0x3D, '•')]);

    private static readonly Dictionary<int, char> Symbol = Signs([
        (0xB7, '•'), (0xA8, '♦'), (0xAE, '→'), (0xB3, '≥'), (0xA3, '≤'), (0xB0, '°'), (0xB4, '×'), (0x2D, '−'), (0xDE, '⇒'), (0xD6, '√'), (0xA0, '€')
    ]);

    private static Dictionary<int, char> Signs(IEnumerable<(int Code, char Sign)> signs) => signs.ToDictionary(s => s.Code, s => s.Sign);

    /// <summary>The signs of a font; null when it is none of the symbol fonts. LibreOffice shows Wingdings with its own, OpenSymbol.</summary>
    public static IReadOnlyDictionary<int, char>? Of(string? font) => font is null ? null
        : font.Contains("Wingdings 2", StringComparison.OrdinalIgnoreCase) || font.Contains("Wingdings2", StringComparison.OrdinalIgnoreCase) ? Wingdings2
        : font.Contains("Wingdings 3", StringComparison.OrdinalIgnoreCase) || font.Contains("Wingdings3", StringComparison.OrdinalIgnoreCase) ? null
        : font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Contains("OpenSymbol", StringComparison.OrdinalIgnoreCase) ? Wingdings
        : font.Contains("Webdings", StringComparison.OrdinalIgnoreCase) ? Webdings
        : font.Contains("Symbol", StringComparison.OrdinalIgnoreCase) && !font.Contains("Segoe", StringComparison.OrdinalIgnoreCase) ? Symbol
        : null;

    /// <summary>The text as it is seen in the font.</summary>
    public static string Shown(string text, IReadOnlyDictionary<int, char> signs)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
            shown.Append(signs.TryGetValue(c is >= '\uF000' and <= '\uF0FF' ? c - 0xF000 : c, out var sign) ? sign : c);
        return shown.ToString();
    }
}
