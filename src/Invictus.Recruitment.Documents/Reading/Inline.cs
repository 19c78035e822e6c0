using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// The text of one block without marks: emphasis, links, escapes and entities resolved, white space folded.
/// Walks through the text once; an unpaired mark stays in the text as it is.
/// </summary>
internal sealed class Inline
{
    /// <summary>Stands in raw text where an HTML tag began or ended emphasis; the scanners remove it from the source.</summary>
    public const char StrongOn = '\u0001';

    /// <inheritdoc cref="StrongOn"/>
    public const char StrongOff = '\u0002';

    /// <summary>How far the second of a pair of marks may stand from the first; keeps the time linear.</summary>
    private const int Reach = 600;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\u0001\u0002\\*_[<`!");

    private readonly StringBuilder _text = new();
    private readonly List<string> _deadLinks = [];
    private int _strong;
    private int _firstWeak = -1;

    private Inline()
    {
    }

    /// <summary>The plain text.</summary>
    public string Text => _text.ToString();

    /// <summary>There is text and all of it is emphasised.</summary>
    public bool IsStrong => _text.Length > 0 && _firstWeak < 0;

    /// <summary>Characters at the start that are emphasised; 0 when all or none are.</summary>
    public int StrongPrefix => _firstWeak < 0 ? 0 : _firstWeak;

    /// <summary>Texts of links that lead nowhere.</summary>
    public IReadOnlyList<string> DeadLinks => _deadLinks;

    public static Inline Parse(string raw)
    {
        var inline = new Inline();
        inline.Walk(raw);
        if (inline._text.Length > 0 && inline._text[^1] == ' ')
            inline._text.Length--;
        if (inline._firstWeak >= inline._text.Length)
            inline._firstWeak = -1;
        return inline;
    }

    private void Walk(string raw)
    {
        var at = 0;
        while (at < raw.Length)
        {
            var next = raw.AsSpan(at).IndexOfAny(Marks);
            if (next != 0)
            {
                var run = next < 0 ? raw[at..] : raw.Substring(at, next);
                Append(run.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(run) : run);
                at += run.Length;
                continue;
            }
            at += raw[at] switch
            {
                StrongOn => Strong(+1),
                StrongOff => Strong(-1),
                '\\' => Escape(raw, at),
                '*' or '_' => Emphasis(raw, at),
                '[' => Link(raw, at, at),
                '!' when at + 1 < raw.Length && raw[at + 1] == '[' => Link(raw, at, at + 1),
                '<' => Address(raw, at),
                _ => Literal(raw, at, 1),
            };
        }
    }

    private int Strong(int step)
    {
        _strong = Math.Max(0, _strong + step);
        return 1;
    }

    private int Literal(string raw, int at, int length)
    {
        Append(raw.AsSpan(at, length));
        return length;
    }

    private int Escape(string raw, int at)
    {
        if (at + 1 >= raw.Length || !char.IsAscii(raw[at + 1]) || !(char.IsPunctuation(raw[at + 1]) || char.IsSymbol(raw[at + 1])))
            return Literal(raw, at, 1);
        Append(raw.AsSpan(at + 1, 1));
        return 2;
    }

    // A pair of marks is taken only when text touches both on the inside, so "5 * 3" and "____" stay as they are.
    private int Emphasis(string raw, int at)
    {
        var mark = raw[at];
        var run = 1;
        while (at + run < raw.Length && raw[at + run] == mark)
            run++;
        if (run > 3 || at + run >= raw.Length || char.IsWhiteSpace(raw[at + run]) || (mark == '_' && at > 0 && char.IsLetterOrDigit(raw[at - 1])))
            return Literal(raw, at, run);
        var closing = Closing(raw, at + run, mark, run);
        if (closing < 0)
            return Literal(raw, at, run);
        if (run > 1)
            _strong++;
        Walk(raw[(at + run)..closing]);
        if (run > 1)
            _strong--;
        return closing + run - at;
    }

    private static int Closing(string raw, int from, char mark, int run)
    {
        var end = Math.Min(raw.Length, from + Reach);
        for (var i = from; i < end; i++)
        {
            if (raw[i] != mark)
                continue;
            var length = 1;
            while (i + length < raw.Length && raw[i + length] == mark)
                length++;
            var after = i + length;
            if (length == run && i > from && !char.IsWhiteSpace(raw[i - 1]) && (mark != '_' || after >= raw.Length || !char.IsLetterOrDigit(raw[after])))
                return i;
            i = after - 1;
        }
        return -1;
    }

    private int Link(string raw, int at, int bracket)
    {
        var window = raw.AsSpan(bracket, Math.Min(raw.Length - bracket, Reach));
        var close = window.IndexOf("](");
        var inner = close > 0 ? window[1..close] : default;
        var end = close > 0 && !inner.Contains('[') ? window[close..].IndexOf(')') : -1;
        if (end < 0)
            return Literal(raw, at, bracket - at + 1);
        var target = window.Slice(close + 2, end - 2).Trim().ToString();
        var from = _text.Length;
        Walk(inner.ToString());
        if (bracket == at)
            Target(target, _text.ToString(from, _text.Length - from).Trim());
        return bracket - at + close + end + 1;
    }

    /// <summary>Puts the address after the text of a link, or notes that the link leads nowhere.</summary>
    public static string? AddressOf(string target, string text, List<string> deadLinks)
    {
        var address = target.Split(' ', 2)[0].Trim('<', '>');
        if (address == text)
            return null;
        var known = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
        if (known)
            return $" ({address})";
        deadLinks.Add(address is "" or "#" ? $"The link “{text}” goes nowhere." : $"The link “{text}” leads to “{Parse(target).Text}”, which is no web address.");
        return null;
    }

    private void Target(string target, string text)
    {
        if (AddressOf(target, text, _deadLinks) is { } address)
            Append(address);
    }

    private int Address(string raw, int at)
    {
        var window = raw.AsSpan(at, Math.Min(raw.Length - at, Reach));
        var end = window.IndexOf('>');
        if (end < 2)
            return Literal(raw, at, 1);
        var inner = window[1..end];
        if (inner.IndexOfAny(" <\t\n") >= 0 || !(inner.StartsWith("http://") || inner.StartsWith("https://") || inner.StartsWith("mailto:") || inner.Contains('@')))
            return Literal(raw, at, 1);
        Append(inner.StartsWith("mailto:") ? inner[7..] : inner);
        return end + 1;
    }

    private void Append(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            // The no-break space is white space too. Soft hyphens, marks of direction (which could show a signed text
            // otherwise than it is stored) and controls are no text; the joiners of some scripts and of emoji are.
            if (char.IsWhiteSpace(c))
            {
                if (_text.Length > 0 && _text[^1] != ' ')
                    _text.Append(' ');
            }
            else if (!char.IsControl(c) && (char.GetUnicodeCategory(c) != UnicodeCategory.Format || c is '\u200C' or '\u200D'))
            {
                if (_strong == 0 && _firstWeak < 0)
                    _firstWeak = _text.Length;
                _text.Append(c);
            }
        }
    }
}
