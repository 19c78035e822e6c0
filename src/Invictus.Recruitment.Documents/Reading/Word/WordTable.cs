using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>The rows of a table with their cells set into common columns.</summary>
internal static class WordTable
{
    private const int MostColumns = 64;
    private const int DefaultWidth = 1000;

    /// <summary>So many rows with two cells or more make a table of its own inside another.</summary>
    private const int FewestRows = 2;

    /// <summary>Edges of cells nearer than this (3 mm in twentieths of a point) are one edge: tables that were drawn by hand are ragged.</summary>
    private const int SameEdge = 170;

    /// <summary>A cell, the column it begins in, and whether it only goes on with the cell above.</summary>
    public sealed record Cell(int Column, TableCell Content, bool GoesOn);

    public static IReadOnlyList<IReadOnlyList<Cell>> Rows(Table table, out int columns, ReadingBudget budget)
    {
        var widths = table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().Select(c => Math.Clamp(WordValue.Whole(c.Width, 0), 0, 60_000)).Take(512).ToList() ?? [];
        if (widths.All(w => w == 0))
            widths.Clear();
        var placed = new List<List<(int Edge, TableCell Cell)>>();
        foreach (var row in Inside<TableRow>(table, 0))
        {
            budget.Step();
            var properties = row.TableRowProperties;
            if (properties?.GetFirstChild<Deleted>() is not null)
                continue;
            var column = Math.Clamp(WordValue.Whole(properties?.GetFirstChild<GridBefore>()?.Val, 0), 0, 512);
            var cells = new List<(int, TableCell)>();
            foreach (var cell in Inside<TableCell>(row, 0))
            {
                budget.Step();
                cells.Add((EdgeOf(column, widths), cell));
                column = Math.Min(column + Math.Clamp(WordValue.Whole(cell.TableCellProperties?.GridSpan?.Val, 1), 1, 512), 4096);
            }
            placed.Add(cells);
        }

        var edges = Edges(placed.SelectMany(r => r.Select(c => c.Edge)));
        columns = Math.Min(edges.Count, MostColumns);
        return [.. placed.Select(r => (IReadOnlyList<Cell>)[.. r.Select(c => new Cell(ColumnOf(c.Edge, edges), c.Cell, GoesOn(c.Cell)))])];
    }

    /// <summary>The row only frames a table: one in its only cell, or in a cell beside others one with rows and columns of its own.</summary>
    public static bool IsFrame(IReadOnlyList<Cell> row)
    {
        var filled = row.Where(c => c.Content.InnerText.Length > 0).ToList();
        return filled is [var only] ? only.Content.Descendants<Table>().Any() : filled.Exists(c => c.Content.Elements<Table>().Any(IsTableOfItsOwn));
    }

    private static bool IsTableOfItsOwn(Table table) =>
        table.Elements<TableRow>().Count(r => r.Elements<TableCell>().Count(c => c.InnerText.Length > 0) > 1) >= FewestRows;

    private static int EdgeOf(int column, List<int> widths) =>
        widths.Take(column).Sum() + Math.Max(0, column - widths.Count) * DefaultWidth;

    private static List<int> Edges(IEnumerable<int> all)
    {
        var edges = new List<int>();
        foreach (var edge in all.Distinct().Order())
            if (edges.Count == 0 || edge - edges[^1] > SameEdge)
                edges.Add(edge);
        return edges;
    }

    private static int ColumnOf(int edge, List<int> edges)
    {
        var at = edges.BinarySearch(edge);
        return Math.Min(at >= 0 ? at : Math.Max(0, ~at - 1), MostColumns - 1);
    }

    private static bool GoesOn(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } down && down.Val?.InnerText is null or "continue"
        || cell.TableCellProperties?.HorizontalMerge is { } across && across.Val?.InnerText is null or "continue";

    // Rows and cells may stand in content controls and custom markup.
    private static IEnumerable<T> Inside<T>(OpenXmlElement parent, int depth) where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
                yield return found;
            else if (depth < 8 && child is not (TableRow or TableCell or TableProperties or TableRowProperties))
                foreach (var deeper in Inside<T>(child, depth + 1))
                    yield return deeper;
        }
    }
}
