using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// The criteria: taken from tables, or gathered from lists under headings or bullets "Essential" and "Desirable", inside
/// or around categories, or marked "(E)" and "(D)".
/// </summary>
internal sealed class SpecificationList(Assessment assessment, Warnings warnings)
{
    /// <summary>A longer paragraph is no criterion unless it is marked as one.</summary>
    private const int MostWordsOfParagraph = 40;

    /// <summary>A shorter sentence may well be a criterion.</summary>
    private const int FewestWordsOfNote = 8;

    private static readonly string[] LeadIns = ["candidate", "candidates", "applicant", "applicants", "holder", "postholder", "you", "successful", "following", "must", "should"];

    private readonly List<Criterion> _criteria = [];
    private readonly List<int> _lists = [];
    private bool _isOpen;
    private int _rank;
    private Importance? _importance;
    private bool _importanceHoldsCategories;
    private string _category = "";
    private int _categoryLine;
    private bool _isCategoryUsed;
    private bool _hasItems;
    private bool _hasCriteria;
    private bool _hasTable;
    private int _depth;
    private int _importanceRank;
    private int _categoryRank;
    private int _list;
    private int _categoryDepth = -1;
    private bool _categoriesHoldImportance;

    /// <summary>The criteria, without numbers that only count them.</summary>
    public IReadOnlyList<Criterion> Finish()
    {
        Close();
        return CountingMarks.Without(_criteria, _lists);
    }

    /// <summary>Under the heading of a specification.</summary>
    public bool IsOpen => _isOpen;

    /// <summary>Criteria have come, and what comes now is none of them.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Opens under the heading of a specification, which may say essential or desirable itself.</summary>
    public void Open(Piece heading)
    {
        Open(heading.Rank);
        if (Headings.ImportanceOfSpecification(heading.Text) is { } importance)
            Over(importance, "", heading);
    }

    private void Open(int rank)
    {
        (_isOpen, _rank, _importance, _category, _hasItems, _hasTable, HasEnded) = (true, rank, null, "", false, false, false);
        _hasCriteria = false;
        (_importanceHoldsCategories, _categoryDepth, _categoriesHoldImportance) = (false, -1, false);
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
        category = ImportanceWords.OfPureName(category) is null ? category.TrimEnd(':', ' ') : "";
        foreach (var criterion in table.Criteria)
            Add(criterion.Category.Length > 0 || category.Length == 0 ? criterion : criterion with { Category = category, Kind = CriterionKinds.Of(category, criterion.Text) });
        _list++;
        _isCategoryUsed |= table.Criteria.Any(c => c.Category.Length == 0);
        (_hasTable, HasEnded) = (true, true);
    }

    /// <summary>A heading that says essential, desirable or a category; false when it ends the specification.</summary>
    public bool TakeHeading(Piece heading, Piece? next)
    {
        if ((ImportanceWords.OfName(heading.Text, out var named) ?? (_isOpen && next is { Kind: PieceKind.Item } ? ImportanceWords.OfTalk(heading.Text) : null)) is { } importance)
        {
            if (!_isOpen)
                Open(heading.Rank);
            Over(importance, named, heading);
            return true;
        }
        var holdsImportance = next is not null && next.Kind is PieceKind.Heading or PieceKind.Item or PieceKind.Paragraph && ImportanceWords.OfName(next.Text, out _) is not null;
        var holdsCriteria = next is { Kind: PieceKind.Item or PieceKind.Specification }
            || (next is { Kind: PieceKind.Paragraph } && _importance is not null && heading.Rank > _rank && IsLikeTheOthers(next.Text));
        var holdsMarks = next is { Kind: PieceKind.Item or PieceKind.Paragraph } && (CriterionMarks.Of(next.Text, assessment).Importance is not null || (assessment.Rule is not null && next.Kind == PieceKind.Item));
        if (!_isOpen && holdsMarks && Headings.IsCategory(heading.Text))
            Open(heading.Rank - 1);
        // Where each category has had its own "Essential" and "Desirable", a heading without them is no category.
        if (_categoriesHoldImportance && !holdsImportance && !holdsMarks && next is not { Kind: PieceKind.Specification })
            return false;
        // Under "Essential" one category has followed another: a heading of the same kind, over a list, is the next.
        var isNextCategory = _importanceHoldsCategories && _hasCriteria && heading.Rank == _categoryRank && next is { Kind: PieceKind.Item } && !Headings.MayFollowSpecification(heading.Text);
        if (!_isOpen || !(isNextCategory || holdsImportance || holdsMarks || (holdsCriteria && ((heading.Rank > _rank && !Headings.MayFollowSpecification(heading.Text)) || Headings.IsCategory(heading.Text)))))
            return false;
        // A category that is weaker than the heading "Essential", or stands right under it, belongs to it.
        if (_importance is not null && !holdsImportance && (!_hasCriteria || (_importanceRank > 0 && heading.Rank > _importanceRank)))
            _importanceHoldsCategories = true;
        _importanceHoldsCategories &= !holdsImportance;
        if (!_importanceHoldsCategories)
            _importance = null;
        Under(heading.Text, heading.Line);
        _categoryRank = heading.Rank;
        return true;
    }

