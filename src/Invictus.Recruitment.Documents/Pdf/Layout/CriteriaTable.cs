using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>The person specification: a row for each category, essential and desirable criteria as lists beside it.</summary>
internal sealed record CriteriaTable(IReadOnlyList<Criterion> Criteria) : Component
{
    private const double Gap = 14;
    private const double Indent = 11;

    /// <summary>A criterion longer than this may itself break over pages.</summary>
    private const int LongCriterion = 10;

    private const int LinesOfContinued = 3;

    private static readonly string[] Columns = ["Criteria", "Essential", "Desirable"];

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        double[] widths = [width * 0.2, width * 0.5, width * 0.3];
        double[] lefts = [left, left + widths[0], left + widths[0] + widths[1]];
        var table = parent.Add("Table");
        var head = new TableHead(document, table, [.. Columns.Select((title, i) => (title, lefts[i] + (i == 0 ? TableHead.Padding : 0)))], left, width);
        yield return head.First(8);

        var body = table.Add("TBody");
        foreach (var category in Criteria.GroupBy(c => c.Category))
            yield return Row(document, body, category.Key, [.. category], lefts, widths, head.Repeated);
    }

    private static TableRow Row(TaggedDocument document, StructureElement body, string category, List<Criterion> criteria, double[] lefts, double[] widths, RepeatedHead repeated)
    {
        var row = body.Add("TR");
        var head = row.Add(StructureElement.HeaderCell("Row"));
        var names = TextBreaker.Lines(document.Fonts, [new TextRun(category, Theme.CellStrong)], widths[0] - Gap - 8);
        var again = TextBreaker.Lines(document.Fonts, [new TextRun($"{category} (continued)", Theme.CellItalic)], widths[0] - Gap - 8);
        if (again.Count > LinesOfContinued)
            again = TextBreaker.Lines(document.Fonts, [new TextRun("(continued)", Theme.CellItalic)], widths[0] - Gap - 8);
        var name = Lines(document, names, head, lefts[0] + 8);
        return new TableRow(
        [
            name.Count <= LongCriterion ? Together(name) : name,
            Cell(document, row.Add("TD"), criteria.Where(c => c.Importance == Importance.Essential), lefts[1], widths[1] - Gap),
            Cell(document, row.Add("TD"), criteria.Where(c => c.Importance == Importance.Desirable), lefts[2], widths[2] - 8),
        ], lefts[0], widths.Sum())
        {
            RepeatedHead = repeated,
            Continued = new RepeatedHead(again.Sum(l => l.Height), (canvas, top) =>
            {
                canvas.Artifact(ArtifactKind.Pagination);
                foreach (var line in again)
                {
                    line.Draw(canvas, document, lefts[0] + 8, top, null);
                    top += line.Height;
                }
            }),
        };
    }

    private static List<FlowItem> Cell(TaggedDocument document, StructureElement cell, IEnumerable<Criterion> criteria, double left, double width)
    {
        var units = new List<List<FlowItem>>();
        StructureElement? list = null;
        foreach (var criterion in criteria)
            units.Add(Unit(document, list ??= cell.Add(StructureElement.BulletList()), criterion, left, width));
        if (units.Count == 0)
            return Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun("None", Theme.CellQuiet)], width), cell, left);
        // At least two lines of a cell on either side of a break.
        if (units.Count > 1)
        {
            units[0][^1].KeepWithNext = units[0].Count == 1;
            units[^2][^1].KeepWithNext |= units[^1].Count == 1;
        }
        return [.. units.SelectMany(u => u)];
    }

    /// <summary>A criterion with its points; rows break between these.</summary>
    private static List<FlowItem> Unit(TaggedDocument document, StructureElement list, Criterion criterion, double left, double width)
    {
        var mark = Theme.Cell with { Colour = Theme.DarkGold };
        var lines = TextBreaker.Lines(document.Fonts, Links.Runs(criterion.Text, Theme.Cell, Theme.Cell with { Colour = Theme.Link }), width - Indent);
        var items = BulletList.Entry(document, list, "•", mark, lines, left, Indent, out var body);
        StructureElement? below = null;
        var points = criterion.Points.Select(point => BulletList.Entry(document, below ??= body.Add(StructureElement.BulletList()), "–", mark,
            TextBreaker.Lines(document.Fonts, [new TextRun(point, Theme.Cell)], width - (2 * Indent)), left + Indent, Indent, out _)).ToList();
        if (points.Count > 0)
        {
            // What leads in stays with the first point, and no point of one line stands alone.
            items[^1].KeepWithNext = true;
            if (points.Count > 1)
                points[^2][^1].KeepWithNext |= points[^1].Count == 1;
        }
        List<FlowItem> all = [.. items, .. points.SelectMany(p => p)];
        return all.Count <= LongCriterion ? Together(all) : all;
    }
}
