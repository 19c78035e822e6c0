using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Signatures with a timestamp of a local authority, which is OpenSSL's (RFC 3161).</summary>
public sealed class TimestampTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("documents-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_timestamp_raises_the_level_and_gives_the_time()
    {
        var pdf = PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), Stamp);
        var signature = Assert.Single(PdfVerifier.Verify(pdf, [Signed.Authority.Certificate]).Signatures);
        Assert.Equal("B-T", signature.Level);
        Assert.True(signature.IsIntact);
        Assert.NotEqual(Signed.Now, signature.Time);
    }

    [Fact]
    public void Without_an_answer_the_signature_is_made_all_the_same()
    {
        var pdf = PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), _ => null);
        Assert.Equal("B-B", Assert.Single(Signed.Verify(pdf).Signatures).Level);
    }

    [Fact]
    public void A_token_for_something_else_is_not_taken()
    {
        var other = Stamp(Rfc3161TimestampRequest.CreateFromData("something else"u8, HashAlgorithmName.SHA256, requestSignerCertificates: true));
        var pdf = PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive(), _ => other);
        Assert.Equal("B-B", Assert.Single(Signed.Verify(pdf).Signatures).Level);
    }

    private Rfc3161TimestampToken Stamp(Rfc3161TimestampRequest request)
    {
        using var key = RSA.Create(2048);
        var certificate = new CertificateRequest("CN=Time of Example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        certificate.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        certificate.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], true));
        using var signer = certificate.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, "signer.pem"), signer.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Path.Combine(folder, "serial"), "01\n");
        File.WriteAllBytes(Path.Combine(folder, "query.tsq"), request.Encode());
        File.WriteAllText(Path.Combine(folder, "authority.cnf"), """
            [tsa]
            default_tsa = here
            [here]
            serial = ./serial
            crypto_device = builtin
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ess_cert_id_alg = sha256

            """);
        var (code, output) = Tool.Run(folder, "openssl", "ts", "-reply", "-config", "authority.cnf", "-queryfile", "query.tsq", "-signer", "signer.pem", "-inkey", "key.pem", "-out", "reply.tsr");
        Assert.True(code == 0, output);
        return request.ProcessResponse(File.ReadAllBytes(Path.Combine(folder, "reply.tsr")), out _);
    }
}