    /// <summary>An item or paragraph; false when it is no criterion.</summary>
    public bool Take(Piece piece, Piece? next)
    {
        if (!_isOpen || _hasTable && _category.Length == 0)
            return false;
        if (piece.Text.Length <= 80 && ImportanceWords.OfName(piece.Text, out var named) is { } name && IsOver(piece, next))
        {
            Over(name, named, piece);
            return true;
        }
        if (IsCategoryOfItems(piece, next) || IsCategoryOverImportance(piece, next) || IsCategoryOverMarked(piece, next))
        {
            _importanceHoldsCategories |= _importance is not null && !_hasCriteria;
            Under(piece.Text, piece.Line);
            (_categoryDepth, _importance) = (piece.Depth, _importanceHoldsCategories ? _importance : null);
            return true;
        }
        var marks = CriterionMarks.Of(piece, assessment);
        if (IsLeadIn(piece, next))
            return false;
        if ((marks.Importance ?? _importance ?? assessment.Unmarked) is not { } importance || (piece.Kind == PieceKind.Paragraph && marks.Importance is null && (_hasItems || IsRunningText(marks.Text))))
        {
            HasEnded = _criteria.Count > 0 && piece.Kind == PieceKind.Paragraph;
            if (piece.Kind == PieceKind.Item)
                warnings.Add(piece.Line, $"“{piece.Text}” is marked neither essential nor desirable and was not taken as a criterion.", piece.Text);
            return false;
        }
        if (piece.Kind == PieceKind.Paragraph && marks.Importance is null && IsSentenceBehind(piece))
        {
            HasEnded = true;
            warnings.Add(piece.Line, $"“{piece.Text}” is a sentence, unlike the criteria above it, and was not taken as a criterion.", piece.Text);
            return false;
        }
        if (!_hasItems && piece.Kind == PieceKind.Item)
            _depth = piece.Depth;
        if (_hasItems && piece.Kind == PieceKind.Item && (piece.Depth > _depth || (Phrase.StartsLower(marks.Text) && _criteria[^1].Text.EndsWith(':'))))
        {
            ((List<string>)_criteria[^1].Points).Add(marks.Text);
            return true;
        }
        _depth = Math.Min(_depth, piece.Depth);
        _hasItems |= piece.Kind == PieceKind.Item;
        _isCategoryUsed = _hasCriteria = true;
        // "Experience: work with children", where no heading names the category.
        if (_category.Length == 0 && Headings.CategoryLabel(marks.Text) is { } label)
        {
            var text = marks.Text[(label.Length + 1)..].Trim();
            Add(new Criterion(importance, label, text, new List<string>(), marks.AssessedBy, CriterionKinds.Of(label, text)));
            return true;
        }
        Add(new Criterion(importance, _category.TrimEnd(':', ' '), marks.Text, new List<string>(), marks.AssessedBy, CriterionKinds.Of(_category, marks.Text)));
        return true;
    }

    // "The successful candidate will have:" over a list says nothing that could be assessed.
    private static bool IsLeadIn(Piece piece, Piece? next) =>
        piece.Kind == PieceKind.Paragraph && piece.Text.EndsWith(':') && next is { Kind: PieceKind.Item }
        && (Phrase.Words(piece.Text).Any(w => LeadIns.Contains(w)) || ImportanceWords.OfName(piece.Text, out _) is not null || Phrase.StartsUpper(next.Text));

    // Several sentences, or a very long one.
    private static bool IsRunningText(string text) =>
        Phrase.CountWords(text) > MostWordsOfParagraph || (text.EndsWith('.') && text.IndexOf(". ", StringComparison.Ordinal) is > 20 and var at && char.IsUpper(text[at + 2]));

