using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>A part of a document that knows its structure and how to be measured; documents are trees of these.</summary>
internal abstract record Component
{
    /// <summary>
    /// Adds the component's elements to the structure, in reading order, and answers the items that draw it within a
    /// column of the page.
    /// </summary>
    public abstract IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width);

    /// <summary>Lines as items that keep at least two lines together on either side of a break.</summary>
    protected static List<FlowItem> Lines(TaggedDocument document, IReadOnlyList<TextLine> lines, StructureElement? element, double left)
    {
        var items = new List<FlowItem>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            items.Add(new Piece(line.Height, (canvas, top) => line.Draw(canvas, document, left, top, element))
            {
                KeepWithNext = i + 1 < lines.Count && (i == 0 || i + 2 == lines.Count),
            });
        }
        return items;
    }

    /// <summary>Lines that are never parted.</summary>
    protected static List<FlowItem> Together(List<FlowItem> items)
    {
        foreach (var item in items.SkipLast(1))
            item.KeepWithNext = true;
        return items;
    }

    protected static List<FlowItem> After(double space, List<FlowItem> items)
    {
        if (items.Count > 0)
            items[0].SpaceBefore = space;
        return items;
    }
}

/// <summary>A heading of level 2 to 6, kept with what follows, and its bookmark; closer to the heading that it stands right under.</summary>
internal sealed record HeadingBlock(int Level, string Text, bool UnderHeading = false) : Component
{
    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var (style, space) = Level switch
        {
            2 => (Theme.Heading2, 23.0),
            3 => (Theme.Heading3, 16.0),
            _ => (Theme.Heading4, 11.0),
        };
        var element = parent.Add("H" + Level);
        var items = Lines(document, TextBreaker.Balanced(document.Fonts, [new TextRun(Text, style)], width), element, left);
        var first = items[0];
        items[0] = new Piece(first.Height, (canvas, top) =>
        {
            document.Bookmarks.Add(new Bookmark(Level, Text, canvas.Number, top - 8));
            if (Level == 2)
            {
                canvas.Artifact(ArtifactKind.Layout);
                canvas.Rectangle(new Box(left, top - 5, 26, 2), Theme.Gold);
            }
            first.Place(canvas, top, first.Height);
        });
        // A little air below, undivided from the heading.
        items.Add(new Piece(Level == 2 ? 3 : 1, static (_, _) => { }));
        foreach (var item in items)
            item.KeepWithNext = true;
        return After(UnderHeading ? space / 2 : space, items);
    }
}

/// <summary>Running text; web addresses in it are links.</summary>
internal sealed record Paragraph(string Text, bool IsStrong = false, bool LeadsIn = false, double Space = 7) : Component
{
    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var runs = Links.Runs(Text, IsStrong ? Theme.Strong : Theme.Body, Theme.LinkText);
        var items = After(Space, Lines(document, TextBreaker.Lines(document.Fonts, runs, width), parent.Add("P"), left));
        if (LeadsIn && items.Count > 0)
            items[^1].KeepWithNext = true;
        return items;
    }
}

/// <summary>A line or two in small print.</summary>
internal sealed record Note(string Text, double Space = 2, bool LeadsIn = false) : Component
{
    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var items = After(Space, Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun(Text, Theme.Small)], width), parent.Add("P"), left));
        if (LeadsIn && items.Count > 0)
            items[^1].KeepWithNext = true;
        return items;
    }
}

/// <summary>A list with marks; each mark stands on the first line of its text, and no single line of the list stands alone.</summary>
internal sealed record BulletList(IReadOnlyList<(string Text, bool IsStrong)> Entries, double Space) : Component
{
    private const double Indent = 15;

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var list = parent.Add(StructureElement.BulletList());
        var entries = new List<List<FlowItem>>(Entries.Count);
        foreach (var (text, isStrong) in Entries)
        {
            var runs = Links.Runs(text, isStrong ? Theme.Strong : Theme.Body, Theme.LinkText);
            entries.Add(Entry(document, list, "•", Theme.Mark, TextBreaker.Lines(document.Fonts, runs, width - Indent), left, Indent, out _));
        }
        entries[0][0].SpaceBefore = Space;
        if (entries.Count > 1)
        {
            entries[0][^1].KeepWithNext |= entries[0].Count == 1;
            entries[^2][^1].KeepWithNext |= entries[^1].Count == 1;
        }
        return entries.SelectMany(e => e);
    }

    /// <summary>One entry; the body is where a list below it goes.</summary>
    public static List<FlowItem> Entry(TaggedDocument document, StructureElement list, string mark, TextStyle style, IReadOnlyList<TextLine> lines, double left, double indent, out StructureElement body)
    {
        var entry = list.Add("LI");
        var label = entry.Add("Lbl");
        body = entry.Add("LBody");
        var marks = TextBreaker.OneLine(document.Fonts, mark, style);
        var items = Lines(document, lines, body, left + indent);
        if (items is [var first, ..])
        {
            items[0] = new Piece(first.Height, (canvas, top) =>
            {
                marks.Draw(canvas, document, left + 2, top, label);
                first.Place(canvas, top, first.Height);
            })
            { KeepWithNext = first.KeepWithNext };
        }
        return After(3.25, items);
    }
}
