using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>The head of a table over its columns: read once, and drawn again on each further page as an artifact.</summary>
internal sealed class TableHead
{
    public const double Padding = 8;

    private const double Height = 23;

    private readonly TaggedDocument document;
    private readonly (TextLine Line, StructureElement Cell, double Left)[] cells;
    private readonly double left;
    private readonly double width;

    public TableHead(TaggedDocument document, StructureElement table, IReadOnlyList<(string Title, double Left)> columns, double left, double width)
    {
        (this.document, this.left, this.width) = (document, left, width);
        var row = table.Add("THead").Add("TR");
        cells = [.. columns.Select(c => (TextBreaker.OneLine(document.Fonts, c.Title, Theme.CellHead), row.Add(StructureElement.HeaderCell("Column")), c.Left))];
        Repeated = new RepeatedHead(Height, (canvas, top) => Draw(canvas, top, again: true));
    }

    public RepeatedHead Repeated { get; }

    public FlowItem First(double space) => new Piece(Height, (canvas, top) => Draw(canvas, top, again: false)) { SpaceBefore = space, KeepWithNext = true };

    private void Draw(PageCanvas canvas, double top, bool again)
    {
        canvas.Artifact(ArtifactKind.Layout);
        canvas.Rectangle(new Box(left, top, width, Height), Theme.Navy);
        if (again)
            canvas.Artifact(ArtifactKind.Pagination);
        foreach (var (line, cell, at) in cells)
            line.Draw(canvas, document, at, top + 5, again ? null : cell);
    }
}
