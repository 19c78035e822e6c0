using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Reads the rows of a person specification, once it is known what the columns hold.</summary>
internal sealed class SpecificationTableReader(TableContext context, string category, Assessment assessment, Warnings warnings)
{
    private readonly CellCriteria _cells = new(assessment, warnings);
    private SpecificationColumns _columns = null!;
    private Importance? _importance = context.Importance;
    private Importance? _under;
    private AssessmentStage _stages;
    private string _category = category;
    private int _categoryLine;
    private bool _isCategoryUsed = true;

    public string LastCategory => _category;

    public IReadOnlyList<Criterion> Criteria => _cells.Criteria;

    public void Part(TablePart part, bool isAbove)
    {
        var columns = part.Columns!;
        _columns = columns;
        foreach (var row in part.Head)
            Head(row);
        foreach (var row in WrappedRows.Join(part.Body, columns))
            if (isAbove)
                Above(row);
            else
                Row(row);
    }

    public IReadOnlyList<Criterion> Finish()
    {
        EndCategory("", 0);
        return _cells.Finish();
    }

    /// <summary>The rows say in themselves, without columns for it, what is essential and what desirable.</summary>
    public bool SaysImportance(IEnumerable<Piece> rows) =>
        rows.SelectMany(r => r.Cells).SelectMany(c => c).Count(p => ImportanceWords.OfPureName(p.Text) is not null || CriterionMarks.Of(p.Text, assessment).Importance is not null) >= 2;

    // "Qualifications | Essential | Desirable": the head may carry the category of the rows under it.
    private void Head(Piece row)
    {
        warnings.Add(row.Line, $"Read as the columns of the person specification: {Quoted(row)}.");
        foreach (var text in row.Cells.Where(c => c.Count > 0).Select(Piece.TextOf))
            if (AssessmentKey.PairsOf(text) is { Count: > 0 } pairs)
                assessment.Learn(pairs);
        (_importance, _under) = (context.Importance, null);
        var first = _columns.With(ColumnRole.Category).Concat(_columns.With(ColumnRole.Criterion)).Concat(_columns.With(ColumnRole.Number)).DefaultIfEmpty(-1).Min();
        if (row.Text(first) is var name && Headings.IsCategory(name) && ColumnNames.RoleOf(name, assessment) is null)
            Category(name, row.Line);
        // "Essential | Assessed by" over a column of texts: the head says the importance of all that stands under it.
        if (_columns.HoldsMarks && _columns.Criterion >= 0 && ImportanceWords.OfName(row.Text(_columns.Criterion), out var category) is { } importance)
        {
            _importance = importance;
            if (category.Length > 0)
                Category(category, row.Line);
        }
    }

    private void Above(Piece row)
    {
        var text = TextOf(row);
        if (AssessmentKey.PairsOf(text) is { Count: > 0 } pairs)
        {
            assessment.Learn(pairs);
            warnings.Add(row.Line, $"Read as the key of how criteria are assessed: “{text}”.");
        }
        else if (Headings.IsCategory(text) && row.Cells.Count(c => c.Count > 0) == 1)
            Category(text, row.Line);
        else
            warnings.Add(row.Line, $"Left out above the person specification: “{text}”.");
    }

    private void Row(Piece row)
    {
        var filled = Enumerable.Range(0, row.Cells.Count).Where(c => row.Cells[c].Count > 0).ToList();
        var texts = filled.Where(c => _columns.Roles[c] != ColumnRole.Number).ToList();
        if ((texts.Count == 1 && Alone(row, texts[0])) || SaysStages(row, filled))
            return;
        if (_columns.HoldsMarks)
            Marked(row, filled);
        else
            Written(row, filled);
        foreach (var c in _columns.With(ColumnRole.Other).Where(filled.Contains))
            warnings.Add(row.Line, $"Left out{(_columns.Names[c].Length > 0 ? $" (“{_columns.Names[c]}”)" : "")}: “{row.Text(c)}”.", _cells.Newest);
    }

