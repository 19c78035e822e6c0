using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>A column: its title, and its share of the width.</summary>
internal sealed record DataColumn(string Title, double Share);

/// <summary>A table of texts; the first cell of each row says what the row is about.</summary>
/// <param name="Columns">From left to right; their shares come to 1.</param>
/// <param name="Rows">As many texts as columns in each.</param>
/// <param name="IsQuiet">Long texts at the head of rows are not set in bold.</param>
internal sealed record DataTable(IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsQuiet = false) : Component
{
    private const double Gap = 12;
    private const double LargeRows = 160;

    public override IEnumerable<FlowItem> Measure(TaggedDocument document, StructureElement parent, double left, double width)
    {
        var lefts = new double[Columns.Count];
        var at = left;
        for (var c = 0; c < lefts.Length; c++)
        {
            lefts[c] = at + (c == 0 ? TableHead.Padding : 0);
            at += width * Columns[c].Share;
        }
        var table = parent.Add("Table");
        var head = new TableHead(document, table, [.. Columns.Select((c, i) => (c.Title, lefts[i]))], left, width);
        yield return head.First(8);

        var body = table.Add("TBody");
        var rows = Rows.Select(row => new TableRow([.. Cells(document, body.Add("TR"), row, lefts, left + width)], left, width) { RepeatedHead = head.Repeated }).ToList();
        // Neither the first row nor the last stands alone on a page, unless it is a large one.
        if (rows.Count > 1 && rows[0].Height + rows[1].Height < LargeRows)
            rows[0].KeepWithNext = true;
        if (rows.Count > 1 && rows[^2].Height + rows[^1].Height < LargeRows)
            rows[^2].KeepWithNext = true;
        foreach (var row in rows)
            yield return row;
    }

    private IEnumerable<List<FlowItem>> Cells(TaggedDocument document, StructureElement row, IReadOnlyList<string> texts, double[] lefts, double right)
    {
        for (var c = 0; c < lefts.Length; c++)
        {
            var text = texts[c].Trim();
            var cell = c == 0 ? row.Add(StructureElement.HeaderCell("Row")) : row.Add("TD");
            var cellWidth = c + 1 < lefts.Length ? lefts[c + 1] - lefts[c] - Gap : right - lefts[c] - TableHead.Padding;
            var run = text.Length > 0 ? new TextRun(text, c == 0 && !IsQuiet ? Theme.CellStrong : Theme.Cell) : new TextRun("–", Theme.CellQuiet);
            yield return Lines(document, TextBreaker.Lines(document.Fonts, [run], cellWidth), cell, lefts[c]);
        }
    }
}
