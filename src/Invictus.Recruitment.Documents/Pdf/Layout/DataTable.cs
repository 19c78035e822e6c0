using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>A column: its title, and its share of the width.</summary>
internal sealed record DataColumn(string Title, double Share);

/// <summary>A paragraph of a cell.</summary>
/// <param name="Text">On one line as it was written.</param>
/// <param name="Lead">What it is about, in bold before it.</param>
/// <param name="IsQuiet">In grey, for what no longer counts; the words say so too.</param>
internal sealed record CellLine(string Text, string Lead = "", bool IsQuiet = false);

/// <summary>A table of texts; the first cell of each row says what the row is about.</summary>
/// <param name="Columns">From left to right; their shares come to 1 at most.</param>
/// <param name="Rows">As many cells as columns in each; a cell has any number of paragraphs.</param>
/// <param name="IsQuiet">Long texts at the head of rows are not set in bold.</param>
internal sealed record DataTable(IReadOnlyList<DataColumn> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<CellLine>>> Rows, bool IsQuiet = false) : Component
{
    private const double Gap = 12;
    private const double LargeRows = 160;

    /// <summary>A head of a row longer than this may itself break over pages.</summary>
    private const int LongHead = 10;

    private const int LinesOfContinued = 3;

    /// <summary>What the table shows, where the heading above it does not say; read with the table, as its name.</summary>
    public string Caption { get; init; } = "";

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
        if (Caption.Length > 0)
        {
            var caption = After(16, Together(Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun(Caption, Theme.CellStrong)], width), table.Add("Caption"), left)));
            caption[^1].KeepWithNext = true;
            foreach (var line in caption)
                yield return line;
        }
        var head = new TableHead(document, table, [.. Columns.Select((c, i) => (c.Title, lefts[i]))], left, width);
        yield return head.First(Caption.Length > 0 ? 4 : 8);

        var body = table.Add("TBody");
        var rows = Rows.Select(row => Row(document, body.Add("TR"), row, lefts, left, width, head.Repeated)).ToList();
        // Neither the first row nor the last stands alone on a page, unless it is a large one.
        if (rows.Count > 1 && rows[0].Height + rows[1].Height < LargeRows)
            rows[0].KeepWithNext = true;
        if (rows.Count > 1 && rows[^2].Height + rows[^1].Height < LargeRows)
            rows[^2].KeepWithNext = true;
        foreach (var row in rows)
            yield return row;
    }

    private TableRow Row(TaggedDocument document, StructureElement row, IReadOnlyList<IReadOnlyList<CellLine>> cells, double[] lefts, double left, double width, RepeatedHead repeated)
    {
        var widths = lefts.Select((at, c) => c + 1 < lefts.Length ? lefts[c + 1] - at - Gap : left + width - at - TableHead.Padding).ToList();
        var head = Cell(document, row.Add(StructureElement.HeaderCell("Row")), cells[0], IsQuiet ? Theme.Cell : Theme.CellStrong, lefts[0], widths[0]);
        var again = Again(document, cells[0], widths[0]);
        return new TableRow(
            [head.Count <= LongHead ? Together(head) : head, .. cells.Skip(1).Select((cell, c) => Cell(document, row.Add("TD"), cell, Theme.Cell, lefts[c + 1], widths[c + 1]))],
            left, width)
        {
            RepeatedHead = repeated,
            Continued = new RepeatedHead(again.Sum(l => l.Height), (canvas, top) =>
            {
                canvas.Artifact(ArtifactKind.Pagination);
                foreach (var line in again)
                {
                    line.Draw(canvas, document, lefts[0], top, null);
                    top += line.Height;
                }
            }),
        };
    }

    /// <summary>What stands beside the rest of a row that goes on over the page.</summary>
    private static IReadOnlyList<TextLine> Again(TaggedDocument document, IReadOnlyList<CellLine> head, double width)
    {
        var again = TextBreaker.Lines(document.Fonts, [new TextRun($"{(head.Count > 0 ? head[0].Text : "")} (continued)", Theme.CellItalic)], width);
        return again.Count <= LinesOfContinued ? again : TextBreaker.Lines(document.Fonts, [new TextRun("(continued)", Theme.CellItalic)], width);
    }

    private static List<FlowItem> Cell(TaggedDocument document, StructureElement cell, IReadOnlyList<CellLine> paragraphs, TextStyle style, double left, double width)
    {
        var said = paragraphs.Where(l => l.Text.Length > 0 || l.Lead.Length > 0).ToList();
        if (said.Count == 0)
            return Lines(document, TextBreaker.Lines(document.Fonts, [new TextRun("–", Theme.CellQuiet)], width), cell, left);
        var units = said.ConvertAll(line => After(3.25, Lines(document, TextBreaker.Lines(document.Fonts, Runs(line, style), width), said.Count > 1 ? cell.Add("P") : cell, left)));
        units[0][0].SpaceBefore = 0;
        // At least two lines of a cell on either side of a break.
        if (units.Count > 1)
        {
            units[0][^1].KeepWithNext |= units[0].Count == 1;
            units[^2][^1].KeepWithNext |= units[^1].Count == 1;
        }
        return [.. units.SelectMany(u => u)];
    }

    private static IReadOnlyList<TextRun> Runs(CellLine line, TextStyle style)
    {
        var text = new TextRun(line.Text, line.IsQuiet ? Theme.CellQuiet : style);
        return line.Lead.Length == 0 ? [text]
            : [new TextRun(line.Text.Length > 0 ? line.Lead + " " : line.Lead, line.IsQuiet ? Theme.CellQuiet : Theme.CellStrong), .. line.Text.Length > 0 ? [text] : Array.Empty<TextRun>()];
    }
}
