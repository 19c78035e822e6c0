namespace Invictus.Recruitment.Documents.Reading;

/// <summary>The table that is being read; tables inside its cells only add text to the cell.</summary>
internal sealed class HtmlTable
{
    private const int MaxColumns = 64;
    private const int MaxSpan = 500;
    private readonly Dictionary<int, int> _down = [];
    private List<List<Piece>>? _cells;
    private int _depth;
    private int _line;
    private bool _starts;

    public bool IsOpen => _depth > 0;

    public bool IsOuter => _depth == 1;

    public int Open()
    {
        if (++_depth == 1)
        {
            _starts = true;
            _down.Clear();
        }
        return _depth;
    }

    public void Close() => _depth = Math.Max(0, _depth - 1);

    public List<Piece> BeginCell(string? across, string? down, int line)
    {
        if (_cells is null)
            (_cells, _line) = ([], line);
        Covered();
        var cell = new List<Piece>();
        if (_cells.Count >= MaxColumns)
            return _cells[^1];
        if (Span(down) is > 1 and var rows)
            _down[_cells.Count] = rows - 1;
        _cells.Add(cell);
        for (var i = 1; i < Math.Min(Span(across), MaxColumns - _cells.Count); i++)
            _cells.Add([]);
        return cell;
    }

    public Piece? EndRow(int line)
    {
        if (_cells is null)
            return null;
        Covered();
        var cells = _cells;
        _cells = null;
        if (cells.All(c => c.Count == 0))
            return null;
        var row = new Piece(PieceKind.Row, Math.Min(_line, line), "") { Cells = cells, StartsTable = _starts };
        _starts = false;
        return row;
    }

    // A cell that spans rows leaves an empty cell in each row below it.
    private void Covered()
    {
        while (_cells!.Count < MaxColumns && _down.TryGetValue(_cells.Count, out var rows))
        {
            if (rows == 1)
                _down.Remove(_cells.Count);
            else
                _down[_cells.Count] = rows - 1;
            _cells.Add([]);
        }
    }

    private static int Span(string? number) => int.TryParse(number, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;
}
