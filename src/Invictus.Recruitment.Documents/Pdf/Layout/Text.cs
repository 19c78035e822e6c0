using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>How text looks; sizes in points.</summary>
internal sealed record TextStyle(FontStyle Face, double Size, double Leading, Rgb Colour)
{
    /// <summary>Extra space between letters, for lines in capitals.</summary>
    public double Spacing { get; init; }
}

/// <summary>A stretch of text in one style; a link when it has an address.</summary>
internal sealed record TextRun(string Text, TextStyle Style, StructureElement? Element = null, string? Address = null);

/// <summary>One character as it will be drawn, its width in points.</summary>
internal readonly record struct PlacedGlyph(FontSubset Font, ushort Code, double Width, int CodePoint, int Run, int Position);

/// <summary>One line: a stretch of the glyphs of a paragraph.</summary>
internal sealed class TextLine(IReadOnlyList<TextRun> runs, PlacedGlyph[] glyphs, int from, int to)
{
    public double Height { get; } = runs[glyphs.Length == 0 ? 0 : glyphs[Math.Min(from, glyphs.Length - 1)].Run].Style.Leading;

    /// <summary>Width without the spaces at its end.</summary>
    public double Width
    {
        get
        {
            var end = to;
            while (end > from && glyphs[end - 1].CodePoint == ' ')
                end--;
            var width = 0.0;
            for (var i = from; i < end; i++)
                width += glyphs[i].Width;
            return width;
        }
    }

    /// <summary>Draws the line, its box starting at <paramref name="top"/>; no element means that it is an artifact already opened.</summary>
    public void Draw(PageCanvas canvas, TaggedDocument? document, double x, double top, StructureElement? element)
    {
        foreach (var (isRightToLeft, part) in VisualOrder.Parts(glyphs.AsSpan(from..to)))
        {
            var spoken = isRightToLeft ? string.Concat(part.OrderBy(g => g.Position).Select(g => ArabicJoining.LettersOf(g.CodePoint))) : null;
            x = DrawPart(canvas, document, x, top, element, part, spoken);
        }
    }

    private double DrawPart(PageCanvas canvas, TaggedDocument? document, double x, double top, StructureElement? element, PlacedGlyph[] part, string? spoken)
    {
        for (var start = 0; start < part.Length;)
        {
            var first = part[start];
            var end = start + 1;
            while (end < part.Length && part[end].Run == first.Run && part[end].Font == first.Font)
                end++;
            var run = runs[first.Run];
            var owner = run.Element ?? element;
            if (owner is not null)
            {
                // A link joins its paragraph when it is drawn, so that it is read between the words around it.
                if (owner.Parent is null && element is not null && owner != element)
                    element.Add(owner);
                // Drawn from right to left, but read aloud and copied in the order of the letters; the whole part is of one run.
                if (spoken is null)
                    canvas.Mark(owner);
                else if (start == 0)
                    canvas.MarkSpoken(owner, spoken);
            }
            Span<ushort> codes = new ushort[end - start];
            var width = 0.0;
            for (var i = start; i < end; i++)
            {
                codes[i - start] = part[i].Code;
                width += part[i].Width;
            }
            // The baseline sits where ascender and descender are centred in the line.
            var style = run.Style;
            var baseline = top + (style.Leading / 2) + (style.Size * 0.36);
            canvas.Text(first.Font, style.Size, style.Colour, x, baseline, codes, style.Spacing);
            if (document is not null && run.Address is { } address && owner is not null)
            {
                canvas.Rectangle(new Box(x, baseline + 1.4, width, 0.5), style.Colour);
                Links.Annotate(canvas, document, owner, address, new Box(x, top, width, style.Leading));
            }
            x += width;
            start = end;
        }
        return x;
    }
}

/// <summary>Breaks runs of text into lines.</summary>
internal static class TextBreaker
{
    /// <summary>A last line shorter than this share of the width is to be avoided.</summary>
    private const double Runt = 0.14;

    /// <summary>
    /// Lines no wider than <paramref name="width"/>. Lines end after a space (which stays, so that words do not run
    /// together when read), a hyphen or a slash; a word that fits on no line is cut where the line is full.
    /// </summary>
    public static IReadOnlyList<TextLine> Lines(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double width)
    {
        var glyphs = Place(fonts, runs);
        var lines = Break(runs, glyphs, width);
        // A last line of one short word looks lost: somewhat narrower lines give it company.
        for (var narrower = 0.97; lines.Count > 1 && lines[^1].Width < width * Runt && narrower > 0.92; narrower -= 0.03)
        {
            if (Break(runs, glyphs, width * narrower) is var other && other.Count == lines.Count && other[^1].Width >= width * Runt)
                return other;
        }
        return lines;
    }

    private static List<TextLine> Break(IReadOnlyList<TextRun> runs, PlacedGlyph[] glyphs, double width)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < glyphs.Length;)
        {
            var end = EndOfLine(glyphs, start, width);
            lines.Add(new TextLine(runs, glyphs, start, end));
            start = end;
        }
        return lines;
    }

    /// <summary>Lines of about equal width, for headings; no more of them than <see cref="Lines"/> makes.</summary>
    public static IReadOnlyList<TextLine> Balanced(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double width)
    {
        var lines = Lines(fonts, runs, width);
        if (lines.Count is 1 or > 4)
            return lines;
        var (narrow, wide) = (width / 2, width);
        while (wide - narrow > 2)
        {
            var middle = (narrow + wide) / 2;
            if (Lines(fonts, runs, middle).Count == lines.Count)
                wide = middle;
            else
                narrow = middle;
        }
        return Lines(fonts, runs, wide);
    }

    private static int EndOfLine(PlacedGlyph[] glyphs, int start, double width)
    {
        var used = 0.0;
        var possible = -1;
        for (var i = start; i < glyphs.Length; i++)
        {
            var glyph = glyphs[i];
            // A space may hang over the edge.
            if (glyph.CodePoint == ' ')
            {
                used += glyph.Width;
                if (i + 1 == glyphs.Length || glyphs[i + 1].CodePoint != ' ')
                    possible = i + 1;
                continue;
            }
            if (used + glyph.Width > width)
                return possible > start ? possible : Math.Max(i, start + 1);
            used += glyph.Width;
            if (glyph.CodePoint is '-' or '/' or 0x2013 or 0x2014 && i > start && i + 1 < glyphs.Length && char.IsLetter((char)glyphs[i + 1].CodePoint) && glyphs[i - 1].CodePoint is not (' ' or '/' or ':'))
                possible = i + 1;
        }
        return glyphs.Length;
    }

    private static PlacedGlyph[] Place(DocumentFonts fonts, IReadOnlyList<TextRun> runs)
    {
        var glyphs = new List<PlacedGlyph>(runs.Sum(r => r.Text.Length));
        for (var r = 0; r < runs.Count; r++)
        {
            var style = runs[r].Style;
            foreach (var codePoint in ArabicJoining.Shape(FontLibrary.Drawable(runs[r].Text, style.Face), c => FontLibrary.CanDraw(c, style.Face)))
            {
                var (font, code, width) = fonts.Choose(codePoint, style.Face);
                glyphs.Add(new PlacedGlyph(font, code, (width * style.Size / 1000) + style.Spacing, codePoint, r, glyphs.Count));
            }
        }
        return [.. glyphs];
    }
}
