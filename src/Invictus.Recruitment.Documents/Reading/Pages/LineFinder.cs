using System.Text;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Puts the signs of a page into words, segments and lines by where they stand; their order in the file says nothing.</summary>
internal static class LineFinder
{
    /// <summary>Gaps in parts of the size of the font: between words, and between things that do not belong together.</summary>
    private const double WordGap = 0.2;

    private const double WideGap = 1.6;

    /// <summary>A drawn line between two signs may touch them.</summary>
    private const double OnRule = 0.3;

    /// <summary>A mark may stand so far from its text.</summary>
    private const double MarkGap = 42;

    public static List<TextLine> Lines(PageInk page, IReadOnlyList<Rule> standing)
    {
        var lines = new List<TextLine>();
        var row = new List<Glyph>();
        foreach (var glyph in Once(page.Glyphs.Where(g => g.Turn == 0)).OrderBy(g => g.Base))
        {
            if (row.Count > 0 && glyph.Base - row[0].Base > 0.38 * Math.Min(glyph.Size, row[0].Size))
                End(page.Number, row, standing, lines);
            row.Add(glyph);
        }
        End(page.Number, row, standing, lines);
        lines.AddRange(Turned(page).Select(s => new TextLine([s])));
        lines.Sort((a, b) => a.Base.CompareTo(b.Base));
        return lines;
    }

    // Some programs print a sign twice, a little apart, to make it bold.
    private static List<Glyph> Once(IEnumerable<Glyph> glyphs)
    {
        var seen = new Dictionary<(string, int, int), int>();
        var once = new List<Glyph>();
        foreach (var glyph in glyphs)
        {
            var (x, y) = ((int)Math.Round(glyph.Left), (int)Math.Round(glyph.Base));
            if (!string.IsNullOrWhiteSpace(glyph.Text) && seen.TryGetValue((glyph.Text, x, y), out var at) && Math.Abs(once[at].Left - glyph.Left) < glyph.Size * 0.12)
                once[at] = once[at] with { IsBold = true };
            else
            {
                seen[(glyph.Text, x, y)] = once.Count;
                once.Add(glyph);
            }
        }
        return once;
    }

    private static void End(int page, List<Glyph> row, IReadOnlyList<Rule> standing, List<TextLine> lines)
    {
        var (@base, size) = (row.Count > 0 ? row[0].Base : 0, row.Count > 0 ? row[0].Size : 0);
        var words = Words(row.OrderBy(g => g.Left), [.. standing.Where(r => r.Y0 < @base && r.Y1 > @base - size * 0.5).Select(r => r.X0)]);
        row.Clear();
        if (words.Count == 0)
            return;
        // A number that the text touches is a word of its own, at the place where it begins.
        if (Marks.Touching(words[0].Text) is > 0 and var mark)
        {
            words.Insert(0, words[0] with { Text = words[0].Text[..mark], X1 = words[0].X0 });
            words[1] = words[1] with { Text = words[1].Text[mark..], X0 = words[1].X0 + words[1].Size };
        }
        var segments = new List<Segment>();
        var from = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && !IsApart(words[from..i], words[i], standing))
                continue;
            segments.Add(new Segment(page, words[from..i]));
            from = i;
        }
        lines.Add(new TextLine(segments));
    }

    private static bool IsApart(List<Word> before, Word next, IReadOnlyList<Rule> standing)
    {
        var (left, right) = (before[^1].X1, next.X0);
        if (standing.Any(r => r.X0 > left - 1.5 && r.X0 < right + 1.5 && r.Y0 < next.Base && r.Y1 > next.Base - next.Size * 0.5))
            return true;
        var gap = right - left;
        return gap > WideGap * next.Size && !(before.Count == 1 && gap < MarkGap && Marks.IsMark(before[0].Text) && before[0].Text is not ("✓" or "✔" or "☐") && next.Text.Any(char.IsLetter));
    }

    private static List<Word> Words(IEnumerable<Glyph> glyphs, List<double> rules)
    {
        var words = new List<Word>();
        var text = new StringBuilder();
        Glyph? first = null, last = null;
        foreach (var glyph in glyphs)
        {
            var isWhite = string.IsNullOrWhiteSpace(glyph.Text);
            if (last is not null && (isWhite || glyph.Left - last.Right > WordGap * Math.Max(glyph.Size, last.Size) || MarkEnds(text, glyph, last) || rules.Exists(x => x > last.Right - OnRule && x < glyph.Left + OnRule)))
            {
                words.Add(Made(text, first!, last));
                (first, last) = (null, null);
            }
            if (isWhite)
                continue;
            first ??= glyph;
            last = last is null || glyph.Right > last.Right ? glyph : last;
            text.Append(glyph.Text);
        }
        if (last is not null)
            words.Add(Made(text, first!, last));
        return words;
    }

    // A bullet is a word of its own however near the text is.
    private static bool MarkEnds(StringBuilder text, Glyph glyph, Glyph last) =>
        text.Length == 1 && text[0] > 0x2000 && Marks.IsMark(text.ToString()) && text[0] is not ('–' or '—' or '\uFFFD') && char.IsLetterOrDigit(glyph.Text[0]) && glyph.Left >= last.Left;

    private static Word Made(StringBuilder text, Glyph first, Glyph last)
    {
        var word = new Word(text.ToString(), first.Left, Math.Max(first.Right, last.Right), first.Base, first.Size, first.IsBold);
        text.Clear();
        return word;
    }

    // Text that is read upwards or downwards: names of rows or columns. Each run becomes one segment in the place of its box.
    private static IEnumerable<Segment> Turned(PageInk page)
    {
        foreach (var turn in page.Glyphs.Where(g => g.Turn != 0).GroupBy(g => g.Turn))
        {
            var run = new List<Glyph>();
            foreach (var glyph in turn)
            {
                if (run.Count > 0 && !Touch(run[^1], glyph, turn.Key))
                {
                    yield return Box(page.Number, run);
                    run = [];
                }
                run.Add(glyph);
            }
            if (run.Exists(g => !string.IsNullOrWhiteSpace(g.Text)))
                yield return Box(page.Number, run);
        }
    }

    private static bool Touch(Glyph before, Glyph next, int turn)
    {
        var gap = turn switch { 90 => before.Base - next.Bottom, 270 => next.Base - before.Bottom, _ => before.Left - next.Right };
        var aside = turn == 180 ? Math.Abs(before.Base - next.Base) : Math.Abs(before.Left - next.Left);
        return Math.Abs(gap) < next.Size * 1.5 && aside < next.Size * 2;
    }

    private static Segment Box(int page, List<Glyph> run)
    {
        var (x0, x1, y) = (run.Min(g => g.Left), run.Max(g => g.Right), (run.Min(g => g.Base) + run.Max(g => g.Bottom)) / 2);
        var text = string.Join(' ', string.Concat(run.Select(g => g.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new Segment(page, [new Word(text.Length > 0 ? text : "\uFFFD", x0, x1, y, run[0].Size, run.TrueForAll(g => g.IsBold))]) { IsTurned = true };
    }
}
