namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Finds tables that a typewriter would make: columns aligned with spaces. In a block of lines, text must begin again
/// and again at the same places behind gaps of two spaces or more.
/// </summary>
internal sealed class AlignedColumns
{
    private const int FewestLines = 2;
    private const int WideGap = 6;

    private List<int> _last = [];

    private AlignedColumns()
    {
    }

    /// <summary>The cells of each line that belongs to such a table; a lone line with a wide gap has its parts.</summary>
    public static Dictionary<int, string[]> Find(string[] lines)
    {
        var found = new Dictionary<int, string[]>();
        var columns = new AlignedColumns();
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end < lines.Length && !string.IsNullOrWhiteSpace(lines[end]))
                end++;
            columns.Block(lines, i, end, found);
            i = Math.Max(end, i + 1);
        }
        return found;
    }

    private void Block(string[] lines, int from, int to, Dictionary<int, string[]> found)
    {
        var starts = new Dictionary<int, List<int>>();
        for (var i = from; i < to; i++)
            if (!IsOther(lines[i]))
                starts[i] = Starts(lines[i]);
        var count = new Dictionary<int, int>();
        foreach (var start in starts.Values.SelectMany(s => s))
            count[start] = count.GetValueOrDefault(start) + 1;
        var columns = count.Where(c => c.Value >= FewestLines).Select(c => c.Key).Order().ToList();
        // A first column that only one line of the block fills.
        columns = [.. columns.Union(starts.Values.Where(s => s.Count > 1 && s.Skip(1).All(columns.Contains)).Select(s => s[0])).Order()];
        // A blank line in the middle of a table: what follows stands at the same places.
        if (_last.Count > 0 && starts.Values.All(s => s.TrueForAll(_last.Contains)) && starts.Values.Any(s => s.Count > 1))
            columns = _last;
        var aligned = starts.Where(s => s.Value.Count > 1 && s.Value.TrueForAll(columns.Contains)).Select(s => s.Key).ToList();
        if (columns != _last && (columns.Count < 2 || aligned.Count < FewestLines || aligned.Count * 2 < starts.Count || !aligned.Exists(i => HasGap(lines[i], 3))))
        {
            _last = [];
            return;
        }
        _last = columns;
        foreach (var (line, at) in starts)
            if (at.Count > 1 || columns.Contains(at[0]))
                found[line] = Cells(lines[line], at, columns);
    }

    // Lines that have another form of their own: tables with bars or tabs, markup, rules, lists.
    private static bool IsOther(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return line.Length > 400 || trimmed[0] is '|' or '<' or '#' || trimmed.IndexOfAny('\t', '|') >= 0 || line.All(c => c is '-' or '=' or '_' or '*' or '+' or ':' or ' ') || (Bullets.LengthOf(trimmed) is > 0 and var mark && !trimmed[mark..].Contains("   ", StringComparison.Ordinal));
    }

    private static List<int> Starts(string line)
    {
        var starts = new List<int>();
        // The gap behind a bullet or number parts no columns.
        var indent = line.Length - line.TrimStart().Length;
        var text = indent + Bullets.LengthOf(line.AsSpan(indent));
        for (var i = indent; i < line.Length; i++)
            if (line[i] != ' ' && (i <= indent || i > text) && (starts.Count == 0 || (i >= 2 && line[i - 1] == ' ' && line[i - 2] == ' ')))
                starts.Add(i);
        return starts;
    }

    private static bool HasGap(string line, int width) => line.Trim().Contains(new string(' ', width), StringComparison.Ordinal);

    // A text that begins between two columns belongs to the one before it.
    private static string[] Cells(string line, List<int> starts, List<int> columns)
    {
        var cells = new string[columns.Count];
        Array.Fill(cells, "");
        for (var s = 0; s < starts.Count; s++)
        {
            var column = Math.Max(0, columns.FindLastIndex(c => c <= starts[s]));
            var part = line[starts[s]..(s + 1 < starts.Count ? starts[s + 1] : line.Length)].Trim();
            cells[column] = cells[column].Length == 0 ? part : $"{cells[column]} {part}";
        }
        return cells;
    }

    /// <summary>The parts of a line that wide gaps part: a name on the left, the kind of document on the right.</summary>
    public static string[] Parts(string line) => HasGap(line, WideGap)
        ? line.Trim().Split(new string(' ', WideGap), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [line];
}