    // "Assessed by" in place of a category, and stages beside it: they hold for the criteria above.
    private bool SaysStages(Piece row, List<int> filled)
    {
        if (_columns.HoldsMarks || filled is not [var name, .. { Count: > 0 } beside] || _columns.Roles[name] != ColumnRole.Category || ColumnNames.RoleOf(row.Text(name), assessment) != ColumnRole.Assessed || !beside.TrueForAll(c => assessment.IsStages(row.Text(c))))
            return false;
        _cells.Assess(_category, beside.Aggregate(AssessmentStage.None, (all, c) => all | assessment.StagesOf(row.Text(c), out _)));
        warnings.Add(row.Line, $"“{TextOf(row)}” was read as: how the criteria above it are assessed.");
        return true;
    }

    // The only text of its row: a title, what is essential from here on, or a category. False when it is a criterion.
    private bool Alone(Piece row, int column)
    {
        var (cell, text) = (row.Cells[column], row.Text(column));
        if (Headings.IsSpecification(text) || Headings.IsDocumentName(text))
            warnings.Add(row.Line, $"Left out as the name of the kind of document: “{text}”.");
        else if (AssessmentKey.PairsOf(text) is { Count: > 0 } pairs)
        {
            assessment.Learn(pairs);
            warnings.Add(row.Line, $"Read as the key of how criteria are assessed: “{text}”.");
        }
        else if (cell.Count == 1 && ImportanceWords.OfName(text, out var category) is { } importance)
        {
            _importance = importance;
            // The one column of essential criteria goes on with the desirable ones.
            if (_columns.With(ColumnRole.Essential).Count() + _columns.With(ColumnRole.Desirable).Count() == 1)
                _under = importance;
            if (category.Length > 0)
                Category(category, row.Line);
            warnings.Add(row.Line, $"“{text}”: the criteria under it were read as {Name(importance)}.");
        }
        else if (IsCategoryRow(cell, text, column))
            Category(text, row.Line);
        else
            return false;
        return true;
    }

    private bool IsCategoryRow(IReadOnlyList<Piece> cell, string text, int column)
    {
        if (cell.Count > 1 || cell[0].IsListed || Phrase.CountWords(text) > 10)
            return false;
        var looks = cell[0].Kind == PieceKind.Heading || Headings.LooksMarked(cell[0]) || Headings.IsCategory(text);
        if (_columns.Roles[column] is ColumnRole.Essential or ColumnRole.Desirable)
            return !_columns.HoldsMarks && looks && column == 0;
        // Where marks tell criteria apart, a row without one is a name. Where a heading does, it has to look like one.
        var marksDecide = _columns.HasImportance || _columns.Roles[column] == ColumnRole.Category;
        var hasOwnColumn = column == _columns.Criterion && _columns.With(ColumnRole.Category).Any();
        return (looks || (marksDecide && !hasOwnColumn && _importance is null && !Phrase.StartsLower(text) && text[^1] is not ('.' or ';' or ',') && CriterionMarks.Of(text, assessment).Importance is null));
    }

    // Essential and desirable columns hold the criteria themselves; what stands before them is the category.
    private void Written(Piece row, List<int> filled)
    {
        var category = string.Join(' ', _columns.With(ColumnRole.Category).Select(c => row.Text(c)).Where(t => t.Length > 0));
        var goesOn = category.Length == 0;
        if (!goesOn)
            Category(category, row.Line);
        var any = false;
        foreach (var c in filled.Where(c => _columns.Roles[c] is ColumnRole.Essential or ColumnRole.Desirable))
        {
            any = true;
            var importance = _under ?? (_columns.Roles[c] == ColumnRole.Essential ? Importance.Essential : Importance.Desirable);
            if (TableMarks.SaysNone(row.Text(c)))
                warnings.Add(row.Line, $"“{row.Text(c)}” was read as: no criterion.");
            else
                Add(importance, row.Cells[c], row, c, goesOn);
        }
        if (!any)
            warnings.Add(row.Line, $"“{TextOf(row)}” has no criterion in its row.");
    }

