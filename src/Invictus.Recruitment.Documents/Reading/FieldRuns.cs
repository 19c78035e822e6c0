using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Key facts written line by line with something other than a colon between label and value: a dash, or a row of dots.
/// One such line may be a sentence; a run of them is told by the labels that are known, and then holds for the others too.
/// </summary>
internal static partial class FieldRuns
{
    private const int Fewest = 3;
    private const int MostWordsOfLabel = 5;
    private const int MostWordsOfValue = 30;

    public static IReadOnlyList<Piece> Mark(IReadOnlyList<Piece> pieces)
    {
        var marked = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            // Behind the first section "Grade – 4" is no key fact of the document.
            if (Headings.IsKnown(pieces[i].Text) && !Headings.IsDocumentName(pieces[i].Text))
            {
                marked.AddRange(pieces.Skip(i));
                break;
            }
            var fields = RunAt(pieces, i, out var end);
            if (fields.Count >= Fewest && fields.Count(f => HeaderFields.FieldOf(f.Label) is not null) * 2 >= fields.Count)
                marked.AddRange(fields);
            else
                marked.AddRange(pieces.Skip(i).Take(end - i));
            i = end;
        }
        return marked;
    }

    private static List<Piece> RunAt(IReadOnlyList<Piece> pieces, int from, out int end)
    {
        var fields = new List<Piece>();
        var separator = "";
        for (end = from; end < pieces.Count; end++)
        {
            if (Split(pieces[end]) is { } match && (fields.Count == 0 || match.Groups["between"].Value[0] == separator[0]))
            {
                separator = match.Groups["between"].Value;
                fields.Add(pieces[end] with { Kind = PieceKind.Field, Label = match.Groups["label"].Value, Text = match.Groups["value"].Value, StrongPrefix = 0, IsStrong = false });
            }
            // The value goes on in the next line.
            else if (fields.Count > 0 && pieces[end] is { Kind: PieceKind.Paragraph, Follows: true } rest && Phrase.StartsLower(rest.Text))
                fields[^1] = fields[^1] with { Text = $"{fields[^1].Text} {rest.Text}" };
            else
                break;
        }
        end = Math.Max(end, from + 1);
        return fields;
    }

    private static Match? Split(Piece piece) =>
        piece.Kind is PieceKind.Paragraph or PieceKind.Item && piece.Text.Length <= 400
        && Line().Match(piece.Text) is { Success: true } match
        && Phrase.CountWords(match.Groups["label"].Value) <= MostWordsOfLabel && Phrase.CountWords(match.Groups["value"].Value) <= MostWordsOfValue
            ? match
            : null;

    [GeneratedRegex(@"^(?<label>\p{L}[^.…:–—]{1,40}?)(?:\s*(?<between>\.{3,}|…+|_{3,})|\s(?<between>[–—-])\s)\s*(?<value>[^\s.…].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
