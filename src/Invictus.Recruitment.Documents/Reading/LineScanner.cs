namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Turns the lines of a file into pieces: markdown headings, lists and pipe tables, tab-separated tables, blocks of
/// HTML, and plain lines. Decides only what a line shows by itself; what lines mean together is decided later.
/// </summary>
internal sealed class LineScanner
{
    private readonly string[] _lines;
    private readonly Warnings _warnings;
    private readonly List<Piece> _pieces = [];
    private readonly NumberedHeadings _numbered = new();
    private readonly int _lastTableEnd;
    private readonly Dictionary<int, string[]> _aligned;
    private int _at;
    private bool _follows;
    private int _outerIndent = -1;

    private LineScanner(string text, Warnings warnings)
    {
        _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace(Inline.StrongOn, ' ').Replace(Inline.StrongOff, ' ').Split('\n');
        _warnings = warnings;
        _aligned = AlignedColumns.Find(_lines);
        _lastTableEnd = Array.FindLastIndex(_lines, l => l.Contains("</table", StringComparison.OrdinalIgnoreCase));
    }

    private int Line => _at + 1;

    public static IReadOnlyList<Piece> Scan(string text, Warnings warnings, ReadingBudget budget)
    {
        var scanner = new LineScanner(text, warnings);
        for (; scanner._at < scanner._lines.Length; scanner._at++)
        {
            budget.Step();
            scanner.One(scanner._lines[scanner._at]);
        }
        scanner._numbered.Rank(scanner._pieces);
        return scanner._pieces;
    }

