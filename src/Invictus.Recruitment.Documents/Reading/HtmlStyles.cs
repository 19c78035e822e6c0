using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Which elements of an HTML file are bold: by their tag, by a style of their own, or by a class that the file's style
/// sheet makes bold, as word processors write it.
/// </summary>
internal sealed partial class HtmlStyles
{
    private readonly HashSet<string> _boldClasses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack<bool>> _open = [];

    public HtmlStyles(string source)
    {
        for (var at = source.IndexOf("<style", StringComparison.OrdinalIgnoreCase); at >= 0; at = source.IndexOf("<style", at + 6, StringComparison.OrdinalIgnoreCase))
        {
            var end = source.IndexOf("</style", at, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
                break;
            foreach (Match rule in Rule().Matches(source[at..end]))
                if (SaysBold(rule.Groups[2].ValueSpan) == true)
                    foreach (Match name in ClassName().Matches(rule.Groups[1].Value))
                        _boldClasses.Add(name.Groups[1].Value);
            at = end;
        }
    }

    /// <summary>An element begins; returns how many levels of emphasis begin (1), end (-1, where one of its kind was left open), or neither.</summary>
    public int Open(string name, ReadOnlySpan<char> tag)
    {
        if (name is not ("b" or "strong" or "span" or "p" or "div" or "td" or "th" or "li" or "dt" or "dd" or "font"))
            return 0;
        var step = name is "p" or "td" or "th" or "li" or "dt" or "dd" ? Close(name) : 0;
        var own = SaysBold(HtmlScanner.Attribute(tag, "style"));
        var isBold = own ?? (name is "b" or "strong" || (HtmlScanner.Attribute(tag, "class") is { } classes && classes.Split(' ').Any(_boldClasses.Contains)));
        if (!_open.TryGetValue(name, out var open))
            _open[name] = open = new Stack<bool>();
        open.Push(isBold);
        return step + (isBold ? 1 : 0);
    }

    /// <summary>An element ends; -1 when emphasis ends with it.</summary>
    public int Close(string name) => _open.TryGetValue(name, out var open) && open.TryPop(out var wasBold) && wasBold ? -1 : 0;

    private static bool? SaysBold(ReadOnlySpan<char> style)
    {
        var at = style.IndexOf("font-weight", StringComparison.OrdinalIgnoreCase);
        // Word's "mso-bidi-font-weight" speaks of other scripts.
        if (at < 0 || (at > 0 && style[at - 1] == '-'))
            return null;
        var value = style[(at + 11)..].TrimStart(" :");
        return value.StartsWith("bold", StringComparison.OrdinalIgnoreCase) || (value.Length >= 3 && value[0] is >= '6' and <= '9' && value[1] == '0');
    }

    [GeneratedRegex(@"([^{}]*)\{([^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\.([A-Za-z][\w-]*)", RegexOptions.NonBacktracking)]
    private static partial Regex ClassName();
}
