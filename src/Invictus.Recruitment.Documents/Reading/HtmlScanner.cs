using System.Collections.Frozen;
using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Turns HTML, whole or in fragments, into pieces. Goes once through the text without recursion and never builds a
/// tree, so broken or hostile markup costs no more than good markup. What is no known tag stays in the text.
/// </summary>
internal sealed class HtmlScanner
{
    private static readonly FrozenSet<string> Inlines = FrozenSet.ToFrozenSet(
        ["a", "abbr", "b", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label",
         "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
        ["address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
         "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "link",
         "main", "menu", "meta", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "col", "colgroup", "ul"]);

    /// <summary>Elements whose content is not text of the document.</summary>
    private static readonly FrozenSet<string> Hidden = FrozenSet.ToFrozenSet(["script", "style", "title", "template", "noscript", "iframe", "object", "svg"]);

    private readonly string _source;
    private readonly Warnings _warnings;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _unclosed = [];
    private readonly List<Piece> _flow = [];
    private readonly HtmlTable _table = new();
    private readonly int _lastTagEnd;
    private List<Piece> _target;
    private readonly HtmlStyles _styles;
    private int _line;
    private int _textLine;
    private int _strong;
    private int _heading;
    private int _lists;
    private bool _inItem;
    private bool _follows;
    private string? _href;
    private int _linkFrom;

    private HtmlScanner(string source, int line, Warnings warnings)
    {
        (_source, _line, _textLine, _warnings, _target) = (source, line, line, warnings, _flow);
        _lastTagEnd = source.LastIndexOf('>');
        _styles = new HtmlStyles(source);
    }

    /// <summary>Scans a fragment that begins in the given line.</summary>
    public static List<Piece> Scan(string source, int line, Warnings warnings)
    {
        var scanner = new HtmlScanner(source, line, warnings);
        scanner.Walk();
        return scanner._flow;
    }

    /// <summary>A line of text that begins a block of HTML, not just text with a tag in it.</summary>
    public static bool BeginsBlock(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || line.StartsWith("<!--"))
            return true;
        var name = NameAt(line, 1);
        return line.StartsWith("<") && (Blocks.Contains(name) || Hidden.Contains(name));
    }

    private void Walk()
    {
        var at = 0;
        while (at < _source.Length)
        {
            var tag = _source.IndexOf('<', at);
            Text(at, tag < 0 ? _source.Length : tag);
            if (tag < 0)
                break;
            at = Tag(tag);
        }
        // Whatever was left open ends with the file.
        Flush();
        if (_table.EndRow(_line) is { } row)
            _flow.Add(row);
    }

    private void Text(int from, int to)
    {
        var run = _source.AsSpan(from, to - from);
        if (run.IsEmpty)
            return;
        if (_text.Length == 0 && !run.IsWhiteSpace())
        {
            var start = run[..(run.Length - run.TrimStart().Length)];
            _textLine = _line + start.Count('\n');
        }
        if (_text.Length > 0 || !run.IsWhiteSpace())
            _text.Append(run);
        _line += run.Count('\n');
    }

    // Returns where to go on. A tag ends at the first ">"; when "<" comes first it was no tag, so every character is seen once.
    private int Tag(int at)
    {
        if (at > _lastTagEnd)
            return Literal(at);
        if (_source.AsSpan(at).StartsWith("<!--") && _unclosed.Count < 32 && !_unclosed.Contains("<!--"))
        {
            var close = _source.IndexOf("-->", at + 4, StringComparison.Ordinal);
            if (close >= 0)
                return Skip(at, close + 3);
            _unclosed.Add("<!--");
        }
        var end = _source.AsSpan(at + 1).IndexOfAny('<', '>') + at + 1;
        if (end <= at || _source[end] == '<')
            return Literal(at);
        var closing = _source[at + 1] == '/';
        var name = NameAt(_source.AsSpan(at, end - at), closing ? 2 : 1);
        if (_source[at + 1] is '!' or '?' || name.Contains(':', StringComparison.Ordinal) && !name.StartsWith("http", StringComparison.Ordinal) && !name.StartsWith("mailto", StringComparison.Ordinal))
            return Skip(at, end + 1);
        if (Hidden.Contains(name))
            return closing ? Skip(at, end + 1) : SkipHidden(at, end + 1, name);
        if (!Inlines.Contains(name) && !Blocks.Contains(name))
            return Literal(at);

        var attributes = _source.AsSpan(at, end - at);
        if (closing)
            Close(name);
        else
            Open(name, attributes);
        return Skip(at, end + 1);
    }

    private int Literal(int at)
    {
        Text(at, at + 1);
        return at + 1;
    }

    private int Skip(int from, int to)
    {
        _line += _source.AsSpan(from, to - from).Count('\n');
        return to;
    }

