using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// The trust's own certification authority: made on first start where no certificate was bought, kept protected, and
/// used for nothing but certificates of people who sign job descriptions.
/// </summary>
public sealed class TrustAuthority : IDisposable
{
    /// <summary>RSA with 3,072 bits: 128 bits of strength, to 2030 and beyond (NIST SP 800-57, part 1, table 2).</summary>
    private const int KeyBits = 3072;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    private TrustAuthority(X509Certificate2 certificate) => Certificate = certificate;

    /// <summary>The root: what verifiers must trust. With its private key; give others its raw data only.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Makes a new authority, valid for twenty years.</summary>
    public static TrustAuthority Create(string trustName, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(trustName);
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(Name($"{trustName} signing authority", trustName), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return new TrustAuthority(request.CreateSelfSigned(now - ClockSkew, now.AddYears(20)));
    }

    /// <summary>Loads what <see cref="Export"/> wrote.</summary>
    /// <exception cref="CryptographicException">Damaged, or not the password.</exception>
    public static TrustAuthority Load(ReadOnlySpan<byte> pkcs12, string password)
    {
        var certificate = X509CertificateLoader.LoadPkcs12(pkcs12, password, SigningCertificate.KeyStorage | X509KeyStorageFlags.Exportable);
        if (certificate.HasPrivateKey)
            return new TrustAuthority(certificate);
        certificate.Dispose();
        throw new CryptographicException("The authority's private key is missing.");
    }

    /// <summary>The authority with its key, under a password, as PKCS#12 with AES-256.</summary>
    public byte[] Export(string password) =>
        Certificate.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 100_000), password);

    /// <summary>
    /// A certificate for one signer with a key of its own, valid for a week: long enough for one act of signing, and a
    /// lost key is soon worthless. Dispose of it after use.
    /// </summary>
    public SigningCertificate IssueFor(string signerName, string organisation, DateTimeOffset now)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signerName);
        ArgumentException.ThrowIfNullOrWhiteSpace(organisation);
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(Name(signerName, organisation), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        // Signing documents (RFC 9336 gives 1.3.6.1.5.5.7.3.36) and, for readers that do not know it yet, protecting mail.
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.36"), new Oid("1.3.6.1.5.5.7.3.4")], false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, true, false));
        Span<byte> serial = stackalloc byte[16];
        RandomNumberGenerator.Fill(serial);
        // Positive, and never shortened by a leading zero.
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        var until = now.AddDays(7);
        using var bare = request.Create(Certificate, now - ClockSkew, until < Certificate.NotAfter ? until : Certificate.NotAfter, serial);
        return new SigningCertificate(bare.CopyWithPrivateKey(key), [X509CertificateLoader.LoadCertificate(Certificate.RawData)]);
    }

    /// <inheritdoc/>
    public void Dispose() => Certificate.Dispose();

    private static X500DistinguishedName Name(string commonName, string organisation)
    {
        // Upper bounds of RFC 5280, appendix A: 64 characters each.
        static string Bounded(string text) => text.Trim() is { Length: > 64 } name ? name[..(char.IsHighSurrogate(name[63]) ? 63 : 64)] : text.Trim();
        var name = new X500DistinguishedNameBuilder();
        name.AddCountryOrRegion("GB");
        name.AddOrganizationName(Bounded(organisation));
        name.AddCommonName(Bounded(commonName));
        return name.Build();
    }
}
