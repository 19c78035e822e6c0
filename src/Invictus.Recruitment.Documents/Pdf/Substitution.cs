using Invictus.Recruitment.Documents.Pdf.Fonts;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>A character that no face can draw; the PDF shows a sign of replacement where it stood.</summary>
/// <param name="Character">The character as it was typed.</param>
/// <param name="CodePoint">Its number, "U+AC00".</param>
/// <param name="Place">Where it stands, in words of the document: a label, or the heading above it.</param>
public sealed record Substitution(string Character, string CodePoint, string Place)
{
    /// <summary>What is substituted in texts, each character once for each place.</summary>
    internal static IReadOnlyList<Substitution> In(IEnumerable<(string Text, string Place)> texts) =>
        [.. texts.SelectMany(t => FontLibrary.WithoutGlyph(t.Text).Select(r => new Substitution(r.ToString(), $"U+{r.Value:X4}", t.Place))).Distinct()];
}

/// <summary>A PDF, and what could not be printed in it as it was written.</summary>
/// <param name="File">The bytes of the file.</param>
/// <param name="Substituted">Characters that no face can draw, with their places; empty for nearly every document.</param>
public sealed record RenderedPdf(ReadOnlyMemory<byte> File, IReadOnlyList<Substitution> Substituted);
