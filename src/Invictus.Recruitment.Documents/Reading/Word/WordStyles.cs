using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>How a run looks; null where nothing says so.</summary>
internal readonly record struct RunLook(bool? IsBold, bool? IsCapitals, bool? IsUnderlined, bool? IsHidden, double? Size, string? Font)
{
    /// <summary>What this leaves open is taken from the other.</summary>
    public RunLook Over(RunLook other) => new(
        IsBold ?? other.IsBold, IsCapitals ?? other.IsCapitals, IsUnderlined ?? other.IsUnderlined, IsHidden ?? other.IsHidden, Size ?? other.Size, Font ?? other.Font);

    public static RunLook Of(OpenXmlElement? properties)
    {
        if (properties is null)
            return default;
        var fonts = properties.GetFirstChild<RunFonts>();
        return new RunLook(
            WordValue.IsOn(properties.GetFirstChild<Bold>()),
            WordValue.IsOn(properties.GetFirstChild<Caps>()),
            properties.GetFirstChild<Underline>() is { } line ? WordValue.Text(line) is not ("none" or null) : null,
            WordValue.IsOn(properties.GetFirstChild<Vanish>()),
            WordValue.Number(properties.GetFirstChild<FontSize>()),
            fonts?.Ascii?.InnerText ?? fonts?.HighAnsi?.InnerText);
    }
}

/// <summary>What a style says of its paragraphs, with all that it is based on.</summary>
/// <param name="Outline">Level of a heading, 1 to 9; 0 for text.</param>
/// <param name="Name">The style's own name in English: "heading 1", "Title", "toc 1".</param>
/// <param name="NumberId">Of the list; null when the style makes none.</param>
/// <param name="Level">In the list, from 0.</param>
/// <param name="Indent">From the left, in twentieths of a point.</param>
/// <param name="Run">How its text looks.</param>
internal sealed record ParagraphStyle(int Outline, string Name, string? NumberId, int? Level, int? Indent, RunLook Run);

/// <summary>The styles of a document, each resolved once.</summary>
internal sealed partial class WordStyles
{
    /// <summary>A chain of styles that is longer goes in a circle.</summary>
    private const int LongestChain = 24;

    private static readonly ParagraphStyle None = new(0, "", null, null, null, default);

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParagraphStyle> _resolved = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(Styles? styles)
    {
        Defaults = RunLook.Of(styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle);
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.InnerText is not { } id)
                continue;
            _styles.TryAdd(id, style);
            if (style.Type?.InnerText == "paragraph" && style.Default?.InnerText is "1" or "true")
                _default ??= id;
        }
    }

    /// <summary>How text looks where no style says anything.</summary>
    public RunLook Defaults { get; }

    public ParagraphStyle Of(string? id)
    {
        id ??= _default;
        if (id is null)
            return None;
        if (!_resolved.TryGetValue(id, out var style))
            _resolved[id] = style = Resolve(id);
        return style;
    }

    private ParagraphStyle Resolve(string id)
    {
        var result = None;
        for (var (next, n) = (id, 0); next is not null && n < LongestChain && _styles.TryGetValue(next, out var style); n++)
        {
            var paragraph = style.StyleParagraphProperties;
            var name = style.StyleName?.Val?.InnerText ?? "";
            var outline = result.Outline > 0 ? result.Outline : WordValue.Outline(paragraph?.OutlineLevel) is { } level ? level : HeadingName(name) ?? HeadingName(next) ?? 0;
            var numbering = paragraph?.NumberingProperties;
            result = new ParagraphStyle(
                outline,
                result.Name.Length > 0 ? result.Name : IsTelling(name) || n == 0 ? name : "",
                result.NumberId ?? numbering?.NumberingId?.Val?.InnerText,
                result.Level ?? (int?)WordValue.Number(numbering?.NumberingLevelReference?.Val),
                result.Indent ?? WordValue.Indent(paragraph?.Indentation),
                result.Run.Over(RunLook.Of(style.StyleRunProperties)));
            next = style.BasedOn?.Val?.InnerText;
        }
        return result;
    }

    private static bool IsTelling(string name) => name.Equals("Title", StringComparison.OrdinalIgnoreCase);

    // Word names its own styles in English in every language ("heading 1"); other programs write "Heading 1", "Heading_20_1".
    private static int? HeadingName(string name) =>
        Heading().Match(name) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?:heading|überschrift|titre|título|kop|rubrik|nagłówek|tytuł)[ _-]{0,4}(?:20_)?([1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}

/// <summary>Values of attributes, read so that a wrong one counts as missing and never throws.</summary>
internal static class WordValue
{
    public static bool? IsOn(OnOffType? value) =>
        value is null ? null : value.Val?.InnerText is null or "1" or "true" or "on" or "True";

    public static double? Number(OpenXmlSimpleType? value) =>
        double.TryParse(value?.InnerText, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6 ? number : null;

    public static double? Number(FontSize? size) => Number(size?.Val);

    public static int Whole(OpenXmlSimpleType? value, int otherwise) => Number(value) is { } number ? (int)number : otherwise;

    public static string? Text(Underline underline) => underline.Val?.InnerText;

    /// <summary>1 to 9; 0 for body text said in so many words; null when nothing is said.</summary>
    public static int? Outline(OutlineLevel? level) => Number(level?.Val) is not { } number ? null : number is >= 0 and < 9 ? (int)number + 1 : 0;

    /// <summary>From the left, in twentieths of a point.</summary>
    public static int? Indent(Indentation? indentation) => (int?)(Number(indentation?.Left) ?? Number(indentation?.Start));
}