    // Criteria of one document are all sentences with full stops, or none is.
    private bool IsLikeTheOthers(string text) =>
        !IsRunningText(text) && (_criteria.Count == 0 || text.EndsWith('.') == (_criteria.Count(c => c.Text.EndsWith('.')) * 2 > _criteria.Count));

    // A note behind the criteria: apart from them, with a full stop where they have none.
    private bool IsSentenceBehind(Piece piece) =>
        piece.MayFollowPageBreak && piece.Text.EndsWith('.') && Phrase.CountWords(piece.Text) >= FewestWordsOfNote
        && _criteria.Count >= 2 && _criteria.TrueForAll(c => !c.Text.EndsWith('.'));

    private void Add(Criterion criterion)
    {
        _criteria.Add(criterion);
        _lists.Add(_list);
    }

    // "Essential" over what follows; it may name the category as well.
    private void Over(Importance importance, string category, Piece piece)
    {
        if (category.Length > 0)
            Under(category, piece.Line);
        else if (_importanceHoldsCategories)
            EndCategory();
        _categoriesHoldImportance |= _category.Length > 0 && !_isCategoryUsed;
        (_importance, _importanceHoldsCategories, _hasItems, _hasCriteria, HasEnded) = (importance, false, false, false, false);
        _importanceRank = piece.Kind == PieceKind.Heading ? piece.Rank : 0;
        _list++;
        warnings.Add(piece.Line, $"“{piece.Text}”: the criteria under it were read as {(importance == Importance.Essential ? "essential" : "desirable")}.");
    }

    private void Under(string category, int line)
    {
        EndCategory();
        (_category, _categoryLine, _isCategoryUsed, _hasItems, HasEnded, _categoryDepth) = (Bullets.WithoutNumber(category), line, false, false, false, -1);
        _list++;
    }

    // A bullet or line "ESSENTIAL", with something under it.
    private static bool IsOver(Piece piece, Piece? next) =>
        next is { Kind: PieceKind.Item or PieceKind.Paragraph or PieceKind.Heading } && (ImportanceWords.OfValue(piece.Text) is null || piece.Text.Length > 2);

    // A bullet that names the category of the bullets under it.
    private bool IsCategoryOfItems(Piece piece, Piece? next)
    {
        if (piece.Kind != PieceKind.Item || Phrase.CountWords(piece.Text) > 8 || CriterionMarks.Of(piece.Text, assessment).Importance is not null || next is null)
            return false;
        if (_hasItems && piece.Depth > _depth)
            return false;
        var isName = Headings.IsCategory(piece.Text);
        var isOuter = next.Kind == PieceKind.Item && next.Depth > piece.Depth;
        var saysImportance = ImportanceWords.OfName(next.Text, out _) is not null;
        var isShort = !_hasCriteria && Phrase.CountWords(piece.Text) <= 3 && !Phrase.EndsSentence(piece.Text) && Phrase.StartsUpper(next.Text);
        return (isOuter && (isName || isShort || _importance is null || _categoryDepth == piece.Depth))
            || (saysImportance && (isName || isOuter || _categoryDepth == piece.Depth))
            || (isName && _importance is null && next.Kind == PieceKind.Item && CriterionMarks.Of(next.Text, assessment).Importance is not null);
    }

    // A short line with "Essential" right under it.
    private bool IsCategoryOverImportance(Piece piece, Piece? next) =>
        piece.Kind == PieceKind.Paragraph && !(_importance == Importance.Essential && ImportanceWords.OfPureName(next?.Text ?? "") == Importance.Desirable) && next is { Kind: PieceKind.Heading or PieceKind.Paragraph } && ImportanceWords.OfPureName(next.Text) is not null
        && Phrase.CountWords(piece.Text) <= 8 && !Phrase.EndsSentence(piece.Text.TrimEnd(':'));

    // A line with the name of a category, over a line that says its importance itself.
    private bool IsCategoryOverMarked(Piece piece, Piece? next) =>
        piece.Kind == PieceKind.Paragraph && Headings.IsCategory(piece.Text) && !Phrase.EndsSentence(piece.Text.TrimEnd(':')) && CriterionMarks.Of(piece.Text, assessment).Importance is null
        && next is { Kind: PieceKind.Paragraph } && CriterionMarks.Of(next.Text, assessment).Importance is not null;

    // A category is part of the result only through its criteria; without any it must not vanish in silence.
    private void EndCategory()
    {
        if (_category.Length > 0 && !_isCategoryUsed)
            warnings.Add(_categoryLine, $"“{_category}” has no criterion under it.");
        _category = "";
    }
}
