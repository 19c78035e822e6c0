using System.Text;
using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>
/// Text as people type it or paste it from Word, made plain: list marks become "- ", all kinds of space one space, all kinds of line
/// break one line break. Words are never changed. A backslash at the beginning of a line keeps what follows it as it is.
/// </summary>
public static partial class TypedText
{
    /// <summary>What marks a line as an entry of a list.</summary>
    public const string ItemMark = "- ";

    /// <summary>Keeps a line's beginning from being read as a mark.</summary>
    public const char Escape = '\\';

    /// <summary>The lines, plain: no white space around them, single spaces in them, "- " where they begin with any list mark.</summary>
    public static IReadOnlyList<string> Clean(string? typed) =>
        [.. Plain(typed ?? "").Split('\n').Select(line => Squeezed(Mark().Replace(line, ItemMark)))];

    /// <summary>One line of text: line breaks become spaces, a list mark at its beginning goes.</summary>
    public static string Line(string? typed) => Spaces().Replace(string.Join(' ', Lines(typed)), " ");

    /// <summary>Each line that says something, without list marks.</summary>
    public static IReadOnlyList<string> Lines(string? typed) =>
        [.. Clean(typed).Select(line => Unescaped(IsItem(line) ? line[ItemMark.Length..] : line)).Where(line => line.Length > 0)];

    /// <summary>Lines to be typed on, so that <see cref="Lines"/> reads the same from them.</summary>
    public static string WriteLines(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => Lines(line) is [var read] && read == line ? line : Escape + line));

    internal static bool IsItem(string line) => line.StartsWith(ItemMark, StringComparison.Ordinal);

    internal static string Unescaped(string line) => line.StartsWith(Escape) ? line[1..] : line;

    private static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            switch (typed[i])
            {
                case '\r' when i + 1 < typed.Length && typed[i + 1] == '\n':
                // Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them.
                case '\u00AD' or '\u200B' or '\u2060' or '\uFEFF':
                    break;
                case '\r' or '\n' or '\v' or '\u0085' or '\u2028':
                    plain.Append('\n');
                    break;
                case '\f' or '\u2029':
                    plain.Append("\n\n");
                    break;
                case '\t':
                    plain.Append('\t');
                    break;
                case var c when char.IsWhiteSpace(c):
                    plain.Append(' ');
                    break;
                // Half of a pair by itself cannot be kept in any encoding.
                case var c when char.IsControl(c) || (char.IsSurrogate(c) && !IsInPair(typed, i)):
                    break;
                case var c:
                    plain.Append(c);
                    break;
            }
        }
        return plain.ToString();
    }

    private static bool IsInPair(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static string Squeezed(string line)
    {
        var squeezed = Spaces().Replace(line, " ").Trim();
        // A mark with nothing after it is an empty entry.
        return squeezed == "-" ? "" : squeezed;
    }

    // Word's bullets, also those of its symbol fonts. The letter o, the section sign and dashes are bullets only before a tab or a gap.
    [GeneratedRegex(@"^[ \t]*(?:[·•▪●○◦‣∙■□\uF0B7\uF0A7\uF0D8\uF0FC][ \t]*|[-–—*o§][ ]*\t[ \t]*|[o§][ ]{2,}|-[ ]+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Spaces();
}
