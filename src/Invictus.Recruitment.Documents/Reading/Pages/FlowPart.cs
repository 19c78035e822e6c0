namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>A line of running text, or a row of a table, in reading order.</summary>
internal abstract record FlowPart(int Page);

/// <param name="Segment">The line.</param>
/// <param name="Right">Where lines of its column end at most.</param>
/// <param name="BeginsColumn">The first of its page or column.</param>
internal sealed record FlowLine(Segment Segment, double Right, bool BeginsColumn) : FlowPart(Segment.Page);

/// <param name="Page">From 1.</param>
/// <param name="Cells">The lines of each cell.</param>
/// <param name="Rights">Where the lines of each column end at most.</param>
/// <param name="Starts">The first row of its table on this page.</param>
/// <param name="Edges">Where the columns begin.</param>
internal sealed record FlowRow(int Page, IReadOnlyList<List<Segment>> Cells, IReadOnlyList<double> Rights, bool Starts, IReadOnlyList<double> Edges) : FlowPart(Page)
{
    public bool IsRuled { get; init; }
}
