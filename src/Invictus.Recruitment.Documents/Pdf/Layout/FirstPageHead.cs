using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>The trust's name and mark, then the kind of document and its title.</summary>
internal sealed record FirstPageHead(string TrustName, string Kind, string Title) : Component
{
    private const double MarkHeight = 46;
    private const double MarkWidth = MarkHeight * 100 / 116;

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var figure = parent.Add(new StructureElement("Figure") { AlternateText = $"Mark of {(TrustName.Length > 0 ? TrustName : "the trust")}: a shield with a pillar above an open book" });
        var name = TrustName.Length > 0 ? parent.Add("P") : null;
        // "Invictus" large, "Education Trust" below it, as on the trust's paper; one word stands alone.
        var cut = TrustName.IndexOf(' ', StringComparison.Ordinal);
        var (first, rest) = cut < 0 ? (TrustName, "") : (TrustName[..(cut + 1)], TrustName[(cut + 1)..]);
        var firstLine = TextBreaker.Lines(document.Fonts, [new TextRun(first, Theme.TrustName)], width - MarkWidth - 12);
        var restLines = TextBreaker.Lines(document.Fonts, [new TextRun(rest, Theme.TrustKind)], width - MarkWidth - 12);
        var nameHeight = firstLine.Sum(l => l.Height) + restLines.Sum(l => l.Height);
        yield return new Piece(Math.Max(MarkHeight, nameHeight), (canvas, top) =>
        {
            var bounds = new Box(left, top, MarkWidth, MarkHeight);
            Brand.SetBounds(figure, bounds);
            canvas.Mark(figure);
            Brand.DrawMark(canvas, left, top, MarkHeight);
            var y = top + (Math.Max(0, MarkHeight - nameHeight) / 2);
            foreach (var line in firstLine.Concat(restLines))
            {
                line.Draw(canvas, document, left + MarkWidth + 12, y, name);
                y += line.Height;
            }
        })
        { KeepWithNext = true };

        var heading = parent.Add("H1");
        var kind = Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun(Kind.ToUpperInvariant() + " ", Theme.Eyebrow)], width), heading, left);
        var lines = TextBreaker.Balanced(document.Fonts, [new TextRun(Title, Theme.Title)], width);
        if (lines.Count > 2)
            lines = TextBreaker.Balanced(document.Fonts, [new TextRun(Title, Theme.LongTitle)], width);
        var title = Lines(document, lines, heading, left);
        kind[0].SpaceBefore = 30;
        foreach (var item in kind.Concat(title))
        {
            item.KeepWithNext = true;
            yield return item;
        }
    }
}

/// <summary>What stands at the head and foot of pages: artifacts, drawn when the number of pages is known.</summary>
internal sealed record RunningLines(string HeadLeft, string HeadRight, string Foot)
{
    public void Draw(TaggedDocument document, PageFrame frame)
    {
        foreach (var page in document.Pages)
        {
            if (page.Number > 0)
                DrawHead(document, page, frame);
            page.Artifact(ArtifactKind.Footer);
            var y = TaggedDocument.PageHeight - 54;
            page.Rectangle(new Box(frame.Left, y, frame.Width, 0.6), Theme.Rule);
            var count = Line(document, $"Page {page.Number + 1} of {document.Pages.Count}", Theme.Small);
            Shortened(document, Foot, Theme.Small, frame.Width - count.Width - 24).Draw(page, document, frame.Left, y + 7, null);
            count.Draw(page, document, frame.Left + frame.Width - count.Width, y + 7, null);
        }
    }

    private void DrawHead(TaggedDocument document, PageCanvas page, PageFrame frame)
    {
        page.Artifact(ArtifactKind.Header);
        Brand.DrawMark(page, frame.Left, 38, 18);
        var left = Shortened(document, HeadLeft, Theme.SmallStrong, frame.Width * 0.4);
        left.Draw(page, document, frame.Left + 23, 42, null);
        var right = Shortened(document, HeadRight, Theme.Small, frame.Width - left.Width - 47);
        right.Draw(page, document, frame.Left + frame.Width - right.Width, 42, null);
        page.Rectangle(new Box(frame.Left, 62, frame.Width, 0.6), Theme.Rule);
    }

    /// <summary>As much of a text as fits, with three dots where it was cut.</summary>
    private static TextLine Shortened(TaggedDocument document, string text, TextStyle style, double width)
    {
        var line = Line(document, text, style);
        if (line.Width <= width)
            return line;
        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var length = (fits + tooLong) / 2;
            if (Line(document, Cut(text, length), style).Width <= width)
                fits = length;
            else
                tooLong = length;
        }
        return Line(document, Cut(text, fits), style);
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static string Cut(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + "…";

    private static TextLine Line(TaggedDocument document, string text, TextStyle style) => TextBreaker.OneLine(document.Fonts, text, style);
}