    private int SkipHidden(int at, int after, string name)
    {
        if (_unclosed.Contains(name))
            return Skip(at, after);
        var close = _source.IndexOf("</" + name, after, StringComparison.OrdinalIgnoreCase);
        if (close >= 0)
            return Skip(at, close);
        _unclosed.Add(name);
        return Skip(at, after);
    }

    private void Open(string name, ReadOnlySpan<char> tag)
    {
        switch (name)
        {
            case "a":
                _href = Attribute(tag, "href");
                _linkFrom = _text.Length;
                break;
            case "br":
                Flush();
                _follows = true;
                break;
            case ['h', >= '1' and <= '6']:
                Flush();
                _heading = name[1] - '0';
                break;
            case "ul" or "ol" or "menu":
                Flush();
                if (++_lists > JobDescriptionReader.MaxNesting)
                    throw TooDeep("lists");
                break;
            case "li":
                Flush();
                _inItem = true;
                break;
            case "table":
                Flush();
                if (_table.Open() > JobDescriptionReader.MaxNesting)
                    throw TooDeep("tables");
                break;
            case "tr":
                EndRow();
                break;
            case "td" or "th":
                Flush();
                if (_table.IsOuter)
                    _target = _table.BeginCell(Attribute(tag, "colspan"), Attribute(tag, "rowspan"), _line);
                break;
            default:
                if (!Inlines.Contains(name))
                    Flush();
                break;
        }
        Emphasis(_styles.Open(name, tag));
    }

    private void Emphasis(int step)
    {
        if (step == 0)
            return;
        _strong = Math.Max(0, _strong + step);
        _text.Append(step > 0 ? Inline.StrongOn : Inline.StrongOff);
    }

    private void Close(string name)
    {
        Emphasis(_styles.Close(name));
        switch (name)
        {
            case "a":
                EndLink();
                break;
            case "ul" or "ol" or "menu":
                Flush();
                _lists = Math.Max(0, _lists - 1);
                _inItem = false;
                break;
            case "li":
                Flush();
                _inItem = false;
                break;
            case "tr":
                EndRow();
                break;
            case "table":
                Flush();
                if (_table.IsOuter)
                    EndRow();
                _table.Close();
                break;
            default:
                if (!Inlines.Contains(name))
                    Flush();
                if (name is ['h', >= '1' and <= '6'])
                    _heading = 0;
                break;
        }
    }

    private void EndLink()
    {
        if (_href is null)
            return;
        var dead = new List<string>();
        var from = Math.Min(_linkFrom, _text.Length);
        var linked = Inline.Parse(_text.ToString(from, _text.Length - from)).Text;
        _text.Append(Inline.AddressOf(_href, linked, dead));
        foreach (var link in dead)
            _warnings.Add(_line, link, linked);
        _href = null;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            var inline = Inline.Parse(_text.ToString());
            foreach (var dead in inline.DeadLinks)
                _warnings.Add(_textLine, dead, inline.Text);
            var mark = _heading > 0 || inline.IsStrong ? 0 : Bullets.LengthOf(inline.Text);
            var text = inline.Text[mark..];
            if (text.Length > 0)
            {
                var kind = _heading > 0 ? PieceKind.Heading : _inItem || mark > 0 ? PieceKind.Item : PieceKind.Paragraph;
                _target.Add(new Piece(kind, _textLine, text)
                {
                    Rank = _heading,
                    IsStrong = inline.IsStrong,
                    StrongPrefix = mark > 0 ? 0 : inline.StrongPrefix,
                    Depth = Math.Max(0, _lists - 1),
                    IsListed = kind == PieceKind.Item,
                    Follows = _follows,
                });
                _inItem = false;
            }
            _text.Clear();
        }
        _text.Append(Inline.StrongOn, Math.Min(_strong, 8));
        _linkFrom = 0;
        _textLine = _line;
        _follows = false;
    }

    private void EndRow()
    {
        Flush();
        if (!_table.IsOuter && _table.IsOpen)
            return;
        if (_table.EndRow(_line) is { } row)
            _flow.Add(row);
        _target = _flow;
    }

    private UnreadableDocumentException TooDeep(string what) =>
        new($"The markup in line {_line} nests {what} more than {JobDescriptionReader.MaxNesting} deep; check the file or save it again as plain text.");

    private static string NameAt(ReadOnlySpan<char> tag, int at)
    {
        var end = at;
        while (end < tag.Length && end - at < 16 && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] == ':'))
            end++;
        return end > at && char.IsAsciiLetter(tag[at]) ? tag[at..end].ToString().ToLowerInvariant() : "";
    }

    internal static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var value = tag[(at + name.Length + 1)..];
        if (value.IsEmpty)
            return "";
        var end = value[0] is '"' or '\'' ? value[1..].IndexOf(value[0]) : value.IndexOfAny(' ', '\t', '\n');
        return value[0] is '"' or '\'' ? (end < 0 ? value[1..] : value.Slice(1, end)).ToString() : (end < 0 ? value : value[..end]).TrimEnd('/').ToString();
    }
}
