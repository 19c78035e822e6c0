using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// Judges the signatures of a PDF without trusting anything in it: the exact hole, its form, one signer, the named
/// certificate, what each signature covers and what came after it.
/// </summary>
public static class PdfVerifier
{
    /// <summary>Judges a file. Never throws because of what is in it.</summary>
    /// <param name="pdf">Any bytes.</param>
    /// <param name="trustedRoots">The certificates that signers' certificates must lead to.</param>
    public static PdfVerification Verify(ReadOnlyMemory<byte> pdf, IReadOnlyCollection<X509Certificate2> trustedRoots)
    {
        ArgumentNullException.ThrowIfNull(trustedRoots);
        try
        {
            var file = PdfFile.Open(pdf);
            var claim = PdfSigner.Identity(file) is { } identity ? new ClaimedDocument(identity.Reference, identity.Version, identity.ContentSha256) : null;
            var parts = SignatureField.All(file).Where(f => f.IsSigned).Select(f => new Part(file, pdf, f)).OrderBy(p => p.End).ToList();
            return new PdfVerification(null, [.. parts.Select((_, i) => Judge(pdf, parts, i, trustedRoots))], claim);
        }
        catch (PdfFormatException problem)
        {
            return new PdfVerification(problem.Message, [], null);
        }
        catch (Exception problem) when (problem is ArgumentException or ArithmeticException or FormatException or InvalidCastException or IndexOutOfRangeException or InvalidOperationException or IOException)
        {
            // Whatever hostile bytes make of the reader, the answer is the same.
            return new PdfVerification("The file is damaged.", [], null);
        }
    }

    private static PdfSignatureReport Judge(ReadOnlyMemory<byte> pdf, List<Part> parts, int index, IReadOnlyCollection<X509Certificate2> roots)
    {
        var part = parts[index];
        List<string> problems = [.. part.Problems];
        var cms = part.Hole is { } hole ? CmsCheck.Run(hole, part.Content(pdf), part.ClaimedTime, roots) : null;
        problems.AddRange(cms?.Problems ?? []);
        var revision = part.Hole is null ? null : OpenRevision(pdf, part, problems);
        if (revision is not null && part.Field.Role == SignatureRole.ChiefExecutive && !Certifies(revision, part))
            problems.Add("The Chief Executive Officer's signature does not certify the document.");

        var later = Later(pdf, parts, index, revision, roots).Distinct().ToList();
        var intact = cms is { IsIntact: true } && part.Problems.Count == 0;
        return new PdfSignatureReport(
            cms?.Signer ?? "",
            part.Field.Role,
            cms?.TimestampedAt ?? part.ClaimedTime,
            !intact ? "" : cms!.TimestampedAt is null ? "B-B" : "B-T",
            intact,
            cms is { IsTrusted: true },
            revision is not null,
            later.Count > 0,
            [.. problems, .. later]);
    }

    /// <summary>The file as it was when it was signed; null when the signature does not end where a revision ends.</summary>
    private static PdfFile? OpenRevision(ReadOnlyMemory<byte> pdf, Part part, List<string> problems)
    {
        try
        {
            var bytes = pdf[..(int)part.End];
            var end = bytes.Span.TrimEnd("\r\n"u8);
            if (end.EndsWith("%%EOF"u8) && bytes.Length - end.Length <= 2)
            {
                var revision = PdfFile.Open(bytes);
                if (SignatureField.All(revision).Any(f => f.Reference.Number == part.Field.Reference.Number && revision.Dictionary(f.Dictionary["V"]) is not null
                    && f.Dictionary["V"] is PdfReference value && value.Number == part.ValueNumber))
                    return revision;
            }
        }
        catch (PdfFormatException)
        {
            // Said below: what was signed is no document.
        }
        problems.Add("The signature does not cover a whole document.");
        return null;
    }

    private static bool Certifies(PdfFile revision, Part part) =>
        revision.Dictionary(revision.Catalog["Perms"])?["DocMDP"] is PdfReference certified && certified.Number == part.ValueNumber;

    /// <summary>What came after a signature and is no good countersignature.</summary>
    private static List<string> Later(ReadOnlyMemory<byte> pdf, List<Part> parts, int index, PdfFile? revision, IReadOnlyCollection<X509Certificate2> roots)
    {
        var found = new List<string>();
        if (parts[index].End > pdf.Length || parts[index].End <= 0)
            return found;
        for (var i = index; i + 1 < parts.Count; i++)
        {
            var next = parts[i + 1];
            var problems = new List<string>();
            var after = next.Hole is null ? null : OpenRevision(pdf, next, problems);
            if (revision is null || after is null || next.Problems.Count > 0 || !CmsCheck.Run(next.Hole!, next.Content(pdf), next.ClaimedTime, roots).IsIntact)
            {
                found.Add("Something was added after this signature that is not covered by a sound one.");
                return found;
            }
            found.AddRange(RevisionChange.Forbidden(revision, after, next.Field));
            revision = after;
        }
        if (parts[^1].End != pdf.Length)
            found.Add("Something was added to the file after the last signature.");
        return found;
    }

    /// <summary>A signature as it lies in the file.</summary>
    private sealed class Part
    {
        private readonly long holeStart;
        private readonly long holeEnd;

        public Part(PdfFile file, ReadOnlyMemory<byte> pdf, SignatureField field)
        {
            Field = field;
            ValueNumber = (field.Dictionary["V"] as PdfReference)?.Number ?? 0;
            var value = file.Dictionary(field.Dictionary["V"]);
            if (value is null || !file.Places.TryGetValue(ValueNumber, out var place) || place.Kind != 1)
            {
                Problems.Add("The signature is not an object of its own.");
                return;
            }
            ClaimedTime = (file.Resolve(value["M"]) as PdfString)?.AsText() is { } time ? ReadDate(time) : null;
            if (file.Resolve(value["SubFilter"]) is not PdfName { Value: "ETSI.CAdES.detached" })
                Problems.Add("The signature is not of the kind that PAdES asks for.");
            if (value["ByteRange"] is not PdfArray { Items: [PdfNumber { IsInteger: true, Value: 0 }, PdfNumber { IsInteger: true } first, PdfNumber { IsInteger: true } second, PdfNumber { IsInteger: true } rest] }
                || value["Contents"] is not PdfString { Place: { } hole } contents
                || first.Value != hole.Start || second.Value != hole.End || rest.Value < 0 || second.Value + rest.Value > pdf.Length)
            {
                Problems.Add("The signature does not cover everything but itself.");
                return;
            }
            if (hole.End - hole.Start != (2 * contents.Bytes.Length) + 2)
                Problems.Add("There is something hidden in the place of the signature.");
            (holeStart, holeEnd, End) = (hole.Start, hole.End, (long)(second.Value + rest.Value));
            Hole = contents.Bytes;
        }

        public SignatureField Field { get; }

        public int ValueNumber { get; }

        public DateTimeOffset? ClaimedTime { get; }

        public byte[]? Hole { get; }

        public long End { get; }

        public List<string> Problems { get; } = [];

        public byte[] Content(ReadOnlyMemory<byte> pdf) => [.. pdf.Span[..(int)holeStart], .. pdf.Span[(int)holeEnd..(int)End]];

        private static DateTimeOffset? ReadDate(string text)
        {
            var plain = text.Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
            return DateTimeOffset.TryParseExact(plain, ["'D:'yyyyMMddHHmmsszzz", "'D:'yyyyMMddHHmmss"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        }
    }
}
