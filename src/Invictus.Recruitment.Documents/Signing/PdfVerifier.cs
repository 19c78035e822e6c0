using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// Judges the signatures of a PDF without trusting anything in it: the exact hole, its form, one signer, the named
/// certificate, what each signature covers and what came after it.
/// </summary>
public static class PdfVerifier
{
    /// <summary>Each signature costs a pass over the file: a file with thousands would be an attack.</summary>
    private const int MostSignatures = 20;

    /// <summary>Judges a file. Never throws because of what is in it.</summary>
    /// <param name="pdf">Any bytes.</param>
    /// <param name="trustedRoots">The certificates that signers' certificates must lead to.</param>
    /// <param name="timestampRoots">The certificates that those of time-stamping authorities must lead to; null for the ones this machine trusts.</param>
    public static PdfVerification Verify(
        ReadOnlyMemory<byte> pdf, IReadOnlyCollection<X509Certificate2> trustedRoots, IReadOnlyCollection<X509Certificate2>? timestampRoots = null)
    {
        ArgumentNullException.ThrowIfNull(trustedRoots);
        var roots = new TrustedRoots(trustedRoots, timestampRoots);
        try
        {
            var file = PdfFile.Open(pdf);
            var claim = PdfSigner.Identity(file) is { } identity ? new ClaimedDocument(identity.Reference, identity.Version, identity.ContentSha256) : null;
            var signed = SignatureField.All(file).Where(f => f.IsSigned).ToList();
            if (signed.Count > MostSignatures)
                return new PdfVerification("The file carries more signatures than are checked here.", [], claim);
            var parts = signed.Select(f => new SignaturePart(file, pdf, f, roots)).OrderBy(p => p.End).ToList();
            return new PdfVerification(null, [.. parts.Select((_, i) => Judge(parts, i, pdf.Length))], claim);
        }
        catch (PdfFormatException problem)
        {
            return new PdfVerification(problem.Message, [], null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Whatever hostile bytes make of the reader, the answer is the same.
            return new PdfVerification("The file is damaged.", [], null);
        }
    }

    private static PdfSignatureReport Judge(List<SignaturePart> parts, int index, int length)
    {
        var part = parts[index];
        var later = Later(parts, index, length).Distinct().ToList();
        return new PdfSignatureReport(
            part.Cms?.Signer ?? "",
            part.Field.Role,
            part.Cms?.TimestampedAt ?? part.ClaimedTime,
            !part.IsIntact ? "" : part.Cms!.TimestampedAt is null ? "B-B" : "B-T",
            part.IsIntact,
            part.Cms is { IsTrusted: true },
            part.Revision is not null && part.RevisionProblems.Count == 0,
            part.ShapeProblems.Count == 0,
            later.Count > 0,
            [.. part.Problems, .. part.Cms?.Problems ?? [], .. part.RevisionProblems, .. part.ShapeProblems, .. later]);
    }

    /// <summary>What came after a signature and is no good countersignature.</summary>
    private static IEnumerable<string> Later(List<SignaturePart> parts, int index, int length)
    {
        for (var i = index; i + 1 < parts.Count; i++)
        {
            var (before, next) = (parts[i], parts[i + 1]);
            if (before.Revision is null || next.Revision is null || !next.IsIntact)
            {
                yield return "Something was added after this signature that is not covered by a sound one.";
                yield break;
            }
            foreach (var change in RevisionChange.Forbidden(before.Revision, next.Revision, next.Field))
                yield return change;
        }
        if (parts[^1].End != length)
            yield return "Something was added to the file after the last signature.";
    }
}
