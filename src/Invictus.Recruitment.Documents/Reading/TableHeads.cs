using System.Buffers;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>A part of a table: the rows that name its columns, and the rows under them.</summary>
internal sealed record TablePart(List<Piece> Head, List<Piece> Body)
{
    /// <summary>What its columns hold, once that is known.</summary>
    public SpecificationColumns? Columns { get; set; }
}

/// <summary>
/// Finds the rows that name columns: at the top, in two lines, repeated on the next page, or anew for each category or
/// for the desirable half of a table.
/// </summary>
internal static class TableHeads
{
    /// <summary>Rows above the head that only carry a title or a note.</summary>
    private const int MostRowsAbove = 3;

    private const int MostWordsOfName = 8;

    /// <summary>What may part a value from the stages behind it.</summary>
    private static readonly SearchValues<char> Behind = SearchValues.Create(" /(,:-–");

    /// <summary>Parts in order; the first has no head when rows stand above the first head, or when there is none at all.</summary>
    public static List<TablePart> Parts(IReadOnlyList<Piece> rows, int importanceColumn, Assessment assessment)
    {
        var parts = new List<TablePart>();
        var labelled = rows.Where(r => r.Cells.Any(c => BeginsWithImportance(Piece.TextOf(c)))).ToHashSet();
        if (labelled.Count < 2)
            labelled.Clear();
        for (var i = 0; i < rows.Count; i++)
        {
            var open = parts.Count > 0 ? parts[^1] : null;
            if (open is { Head.Count: 1, Body.Count: 0 } && IsSecondLine(open.Head[0], rows[i], assessment))
                open.Head.Add(rows[i]);
            else if (!labelled.Contains(rows[i]) && IsHead(rows[i], importanceColumn, assessment, parts.Exists(p => p.Head.Count > 0), i))
                parts.Add(new TablePart([rows[i]], []));
            else if (open is null)
                parts.Add(new TablePart([], [rows[i]]));
            else
                open.Body.Add(rows[i]);
        }
        return parts;
    }

    /// <summary>
    /// The column, not named as such, whose cells say essential or desirable beside a text; -1 when there is none. One
    /// column must hold both words, or stand in a table that names neither in its head.
    /// </summary>
    public static int ImportanceColumn(IReadOnlyList<Piece> rows, bool inSpecification, Assessment assessment)
    {
        var width = rows.Max(r => r.Cells.Count);
        // Of each row: which of its cells hold text of their own, and how many.
        var contents = rows.Select(r => Enumerable.Range(0, r.Cells.Count).Select(c => IsContent(r.Cells[c], assessment)).ToArray()).ToList();
        var counts = contents.ConvertAll(r => r.Count(c => c));
        var hasBoth = rows.Any(r => NamesBoth(r, assessment));
        for (var c = 0; c < width; c++)
        {
            int essential = 0, desirable = 0, filled = 0, letters = 0;
            for (var r = 0; r < rows.Count; r++)
            {
                var text = rows[r].Text(c);
                if (text.Length == 0)
                    continue;
                filled++;
                if (MarkOf(text, assessment) is not { } value || counts[r] - (contents[r][c] ? 1 : 0) == 0)
                    continue;
                letters += text.Length <= 2 ? 1 : 0;
                _ = value == Domain.JobDescriptions.Importance.Essential ? essential++ : desirable++;
            }
            // Under the heading of a specification a table may have a single row.
            var fewest = inSpecification ? 1 : letters > 0 ? 3 : 2;
            var both = essential > 0 && desirable > 0 && essential + desirable >= 2;
            var one = essential + desirable >= fewest && !hasBoth;
            if ((both || (one && !HasLetterHead(rows, c))) && (essential + desirable) * 2 >= filled)
                return c;
        }
        return -1;
    }

    /// <summary>"E", "Desirable", "Essential (A, I)": a value, and perhaps the stages behind it.</summary>
    public static Domain.JobDescriptions.Importance? MarkOf(string text, Assessment assessment)
    {
        if ((ImportanceWords.OfValue(text) ?? assessment.ImportanceOf(text)) is { } value)
            return value;
        var end = text.Length <= 60 ? text.AsSpan().IndexOfAny(Behind) : -1;
        return end > 0 && ImportanceWords.OfValue(text[..end]) is { } first && assessment.IsStages(text[end..]) ? first : null;
    }

