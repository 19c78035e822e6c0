namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Marks that begin a list item: typed bullets, dashes, numbers, letters.</summary>
internal static class Bullets
{
    // The private-use signs are what Word's Symbol and Wingdings bullets become in plain text.
    private const string Glyphs = "•·●○▪■◦‣⁃∙➢►✓✔\uF0B7\uF0A7\uF0D8\uF0FC";

    /// <summary>Length of the mark and the white space after it; 0 when the text does not begin with one.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return 0;
        int mark;
        if (Glyphs.Contains(text[0], StringComparison.Ordinal))
            return Math.Min(1 + White(text[1..]), text.Length - 1);
        if (text[0] is '-' or '*' or '+' or '–' or '—')
            mark = 1;
        else
            mark = Number(text);
        var white = mark == 0 ? 0 : White(text[mark..]);
        return white == 0 || mark + white >= text.Length ? 0 : mark + white;
    }

    /// <summary>The name of a category without the number before it: "1. Qualifications", "B) Skills", "2.1 Experience".</summary>
    public static string WithoutNumber(string name)
    {
        var at = LengthOf(name);
        if (at == 0 && name.Length > 3 && char.IsAsciiLetterUpper(name[0]) && name[1] is '.' or ')')
            at = 2 + White(name.AsSpan(2));
        var end = 0;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || name[end] == '.'))
            end++;
        if (at == 0 && end > 1 && name[..end].Contains('.', StringComparison.Ordinal))
            at = end + White(name.AsSpan(end));
        return at > 2 && at < name.Length ? name[at..] : name;
    }

    // "1." "12)" "(3)" "a)" "(b)"; a single letter with a full stop may be an initial and is left alone.
    private static int Number(ReadOnlySpan<char> text)
    {
        var open = text[0] == '(' ? 1 : 0;
        var at = open;
        while (at < text.Length && at - open < 3 && char.IsAsciiDigit(text[at]))
            at++;
        var digits = at > open;
        if (!digits && at < text.Length && char.IsAsciiLetterLower(text[at]))
            at++;
        if (at == open || at >= text.Length)
            return 0;
        return text[at] == ')' || (text[at] == '.' && digits && open == 0) ? at + 1 : 0;
    }

    private static int White(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
