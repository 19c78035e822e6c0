namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Bold lines with a drawn number: headings, but how strong? Where the person specification is one of them they are the
/// sections of the document; else they part what stands under the headings without numbers.
/// </summary>
internal sealed class NumberedHeadings
{
    private readonly List<int> _at = [];

    /// <summary>Notes a line that will stand at the given index, and returns it as a paragraph that looks like a heading.</summary>
    public Piece Add(Piece item, int index)
    {
        _at.Add(index);
        return item with { Kind = PieceKind.Paragraph, IsListed = false, Depth = 0 };
    }

    public void Rank(List<Piece> pieces)
    {
        if (_at.Exists(i => Headings.IsSpecification(pieces[i].Text)) || !pieces.Exists(p => Headings.IsSpecification(p.Text)))
            return;
        foreach (var i in _at)
            pieces[i] = pieces[i] with { Kind = PieceKind.Heading, Rank = HeadingRank.Group, IsStrong = false };
    }
}
