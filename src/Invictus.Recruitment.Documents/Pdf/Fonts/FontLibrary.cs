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

    /// <summary>The faces of a style, from first choice to last; the last ones have no slant, Chinese and Japanese no bold.</summary>
    public static IEnumerable<TrueTypeFont> Faces(FontStyle style)
    {
        var weight = style is FontStyle.Bold or FontStyle.BoldItalic ? "700Bold" : "400Regular";
        yield return Load($"OpenSans_{weight}{(style is FontStyle.Italic or FontStyle.BoldItalic ? "_Italic" : "")}");
        yield return Load($"NotoSans_{weight}");
        yield return Load($"NotoSansArabic_{weight}");
        yield return Load("NotoSansSC_400Regular");
    }

    /// <summary>The first face that can draw a character, or null.</summary>
    public static TrueTypeFont? FaceFor(int codePoint, FontStyle style) => Faces(style).FirstOrDefault(f => f.Has(codePoint));

    public static bool CanDraw(int codePoint, FontStyle style) => FaceFor(codePoint, style) is not null;

    /// <summary>What stands for a character that no face has: the replacement character, else a question mark.</summary>
    public static int Substitute(FontStyle style) => Faces(style).First().Has(0xFFFD) ? 0xFFFD : '?';

    /// <summary>
    /// Text as it is laid out: composed (NFC), control characters as spaces, invisible marks left out. What has no
    /// glyph becomes the substitute, so that it is seen and never breaks a document (ISO 19005-2, 6.2.11.8).
    /// </summary>
    public static string Drawable(string text, FontStyle style)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
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

    /// <summary>The characters of a text that no face can draw, each once; for the author to hear of.</summary>
    public static IEnumerable<Rune> WithoutGlyph(string text) => Composed(text).EnumerateRunes()
        .Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
        .Where(r => !CanDraw(r.Value, FontStyle.Regular))
        .Distinct();

    /// <summary>Half a surrogate pair cannot be composed: it is replaced first, as every other way to text would.</summary>
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    private static TrueTypeFont Load(string name) => Loaded.GetOrAdd(name, static n => new Lazy<TrueTypeFont>(() =>
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream($"Fonts/{n}.ttf")
            ?? throw new InvalidOperationException($"The face {n} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    })).Value;
}
