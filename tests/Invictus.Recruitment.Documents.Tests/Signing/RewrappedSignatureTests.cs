using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Signatures over the very bytes of the document, taken apart and put together again in another way.</summary>
public sealed class RewrappedSignatureTests
{
    [Fact]
    public void The_honest_way_through_the_same_exchange_is_good() =>
        Assert.True(Signed.Verify(Crafted.WithSignature(content => CmsSignature.Make(content, Signed.ChiefExecutive))).IsGood);

    [Fact]
    public void A_signature_that_brings_its_own_content_is_not_intact() =>
        Refused(_ => Cms("something else"u8.ToArray(), detached: false, Signer(Signed.ChiefExecutive)), "The signature brings its own content instead of signing the file.");

    [Fact]
    public void A_signature_with_a_second_signer_is_not_intact() =>
        Refused(content => Cms(content, detached: true, Signer(Signed.ChiefExecutive), Signer(Signed.Postholder)), "The signature has not exactly one signer with a certificate.");

    [Fact]
    public void A_signature_without_its_certificate_is_not_intact() =>
        Refused(content => Cms(content, detached: true, Signer(Signed.ChiefExecutive, X509IncludeOption.None)), "The signature has not exactly one signer with a certificate.");

    [Fact]
    public void A_signature_that_does_not_name_its_certificate_is_not_intact() =>
        Refused(content => Cms(content, detached: true, Signer(Signed.ChiefExecutive)), "The signature does not name the certificate that it was made with.");

    [Fact]
    public void A_signature_that_names_another_certificate_is_not_intact()
    {
        Refused(
            content =>
            {
                var named = new SignedCms();
                named.Decode(CmsSignature.Make(content, Signed.Postholder));
                var attribute = named.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().Single(a => a.Oid.Value == CmsSignature.SigningCertificateV2).Values[0];
                var signer = Signer(Signed.ChiefExecutive);
                signer.SignedAttributes.Add(attribute);
                return Cms(content, detached: true, signer);
            },
            "The signature does not name the certificate that it was made with.");
    }

    [Fact]
    public void An_outdated_digest_is_not_accepted() =>
        Refused(
            content =>
            {
                var signer = Signer(Signed.ChiefExecutive);
                signer.DigestAlgorithm = new Oid("1.3.14.3.2.26");
                return Cms(content, detached: true, signer);
            },
            "The signature uses an outdated algorithm.");

    [Fact]
    public void A_certificate_that_is_not_meant_for_signing_is_not_accepted()
    {
        using var stranger = Stranger(X509KeyUsageFlags.KeyEncipherment);
        Refused(content => CmsSignature.Make(content, stranger), "The certificate is not meant for signing.");
    }

    [Fact]
    public void A_stranger_with_the_same_name_is_not_trusted()
    {
        using var stranger = Stranger(X509KeyUsageFlags.DigitalSignature);
        var signature = Assert.Single(Signed.Verify(Crafted.WithSignature(content => CmsSignature.Make(content, stranger))).Signatures);
        Assert.True(signature is { IsIntact: true, IsTrusted: false, IsValid: false, Signer: "Helen Żółkowska" });
    }

    [Fact]
    public void A_certificate_that_a_signer_issued_to_somebody_else_is_not_trusted()
    {
        // A leaf of the trust must not be able to make certificates of its own.
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Helen Żółkowska", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var bare = request.Create(
            Signed.ChiefExecutive.Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(Signed.ChiefExecutive.Certificate.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1),
            Signed.Now, Signed.Now.AddDays(5), [1, 2, 3]);
        using var below = new SigningCertificate(bare.CopyWithPrivateKey(key), [X509CertificateLoader.LoadCertificate(Signed.ChiefExecutive.Certificate.RawData)]);
        Assert.False(Assert.Single(Signed.Verify(Crafted.WithSignature(content => CmsSignature.Make(content, below))).Signatures).IsTrusted);
    }

    private static void Refused(Func<byte[], byte[]> make, string problem)
    {
        var seen = Signed.Verify(Crafted.WithSignature(make));
        var signature = Assert.Single(seen.Signatures);
        Assert.False(signature.IsIntact);
        Assert.False(seen.IsGood);
        Assert.Contains(problem, signature.Problems);
    }

    private static CmsSigner Signer(SigningCertificate certificate, X509IncludeOption include = X509IncludeOption.EndCertOnly) =>
        new(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Certificate) { DigestAlgorithm = new Oid(CmsSignature.Sha256), IncludeOption = include };

    private static byte[] Cms(byte[] content, bool detached, params CmsSigner[] signers)
    {
        var cms = new SignedCms(new ContentInfo(content), detached);
        foreach (var signer in signers)
            cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    private static SigningCertificate Stranger(X509KeyUsageFlags usage)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Helen Żółkowska, O=Invictus Education Trust, C=GB", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        return new SigningCertificate(request.CreateSelfSigned(Signed.Now.AddDays(-1), Signed.Now.AddDays(1)), []);
    }
}
