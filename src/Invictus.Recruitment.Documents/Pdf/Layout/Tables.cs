using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>A row of cells side by side that can break between the items of its cells.</summary>
internal sealed class TableRow(IReadOnlyList<IReadOnlyList<FlowItem>> cells, double left, double width) : FlowItem
{
    /// <summary>Rows lower than this move to the next page whole rather than break.</summary>
    private const double WorthBreaking = 120;

    public const double Padding = 6;

    public RepeatedHead? RepeatedHead { get; init; }

    /// <summary>Draws what stands beside the rest of a row that was broken: its heading again, as an artifact.</summary>
    public RepeatedHead? Continued { get; init; }

    public bool IsRest { get; init; }

    public override RepeatedHead? Head => RepeatedHead;

    public override double Height => Math.Max(cells.Max(c => HeightOf(c, c.Count)), ContinuedHeight) + (2 * Padding);

    public override double LeastHeight => Height <= WorthBreaking ? Height : cells.Max(c => HeightOf(c, FirstBreak(c))) + (2 * Padding);

    /// <summary>The heading is repeated only where it has ended: one longer than a page goes on instead.</summary>
    private double ContinuedHeight => IsRest && cells[0].Count == 0 ? Continued?.Height ?? 0 : 0;

    public override FlowItem? Place(PageCanvas canvas, double top, double available)
    {
        var whole = Height <= available + 0.01;
        var counts = cells.Select(c => whole ? c.Count : Fitting(c, available - (2 * Padding))).ToList();
        // Nothing fits even on an empty page: what cannot be parted is drawn over the edge rather than for ever postponed.
        if (!counts.Any(n => n > 0))
            counts = [.. cells.Select(FirstBreak)];
        if (ContinuedHeight > 0)
            Continued!.Draw(canvas, top + Padding);
        for (var c = 0; c < cells.Count; c++)
        {
            var y = top + Padding;
            for (var i = 0; i < counts[c]; i++)
            {
                y += i > 0 ? cells[c][i].SpaceBefore : 0;
                cells[c][i].Place(canvas, y, cells[c][i].Height);
                y += cells[c][i].Height;
            }
        }
        var used = whole ? Height : Math.Max(cells.Index().Max(c => HeightOf(c.Item, counts[c.Index])), ContinuedHeight) + (2 * Padding);
        canvas.Artifact(ArtifactKind.Layout);
        canvas.Rectangle(new Box(left, top + used - 0.6, width, 0.6), Theme.Rule);
        return cells.Index().All(c => counts[c.Index] == c.Item.Count)
            ? null
            : new TableRow([.. cells.Index().Select(c => c.Item.Skip(counts[c.Index]).ToList())], left, width)
            {
                RepeatedHead = RepeatedHead,
                Continued = Continued,
                IsRest = true,
            };
    }

    /// <summary>How many items fit, ending where a break is allowed.</summary>
    private static int Fitting(IReadOnlyList<FlowItem> items, double available)
    {
        var fitting = 0;
        var height = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            height += (i > 0 ? items[i].SpaceBefore : 0) + items[i].Height;
            if (height > available)
                break;
            if (!items[i].KeepWithNext || i + 1 == items.Count)
                fitting = i + 1;
        }
        return fitting;
    }

    private static int FirstBreak(IReadOnlyList<FlowItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!items[i].KeepWithNext)
                return i + 1;
        }
        return items.Count;
    }

    private static double HeightOf(IReadOnlyList<FlowItem> items, int count)
    {
        var height = 0.0;
        for (var i = 0; i < count; i++)
            height += (i > 0 ? items[i].SpaceBefore : 0) + items[i].Height;
        return height;
    }
}

/// <summary>Labels and values, one below the other; empty values are left out.</summary>
internal sealed record KeyFacts(IReadOnlyList<(string Label, string Value)> Facts, double Space = 14) : Component
{
    private const double NarrowestLabels = 118, WidestLabels = 160, FewFacts = 240;

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var facts = Facts.Where(f => f.Value.Length > 0).ToList();
        if (facts.Count == 0)
            yield break;
        var labelWidth = Math.Clamp(facts.Max(f => TextBreaker.OneLine(document.Fonts, f.Label, Theme.CellStrong).Width) + 14, NarrowestLabels, WidestLabels);
        var body = parent.Add("Table").Add("TBody");
        yield return new Piece(1.2, (canvas, top) =>
        {
            canvas.Artifact(ArtifactKind.Layout);
            canvas.Rectangle(new Box(left, top, width, 1.2), Theme.Navy);
        })
        { SpaceBefore = Space, KeepWithNext = true };
        var rows = facts.ConvertAll(fact => Row(document, body, fact.Label, fact.Value, left, width, labelWidth));
        // A few facts are taken in at one glance.
        if (rows.Sum(r => r.Height) < FewFacts)
            rows.SkipLast(1).ToList().ForEach(r => r.KeepWithNext = true);
        foreach (var row in rows)
            yield return row;
    }

    private static TableRow Row(TaggedDocument document, StructureElement body, string label, string value, double left, double width, double labelWidth)
    {
        var row = body.Add("TR");
        var head = row.Add(StructureElement.HeaderCell("Row"));
        var cell = row.Add("TD");
        var labels = Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun(label, Theme.CellStrong)], labelWidth - 10), head, left);
        var values = Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun(value, Theme.Cell)], width - labelWidth), cell, left + labelWidth);
        var again = TextBreaker.Lines(document.Fonts, [new TextRun($"{label} (continued)", Theme.CellItalic)], labelWidth - 10);
        return new TableRow([Together(labels), values], left, width)
        {
            Continued = new RepeatedHead(again.Sum(l => l.Height), (canvas, top) =>
            {
                canvas.Artifact(ArtifactKind.Pagination);
                foreach (var line in again)
                {
                    line.Draw(canvas, document, left, top, null);
                    top += line.Height;
                }
            }),
        };
    }
}