    private void Marked(Piece row, List<int> filled)
    {
        var importance = ImportanceOf(row, out var stages);
        var isMarked = importance is not null;
        var category = _columns.With(ColumnRole.Category).Where(filled.Contains).Select(c => (int?)c).FirstOrDefault();
        if (category is { } at)
        {
            if (ImportanceWords.OfName(row.Text(at), out var name) is { } named)
            {
                _importance = importance = named;
                if (name.Length > 0)
                    Category(name, row.Line);
                else
                    warnings.Add(row.Line, $"“{row.Text(at)}”: the criterion beside it was read as {Name(named)}.");
            }
            else if (!filled.Contains(_columns.Criterion) && isMarked)
            {
                Add(importance!.Value, row.Cells[at], row, at, goesOn: false, stages);
                return;
            }
            else
                Category(row.Text(at), row.Line);
        }
        if (!filled.Contains(_columns.Criterion))
        {
            if (category is null)
                warnings.Add(row.Line, $"“{TextOf(row)}” is marked neither essential nor desirable and was not taken as a criterion.");
            return;
        }
        var cell = row.Cells[_columns.Criterion];
        if (importance is null && assessment.Unmarked is null && cell.All(p => (cell.Count == 1 || ImportanceWords.OfPureName(p.Text) is null) && CriterionMarks.Of(p.Text, assessment).Importance is null))
        {
            if (!_cells.GoesOn(cell, _category))
                warnings.Add(row.Line, $"“{TextOf(row)}” is marked neither essential nor desirable and was not taken as a criterion.");
            return;
        }
        Add(importance, cell, row, _columns.Criterion, goesOn: category is null && !isMarked, stages);
    }

    private void Add(Importance? importance, IReadOnlyList<Piece> cell, Piece row, int column, bool goesOn, AssessmentStage marks = AssessmentStage.None)
    {
        _isCategoryUsed = true;
        _cells.Add(importance, _category, cell, Stages(row, column, cell.Count, marks), goesOn);
    }

    private Importance? ImportanceOf(Piece row, out AssessmentStage stages)
    {
        bool essential = false, desirable = false;
        var denied = false;
        stages = AssessmentStage.None;
        foreach (var c in Enumerable.Range(0, _columns.Roles.Count).Where(c => row.Text(c).Length > 0))
        {
            var text = row.Text(c);
            if (_columns.Roles[c] == ColumnRole.Importance && TableHeads.MarkOf(text, assessment) is { } value)
            {
                // In a column that is merged or blank below, the value holds until the next one.
                if (c < _columns.Criterion)
                    _importance = value;
                _ = value == Importance.Essential ? essential = true : desirable = true;
                if ((ImportanceWords.OfValue(text) ?? assessment.ImportanceOf(text)) is null)
                    stages |= assessment.StagesOf(text[text.IndexOfAny([' ', '/', '(', ',', ':', '-', '–'])..], out _);
            }
            else if (_columns.Roles[c] == ColumnRole.Importance && !TableMarks.IsMark(text))
                NoMark(row, text);
            else if (_columns.Roles[c] is ColumnRole.Essential or ColumnRole.Desirable && _columns.HoldsMarks && c != _columns.Criterion)
            {
                if (TableMarks.IsNegative(text, _columns.HasTicks))
                {
                    denied |= _columns.Roles[c] == ColumnRole.Essential;
                    continue;
                }
                essential |= _columns.Roles[c] == ColumnRole.Essential;
                desirable |= _columns.Roles[c] == ColumnRole.Desirable;
                if (TableMarks.IsMark(text))
                    continue;
                stages |= assessment.StagesOf(text, out var understood);
                if (!understood)
                    NoMark(row, text);
            }
        }
        if (essential && desirable)
            warnings.Add(row.Line, $"“{TextOf(row)}” is marked both essential and desirable; it was read as essential.", row.Text(_columns.Criterion));
        return essential ? Importance.Essential : desirable ? Importance.Desirable
            : denied && !_columns.With(ColumnRole.Desirable).Any() ? Importance.Desirable
            : _importance;
    }

