using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>
/// The order in which a line is drawn from left to right. English runs stay as they are; words of Hebrew or Arabic, with what
/// stands between them, are turned round, numbers within them kept (the core of Unicode's UAX 9 for a left-to-right page).
/// </summary>
internal static class VisualOrder
{
    private const string Pairs = "()[]{}<>«»‹›";

    /// <summary>The parts of a line in the order of drawing.</summary>
    public static IEnumerable<(bool IsRightToLeft, PlacedGlyph[] Glyphs)> Parts(ReadOnlySpan<PlacedGlyph> line)
    {
        var parts = new List<(bool, PlacedGlyph[])>();
        for (var start = 0; start < line.Length;)
        {
            var rightToLeft = IsRightToLeft(line[start].CodePoint);
            var end = start + 1;
            if (rightToLeft)
            {
                // Up to the last right-to-left letter that only neutral signs and digits separate from this one.
                for (var i = end; i < line.Length && line[i].Run == line[start].Run && (IsRightToLeft(line[i].CodePoint) || !Rune.IsLetter(new Rune(line[i].CodePoint))); i++)
                    end = IsRightToLeft(line[i].CodePoint) ? i + 1 : end;
            }
            else
            {
                while (end < line.Length && !IsRightToLeft(line[end].CodePoint))
                    end++;
            }
            var glyphs = line[start..end].ToArray();
            parts.Add((rightToLeft, rightToLeft ? Turned(glyphs) : glyphs));
            start = end;
        }
        return parts;
    }

    private static PlacedGlyph[] Turned(PlacedGlyph[] glyphs)
    {
        var turned = new List<PlacedGlyph>(glyphs.Length);
        for (var end = glyphs.Length; end > 0;)
        {
            var start = end - 1;
            if (IsDigit(glyphs[start].CodePoint))
            {
                while (start > 0 && IsDigit(glyphs[start - 1].CodePoint))
                    start--;
            }
            else
            {
                // A mark is drawn after the letter that carries it.
                while (start > 0 && Rune.GetUnicodeCategory(new Rune(glyphs[start].CodePoint)) == UnicodeCategory.NonSpacingMark)
                    start--;
            }
            foreach (var glyph in glyphs.AsSpan(start..end))
                turned.Add(glyph.Mirrored == 0 ? glyph : glyph with { Code = glyph.Mirrored });
            end = start;
        }
        return [.. turned];
    }

    /// <summary>The bracket that faces the other way, or null.</summary>
    public static int? MirrorOf(int codePoint) => codePoint <= char.MaxValue && Pairs.IndexOf((char)codePoint) is >= 0 and var at ? Pairs[at ^ 1] : null;

    private static bool IsDigit(int codePoint) => Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Letters and marks of Hebrew, Arabic and the scripts between them.</summary>
    public static bool IsRightToLeft(int codePoint) =>
        codePoint >= 0x590 && codePoint is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) && !IsDigit(codePoint);
}
