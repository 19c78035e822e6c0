namespace Invictus.Recruitment.Documents.Reading;

internal enum PieceKind
{
    Heading,
    Paragraph,
    Item,

    /// <summary>A table row that still has its cells.</summary>
    Row,

    /// <summary>A label and its value in the header of the document.</summary>
    Field,

    /// <summary>The job title that the signature block repeats; only compared with the header, its row is quoted in a warning.</summary>
    SignedTitle,

    /// <summary>A whole person specification table, read.</summary>
    Specification,
}

/// <summary>The smallest unit that the scanners find: a heading, a paragraph, a list item, a table row.</summary>
internal sealed record Piece(PieceKind Kind, int Line, string Text)
{
    /// <summary>Of a heading: 1 to 6 by its marks; the weaker forms follow (see <see cref="HeadingRank"/>).</summary>
    public int Rank { get; init; }

    /// <summary>All of the text is emphasised.</summary>
    public bool IsStrong { get; init; }

    /// <summary>How many characters at the start are emphasised, when not all are.</summary>
    public int StrongPrefix { get; init; }

    /// <summary>Of an item: 0 for the outer list.</summary>
    public int Depth { get; init; }

    /// <summary>Of an item: it had a bullet, a number or a list tag; false for a statement in a table cell.</summary>
    public bool IsListed { get; init; }

    /// <summary>It stands on the line after the piece before, with no blank line or end of block between.</summary>
    public bool Follows { get; init; }

    /// <summary>A page may have ended before it: a blank line, or a new row of a table.</summary>
    public bool MayFollowPageBreak { get; init; }

    /// <summary>It stands in a layout table, or between two parts of one.</summary>
    public bool InTable { get; init; }

    /// <summary>Of a row: the first of its table.</summary>
    public bool StartsTable { get; init; }

    /// <summary>Of a row.</summary>
    public IReadOnlyList<IReadOnlyList<Piece>> Cells { get; init; } = [];

    /// <summary>Of a field; its value is the text.</summary>
    public string Label { get; init; } = "";

    /// <summary>Of a person specification table.</summary>
    public SpecificationTable? Table { get; init; }

    /// <summary>The text of a cell in one line.</summary>
    public static string TextOf(IReadOnlyList<Piece> cell) => string.Join(' ', cell.Select(p => p.Text));
}

/// <summary>Forms of heading from strong to weak, after the six of markdown and HTML.</summary>
internal static class HeadingRank
{
    public const int Bold = 7;
    public const int Group = 8;
    public const int Topic = 9;
}
