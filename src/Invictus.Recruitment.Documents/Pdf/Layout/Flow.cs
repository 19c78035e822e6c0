using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>Something that takes up height in the column of a page.</summary>
internal abstract class FlowItem
{
    /// <summary>Space above, dropped at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>The next item starts on the same page.</summary>
    public bool KeepWithNext { get; set; }

    /// <summary>The whole height.</summary>
    public abstract double Height { get; }

    /// <summary>The least height of which something useful can be placed.</summary>
    public virtual double LeastHeight => Height;

    /// <summary>Drawn again above this item when it is not the first of its kind on a page; null for most.</summary>
    public virtual RepeatedHead? Head => null;

    /// <summary>Draws what fits into the height and answers what is left over, or null.</summary>
    public abstract FlowItem? Place(PageCanvas canvas, double top, double available);
}

/// <summary>What stands again at the top of each page of a table: an artifact, as it was read once already.</summary>
internal sealed record RepeatedHead(double Height, Action<PageCanvas, double> Draw);

/// <summary>What cannot be divided: a line of text, a rule, the signature block.</summary>
internal sealed class Piece(double height, Action<PageCanvas, double> draw) : FlowItem
{
    public override double Height => height;

    public override FlowItem? Place(PageCanvas canvas, double top, double available)
    {
        draw(canvas, top);
        return null;
    }
}

/// <summary>The space of the pages: the first has its own head.</summary>
internal sealed record PageFrame(double Left, double Width, double FirstTop, double Top, double Bottom);

/// <summary>Distributes items over pages.</summary>
internal sealed class Paginator(TaggedDocument document, PageFrame frame)
{
    private PageCanvas canvas = document.NewPage();
    private double y = frame.FirstTop;
    private bool fresh = true;

    public void Run(IReadOnlyList<FlowItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!fresh && y + Needed(items, i) > frame.Bottom)
                Turn();
            Place(items[i]);
        }
    }

    /// <summary>The height that must be left for an item and for what it is kept with.</summary>
    private double Needed(IReadOnlyList<FlowItem> items, int from)
    {
        var height = items[from].SpaceBefore;
        for (var i = from; ; i++)
        {
            if (i > from)
                height += items[i].SpaceBefore;
            if (!items[i].KeepWithNext || i + 1 == items.Count)
            {
                height += items[i].LeastHeight;
                // What fits on no page is not helped by a new one.
                return height > frame.Bottom - frame.Top ? items[from].SpaceBefore + items[from].LeastHeight : height;
            }
            height += items[i].Height;
        }
    }

    private void Place(FlowItem item)
    {
        for (var rest = item; rest is not null;)
        {
            if (!fresh)
                y += rest.SpaceBefore;
            else if (canvas.Number > 0 && rest.Head is { } head)
            {
                head.Draw(canvas, y);
                y += head.Height;
            }
            var height = rest.Height;
            var left = rest.Place(canvas, y, frame.Bottom - y);
            fresh = false;
            if (left is null)
                y += height;
            else
                Turn();
            rest = left;
        }
    }

    private void Turn()
    {
        canvas = document.NewPage();
        y = frame.Top;
        fresh = true;
    }
}
