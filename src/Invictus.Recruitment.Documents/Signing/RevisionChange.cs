using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// What an update did to a signed revision. A certified document allows one thing only: that an empty signature field is
/// filled (ISO 32000-1, 12.8.2.2, P 2); everything else may change what a reader sees.
/// </summary>
internal static class RevisionChange
{
    /// <summary>Sentences about what is not allowed; none when the update only signs <paramref name="signedNext"/>.</summary>
    public static IEnumerable<string> Forbidden(PdfFile before, PdfFile after, SignatureField signedNext)
    {
        if (after.Starts.Count != before.Starts.Count + 1 || !after.Starts.Skip(1).SequenceEqual(before.Starts))
            yield return "Something other than the next signature was added.";
        PartNames? names = null;
        foreach (var key in new[] { "Root", "Info" })
        {
            if (!Same(before.Trailer[key], after.Trailer[key]))
                yield return "The document was exchanged for another one after signing.";
        }
        foreach (var (number, place) in after.Places)
        {
            if (!before.Places.TryGetValue(number, out var earlier) || earlier.Kind == 0 || earlier == place)
                continue;
            if (number != signedNext.Reference.Number || !OnlySigns(before, after, signedNext.Reference))
                yield return Sentence((names ??= PartNames.Of(before))[number]);
        }
    }

    private static string Sentence(string part) => $"{char.ToUpperInvariant(part[0])}{part[1..]} was changed after signing.";

    /// <summary>The field was empty, is signed now, and shows that; all else about it is as before.</summary>
    private static bool OnlySigns(PdfFile before, PdfFile after, PdfReference field)
    {
        if (before.Dictionary(field) is not { } empty || after.Dictionary(field) is not { } signed || before.Resolve(empty["V"]) is not null)
            return false;
        return empty.Keys.Union(signed.Keys).All(key => key is "V" or "AP" || Same(empty[key], signed[key]));
    }

    private static bool Same(PdfObject? one, PdfObject? other)
    {
        if (one is null || other is null)
            return one is null && other is null;
        var (a, b) = (new ByteBuffer(), new ByteBuffer());
        PdfSyntax.Write(a, one);
        PdfSyntax.Write(b, other);
        return a.Span.SequenceEqual(b.Span);
    }
}
