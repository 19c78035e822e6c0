namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Signs without a gap.</summary>
internal sealed record Word(string Text, double X0, double X1, double Base, double Size, bool IsBold);

/// <summary>Words of one line without a wide gap or a drawn line between them.</summary>
internal sealed class Segment(int page, IReadOnlyList<Word> words)
{
    public int Page => page;

    public IReadOnlyList<Word> Words => words;

    public double X0 { get; } = words.Min(w => w.X0);

    public double X1 { get; } = words.Max(w => w.X1);

    public double Base { get; } = words[^1].Base;

    /// <summary>Of most of its letters.</summary>
    public double Size { get; } = words.GroupBy(w => Math.Round(w.Size, 1)).MaxBy(g => g.Sum(w => w.Text.Length))!.Key;

    public bool IsBold { get; } = words.All(w => w.IsBold);

    public double Top => Base - Size * 0.8;

    public double Middle => (X0 + X1) / 2;

    public string Text => string.Join(' ', words.Select(w => w.Text));

    /// <summary>The width of a space after it, about.</summary>
    public double Space => Size * 0.25;

    /// <summary>It was turned on the page; its box still says where it stands.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Words of the mark that begins a list item: 0 or 1.</summary>
    public int Mark { get; } = Marks.Of(words) ? 1 : 0;
}

/// <summary>Segments on one base line, from left to right.</summary>
internal sealed class TextLine(IReadOnlyList<Segment> segments)
{
    public IReadOnlyList<Segment> Segments => segments;

    public int Page => segments[0].Page;

    public double Base { get; } = segments.Max(s => s.Base);

    public double Size { get; } = segments.Max(s => s.Size);

    public double X0 => segments[0].X0;

    public double X1 => segments[^1].X1;

    public string Text => string.Join(' ', segments.Select(s => s.Text));
}

/// <summary>Marks of list items as they are printed: a sign or a number with more room after it than a space.</summary>
internal static class Marks
{
    private const string Signs = "•·●○◦‣⁃∙■□▪▫◆◇❖➢➤►▸→⇒\uF0B7\uF0A7\uF0D8\uF076\uF0E0";
    private const string SignsWithRoom = "o-–—*+§>\uFFFD✓✔☐";

    /// <summary>The first word is a mark, and text comes after it.</summary>
    public static bool Of(IReadOnlyList<Word> words)
    {
        if (words.Count < 2)
            return false;
        var (first, room) = (words[0].Text, words[1].X0 - words[0].X1);
        if (first.Length == 1 && Signs.Contains(first[0], StringComparison.Ordinal))
            return true;
        return (room > words[0].Size * 0.4 && IsMark(first)) || IsRoman(first) || Bullets.LengthOf($"{first} x") > 0;
    }

    /// <summary>The text could be a mark, if there is room after it.</summary>
    public static bool IsMark(string text) =>
        text.Length == 1 ? Signs.Contains(text[0], StringComparison.Ordinal) || SignsWithRoom.Contains(text[0], StringComparison.Ordinal) : IsNumber(text);

    // "ii." needs no more room after it than any word; "i." could be an initial.
    private static bool IsRoman(string text) => text.Length is > 2 and < 8 && text[^1] is '.' or ')' && text.Trim('(', ')', '.') is { Length: > 1 } core && core.All(c => c is 'i' or 'v' or 'x');

    /// <summary>The length of a number that the text after it touches, "1.1Teach", "iii.Run"; 0 when there is none.</summary>
    public static int Touching(string word)
    {
        var at = 0;
        while (at < word.Length && (char.IsAsciiDigit(word[at]) || word[at] is '.' or 'i' or 'v' or 'x' or ')'))
            at++;
        return at is > 1 and < 8 && at + 1 < word.Length && char.IsUpper(word[at]) && char.IsLower(word[at + 1]) && (char.IsAsciiDigit(word[0]) ? word.AsSpan(0, at).ContainsAny('.', ')') : IsRoman(word[..at])) ? at : 0;
    }

    // "1." "1.2" "12)" "(iv)" "b."
    private static bool IsNumber(string text)
    {
        var core = text.Trim('(', ')', '.');
        if (core.Length is 0 or > 8 || core.Length == text.Length && !core.Contains('.', StringComparison.Ordinal))
            return false;
        return core.Split('.').All(p => p.Length is > 0 and <= 2 && p.All(char.IsAsciiDigit))
            || (core.Length == 1 && char.IsAsciiLetter(core[0]))
            || core.All(c => c is 'i' or 'v' or 'x');
    }
}
