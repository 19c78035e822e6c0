using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// The criteria: taken from tables, or gathered from lists under headings "Essential" and "Desirable", inside or
/// around categories, or marked "(E)" and "(D)".
/// </summary>
internal sealed class SpecificationList(Warnings warnings)
{
    private static readonly (string Mark, Importance Importance)[] Suffixes =
    [
        ("(e)", Importance.Essential), ("[e]", Importance.Essential), ("(essential)", Importance.Essential), ("[essential]", Importance.Essential),
        ("(d)", Importance.Desirable), ("[d]", Importance.Desirable), ("(desirable)", Importance.Desirable), ("[desirable]", Importance.Desirable),
    ];

    /// <summary>A longer paragraph is no criterion unless it is marked as one.</summary>
    private const int MostWordsOfParagraph = 40;

    private readonly List<Criterion> _criteria = [];
    private bool _isOpen;
    private int _rank;
    private Importance? _importance;
    private bool _importanceHoldsCategories;
    private string _category = "";
    private int _categoryLine;
    private bool _isCategoryUsed;
    private bool _hasItems;
    private bool _hasTable;

    public IReadOnlyList<Criterion> Criteria => _criteria;

    /// <summary>Criteria have come, and what comes now is none of them.</summary>
    public bool HasEnded { get; private set; }

    public void Open(int rank)
    {
        (_isOpen, _rank, _importance, _category, _hasItems, _hasTable, HasEnded) = (true, rank, null, "", false, false, false);
        _importanceHoldsCategories = false;
    }

    public void Close()
    {
        EndCategory();
        (_isOpen, HasEnded) = (false, false);
    }

    /// <summary>Takes the criteria of a table; a table without categories takes the heading above it.</summary>
    public void Take(SpecificationTable table, string headingAbove)
    {
        if (!_isOpen)
            Open(HeadingRank.Bold);
        var category = _category.Length > 0 ? _category : Headings.IsSpecification(headingAbove) ? "" : headingAbove;
        _criteria.AddRange(table.Criteria.Select(c => c.Category.Length > 0 || category.Length == 0 ? c : c with { Category = category, Kind = CriterionKinds.Of(category, c.Text) }));
        _isCategoryUsed |= category == _category && table.Criteria.Any(c => c.Category.Length == 0);
        (_hasTable, HasEnded) = (true, true);
    }

    /// <summary>A heading that says essential, desirable or a category; false when it ends the specification.</summary>
    public bool TakeHeading(Piece heading, Piece? next)
    {
        if (Headings.ImportanceOf(heading.Text) is { } importance)
        {
            if (!_isOpen)
                Open(heading.Rank);
            if (_importanceHoldsCategories)
                EndCategory();
            (_importance, _importanceHoldsCategories, _hasItems, HasEnded) = (importance, false, false, false);
            warnings.Add(heading.Line, $"“{heading.Text}”: the criteria under it were read as {(importance == Importance.Essential ? "essential" : "desirable")}.");
            return true;
        }
        var holdsImportance = next is { Kind: PieceKind.Heading } && Headings.ImportanceOf(next.Text) is not null;
        var holdsCriteria = next is { Kind: PieceKind.Item or PieceKind.Specification }
            || (next is { Kind: PieceKind.Paragraph } && _importance is not null && Phrase.CountWords(next.Text) <= MostWordsOfParagraph);
        if (!_isOpen || !(holdsImportance || (holdsCriteria && (heading.Rank > _rank || Headings.IsCategory(heading.Text)))))
            return false;
        if (_importance is not null && !_hasItems)
            _importanceHoldsCategories = true;
        if (!_importanceHoldsCategories)
            _importance = null;
        EndCategory();
        (_category, _categoryLine, _isCategoryUsed, _hasItems, HasEnded) = (heading.Text, heading.Line, false, false, false);
        return true;
    }

    /// <summary>An item or paragraph; false when it is no criterion.</summary>
    public bool Take(Piece piece)
    {
        if (!_isOpen || _hasTable && _category.Length == 0)
            return false;
        var text = WithoutSuffix(piece.Text, out var marked);
        if ((marked ?? _importance) is not { } importance || (piece.Kind == PieceKind.Paragraph && (_hasItems || marked is null && Phrase.CountWords(text) > MostWordsOfParagraph)))
        {
            HasEnded = _criteria.Count > 0 && piece.Kind == PieceKind.Paragraph;
            if (piece.Kind == PieceKind.Item)
                warnings.Add(piece.Line, $"“{piece.Text}” is marked neither essential nor desirable and was not taken as a criterion.");
            return false;
        }
        if (_hasItems && piece.Kind == PieceKind.Item && (piece.Depth > 0 || (Phrase.StartsLower(text) && _criteria[^1].Text.EndsWith(':'))))
        {
            ((List<string>)_criteria[^1].Points).Add(text);
            return true;
        }
        _hasItems |= piece.Kind == PieceKind.Item;
        _isCategoryUsed = true;
        _criteria.Add(new Criterion(importance, _category.TrimEnd(':', ' '), text, new List<string>(), AssessmentStage.None, CriterionKinds.Of(_category, text)));
        return true;
    }

    // A category is part of the result only through its criteria; without any it must not vanish in silence.
    private void EndCategory()
    {
        if (_category.Length > 0 && !_isCategoryUsed)
            warnings.Add(_categoryLine, $"“{_category}” has no criterion under it.");
        _category = "";
    }

    private static string WithoutSuffix(string text, out Importance? importance)
    {
        var end = text.TrimEnd('.', ' ', ';');
        foreach (var (mark, marked) in Suffixes)
        {
            if (!end.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
                continue;
            importance = marked;
            return end[..^mark.Length].TrimEnd();
        }
        importance = null;
        return text;
    }
}
