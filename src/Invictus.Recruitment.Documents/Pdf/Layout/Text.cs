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

/// <summary>One character as it will be drawn, its width in points; brackets have another code when they are read from right to left.</summary>
internal readonly record struct PlacedGlyph(FontSubset Font, ushort Code, double Width, int CodePoint, int Run, int Position, ushort Mirrored = 0);

/// <summary>The glyphs of a paragraph, in the order of reading, with the runs they come from.</summary>
internal sealed class PlacedText
{
    public PlacedText(IReadOnlyList<TextRun> runs, PlacedGlyph[] glyphs)
    {
        (Runs, Glyphs) = (runs, glyphs);
        HasRightToLeft = Array.Exists(glyphs, static g => VisualOrder.IsRightToLeft(g.CodePoint));
    }

    public IReadOnlyList<TextRun> Runs { get; }

    public PlacedGlyph[] Glyphs { get; }

    /// <summary>Some of it is written from right to left; most text is not, and drawn as it stands.</summary>
    public bool HasRightToLeft { get; }
}

/// <summary>One line: a stretch of the glyphs of a paragraph.</summary>
internal sealed class TextLine(PlacedText text, int from, int to)
{
    public double Height { get; } = text.Runs[text.Glyphs.Length == 0 ? 0 : text.Glyphs[Math.Min(from, text.Glyphs.Length - 1)].Run].Style.Leading;

    /// <summary>Width without the spaces at its end.</summary>
    public double Width
    {
        get
        {
            var end = to;
            while (end > from && text.Glyphs[end - 1].CodePoint == ' ')
                end--;
            var width = 0.0;
            for (var i = from; i < end; i++)
                width += text.Glyphs[i].Width;
            return width;
        }
    }

    /// <summary>Draws the line, its box starting at <paramref name="top"/>; no element means that it is an artifact already opened.</summary>
    public void Draw(PageCanvas canvas, TaggedDocument? document, double x, double top, StructureElement? element)
    {
        var line = text.Glyphs.AsSpan(from..to);
        if (!text.HasRightToLeft)
        {
            DrawPart(canvas, document, x, top, element, line, null);
            return;
        }
        foreach (var (isRightToLeft, part) in VisualOrder.Parts(line))
        {
            var spoken = isRightToLeft ? string.Concat(part.OrderBy(g => g.Position).Select(g => ArabicJoining.LettersOf(g.CodePoint))) : null;
            x = DrawPart(canvas, document, x, top, element, part, spoken);
        }
    }

    private double DrawPart(PageCanvas canvas, TaggedDocument? document, double x, double top, StructureElement? element, ReadOnlySpan<PlacedGlyph> part, string? spoken)
    {
        Span<ushort> codes = part.Length <= 512 ? stackalloc ushort[part.Length] : new ushort[part.Length];
        for (var start = 0; start < part.Length;)
        {
            var first = part[start];
            var end = start + 1;
            while (end < part.Length && part[end].Run == first.Run && part[end].Font == first.Font)
                end++;
            var run = text.Runs[first.Run];
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
            var width = 0.0;
            for (var i = start; i < end; i++)
            {
                codes[i - start] = part[i].Code;
                width += part[i].Width;
            }
            // The baseline sits where ascender and descender are centred in the line.
            var style = run.Style;
            var baseline = top + (style.Leading / 2) + (style.Size * 0.36);
            canvas.Text(first.Font, style.Size, style.Colour, x, baseline, codes[..(end - start)], style.Spacing);
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
