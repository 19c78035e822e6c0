namespace Invictus.Recruitment.Documents.Reading;

internal enum ColumnRole
{
    /// <summary>Text of which nothing is known yet.</summary>
    Text,
    Category,
    Criterion,
    Essential,
    Desirable,

    /// <summary>Says "essential" or "desirable" (E, D) for the criterion of its row.</summary>
    Importance,
    Assessed,

    /// <summary>Ticked when the criterion is assessed in the one way that its name says.</summary>
    Method,

    /// <summary>Only numbers of the rows.</summary>
    Number,

    /// <summary>A weight, a score, a note: no part of the criterion.</summary>
    Other,
}

/// <summary>
/// What each column of a part of a table holds. The name of a column speaks first where it has one; what the cells
/// hold decides between readings: shares of marks, of values, of stages, of numbers, and how long the texts are.
/// </summary>
internal sealed class SpecificationColumns
{
    private readonly ColumnRole[] _roles;
    private readonly IReadOnlyList<Piece> _body;
    private readonly Assessment _assessment;

    private SpecificationColumns(IReadOnlyList<Piece> head, IReadOnlyList<Piece> body, int width, int importanceColumn, Assessment assessment)
    {
        (_body, _assessment) = (body, assessment);
        Names = [.. Enumerable.Range(0, width).Select(c => head.Select(r => r.Text(c)).LastOrDefault(t => t.Length > 0) ?? "")];
        _roles = [.. Enumerable.Range(0, width).Select(c => c == importanceColumn ? ColumnRole.Importance : Named(c))];
        HasTicks = body.Any(r => r.Cells.Any(c => TableMarks.IsTick(Piece.TextOf(c))));
        for (var c = 0; c < width; c++)
            if (_roles[c] is ColumnRole.Text or ColumnRole.Criterion or ColumnRole.Category or ColumnRole.Method or ColumnRole.Number)
                _roles[c] = ByContent(c);
        HoldsMarks = HasOnlyMarks();
        ChooseTexts();
        PairsStages = StagesStandLineByLine();
        CarriesStages = StagesStandOnlyWithCategories();
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<ColumnRole> Roles => _roles;

    /// <summary>The criteria stand in a column of their own; the essential and desirable columns hold ticks, or there are none.</summary>
    public bool HoldsMarks { get; }

    public bool HasTicks { get; }

    /// <summary>The column of the criteria; -1 where they stand under essential and desirable.</summary>
    public int Criterion { get; private set; } = -1;

    /// <summary>How a criterion is assessed stands once for each category.</summary>
    public bool CarriesStages { get; }

    /// <summary>The lines of a cell of stages stand beside the lines of the criteria, one for one.</summary>
    public bool PairsStages { get; }

    public bool HasImportance => _roles.Any(r => r is ColumnRole.Essential or ColumnRole.Desirable or ColumnRole.Importance);

    public bool SaysHowAssessed => _roles.Any(r => r is ColumnRole.Assessed or ColumnRole.Method);

    public static SpecificationColumns Of(TablePart part, int width, int importanceColumn, Assessment assessment) =>
        new(part.Head, part.Body, width, importanceColumn, assessment);

    /// <summary>The rows hold what the columns of the table above would have them hold: marks, stages, and no labels of key facts.</summary>
    public bool Fits()
    {
        var assessed = With(ColumnRole.Assessed).SelectMany(Filled).ToList();
        var marks = With(ColumnRole.Importance).Concat(With(ColumnRole.Essential)).Concat(With(ColumnRole.Desirable)).ToList();
        return assessed.Count(t => _assessment.IsStages(t)) * 2 >= assessed.Count
            && (!HoldsMarks || marks.Count == 0 || _body.Count(r => marks.Exists(c => r.Text(c).Length > 0 && TableMarks.IsMark(r.Text(c)))) * 2 >= _body.Count)
            && _body.Count(r => HeaderFields.IsLabel(r.Text(0))) * 2 < _body.Count;
    }

    public IEnumerable<int> With(ColumnRole role) => Enumerable.Range(0, _roles.Length).Where(c => _roles[c] == role);

    private ColumnRole Named(int column)
    {
        var role = ColumnNames.RoleOf(Names[column], _assessment) ?? ColumnRole.Text;
        // A name that says "E or D" over a column without such values is only a title over columns.
        return role == ColumnRole.Importance && Filled(column) is { Count: > 0 } cells && !cells.Any(t => TableHeads.MarkOf(t, _assessment) is not null) ? ColumnRole.Text : role;
    }

    private List<string> Filled(int column) => [.. _body.Select(r => r.Text(column)).Where(t => t.Length > 0)];

    private ColumnRole ByContent(int column)
    {
        var cells = Filled(column);
        if (cells.Count == 0)
            return _roles[column] == ColumnRole.Method ? ColumnRole.Method : ColumnRole.Text;
        if (_roles[column] == ColumnRole.Method && cells.All(t => TableMarks.IsMark(t) || Phrase.Fold(t) == Phrase.Fold(Names[column])))
            return ColumnRole.Method;
        // "Ref" over ticks is no number.
        if (_roles[column] == ColumnRole.Number && cells.All(TableMarks.IsMark) && _assessment.IsStages(Names[column]) && !cells.All(IsNumber))
            return ColumnRole.Method;
        if (cells.All(IsNumber))
            return _roles[column] == ColumnRole.Number || column == 0 ? ColumnRole.Number : ColumnRole.Other;
        var stages = cells.Count(t => _assessment.IsStages(t));
        if (column > 0 && stages * 10 >= cells.Count * 7 && (stages > 1 || _body.Count == 1 || _roles[column] == ColumnRole.Method) && cells.Average(Phrase.CountWords) <= 8)
            return ColumnRole.Assessed;
        return _roles[column] is ColumnRole.Method or ColumnRole.Number ? ColumnRole.Text : _roles[column];
    }

    private bool HasOnlyMarks()
    {
        if (_roles.Contains(ColumnRole.Importance))
            return true;
        var cells = With(ColumnRole.Essential).Concat(With(ColumnRole.Desirable)).SelectMany(Filled).ToList();
        var marks = cells.Count(t => TableMarks.IsMark(t) || _assessment.IsLetters(t));
        return cells.Count == 0
            ? !_roles.Any(r => r is ColumnRole.Essential or ColumnRole.Desirable) || Texts().Any(c => Filled(c).Count > 0)
            : marks * 10 >= cells.Count * 7 && Texts().Any(c => Filled(c).Count > 0);
    }

    private IEnumerable<int> Texts() => Enumerable.Range(0, _roles.Length).Where(c => _roles[c] is ColumnRole.Text or ColumnRole.Criterion or ColumnRole.Category);

    // The column of the criteria has the longest texts in the most rows; what stands before it are categories.
    private void ChooseTexts()
    {
        var texts = Texts().ToList();
        if (HoldsMarks)
        {
            Criterion = texts.Count == 0 ? -1 : texts.MaxBy(Weight);
            foreach (var c in texts)
                _roles[c] = c == Criterion ? ColumnRole.Criterion : c < Criterion && !_roles.Take(c).Contains(ColumnRole.Category) ? ColumnRole.Category : ColumnRole.Other;
            return;
        }
        var first = Enumerable.Range(0, _roles.Length).First(c => _roles[c] is ColumnRole.Essential or ColumnRole.Desirable);
        foreach (var c in texts)
            _roles[c] = c < first ? ColumnRole.Category : ColumnRole.Other;
    }

    private double Weight(int column)
    {
        var cells = Filled(column);
        if (cells.Count == 0)
            return -1;
        var named = _roles[column] == ColumnRole.Criterion ? 2 : _roles[column] == ColumnRole.Category ? -2 : 0;
        return (3.0 * cells.Count / Math.Max(1, _body.Count)) + (2.0 * cells.Distinct().Count() / cells.Count) + (Math.Min(12, cells.Average(Phrase.CountWords)) / 2) + named;
    }

    // The same stages twice, or several in one line, make no sense as one list of stages for the whole cell.
    private bool StagesStandLineByLine()
    {
        var several = With(ColumnRole.Assessed).SelectMany(a => _body.Where(r => a < r.Cells.Count && r.Cells[a].Count > 1).Select(r => (Row: r, Lines: r.Cells[a]))).ToList();
        var texts = Criterion >= 0 ? [Criterion] : With(ColumnRole.Essential).Concat(With(ColumnRole.Desirable)).ToList();
        return several.Count > 0
            && several.TrueForAll(s => texts.Exists(t => t < s.Row.Cells.Count && s.Row.Cells[t].Count == s.Lines.Count))
            && several.Exists(s => s.Lines.Select(l => Phrase.Fold(l.Text)).Distinct().Count() < s.Lines.Count || s.Lines.Any(l => System.Numerics.BitOperations.PopCount((uint)_assessment.StagesOf(l.Text, out _)) > 1));
    }

    private bool StagesStandOnlyWithCategories()
    {
        var (category, assessed) = (With(ColumnRole.Category).FirstOrDefault(-1), With(ColumnRole.Assessed).FirstOrDefault(-1));
        if (category < 0 || assessed < 0)
            return false;
        var (filled, blank) = (_body.Where(r => r.Text(assessed).Length > 0).ToList(), _body.Count(r => r.Text(assessed).Length == 0));
        // Where the criteria stand in columns of their own, one row that a page break cut is enough.
        return blank >= (HoldsMarks ? 2 : 1) && filled.Count > 0 && filled.All(r => r.Text(category).Length > 0)
            && (HoldsMarks || _body.All(r => r.Text(assessed).Length > 0 || r.Text(category).Length == 0));
    }

    private static bool IsNumber(string text) => text.Length <= 6 && text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '.' or ')' or '(' or '%' || char.IsUpper(c));
}