    // "Essential: plans menus", row after row: a criterion with its label. One alone may be the name of a column that explains itself.
    private static bool BeginsWithImportance(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 24 and var colon && colon + 2 < text.Length && ImportanceWords.OfValue(text[..colon]) is not null;

    // "Requirement | E" over the letters E: there the letter is a tick in its column.
    private static bool HasLetterHead(IReadOnlyList<Piece> rows, int column) =>
        Enumerable.Range(0, Math.Min(MostRowsAbove, rows.Count)).Any(i => ImportanceWords.OfValue(rows[i].Text(column)) is not null && rows[i].Cells.Count(c => c.Count > 0) > 1 && !HasLongText(rows[i])
            && rows.Skip(i + 1).Any(below => below.Text(column).Length > 0));

    private static bool HasLongText(Piece row) => row.Cells.Any(c => Phrase.CountWords(Piece.TextOf(c)) > 3);

    /// <summary>The row names a column of essential and one of desirable criteria.</summary>
    public static bool NamesBoth(Piece row, Assessment assessment)
    {
        var roles = row.Cells.Select(c => c.Count == 0 ? null : ColumnNames.RoleOf(Piece.TextOf(c), assessment)).ToList();
        return roles.Contains(ColumnRole.Essential) && roles.Contains(ColumnRole.Desirable);
    }

    private static bool IsContent(IReadOnlyList<Piece> cell, Assessment assessment) =>
        cell.Count > 0 && Piece.TextOf(cell) is var text
        && !TableMarks.IsMark(text) && !assessment.IsStages(text) && !(cell.Count == 1 && ColumnNames.RoleOf(text, assessment) is not null);

    private static bool IsHead(Piece row, int importanceColumn, Assessment assessment, bool hasHead, int index)
    {
        var filled = Enumerable.Range(0, row.Cells.Count).Where(c => row.Cells[c].Count > 0).ToList();
        if (filled.Any(c => row.Cells[c].Count > 2 || row.Cells[c].Any(p => p.IsListed) || (Phrase.CountWords(row.Text(c)) > 10 && ColumnNames.RoleOf(row.Text(c), assessment) is not (ColumnRole.Essential or ColumnRole.Desirable))))
            return false;
        var roles = filled.ToDictionary(c => c, c => ColumnNames.RoleOf(row.Text(c), assessment));
        var importance = filled.Where(c => roles[c] is ColumnRole.Essential or ColumnRole.Desirable or ColumnRole.Importance).ToList();
        var others = filled.Except(importance).ToList();
        var named = others.All(c => roles[c] is not null || Headings.IsCategory(row.Text(c)));

        if (importance.Any(c => roles[c] == ColumnRole.Essential) && importance.Any(c => roles[c] == ColumnRole.Desirable))
            return importance.Any(c => row.Text(c).Length > 2)
                ? others.All(c => roles[c] is not null || IsShort(row.Text(c)))
                : (named || !hasHead) && others.All(c => roles[c] is not null || IsShort(row.Text(c)));
        if (importanceColumn >= 0)
            return filled.Count > 1 && MarkOf(row.Text(importanceColumn), assessment) is null && row.Text(importanceColumn).Length > 0 && IsShort(row.Text(importanceColumn))
                && others.All(c => roles[c] is not null || IsShort(row.Text(c))) && (index == 0 || named);
        if (importance.Count > 0)
            return others.Count == 0
                ? importance[0] > 0 && (!hasHead || row.Text(importance[0]).Length > 2)
                : named && !(hasHead && importance.All(c => row.Text(c).Length <= 2));
        // "Area | Requirement | Seen in": where two names are known, the others are names too.
        if (index == 0 && roles.ContainsValue(ColumnRole.Criterion) && roles.Values.Any(r => r is ColumnRole.Category or ColumnRole.Number) && filled.All(c => IsShort(row.Text(c)) || roles[c] is not null))
            return true;
        return index < MostRowsAbove && !hasHead && named && filled.Count > 1
            && roles.Values.Any(r => r is ColumnRole.Assessed or ColumnRole.Method) && roles.Values.Any(r => r is ColumnRole.Criterion or ColumnRole.Category or ColumnRole.Number or null);
    }

    // "Importance" over "E" and "D", "Assessed by" over "A", "I" and "R".
    private static bool IsSecondLine(Piece head, Piece row, Assessment assessment)
    {
        var filled = Enumerable.Range(0, row.Cells.Count).Where(c => row.Cells[c].Count > 0).ToList();
        return filled.Count >= 2
            && filled.All(c => Phrase.CountWords(row.Text(c)) <= 4)
            && filled.All(c => ColumnNames.RoleOf(row.Text(c), assessment) is ColumnRole.Essential or ColumnRole.Desirable or ColumnRole.Method or ColumnRole.Importance or ColumnRole.Assessed
                || head.Text(c) == row.Text(c))
            && !head.Cells.Select((_, c) => head.Text(c)).SequenceEqual(row.Cells.Select((_, c) => row.Text(c)));
    }

    private static bool IsShort(string text) => Phrase.CountWords(text) <= MostWordsOfName && text.Length <= 90 && text is not [.., '.' or ';'];
}
