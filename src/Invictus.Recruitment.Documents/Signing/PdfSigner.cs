using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// Signs a job description (PAdES baseline, ETSI EN 319 142-1) in an update that leaves every earlier byte as it was, so
/// that an earlier signature stays valid.
/// </summary>
public static class PdfSigner
{
    /// <summary>Bytes kept free for the signature: one signer, a chain of three and a timestamp fit twice over.</summary>
    internal const int Reserve = 8192;

    private static readonly byte[] RangePlace = Encoding.ASCII.GetBytes("[0 0000000000 0000000000 0000000000]");

    /// <summary>Signs and answers the whole new file.</summary>
    /// <param name="pdf">The file, unsigned or signed by the Chief Executive Officer.</param>
    /// <param name="certificate">The signer's.</param>
    /// <param name="request">Who signs, when and how.</param>
    /// <param name="timestamp">
    /// Asks a time-stamping authority and answers its token, or null when there is none to be had: then the signature is
    /// of level B-B instead of B-T. What the authority answers is checked before it goes into the file.
    /// </param>
    /// <exception cref="PdfFormatException">The file is not a PDF, or damaged.</exception>
    /// <exception cref="PdfSigningException">Not one of our documents, signed already, out of order, or changed since it was signed.</exception>
    public static byte[] Sign(
        ReadOnlyMemory<byte> pdf,
        SigningCertificate certificate,
        PdfSignatureRequest request,
        Func<Rfc3161TimestampRequest, Rfc3161TimestampToken?>? timestamp = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(request.SignerName);
        var file = PdfFile.Open(pdf);
        var fields = SignatureField.All(file);
        var field = FieldToSign(fields, request.Role);
        if (request.Role == SignatureRole.Postholder)
            RefuseIfChanged(pdf, fields);

        var writer = new PdfFileWriter(Size(file));
        var signature = writer.Add(Signature(request), plain: true);
        var widget = field.Dictionary.Copy();
        widget["V"] = signature;
        widget["AP"] = new PdfDictionary { ["N"] = SignatureAppearance.Write(writer, request, field.Box, Identity(file)?.Reference ?? "") };
        writer.Set(field.Reference, widget);
        if (request.Role == SignatureRole.ChiefExecutive)
        {
            var catalog = file.Catalog.Copy();
            catalog["Perms"] = new PdfDictionary { ["DocMDP"] = signature };
            writer.Set((PdfReference)file.Trailer["Root"]!, catalog);
        }
        var signed = writer.WriteUpdate(pdf.Span, file.Trailer, file.NewestStart, RevisionId(pdf.Span, request));
        FillIn(signed, pdf.Length, certificate, timestamp);
        return signed;
    }

    private static SignatureField FieldToSign(IReadOnlyList<SignatureField> fields, SignatureRole role)
    {
        if (fields.Where(f => f.Role == role).ToList() is not [var field])
            throw new PdfSigningException("This PDF has no place for that signature: it is not one of the trust's job descriptions.");
        if (field.IsSigned)
            throw new PdfSigningException(role == SignatureRole.ChiefExecutive ? "The Chief Executive Officer has already signed this document." : "The postholder has already signed this document.");
        if (role == SignatureRole.ChiefExecutive && fields.Any(f => f.IsSigned))
            throw new PdfSigningException("The Chief Executive Officer signs first, and this document carries a signature already.");
        if (role == SignatureRole.Postholder && !fields.Any(f => f is { Role: SignatureRole.ChiefExecutive, IsSigned: true }))
            throw new PdfSigningException("The Chief Executive Officer must sign this document before the postholder does.");
        return field;
    }

    /// <summary>A second signature must not lend weight to a document that was changed after the first.</summary>
    private static void RefuseIfChanged(ReadOnlyMemory<byte> pdf, IReadOnlyList<SignatureField> fields)
    {
        var before = PdfVerifier.Verify(pdf, []);
        if (before.Signatures.Count != fields.Count(f => f.IsSigned) || before.Signatures.Any(s => !s.IsIntact || !s.CoversWholeRevision || !s.IsPlain || s.ChangedAfter))
            throw new PdfSigningException("The document was changed after the Chief Executive Officer signed it.");
    }

    internal static DocumentIdentity? Identity(PdfFile file) =>
        file.Resolve(file.Dictionary(file.Trailer["Info"])?["Keywords"]) is PdfString keywords ? DocumentIdentity.Read(keywords.AsText()) : null;

    private static int Size(PdfFile file) => file.Trailer["Root"] is PdfReference && file.Trailer["Size"] is PdfNumber { IsInteger: true } size && size.Value > file.Places.Keys.Max()
        ? (int)size.Value
        : throw new PdfFormatException("The trailer is damaged.");

    private static PdfDictionary Signature(PdfSignatureRequest request)
    {
        var signature = new PdfDictionary
        {
            ["Type"] = new PdfName("Sig"),
            ["Filter"] = new PdfName("Adobe.PPKLite"),
            ["SubFilter"] = new PdfName("ETSI.CAdES.detached"),
            ["ByteRange"] = new PdfRaw(RangePlace),
            ["Contents"] = new PdfRaw(Encoding.ASCII.GetBytes("<" + new string('0', 2 * Reserve) + ">")),
            ["M"] = TaggedDocument.Date(request.SignedAt),
            ["Name"] = PdfString.Text(request.SignerName),
            ["Reason"] = PdfString.Text(request.Reason),
        };
        if (request.Location.Length > 0)
            signature["Location"] = PdfString.Text(request.Location);
        if (request.Role == SignatureRole.ChiefExecutive)
        {
            // 2: only forms may be filled in and signed from now on (ISO 32000-1, table 254).
            var parameters = new PdfDictionary { ["Type"] = new PdfName("TransformParams"), ["P"] = 2L, ["V"] = new PdfName("1.2") };
            signature["Reference"] = new PdfArray(new PdfDictionary { ["Type"] = new PdfName("SigRef"), ["TransformMethod"] = new PdfName("DocMDP"), ["TransformParams"] = parameters });
        }
        return signature;
    }

    private static byte[] RevisionId(ReadOnlySpan<byte> before, PdfSignatureRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Role} {request.SignerName} {request.SignedAt:O}"));
        return hash.GetHashAndReset()[..16];
    }

    /// <summary>Writes the byte range, signs everything but the hole, and puts the signature into it.</summary>
    private static void FillIn(byte[] file, int updateAt, SigningCertificate certificate, Func<Rfc3161TimestampRequest, Rfc3161TimestampToken?>? timestamp)
    {
        var range = updateAt + file.AsSpan(updateAt).IndexOf(RangePlace);
        var hole = range + file.AsSpan(range).IndexOf("/Contents <"u8) + "/Contents ".Length;
        var after = hole + (2 * Reserve) + 2;
        var text = string.Create(CultureInfo.InvariantCulture, $"[0 {hole} {after} {file.Length - after}");
        Encoding.ASCII.GetBytes(text.PadRight(RangePlace.Length - 1) + "]").CopyTo(file, range);

        byte[] content = [.. file.AsSpan(0, hole), .. file.AsSpan(after)];
        var signature = CmsSignature.Make(content, certificate, timestamp);
        if (signature.Length > Reserve)
            throw new PdfSigningException("The certificates of this signer are too long for the place that is kept for a signature.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature)).CopyTo(file, hole + 1);
    }
}
