namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Recognises the block at the end of a document that people sign; the portal signs in its own way.</summary>
internal static class Signatures
{
    private static readonly string[] Words = ["signature", "signatures", "signed", "sign"];

    /// <summary>"Postholder's signature:", "Signed ………… Date …………".</summary>
    public static bool IsLine(string text) =>
        text.Length <= 200
        && Phrase.CountWords(text) <= 12
        && (text.EndsWith(':') || text.Contains("___", StringComparison.Ordinal) || text.Contains("...", StringComparison.Ordinal) || text.Contains('…', StringComparison.Ordinal))
        && Phrase.Words(text).Any(w => Words.Contains(w));

    /// <summary>A table with such a cell, few rows and mostly empty or short cells.</summary>
    public static bool IsTable(IReadOnlyList<Piece> rows) =>
        rows.Count <= 10
        && rows.Any(r => r.Cells.Any(c => c.Count == 1 && (IsLine(c[0].Text) || (Phrase.CountWords(c[0].Text) <= 4 && Phrase.Words(c[0].Text).Any(w => Words.Contains(w))))))
        && rows.All(r => r.Cells.All(c => c.Count <= 2 && Phrase.CountWords(Piece.TextOf(c)) <= 12));

    /// <summary>What may stand beside a signature: "Date:", "Name:", dotted lines.</summary>
    public static bool MayFollow(string text) =>
        text.Length <= 200 && Phrase.CountWords(text) <= 8
        && Phrase.Words(text) is var words
        && (words.Length == 0 || words[0] is "date" or "dated" or "name" or "print");
}
