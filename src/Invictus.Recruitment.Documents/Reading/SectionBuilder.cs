using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Puts pieces into sections, and what stands under a person specification into criteria.</summary>
internal sealed class SectionBuilder(Assessment assessment, Warnings warnings)
{
    private const int TopLevel = 2;
    private const int DeepestLevel = 4;

    private readonly List<OpenSection> _sections = [];
    private readonly List<int> _ranks = [];
    private readonly SpecificationList _list = new(assessment, warnings);
    private OpenSection? _current;
    private bool _inSignature;

    /// <summary>In the order found; once it is finished.</summary>
    public IReadOnlyList<Criterion> Criteria { get; private set; } = [];

    public void Add(Piece piece, Piece? next)
    {
        if (piece.Kind == PieceKind.SignedTitle)
            return;
        if (IsSignature(piece))
            warnings.Add(piece.Line, $"Left out as part of the signature block: “{piece.Text}”.");
        else if (piece.Kind == PieceKind.Heading)
            Heading(piece, next);
        else if (piece.Kind == PieceKind.Specification)
            _list.Take(piece.Table!, _current?.Heading ?? "");
        else if (piece.Kind == PieceKind.Field)
            Block(new Block(BlockKind.Paragraph, piece.Label.EndsWith(':') ? $"{piece.Label} {piece.Text}" : $"{piece.Label}: {piece.Text}"), piece);
        else if (!_list.Take(piece, next))
            Block(new Block(piece.Kind == PieceKind.Item ? BlockKind.Item : BlockKind.Paragraph, piece.Text, piece.IsStrong), piece);
    }

    /// <summary>The sections in order; a person specification's heading without text of its own is none.</summary>
    public IReadOnlyList<Section> Finish()
    {
        Criteria = _list.Finish();
        foreach (var empty in _sections.Where(s => s.IsSpecification && s.Blocks.Count == 0))
        {
            var essential = Criteria.Count(c => c.Importance == Importance.Essential);
            warnings.Add(empty.Line, $"“{empty.Heading}” was read as {essential} essential and {Criteria.Count - essential} desirable criteria.");
        }
        return [.. _sections.Where(s => !s.IsSpecification || s.Blocks.Count > 0).Select(s => new Section(s.Heading, s.Level, DutyRuns.Mark(s, warnings)))];
    }

    private void Heading(Piece piece, Piece? next)
    {
        if (Headings.IsDocumentName(piece.Text))
        {
            warnings.Add(piece.Line, $"Left out as the name of the kind of document: “{piece.Text}”.");
            return;
        }
        var isSpecification = Headings.IsSpecification(piece.Text);
        if (_list.IsOpen && Headings.IsContinued(piece.Text))
        {
            warnings.Add(piece.Line, $"Left out as a heading repeated on a new page: “{piece.Text}”.");
            return;
        }
        if (!isSpecification && _list.TakeHeading(piece, next))
            return;
        _list.Close();
        while (_ranks.Count > 0 && _ranks[^1] >= piece.Rank)
            _ranks.RemoveAt(_ranks.Count - 1);
        Open(piece.Text, Math.Min(DeepestLevel, TopLevel + _ranks.Count), piece.Line).IsSpecification = isSpecification;
        _ranks.Add(piece.Rank);
        if (isSpecification)
            _list.Open(piece);
    }

    private void Block(Block block, Piece piece)
    {
        // What stands after the criteria, with no heading of its own, belongs to no section before it.
        if (_current is null || (_list.HasEnded && !_current.IsTrailing))
            Open("", TopLevel, piece.Line).IsTrailing = true;
        _current!.Blocks.Add(new OpenBlock(block, piece.Line, piece.IsListed));
    }

    private OpenSection Open(string heading, int level, int line)
    {
        _current = new OpenSection(heading, level, line);
        _sections.Add(_current);
        return _current;
    }

    private bool IsSignature(Piece piece)
    {
        if (piece.Kind is not (PieceKind.Paragraph or PieceKind.Item or PieceKind.Heading))
            return false;
        return _inSignature = Signatures.IsLine(piece.Text) || (_inSignature && Signatures.MayFollow(piece.Text));
    }
}

/// <summary>A section that is still being filled.</summary>
internal sealed record OpenSection(string Heading, int Level, int Line)
{
    public List<OpenBlock> Blocks { get; } = [];

    /// <summary>The heading of the person specification; stays a section only when it has text besides the criteria.</summary>
    public bool IsSpecification { get; set; }

    /// <summary>Text without a heading of its own.</summary>
    public bool IsTrailing { get; set; }
}

internal sealed record OpenBlock(Block Block, int Line, bool IsListed);
