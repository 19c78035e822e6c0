using System.Buffers;
using System.Runtime.InteropServices;
using Invictus.Recruitment.Documents.Pdf.Fonts;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>
/// Breaks runs of text into lines. A paragraph is looked at as a whole, as Knuth and Plass taught ("Breaking paragraphs into
/// lines", 1981): of all ways to set it in the fewest lines the one whose right edge is the least ragged is taken.
/// </summary>
internal static class TextBreaker
{
    /// <summary>A last line shorter than this share of the width is to be avoided.</summary>
    private const double Runt = 0.14;

    /// <summary>What such a line costs, and a line that ends within a word, beside the squares of the free shares of the width.</summary>
    private const double RuntCost = 0.3, WithinWordCost = 0.02;

    /// <summary>Longer texts, which nobody typeset by hand either, are broken line by line.</summary>
    private const int LongText = 20_000;

    private const int Impossible = int.MaxValue / 2;

    /// <summary>A place where a line may end: the glyph that starts the next line, the end of what is seen, and whether a word is cut.</summary>
    private readonly record struct Stop(int Next, double From, double Seen, bool WithinWord);

    /// <summary>The best way to set the text up to a stop: its lines, what they cost, and the stop before.</summary>
    private record struct Way(int Lines, double Cost, int Before);

    /// <summary>
    /// Lines no wider than <paramref name="width"/>. Lines end after a space (which stays, so that words do not run
    /// together when read), a hyphen or a slash; a word that fits on no line is cut where the line is full.
    /// </summary>
    public static IReadOnlyList<TextLine> Lines(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double width) =>
        Broken(fonts, runs, width, lastCounts: false);

    /// <summary>Lines of about equal width, for headings; no more of them than <see cref="Lines"/> makes.</summary>
    public static IReadOnlyList<TextLine> Balanced(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double width) =>
        Broken(fonts, runs, width, lastCounts: true);

    private static List<TextLine> Broken(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double width, bool lastCounts)
    {
        var text = Place(fonts, runs);
        if (text.Glyphs.Length == 0)
            return [];
        var stops = Stops(text.Glyphs);
        if (stops[^1].Seen <= width)
            return [new TextLine(text, 0, text.Glyphs.Length)];
        return Cut(text, Optimal(stops, width, lastCounts) ?? Greedy(text.Glyphs, stops, width));
    }

    /// <summary>One line, however wide.</summary>
    public static TextLine OneLine(DocumentFonts fonts, string text, TextStyle style)
    {
        var placed = Place(fonts, [new TextRun(text, style)]);
        return new TextLine(placed, 0, placed.Glyphs.Length);
    }

    private static List<TextLine> Cut(PlacedText text, List<int> ends)
    {
        var lines = new List<TextLine>(ends.Count);
        var start = 0;
        foreach (var end in ends)
        {
            lines.Add(new TextLine(text, start, end));
            start = end;
        }
        return lines;
    }

