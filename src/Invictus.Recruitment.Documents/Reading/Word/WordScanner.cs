using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>
/// Turns a Word file into pieces: headings by style, items of lists, table rows with their cells. Headers and footers,
/// hidden text and comments are left out and told.
/// </summary>
internal sealed class WordScanner
{
    /// <summary>A longer "heading" is text that somebody set in a heading's style.</summary>
    private const int LongestHeading = 200;

    private const int MostCellsOfTabs = 8;

    private const int MostWordsOfName = 8;

    private readonly MainDocumentPart _main;
    private readonly Warnings _warnings;
    private readonly ReadingBudget _budget;
    private readonly WordNumbering _numbering;
    private readonly WordLook _look;
    private readonly WordFindings _findings;
    private readonly WordText _text;
    private readonly List<string> _notes = [];
    private readonly List<Piece> _flow = [];
    private readonly Dictionary<int, string> _places = [];
    private readonly Stack<int> _indents = new();
    private readonly NumberedHeadings _numbered = new();
    private readonly StyledText _open = new();
    private readonly bool _hasTitle;
    private string _place = "";
    private int _line;
    private int _tables;
    private int _depth;

    private WordScanner(MainDocumentPart main, Body body, Warnings warnings, ReadingBudget budget)
    {
        (_main, _warnings, _budget) = (main, warnings, budget);
        var styles = new WordStyles(main.StyleDefinitionsPart?.Styles);
        _numbering = new WordNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
        _look = new WordLook(styles, body, budget);
        _findings = new WordFindings(main, warnings);
        _text = new WordText(_look, _findings, budget);
        _hasTitle = body.Descendants<Paragraph>().Any(p => IsTitle(_look.StyleOf(p)) && p.InnerText.Length > 0);
    }

    public static ScannedFile Scan(byte[] file, Warnings warnings, ReadingBudget budget)
    {
        using var document = WordFile.Open(file, budget);
        if (document.MainDocumentPart is not { Document.Body: { } body } main)
            throw new SpentBudgetException("holds no text of a document; open it in Word, save it again and try again");
        var scanner = new WordScanner(main, body, warnings, budget);
        scanner.Blocks(body, scanner._flow);
        scanner._numbered.Rank(scanner._flow);
        scanner.Notes();
        scanner.Margins();
        scanner._findings.Tell();
        return new ScannedFile(scanner._flow, line => scanner._places.GetValueOrDefault(line, ""));
    }

    private void Blocks(OpenXmlElement parent, List<Piece> target)
    {
        if (++_depth > JobDescriptionReader.MaxNesting * 4)
            throw new SpentBudgetException($"nests tables or boxes more than {JobDescriptionReader.MaxNesting} deep; check the file or save its text in a simpler form");
        foreach (var block in parent.ChildElements)
            Block(block, target);
        _depth--;
    }

