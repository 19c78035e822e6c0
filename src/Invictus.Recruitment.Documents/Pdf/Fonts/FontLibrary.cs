using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Fonts;

/// <summary>The styles of the trust's typeface.</summary>
internal enum FontStyle
{
    Regular,
    Italic,
    Bold,
    BoldItalic,
}

/// <summary>
/// The faces that the build embedded: Open Sans; for characters that it lacks Noto Sans, then its Arabic and its Chinese and
/// Japanese sisters. A face is read when the first character needs it.
/// </summary>
internal static class FontLibrary
{
    private static readonly ConcurrentDictionary<string, Lazy<TrueTypeFont>> Loaded = new();

    private static readonly Lazy<TrueTypeFont>[][] ByStyle = [.. Enum.GetValues<FontStyle>().Select(Named)];

    /// <summary>What most texts are made of: letters of western and central Europe that every face has and that need no shaping.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x5F).Concat(Enumerable.Range(0xA0, 0x0D)).Concat(Enumerable.Range(0xAE, 0x180 - 0xAE)).Select(c => (char)c), .. "–—‘’“”•…"]);

    /// <summary>The faces of a style, from first choice to last; the last ones have no slant, Chinese and Japanese no bold.</summary>
    public static IEnumerable<TrueTypeFont> Faces(FontStyle style) => ByStyle[(int)style].Select(f => f.Value);

    /// <summary>The first face that can draw a character, or null.</summary>
    public static TrueTypeFont? FaceFor(int codePoint, FontStyle style)
    {
        // What a private character means nobody can say: it would need words of its own (ISO 19005-2, 6.2.11.7.3).
        if (codePoint >= 0xE000 && Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.PrivateUse)
            return null;
        foreach (var face in ByStyle[(int)style])
        {
            if (face.Value.Has(codePoint))
                return face.Value;
        }
        return null;
    }

    public static bool CanDraw(int codePoint, FontStyle style) => FaceFor(codePoint, style) is not null;

    /// <summary>What stands for a character that no face has: the replacement character, else a question mark.</summary>
    public static int Substitute(FontStyle style) => Faces(style).First().Has(0xFFFD) ? 0xFFFD : '?';

    /// <summary>
    /// Text as it is laid out: composed (NFC), control characters as spaces, invisible marks left out. What has no
    /// glyph becomes the substitute, so that it is seen and never breaks a document (ISO 19005-2, 6.2.11.8).
    /// </summary>
    public static string Drawable(string text, FontStyle style)
    {
        if (IsPlain(text))
            return text;
        var drawn = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                drawn.Append(' ');
            else if (category != UnicodeCategory.Format)
                drawn.Append(CanDraw(rune.Value, style) ? rune.ToString() : char.ConvertFromUtf32(Substitute(style)));
        }
        return drawn.ToString();
    }

    /// <summary>Drawn as it stands, without composing, shaping or substituting.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>The characters of a text that no face can draw, each once; for the author to hear of.</summary>
    public static IEnumerable<Rune> WithoutGlyph(string text) => Composed(text).EnumerateRunes()
        .Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        .Where(r => !CanDraw(r.Value, FontStyle.Regular))
        .Distinct();

    /// <summary>Half a surrogate pair and what Unicode says is no character cannot be composed: they are replaced first.</summary>
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(IsNoCharacter(rune.Value) ? "\uFFFD" : rune.ToString());
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The last two of each plane and 32 in the first (Unicode 16, 23.7).</summary>
    private static bool IsNoCharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;

    private static Lazy<TrueTypeFont>[] Named(FontStyle style)
    {
        var weight = style is FontStyle.Bold or FontStyle.BoldItalic ? "700Bold" : "400Regular";
        var slant = style is FontStyle.Italic or FontStyle.BoldItalic ? "_Italic" : "";
        return [Named($"OpenSans_{weight}{slant}"), Named($"NotoSans_{weight}"), Named($"NotoSansArabic_{weight}"), Named("NotoSansSC_400Regular")];
    }

    private static Lazy<TrueTypeFont> Named(string name) => Loaded.GetOrAdd(name, static n => new Lazy<TrueTypeFont>(() =>
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream($"Fonts/{n}.ttf")
            ?? throw new InvalidOperationException($"The face {n} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }));
}
