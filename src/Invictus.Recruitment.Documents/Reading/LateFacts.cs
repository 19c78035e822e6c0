namespace Invictus.Recruitment.Documents.Reading;

/// <summary>
/// Key facts that stand behind the first part of the document: where the person specification comes before the job
/// description, its header is in the middle. They are put first, where the header is read.
/// </summary>
internal static class LateFacts
{
    private const int Fewest = 2;

    /// <summary>The pieces with late key facts in front; as they are when the document begins with its key facts, or has none.</summary>
    public static IReadOnlyList<Piece> First(IReadOnlyList<Piece> pieces, Warnings warnings)
    {
        var begin = Enumerable.Range(0, pieces.Count).FirstOrDefault(i => pieces[i].Kind == PieceKind.Specification || Headings.IsSpecification(pieces[i].Text), pieces.Count);
        if (pieces.Take(begin).Any(IsFact))
            return pieces;
        for (var at = begin; at < pieces.Count; at++)
        {
            // Only under the name of the document: "Contract: …" within a section speaks of something else.
            if (at == 0 || !IsName(pieces[at - 1]))
                continue;
            var facts = pieces.Skip(at).TakeWhile(IsFact).ToList();
            if (facts.Count < Fewest)
                continue;
            warnings.Add(facts[0].Line, "The key facts stand behind other parts of the document; they were read from there.");
            return [.. facts, .. pieces.Take(at), .. pieces.Skip(at + facts.Count)];
        }
        return pieces;
    }

    private static bool IsName(Piece piece) => piece.Kind == PieceKind.Heading && (Headings.IsDocumentName(piece.Text) || piece.Rank == 1);

    private static bool IsFact(Piece piece) =>
        piece.Kind == PieceKind.Field
            ? HeaderFields.FieldOf(piece.Label) is { Length: > 0 }
            : piece.Kind is PieceKind.Paragraph or PieceKind.Item && HeaderFields.Split(piece) is (var label, { Length: > 0 }) && HeaderFields.IsLabel(label);
}
