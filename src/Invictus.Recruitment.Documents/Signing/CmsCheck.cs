using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>Checks the CMS part of a signature, as strictly as we write it.</summary>
internal sealed class CmsCheck
{
    private static readonly string[] GoodDigests = [CmsSignature.Sha256, "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"];

    public string Signer { get; private set; } = "";

    public bool IsIntact { get; private set; }

    public bool IsTrusted { get; private set; }

    public DateTimeOffset? TimestampedAt { get; private set; }

    public List<string> Problems { get; } = [];

    /// <summary>Checks the bytes of the hole against the content that they are said to sign.</summary>
    public static CmsCheck Run(byte[] hole, byte[] content, DateTimeOffset? claimedTime, TrustedRoots roots)
    {
        var check = new CmsCheck();
        try
        {
            check.Check(hole, content, claimedTime, roots);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            check.IsIntact = check.IsTrusted = false;
            check.Problems.Add("The signature itself is damaged.");
        }
        return check;
    }

    private void Check(byte[] hole, byte[] content, DateTimeOffset? claimedTime, TrustedRoots roots)
    {
        AsnDecoder.ReadSequence(hole, AsnEncodingRules.BER, out _, out _, out var length);
        if (hole.AsSpan(length).ContainsAnyExcept((byte)0))
            Problems.Add("There is something hidden behind the signature.");
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(hole[..length]);
        var alone = new SignedCms();
        alone.Decode(hole[..length]);
        if (alone.ContentInfo.Content.Length > 0)
            Problems.Add("The signature brings its own content instead of signing the file.");
        if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is not { } certificate)
        {
            Problems.Add("The signature has not exactly one signer with a certificate.");
            return;
        }
        var signer = cms.SignerInfos[0];
        Signer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        if (!GoodDigests.Contains(signer.DigestAlgorithm.Value))
            Problems.Add("The signature uses an outdated algorithm.");
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
        }
        catch (CryptographicException)
        {
            Problems.Add("The document was changed: the signature does not fit it.");
        }
        var named = signer.SignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == CmsSignature.SigningCertificateV2).ToList();
        if (named is not [{ Values: [var attribute] }] || !CmsSignature.Names(attribute, certificate))
            Problems.Add("The signature does not name the certificate that it was made with.");
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().Any(u => (u.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0))
            Problems.Add("The certificate is not meant for signing.");
        var timestamp = Timestamp(signer);
        IsIntact = Problems.Count == 0;
        if (timestamp is not null && roots.VouchFor(timestamp))
            TimestampedAt = timestamp.TokenInfo.Timestamp;
        else if (timestamp is not null)
            Problems.Add("The timestamp was given by an authority that this portal does not know: the time is the one that the signer’s side gave.");
        IsTrusted = (TimestampedAt ?? claimedTime) is { } time && roots.VouchFor(certificate, cms.Certificates, time);
        if (!IsTrusted)
            Problems.Add("The certificate was not issued by an authority that this portal trusts, or was not valid at the time.");
    }

    /// <summary>The token that belongs to this signature; null when there is none, or a wrong one, which is a problem.</summary>
    private Rfc3161TimestampToken? Timestamp(SignerInfo signer)
    {
        var tokens = signer.UnsignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == CmsSignature.TimestampToken).ToList();
        if (tokens.Count == 0)
            return null;
        if (tokens is [{ Values: [var value] }]
            && Rfc3161TimestampToken.TryDecode(value.RawData, out var token, out var read) && read == value.RawData.Length
            && token.VerifySignatureForSignerInfo(signer, out _))
            return token;
        Problems.Add("The timestamp does not belong to this signature.");
        return null;
    }
}
