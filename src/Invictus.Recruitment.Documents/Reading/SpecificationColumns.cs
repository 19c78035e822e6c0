namespace Invictus.Recruitment.Documents.Reading;

internal enum ColumnRole
{
    /// <summary>A category, or the criterion itself where other columns only hold marks.</summary>
    Text,
    Essential,
    Desirable,

    /// <summary>Says "essential" or "desirable" (E, D) for the criterion of its row.</summary>
    Importance,
    Assessed,

    /// <summary>Only numbers of the rows.</summary>
    Number,
}

/// <summary>What each column of a person specification holds, told from its header and from its cells.</summary>
/// <param name="HeaderRow">Index of the header row; -1 when there is none.</param>
/// <param name="Roles">One for each column.</param>
/// <param name="MarksOnly">The criteria stand in a text column; the essential and desirable columns hold ticks.</param>
internal sealed record SpecificationColumns(int HeaderRow, IReadOnlyList<ColumnRole> Roles, bool MarksOnly)
{
    private static readonly string[] Marks = ["x", "y", "yes", "e", "d", "essential", "desirable", "tick", "v", "ü", "p"];

    public static SpecificationColumns? Of(IReadOnlyList<Piece> rows, Assessment assessment)
    {
        var width = rows.Max(r => r.Cells.Count);
        if (ByContent(rows, width, needsBoth: true) is { } plain)
            return With(-1, plain, rows, assessment);
        for (var h = 0; h < Math.Min(3, rows.Count); h++)
            if (Header(rows[h], width) is { } roles)
                return With(h, roles, rows, assessment);
        return ByContent(rows, width, needsBoth: false) is { } found ? With(-1, found, rows, assessment) : null;
    }

    /// <summary>A tick, a cross, "yes", E or D: no text of its own.</summary>
    public static bool IsMark(string text) => text.Length <= 12 && (Phrase.Fold(text).Length == 0 || Marks.Contains(Phrase.Fold(text)));

    /// <summary>The text of a cell; empty when the row is short.</summary>
    public static string Cell(Piece row, int column) => column < row.Cells.Count ? Piece.TextOf(row.Cells[column]) : "";

    /// <summary>The head of the table, or the same head repeated on the next page or for the next category.</summary>
    public bool IsHead(Piece row)
    {
        var text = Enumerable.Range(0, Roles.Count).Where(c => Roles[c] == ColumnRole.Text).Select(c => Cell(row, c)).FirstOrDefault("");
        return HeaderRow >= 0
            && Enumerable.Range(0, Roles.Count).All(c => Roles[c] is not (ColumnRole.Essential or ColumnRole.Desirable or ColumnRole.Importance) || RoleOf(Cell(row, c)) == Roles[c])
            // Where the cells only hold marks, E under the column E is a mark as well.
            && (!MarksOnly || Headings.IsCategory(text) || Cell(row, Roles.Count - 1).Length > 1);
    }

    private static SpecificationColumns With(int header, ColumnRole[] roles, IReadOnlyList<Piece> rows, Assessment assessment)
    {
        var data = rows.Skip(header + 1).ToList();
        for (var c = 0; c < roles.Length; c++)
            if (roles[c] == ColumnRole.Text && Filled(data, c) is { Count: > 0 } cells && cells.All(IsNumber))
                roles[c] = ColumnRole.Number;
        var marks = Enumerable.Range(0, roles.Length).Where(c => roles[c] is ColumnRole.Essential or ColumnRole.Desirable).SelectMany(c => Filled(data, c)).ToList();
        var marksOnly = roles.Contains(ColumnRole.Importance)
            || (roles.Contains(ColumnRole.Text) && marks.Count > 0 && marks.All(m => IsMark(m) || assessment.IsLetters(m)));
        return new SpecificationColumns(header, roles, marksOnly);
    }

    private static ColumnRole[]? Header(Piece row, int width)
    {
        var roles = Enumerable.Range(0, width).Select(c => RoleOf(Cell(row, c))).ToArray();
        return roles.Any(r => r is ColumnRole.Essential or ColumnRole.Importance) || roles.Contains(ColumnRole.Desirable) ? roles : null;
    }

    private static ColumnRole RoleOf(string header)
    {
        var words = header.Length <= 80 ? Phrase.Words(header) : [];
        if (words.Length is 0 or > 8)
            return ColumnRole.Text;
        var essential = words.Any(w => w is "essential" or "e");
        var desirable = words.Any(w => w is "desirable" or "d");
        if ((essential && desirable) || words is ["importance"])
            return ColumnRole.Importance;
        if (words[0] is "essential" || words is ["e"])
            return ColumnRole.Essential;
        if (words[0] is "desirable" || words is ["d"])
            return ColumnRole.Desirable;
        return words.Any(w => w.StartsWith("assess", StringComparison.Ordinal) || w.StartsWith("eviden", StringComparison.Ordinal) || w.StartsWith("measur", StringComparison.Ordinal) || w is "method" or "how" or "source" or "identified" or "stage")
            ? ColumnRole.Assessed
            : ColumnRole.Text;
    }

    // No header: a column where every cell says essential or desirable gives the table away. With both words in it,
    // that is so even where the first row alone would pass for a header.
    private static ColumnRole[]? ByContent(IReadOnlyList<Piece> rows, int width, bool needsBoth)
    {
        for (var c = 1; c < width; c++)
        {
            var cells = Filled(rows, c);
            if (cells.Count < 2 || cells.Count * 2 < rows.Count || !cells.All(t => t.Length <= 12 && Phrase.Fold(t) is "e" or "d" or "essential" or "desirable"))
                continue;
            if (needsBoth && cells.All(t => Phrase.Fold(t)[0] == Phrase.Fold(cells[0])[0]))
                continue;
            var roles = new ColumnRole[width];
            roles[c] = ColumnRole.Importance;
            for (var after = c + 1; after < width; after++)
                roles[after] = ColumnRole.Assessed;
            return roles;
        }
        return null;
    }

    private static List<string> Filled(IReadOnlyList<Piece> rows, int column) => [.. rows.Select(r => Cell(r, column)).Where(t => t.Length > 0)];

    private static bool IsNumber(string text) => text.Length <= 6 && text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is '.' or ')' or '(' || char.IsUpper(c));
}