    private void Block(OpenXmlElement block, List<Piece> target)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Paragraph(paragraph, target);
                break;
            case Table table:
                Table(table, target);
                break;
            case SdtBlock content:
                if (WordValue.IsOn(content.SdtProperties?.GetFirstChild<ShowingPlaceholder>()) == true)
                    _findings.Placeholder(content.InnerText);
                else if (content.SdtContentBlock is { } inside)
                    Blocks(inside, target);
                break;
            case AltChunk:
                _warnings.Add(Math.Max(1, _line), "Another document is embedded here and was not read; open the file in Word, save it again and try again.");
                break;
            case DeletedRun or MoveFromRun or SectionProperties or ParagraphProperties or TableCellProperties:
                break;
            default:
                Blocks(block, target);
                break;
        }
    }

    private void Paragraph(Paragraph paragraph, List<Piece> target)
    {
        _budget.Step();
        _findings.Line = ++_line;
        if (_place.Length > 0)
            _places[_line] = _place;
        var boxes = _text.Read(paragraph, _open);
        _notes.AddRange(_text.TakeNotes());
        // Its end was deleted: it goes on in the next paragraph.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null)
            _findings.HasChanges = true;
        else
            End(paragraph, target);
        foreach (var box in boxes)
            Blocks(box, target);
    }

    private void End(Paragraph paragraph, List<Piece> target)
    {
        var style = _look.StyleOf(paragraph);
        var lines = _open.Split(WordText.LineBreak);
        var isFirst = true;
        foreach (var line in lines)
        {
            if (line.Fold() is not { } text)
                continue;
            var follows = !isFirst;
            if (IsContents(style))
                _warnings.Add(_line, $"Left out as part of the table of contents: “{text.Text}”.");
            else if (HeadingRank(paragraph, style, text) is > 0 and var rank)
                target.Add(new Piece(PieceKind.Heading, _line, text.Text) { Rank = rank, Follows = follows, MayFollowPageBreak = !follows });
            else if (isFirst && _numbering.Of(paragraph.ParagraphProperties, style) is { } list)
            {
                var item = text.ToPiece(_line, isListed: true, Depth(target, list.Indent + list.Level * 100), follows);
                target.Add(ReferenceEquals(target, _flow) && IsLoneHeading(paragraph, list, text) ? _numbered.Add(item, target.Count) : item);
            }
            else
                Plain(paragraph, line, text, follows, target);
            isFirst = false;
        }
        _open.Clear();
    }

    private void Plain(Paragraph paragraph, StyledText line, FoldedText text, bool follows, List<Piece> target)
    {
        var parts = line.Split('\t').Where(p => !p.IsBlank).ToList();
        var indent = WordValue.Indent(paragraph.ParagraphProperties?.Indentation) ?? 0;
        if (parts.Count > 1 && IsMark(parts[0].Fold()!.Text) && line.From(line.Raw().IndexOf('\t', line.Raw().IndexOf(parts[0].Raw(), StringComparison.Ordinal))).Fold() is { } marked)
            target.Add(marked.ToPiece(_line, isListed: true, Depth(target, indent), follows));
        else if (text.ToPiece(_line, isListed: false, 0, follows) is { Kind: PieceKind.Item } item)
            target.Add(item with { Depth = Depth(target, indent) });
        else if (parts.Count is > 1 and <= MostCellsOfTabs && ReferenceEquals(target, _flow))
            target.Add(new Piece(PieceKind.Row, _line, "")
            {
                // Columns made with tabs: a label and its value, or a table without a grid.
                Cells = [.. parts.Select(p => (IReadOnlyList<Piece>)[p.Fold()!.ToPiece(_line, isListed: false, 0, follows: false)])],
                StartsTable = target is not [.., { Kind: PieceKind.Row } above] || _places.ContainsKey(above.Line),
            });
        else
            target.Add(text.ToPiece(_line, isListed: false, 0, follows));
    }

    // A sign or a number before a tab, as lists are typed by hand.
    private static bool IsMark(string text) =>
        text.Length == 1 && (text[0] is 'o' or '§' or '-' or '*' or '–' or '—' || !char.IsLetterOrDigit(text[0])) || Bullets.LengthOf($"{text} x") > 0
        || (text.Length <= 3 && text.All(char.IsAsciiDigit));

    // A numbered heading that only looks like one: all of it stands out, and its neighbour in the list does not follow at once.
    private bool IsLoneHeading(Paragraph paragraph, ListPlace list, FoldedText text) =>
        text.IsStrong
        && _place.Length == 0
        && list.Level == 0
        && Headings.LooksMarked(text.ToPiece(_line, isListed: true, 0, follows: false))
        && !(paragraph.NextSibling<Paragraph>() is { } next && _numbering.Of(next.ParagraphProperties, _look.StyleOf(next)) is { } after && after.NumberId == list.NumberId && after.Level == 0);

    private int HeadingRank(Paragraph paragraph, ParagraphStyle style, FoldedText text)
    {
        if (text.Text.Length > LongestHeading)
            return 0;
        if (IsTitle(style))
            return 1;
        var outline = WordValue.Outline(paragraph.ParagraphProperties?.OutlineLevel) ?? style.Outline;
        return outline == 0 ? 0 : Math.Min(outline + (_hasTitle ? 1 : 0), 6);
    }

    private static bool IsTitle(ParagraphStyle style) => style.Name.Equals("Title", StringComparison.OrdinalIgnoreCase);

    private static bool IsContents(ParagraphStyle style) => style.Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    // Sub-points are often another list further in, not a deeper level of the same one: what counts is where the mark stands.
    private int Depth(List<Piece> target, int indent)
    {
        const int sameIndent = 60;
        if (target is not [.., { Kind: PieceKind.Item }])
            _indents.Clear();
        while (_indents.TryPeek(out var top) && top > indent + sameIndent)
            _indents.Pop();
        if (!_indents.TryPeek(out var outer) || indent > outer + sameIndent)
            _indents.Push(indent);
        return Math.Min(_indents.Count - 1, 8);
    }

    private void Table(Table table, List<Piece> target)
    {
        var rows = WordTable.Rows(table, out var columns, _budget);
        var isOuter = ReferenceEquals(target, _flow);
        var number = isOuter ? ++_tables : _tables;
        var starts = true;
        for (var r = 0; r < rows.Count; r++)
        {
            if (isOuter)
                _place = $"table {number}, row {r + 1}";
            if (!isOuter || WordTable.IsFrame(rows[r]))
            {
                // A small table in a cell adds to the cell; a cell around a table is only its frame.
                foreach (var cell in rows[r])
                    Framed(cell, isOuter && cell != rows[r][^1], target);
                starts = true;
                continue;
            }
            var cells = new List<Piece>[columns];
            for (var c = 0; c < columns; c++)
                cells[c] = [];
            var first = _line + 1;
            foreach (var cell in rows[r])
                Cell(cell, cells[cell.Column]);
            if (Array.TrueForAll(cells, c => c.Count == 0))
                continue;
            target.Add(new Piece(PieceKind.Row, first, "") { Cells = cells, StartsTable = starts });
            starts = false;
        }
        if (isOuter)
            _place = "";
    }

    private void Cell(WordTable.Cell cell, List<Piece> target)
    {
        if (!cell.GoesOn)
            Blocks(cell.Content, target);
        else if (cell.Content.InnerText.Trim() is { Length: > 0 } covered)
            _findings.LeftOut("text under a merged cell, which Word does not show", covered);
    }

    // What stands alone in the cell before a framed table names it.
    private void Framed(WordTable.Cell cell, bool isBefore, List<Piece> target)
    {
        var from = target.Count;
        Cell(cell, target);
        if (isBefore && target.Count == from + 1 && target[from] is { Kind: PieceKind.Paragraph } name && Phrase.CountWords(name.Text) <= MostWordsOfName && !Phrase.EndsSentence(name.Text))
            target[from] = name with { Kind = PieceKind.Heading, Rank = Reading.HeadingRank.Group, IsStrong = false };
    }

    // Footnotes stand at the end; they may hold the key of the letters that say how criteria are assessed.
    private void Notes()
    {
        foreach (var note in _notes.Distinct())
        {
            FootnoteEndnoteType? found = note[0] == 'f'
                ? _main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.InnerText == note[1..])
                : _main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.InnerText == note[1..]);
            if (found is null)
                continue;
            var from = _flow.Count;
            Blocks(found, _flow);
            if (_flow.Count > from)
                _warnings.Add(_flow[from].Line, $"The footnote “{Piece.TextOf(_flow[from..])}” was put at the end of the text.");
        }
    }

    private void Margins()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _main.HeaderParts.Cast<OpenXmlPart>().Concat(_main.FooterParts))
        {
            var isHeader = part is HeaderPart;
            if (part.RootElement is not { } root)
                continue;
            var pieces = new List<Piece>();
            Blocks(root, pieces);
            var text = Piece.TextOf(pieces);
            if (text.Length > 0 && told.Add(text))
            {
                _findings.Line = 1;
                _findings.LeftOut(isHeader ? "page header" : "page footer", text);
            }
        }
    }
}