    /// <summary>The places where lines may end, the end of the text last.</summary>
    private static List<Stop> Stops(PlacedGlyph[] glyphs)
    {
        var stops = new List<Stop>((glyphs.Length / 5) + 2);
        double at = 0, seen = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            at += glyphs[i].Width;
            if (glyphs[i].CodePoint == ' ')
            {
                // A space may hang over the edge.
                if (i + 1 < glyphs.Length && glyphs[i + 1].CodePoint != ' ')
                    stops.Add(new Stop(i + 1, at, seen, WithinWord: false));
                continue;
            }
            seen = at;
            if (MayEndWithin(glyphs, i))
                stops.Add(new Stop(i + 1, at, seen, WithinWord: true));
        }
        stops.Add(new Stop(glyphs.Length, at, seen, WithinWord: false));
        return stops;
    }

    /// <summary>A hyphen, dash or slash between letters; and any Chinese or Japanese sign, which stand without spaces.</summary>
    private static bool MayEndWithin(PlacedGlyph[] glyphs, int i)
    {
        if (i == 0 || i + 1 >= glyphs.Length)
            return false;
        if (IsIdeograph(glyphs[i].CodePoint))
            return IsIdeograph(glyphs[i + 1].CodePoint);
        return glyphs[i].CodePoint is '-' or '/' or 0x2013 or 0x2014
            && glyphs[i + 1].CodePoint is var next and <= char.MaxValue && char.IsLetter((char)next)
            && glyphs[i - 1].CodePoint is not (' ' or '/' or ':');
    }

    private static bool IsIdeograph(int codePoint) => codePoint is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The least ragged way among those of the fewest lines; null when a word is wider than a line.</summary>
    private static List<int>? Optimal(List<Stop> stops, double width, bool lastCounts)
    {
        if (stops[^1].Next > LongText)
            return null;
        var rented = ArrayPool<Way>.Shared.Rent(stops.Count);
        var best = rented.AsSpan(0, stops.Count);
        var places = CollectionsMarshal.AsSpan(stops);
        for (var to = 0; to < places.Length; to++)
        {
            ref readonly var stop = ref places[to];
            var way = new Way(Impossible, double.MaxValue, -1);
            for (var before = to - 1; before >= -1; before--)
            {
                var used = stop.Seen - (before < 0 ? 0 : places[before].From);
                if (used > width)
                    break;
                var earlier = before < 0 ? default : best[before];
                // The fewest lines come first: what needs more of them need not be priced.
                if (earlier.Lines + 1 > way.Lines)
                    continue;
                var cost = earlier.Cost + CostOf(1 - (used / width), isLast: to == places.Length - 1, lastCounts) + (stop.WithinWord ? WithinWordCost : 0);
                if (earlier.Lines + 1 < way.Lines || cost < way.Cost)
                    way = new Way(earlier.Lines + 1, cost, before);
            }
            best[to] = way;
        }
        List<int>? ends = null;
        if (best[^1].Lines < Impossible)
        {
            ends = new List<int>(best[^1].Lines);
            for (var at = places.Length - 1; at >= 0; at = best[at].Before)
                ends.Add(places[at].Next);
            ends.Reverse();
        }
        ArrayPool<Way>.Shared.Return(rented);
        return ends;
    }

    private static double CostOf(double free, bool isLast, bool lastCounts) =>
        !isLast || lastCounts ? free * free : free > 1 - Runt ? RuntCost : 0;

    /// <summary>Each line as full as it goes; a word that fits on none is cut.</summary>
    private static List<int> Greedy(PlacedGlyph[] glyphs, List<Stop> stops, double width)
    {
        var ends = new List<int>();
        var (start, startAt, next) = (0, 0.0, 0);
        while (start < glyphs.Length)
        {
            var last = -1;
            while (next < stops.Count && stops[next].Seen - startAt <= width)
                last = next++;
            if (last >= 0 && stops[last].Next > start)
            {
                (start, startAt) = (stops[last].Next, stops[last].From);
            }
            else
            {
                // At least one glyph, however narrow the column.
                var used = glyphs[start].Width;
                startAt += glyphs[start++].Width;
                while (start < glyphs.Length && used + glyphs[start].Width <= width)
                {
                    used += glyphs[start].Width;
                    startAt += glyphs[start++].Width;
                }
            }
            ends.Add(start);
        }
        return ends;
    }

    private static PlacedText Place(DocumentFonts fonts, IReadOnlyList<TextRun> runs)
    {
        var shaped = new IReadOnlyList<int>?[runs.Count];
        var length = 0;
        for (var r = 0; r < runs.Count; r++)
        {
            if (!FontLibrary.IsPlain(runs[r].Text))
            {
                var face = runs[r].Style.Face;
                shaped[r] = [.. ArabicJoining.Shape(FontLibrary.Drawable(runs[r].Text, face), c => FontLibrary.CanDraw(c, face))];
            }
            length += shaped[r]?.Count ?? runs[r].Text.Length;
        }
        var glyphs = new PlacedGlyph[length];
        var at = 0;
        for (var r = 0; r < runs.Count; r++)
        {
            var (text, style) = (runs[r].Text, runs[r].Style);
            var count = shaped[r]?.Count ?? text.Length;
            for (var i = 0; i < count; i++, at++)
            {
                var codePoint = shaped[r]?[i] ?? text[i];
                var (font, code, width) = fonts.Choose(codePoint, style.Face);
                glyphs[at] = new PlacedGlyph(font, code, (width * style.Size / 1000) + style.Spacing, codePoint, r, at);
            }
        }
        var placed = new PlacedText(runs, glyphs);
        if (placed.HasRightToLeft)
            Mirror(fonts, placed);
        return placed;
    }

    /// <summary>Gives brackets the code of their counterparts, for where they are turned round with the words they enclose.</summary>
    private static void Mirror(DocumentFonts fonts, PlacedText text)
    {
        foreach (ref var glyph in text.Glyphs.AsSpan())
        {
            if (VisualOrder.MirrorOf(glyph.CodePoint) is { } mirror && fonts.Choose(mirror, text.Runs[glyph.Run].Style.Face) is var choice && choice.Font == glyph.Font)
                glyph = glyph with { Mirrored = choice.Code };
        }
    }
}