    private void One(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.Length == 0)
            _follows = false;
        else if (trimmed[0] == '<' && !line.Contains('\t', StringComparison.Ordinal) && HtmlScanner.BeginsBlock(trimmed))
            Html(trimmed);
        else if (IsRule(trimmed))
            Rule(trimmed);
        else if (_aligned.TryGetValue(_at, out var cells))
            Row([.. cells.Select(Fragment)]);
        else if (HeadingMarks(trimmed) is > 0 and var marks)
            Heading(trimmed[marks..].TrimEnd('#', ' '), marks);
        else if (trimmed[0] == '|' || IsBareRow(trimmed))
            PipeRow(trimmed[0] == '|' ? trimmed : "|" + trimmed);
        else if (Bullets.LengthOf(trimmed) is > 0 and var mark && !trimmed[mark..].Contains('\t', StringComparison.Ordinal))
            Item(line, trimmed[mark..]);
        else if (line.Contains('\t', StringComparison.Ordinal) && IsTabRow(line, trimmed))
            Row([.. line.Split('\t').Select(Fragment)]);
        else
            Text(trimmed.StartsWith("> ", StringComparison.Ordinal) ? trimmed[2..] : trimmed);
    }

    // "Requirement | E | A": a table without outer bars has as many bars in the line above or below.
    private bool IsBareRow(string trimmed)
    {
        var bars = trimmed.Count(c => c == '|');
        return bars > 0 && (Bars(_at - 1) == bars || Bars(_at + 1) == bars);
    }

    private int Bars(int line) => line >= 0 && line < _lines.Length && !_lines[line].AsSpan().TrimStart().StartsWith("|") ? _lines[line].Count(c => c == '|') : 0;

    // Only lines of signs: markdown's rules and underlines, and the rule that a converter left in a tab table.
    private static bool IsRule(string trimmed) =>
        trimmed.Length >= 2 && trimmed.All(c => c is '-' or '=' or '_' or '*' or ':' or '|' or '+' or ' ' or '\t') && trimmed.Any(c => c is '-' or '=' or '_' or '*');

    private void Rule(string trimmed)
    {
        // A line of signs right under a line of text marks that line as a heading (markdown's second way).
        if (_follows && trimmed.Length >= 3 && trimmed.All(c => c == trimmed[0]) && trimmed[0] is '=' or '-'
            && _pieces is [.., { Kind: PieceKind.Paragraph, Follows: false } last])
            _pieces[^1] = last with { Kind = PieceKind.Heading, Rank = trimmed[0] == '=' ? 1 : 2 };
        else if (trimmed[0] == '|' && _pieces is [.., { Kind: PieceKind.Row } first])
            _pieces[^1] = first with { StartsTable = true };
        if (trimmed[0] != '|')
            _follows = false;
    }

    private static int HeadingMarks(string trimmed)
    {
        var marks = 0;
        while (marks < trimmed.Length && trimmed[marks] == '#')
            marks++;
        return marks is > 0 and <= 6 && marks < trimmed.Length && char.IsWhiteSpace(trimmed[marks]) ? marks : 0;
    }

    private void Heading(string text, int rank)
    {
        var pieces = Fragment(text);
        if (pieces.Count > 0)
            Add(pieces[0] with { Kind = PieceKind.Heading, Rank = rank, Text = Piece.TextOf(pieces), IsStrong = false, StrongPrefix = 0 });
        _follows = false;
    }

    private void Item(string line, string text)
    {
        var indent = line.TakeWhile(char.IsWhiteSpace).Sum(c => c == '\t' ? 4 : 1);
        var inList = _pieces is [.., { Kind: PieceKind.Item, IsListed: true }];
        if (!inList || indent < _outerIndent)
            _outerIndent = indent;
        var pieces = Fragment(text);
        // "2. DUTIES" by itself: the number of a heading, not of an item.
        if (!_follows && pieces is [var only] && Phrase.IsAllCapitals(only.Text) && char.IsAsciiLetterOrDigit(line.TrimStart(' ', '\t', '(')[0]) && Headings.LooksMarked(only))
        {
            Add(_numbered.Add(only, _pieces.Count));
            return;
        }
        for (var i = 0; i < pieces.Count; i++)
            Add(i == 0 ? pieces[i] with { Kind = PieceKind.Item, IsListed = true, StrongPrefix = 0, Depth = Math.Min((indent - _outerIndent) / 2, 8) } : pieces[i]);
    }

    // Text that is only indented by a tab is no row, unless it goes on with the table above or holds HTML paragraphs.
    private bool IsTabRow(string line, string trimmed) =>
        trimmed.Contains('\t', StringComparison.Ordinal)
        || (line.StartsWith('\t') ? trimmed.StartsWith("<p", StringComparison.OrdinalIgnoreCase) || _pieces is [.., { Kind: PieceKind.Row }] : line.EndsWith('\t'));

    private void PipeRow(string trimmed)
    {
        var cells = new List<string>();
        var from = 1;
        for (var i = 1; i < trimmed.Length; i++)
        {
            if (trimmed[i] != '|' || trimmed[i - 1] == '\\')
                continue;
            cells.Add(trimmed[from..i]);
            from = i + 1;
        }
        if (from < trimmed.Length)
            cells.Add(trimmed[from..]);
        Row([.. cells.Select(Fragment)]);
    }

    private void Row(IReadOnlyList<IReadOnlyList<Piece>> cells)
    {
        if (cells.Any(c => c.Count > 0))
            Add(new Piece(PieceKind.Row, Line, "") { Cells = cells, StartsTable = _pieces is not [.., { Kind: PieceKind.Row }] });
    }

    private void Text(string text)
    {
        foreach (var part in AlignedColumns.Parts(text))
        {
            foreach (var piece in Fragment(part))
                Add(piece);
            _follows &= part.Length == text.Length;
        }
    }

    // HTML runs to the end of its table, of the document, or to the next blank line.
    private void Html(string trimmed)
    {
        var start = _at;
        var whole = trimmed.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("<head", StringComparison.OrdinalIgnoreCase);
        var inTable = false;
        var end = whole ? _lines.Length : start;
        for (; end < _lines.Length; end++)
        {
            var line = _lines[end];
            inTable |= line.Contains("<table", StringComparison.OrdinalIgnoreCase) && end <= _lastTableEnd;
            if (line.Contains("</table", StringComparison.OrdinalIgnoreCase))
                inTable = false;
            else if (!inTable && string.IsNullOrWhiteSpace(line))
                break;
        }
        foreach (var piece in HtmlScanner.Scan(string.Join('\n', _lines[start..end]), start + 1, _warnings))
            _pieces.Add(piece with { MayFollowPageBreak = !piece.Follows });
        _at = end - 1;
        _follows = false;
    }

    private List<Piece> Fragment(string text) => HtmlScanner.Scan(text, Line, _warnings);

    private void Add(Piece piece)
    {
        var follows = piece.Follows || _follows;
        _pieces.Add(piece with { Follows = follows, MayFollowPageBreak = !follows });
        _follows = true;
    }
}
