using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Gathers the criteria that stand in cells: one or several, as bullets, paragraphs or lines, with points under them.</summary>
internal sealed class CellCriteria(Assessment assessment, Warnings warnings)
{
    private readonly List<Criterion> _criteria = [];
    private readonly List<int> _lists = [];
    private readonly Dictionary<(Importance, string), int> _last = [];
    private int _list;

    public IReadOnlyList<Criterion> Criteria => _criteria;

    /// <summary>The text of the newest criterion; empty when there is none.</summary>
    public string Newest => _criteria.Count > 0 ? _criteria[^1].Text : "";

    /// <summary>The criteria, without numbers that only count them.</summary>
    public IReadOnlyList<Criterion> Finish() => CountingMarks.Without(_criteria, _lists);

    /// <summary>Adds the criteria of a cell.</summary>
    /// <param name="importance">Of those that do not say it themselves; null when none is given.</param>
    /// <param name="category">The category of the row.</param>
    /// <param name="cell">The pieces of the cell.</param>
    /// <param name="stages">How each piece is assessed.</param>
    /// <param name="goesOn">The row may go on with the row above it.</param>
    public void Add(Importance? importance, string category, IReadOnlyList<Piece> cell, IReadOnlyList<AssessmentStage> stages, bool goesOn)
    {
        _list += goesOn ? 0 : 1;
        Piece? opened = null;
        for (var i = 0; i < cell.Count; i++)
        {
            var piece = cell[i];
            if (cell.Count > 1 && ImportanceWords.OfPureName(piece.Text) is { } named)
            {
                importance = named;
                warnings.Add(piece.Line, $"“{piece.Text}”: the criteria under it were read as {(named == Importance.Essential ? "essential" : "desirable")}.");
                continue;
            }
            var marks = CriterionMarks.Of(piece, assessment);
            if ((marks.Importance ?? importance ?? assessment.Unmarked) is not { } of)
            {
                warnings.Add(piece.Line, $"“{piece.Text}” is marked neither essential nor desirable and was not taken as a criterion.");
                continue;
            }
            var last = _last.GetValueOrDefault((of, category), -1);
            if (i > 0 && last >= 0 && IsPoint(piece, cell[i - 1], opened))
                ((List<string>)_criteria[last].Points).Add(marks.Text);
            else if (last >= 0 && Continues(piece, _criteria[last]) && (i == 0 ? goesOn : piece.Follows))
                Join(last, piece);
            else if (TableMarks.SaysNone(piece.Text))
                warnings.Add(piece.Line, $"“{piece.Text}” was read as: no criterion.");
            else
            {
                _last[(of, category)] = _criteria.Count;
                _criteria.Add(new Criterion(of, category, marks.Text, new List<string>(), stages[i] | marks.AssessedBy, CriterionKinds.Of(category, marks.Text)));
                _lists.Add(_list);
                opened = marks.Text.EndsWith(':') ? piece : null;
            }
        }
    }

    /// <summary>Adds stages to all criteria of a category.</summary>
    public void Assess(string category, AssessmentStage stages)
    {
        for (var i = 0; i < _criteria.Count; i++)
            if (_criteria[i].Category == category)
                _criteria[i] = _criteria[i] with { AssessedBy = _criteria[i].AssessedBy | stages };
    }

    /// <summary>Joins a row without a mark to the criterion above it, when its text plainly goes on with it.</summary>
    public bool GoesOn(IReadOnlyList<Piece> cell, string category)
    {
        if (_criteria.Count == 0 || cell.Count != 1 || _criteria[^1].Category != category || !Continues(cell[0], _criteria[^1]))
            return false;
        Join(_criteria.Count - 1, cell[0]);
        return true;
    }

    // Deeper in the list; or under a text that announces points: any item under a paragraph, and under an item those that begin in lower case.
    private static bool IsPoint(Piece piece, Piece before, Piece? opened) =>
        piece.Kind == PieceKind.Item
        && ((opened is not null && (opened.Kind != PieceKind.Item || piece.Depth > opened.Depth || Phrase.StartsLower(piece.Text)))
            || (piece.Depth > 0 && (before.Kind != PieceKind.Item || piece.Depth > before.Depth || opened is not null))
            || (before.Kind == PieceKind.Item && piece.Depth > 0)
            || (Phrase.StartsLower(piece.Text) && before.Kind != PieceKind.Item));

    private static bool Continues(Piece piece, Criterion last) =>
        Phrase.StartsLower(piece.Text) && !piece.IsListed && last is { Points.Count: 0, Text.Length: < Criterion.TextMax } && !Phrase.EndsSentence(last.Text);

    private void Join(int last, Piece piece)
    {
        _criteria[last] = _criteria[last] with { Text = $"{_criteria[last].Text} {piece.Text}" };
        warnings.Add(piece.Line, $"“{piece.Text}” goes on with the criterion above it; the two were joined.", _criteria[last].Text);
    }
}
