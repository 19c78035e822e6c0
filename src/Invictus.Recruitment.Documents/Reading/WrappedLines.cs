using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Joins the lines of one paragraph or item that an editor wrapped.</summary>
internal static class WrappedLines
{
    /// <summary>A line shorter than this was not full: the next line is one of its own unless it starts in lower case.</summary>
    private const int FullLine = 50;

    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> pieces)
    {
        var joined = new List<Piece>(pieces.Count);
        var text = new StringBuilder();
        var lastLine = "";
        foreach (var piece in NumberedParts.Mark(pieces))
        {
            if (joined.Count > 0 && GoesOn(joined[^1], lastLine, piece))
            {
                text.Append(text.Length == 0 ? joined[^1].Text : "").Append(' ').Append(piece.Text);
                joined[^1] = joined[^1] with { IsStrong = joined[^1].IsStrong && piece.IsStrong };
            }
            else
            {
                End(joined, text);
                joined.Add(piece);
            }
            lastLine = piece.Text;
        }
        End(joined, text);
        return joined;
    }

    private static void End(List<Piece> joined, StringBuilder text)
    {
        if (text.Length > 0)
            joined[^1] = joined[^1] with { Text = text.ToString() };
        text.Clear();
    }

    private static bool GoesOn(Piece first, string lastLine, Piece line) =>
        line is { Kind: PieceKind.Paragraph, Follows: true }
        && first.Kind is PieceKind.Paragraph or PieceKind.Item
        && !IsAlone(first)
        && !HeaderFields.BeginsWithLabel(line)
        && !Signatures.IsLine(line.Text)
        && !BeginsWithImportance(line.Text)
        && !OwnNumber.IsNext(FirstWord(first.Text), FirstWord(line.Text))
        && Headings.CategoryLabel(line.Text) is null
        && (Phrase.StartsLower(line.Text)
            || (lastLine.Length >= FullLine && !(Phrase.EndsSentence(lastLine) && DutyVerbs.Begins(line.Text))));

    private static string FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and < 8 and var end ? text[..end] : "";

    // "Desirable: …"
    private static bool BeginsWithImportance(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40 and var colon && ImportanceWords.OfPureName(text[..colon]) is not null;

    // A label waits for its value, a heading for what stands under it.
    private static bool IsAlone(Piece piece) =>
        HeaderFields.IsLabel(piece.Text)
        || (piece.Kind == PieceKind.Paragraph && Headings.IsKnown(piece.Text))
        || Signatures.IsLine(piece.Text);
}
