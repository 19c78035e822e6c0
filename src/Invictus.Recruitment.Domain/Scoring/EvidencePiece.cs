namespace Invictus.Recruitment.Domain.Scoring;

/// <summary>A stretch of evidence to show.</summary>
/// <param name="Text">As it was written, or masked.</param>
/// <param name="Seen">What the rules saw in it; null where they went by nothing.</param>
public sealed record EvidencePiece(string Text, HighlightKind? Seen)
{
    /// <summary>A text cut at the words that the rules went by; joined, the pieces are the text again.</summary>
    /// <param name="text">The text that the marks belong to.</param>
    /// <param name="marks">Stretches of it; one that overlaps another or reaches beyond the text is left out.</param>
    public static IReadOnlyList<EvidencePiece> Cut(string text, IEnumerable<Highlight> marks)
    {
        var (pieces, at) = (new List<EvidencePiece>(), 0);
        foreach (var mark in marks.OrderBy(m => m.Start))
        {
            if (mark.Start < at || mark.Start + mark.Length > text.Length)
                continue;
            if (mark.Start > at)
                pieces.Add(new EvidencePiece(text[at..mark.Start], null));
            at = mark.Start + mark.Length;
            pieces.Add(new EvidencePiece(text[mark.Start..at], mark.Kind));
        }
        if (at < text.Length)
            pieces.Add(new EvidencePiece(text[at..], null));
        return pieces;
    }
}
