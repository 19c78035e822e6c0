using System.Globalization;
using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Lines that begin "1.1", "1.2", "2.1" are items of a list when they count through the document. One such number alone
/// may be content: "1.5 posts", "2.1 in history".
/// </summary>
internal static partial class NumberedParts
{
    private const int Fewest = 3;

    public static IReadOnlyList<Piece> Mark(IReadOnlyList<Piece> pieces)
    {
        var marks = new List<(int At, Match Match)>();
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i] is { Kind: PieceKind.Paragraph or PieceKind.Item, IsStrong: false } piece && Number().Match(piece.Text) is { Success: true } match)
                marks.Add((i, match));
        if (marks.Count < Fewest)
            return pieces;
        var marked = pieces.ToList();
        for (var from = 0; from < marks.Count;)
        {
            var to = from + 1;
            while (to < marks.Count && Follows(marks[to - 1].Match, marks[to].Match))
                to++;
            if (to - from >= Fewest)
                for (var n = from; n < to; n++)
                {
                    var piece = pieces[marks[n].At];
                    marked[marks[n].At] = piece with { Kind = PieceKind.Item, Text = piece.Text[marks[n].Match.Length..], IsListed = true, StrongPrefix = 0, Depth = Math.Max(1, piece.Depth) };
                }
            from = to;
        }
        return marked;
    }

    // The next part of the same number, or the first of another.
    private static bool Follows(Match before, Match mark) =>
        Value(mark, 1) == Value(before, 1) ? Value(mark, 2) == Value(before, 2) + 1 : Value(mark, 2) == 1;

    private static int Value(Match mark, int group) => int.Parse(mark.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