    private void NoMark(Piece row, string text) =>
        warnings.Add(row.Line, $"Left out beside the criterion, as it is no mark: “{text}”.", row.Text(_columns.Criterion));

    // One list of stages for each piece of the cell: they stand line by line beside the criteria, or hold for all of them.
    private List<AssessmentStage> Stages(Piece row, int column, int pieces, AssessmentStage marks)
    {
        var (all, byLine) = (marks, new AssessmentStage[pieces]);
        var hasText = false;
        foreach (var c in Beside(column).Where(c => row.Text(c).Length > 0))
        {
            hasText = true;
            if (_columns.Roles[c] == ColumnRole.Method && !TableMarks.IsMark(row.Text(c)) && !assessment.IsStages(row.Text(c)))
                NoMark(row, row.Text(c));
            else if (_columns.Roles[c] == ColumnRole.Method)
                all |= TableMarks.IsNegative(row.Text(c), _columns.HasTicks) ? AssessmentStage.None : assessment.StagesOf(_columns.Names[c], out _);
            else if (_columns.PairsStages && pieces > 1 && row.Cells[c].Count == pieces)
                for (var i = 0; i < pieces; i++)
                    byLine[i] |= StagesOf(row.Cells[c][i].Text, row.Line);
            else
                all |= StagesOf(row.Text(c), row.Line);
        }
        if (hasText)
            _stages = all;
        else if (_columns.CarriesStages)
            all |= _stages;
        return [.. byLine.Select(s => s | all)];
    }

    // Where the columns of essential and of desirable criteria each have their own column of stages, it stands behind them.
    private IEnumerable<int> Beside(int column)
    {
        var assessed = Enumerable.Range(0, _columns.Roles.Count).Where(c => _columns.Roles[c] is ColumnRole.Assessed or ColumnRole.Method).ToList();
        var written = Enumerable.Range(0, _columns.Roles.Count).Where(c => _columns.Roles[c] is ColumnRole.Essential or ColumnRole.Desirable).ToList();
        if (_columns.HoldsMarks || written.Count != 2 || !assessed.Exists(a => a > written[0] && a < written[1]) || !assessed.Exists(a => a > written[1]))
            return assessed;
        return column == written[0] ? assessed.Where(a => a < written[1]) : assessed.Where(a => a > written[1]);
    }

    private AssessmentStage StagesOf(string text, int line)
    {
        if (TableMarks.IsNegative(text, hasTicks: false))
            return AssessmentStage.None;
        var stages = assessment.StagesOf(text, out var understood);
        if (!understood)
            warnings.Add(line, $"“{text}” (how it is assessed) was not fully understood; check the stages.", _cells.Newest);
        return stages;
    }

    private void Category(string name, int line)
    {
        EndCategory(name, line);
        if (!Headings.IsCategory(name) && Phrase.CountWords(name) > 8)
            warnings.Add(line, $"“{name}” is marked neither essential nor desirable; it was read as a category.");
        (_category, _categoryLine, _isCategoryUsed) = (Bullets.WithoutNumber(name).TrimEnd(':', ' '), line, false);
        _stages = AssessmentStage.None;
    }

    // A category is part of the result only through its criteria; without any it must not vanish in silence.
    private void EndCategory(string next, int line)
    {
        if (_category.Length > 0 && !_isCategoryUsed && (next != _category || line == 0))
            warnings.Add(_categoryLine, $"“{_category}” has no criterion under it.");
    }

    private static string Name(Importance importance) => importance == Importance.Essential ? "essential" : "desirable";

    private static string TextOf(Piece row) => string.Join(' ', row.Cells.Where(c => c.Count > 0).Select(Piece.TextOf));

    private static string Quoted(Piece row) => string.Join(", ", row.Cells.Where(c => c.Count > 0).Select(c => $"“{Piece.TextOf(c)}”"));
}
