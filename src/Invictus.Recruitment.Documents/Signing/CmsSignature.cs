using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// The signature proper: CMS with the attributes of CAdES (ETSI EN 319 122-1) and nothing more; the time is the PDF's, as
/// PAdES asks (EN 319 142-1, 6.3).
/// </summary>
internal static class CmsSignature
{
    /// <summary>signing-certificate-v2 (RFC 5035): ties the signature to one certificate by its hash.</summary>
    public const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>The attribute that carries a timestamp (RFC 3161, appendix A).</summary>
    public const string TimestampToken = "1.2.840.113549.1.9.16.2.14";

    public const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public static byte[] Make(byte[] content, SigningCertificate certificate, Func<Rfc3161TimestampRequest, Rfc3161TimestampToken?>? timestamp = null)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Certificate)
        {
            DigestAlgorithm = new Oid(Sha256),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(certificate.Chain.Select(c => X509CertificateLoader.LoadCertificate(c.RawData)).ToArray());
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid(SigningCertificateV2), SigningCertificate(certificate.Certificate)));
        cms.ComputeSignature(signer, silent: true);
        if (timestamp is not null)
            AddTimestamp(cms.SignerInfos[0], timestamp);
        return cms.Encode();
    }

    /// <summary>Raises the signature to B-T when the authority answers with a token for it; otherwise it stays what it is.</summary>
    private static void AddTimestamp(SignerInfo signer, Func<Rfc3161TimestampRequest, Rfc3161TimestampToken?> timestamp)
    {
        var request = Rfc3161TimestampRequest.CreateFromSignerInfo(signer, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        if (timestamp(request) is { } token && token.VerifySignatureForSignerInfo(signer, out _))
            signer.AddUnsignedAttribute(new AsnEncodedData(new Oid(TimestampToken), token.AsSignedCms().Encode()));
    }

    /// <summary>SigningCertificateV2 with one ESSCertIDv2: SHA-256 as the default is left out, issuer and serial are there.</summary>
    private static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 4)))
                    writer.WriteEncodedValue(certificate.IssuerName.RawData);
                writer.WriteInteger(certificate.SerialNumberBytes.Span);
            }
        }
        return writer.Encode();
    }

    /// <summary>Whether the signing-certificate-v2 attribute names this certificate.</summary>
    public static bool Names(AsnEncodedData attribute, X509Certificate2 certificate)
    {
        try
        {
            var id = new AsnReader(attribute.RawData, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence();
            var algorithm = Sha256;
            if (id.PeekTag() == Asn1Tag.Sequence)
                algorithm = id.ReadSequence().ReadObjectIdentifier();
            var hash = algorithm switch
            {
                Sha256 => SHA256.HashData(certificate.RawData),
                "2.16.840.1.101.3.4.2.2" => SHA384.HashData(certificate.RawData),
                "2.16.840.1.101.3.4.2.3" => SHA512.HashData(certificate.RawData),
                _ => [],
            };
            return hash.Length > 0 && id.ReadOctetString().AsSpan().SequenceEqual(hash);
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
