namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Joins what a page break cut in two: a sentence, a sentence whose end became a heading, a web address that slipped
/// to a line of its own. Joins only on evidence and says so; what merely looks odd is left and pointed at.
/// </summary>
internal static class PageBreaks
{
    /// <summary>A text that has grown longer is joined to nothing more; no sentence is that long.</summary>
    private const int LongestJoin = 5000;

    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> pieces, Assessment assessment, Warnings warnings)
    {
        var joined = new List<Piece>(pieces.Count);
        var lastLine = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var next = i + 1 < pieces.Count ? pieces[i + 1] : null;
            if (joined is [.., { Kind: PieceKind.Paragraph or PieceKind.Item, Text.Length: < LongestJoin } before] && !IsOverCriteria(piece, next, assessment) && Why(before, piece, next, lastLine, warnings) is { } why)
            {
                if (why.Length > 0)
                    warnings.Add(piece.Line, why, piece.Text);
                joined[^1] = before with { Text = $"{before.Text} {piece.Text}" };
            }
            else
            {
                joined.Add(piece);
            }
            lastLine = piece.Line;
        }
        return joined;
    }

    // Null: not joined. Empty: joined, and nothing to look at.
    private static string? Why(Piece before, Piece piece, Piece? next, int lastLine, Warnings warnings)
    {
        if (piece.Kind == PieceKind.Paragraph && Phrase.IsWebAddress(piece.Text) && !Phrase.IsWebAddress(before.Text))
            return "";
        if (IsTailAsHeading(before, piece))
            return $"The heading “{piece.Text}” is the end of the sentence in line {lastLine} (“…{Tail(before.Text)}”), cut by a page break; the two were joined.";
        if (!IsCut(before, piece))
            return null;
        if (next is { MayFollowPageBreak: true } && next.Kind == piece.Kind && Phrase.StartsLower(next.Text))
        {
            warnings.Add(piece.Line, $"“{Head(piece.Text)}…” starts in lower case like the text after it: a list without marks, or sentences cut in two?", piece.Text);
            return null;
        }
        return $"“{Head(piece.Text)}…” goes on with the sentence of line {lastLine} (“…{Tail(before.Text)}”), cut by a page break; the two were joined.";
    }

    private static bool IsCut(Piece before, Piece piece) =>
        piece is { Kind: PieceKind.Paragraph or PieceKind.Item, IsListed: false, MayFollowPageBreak: true }
        && Phrase.StartsLower(piece.Text)
        && !Phrase.StartsLower(before.Text)
        && !Phrase.EndsSentence(before.Text);

    // What stands over criteria that say essential or desirable is the name of their category, and no end of a sentence.
    private static bool IsOverCriteria(Piece piece, Piece? next, Assessment assessment) =>
        piece.Kind == PieceKind.Heading && next is { Kind: PieceKind.Item or PieceKind.Paragraph or PieceKind.Heading }
        && (ImportanceWords.OfPureName(next.Text) is not null || CriterionMarks.Of(next.Text, assessment).Importance is not null);

    // One word that names no section, after a text that stops in the middle of a name: "… the Student Achievement" + "Manager".
    private static bool IsTailAsHeading(Piece before, Piece piece) =>
        piece is { Kind: PieceKind.Heading, Rank: > 1 }
        && !piece.Text.Contains(' ', StringComparison.Ordinal)
        && !piece.Text.EndsWith(':')
        && !Phrase.IsAllCapitals(piece.Text)
        && !Headings.IsKnown(piece.Text) && !Headings.IsCategory(piece.Text)
        && !Phrase.EndsSentence(before.Text)
        && before.Text.Split(' ') is { Length: > 4 } words
        // A letter alone is a mark, "– D", and no part of a name.
        && words[^1].Length > 1
        && Phrase.StartsUpper(words[^1])
        && char.IsLetter(words[^1][^1]);

    private static string Head(string text) => string.Join(' ', text.Split(' ', 5).Take(4)).TrimEnd('.', ',', ';');

    private static string Tail(string text) => string.Join(' ', text.Split(' ').TakeLast(4));
}
