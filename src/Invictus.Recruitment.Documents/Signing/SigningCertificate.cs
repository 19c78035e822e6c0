using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>A certificate that can sign: with its private key, and with the certificates that lead up to a root.</summary>
public sealed class SigningCertificate : IDisposable
{
    /// <summary>Keys stay in memory where the system allows it; macOS does not.</summary>
    internal static readonly X509KeyStorageFlags KeyStorage = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    internal SigningCertificate(X509Certificate2 certificate, IReadOnlyList<X509Certificate2> chain)
    {
        if (!certificate.HasPrivateKey)
            throw new ArgumentException("The certificate has no private key.", nameof(certificate));
        Certificate = certificate;
        Chain = chain;
    }

    /// <summary>The signer's own certificate.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Issuers, without the certificate itself.</summary>
    public IReadOnlyList<X509Certificate2> Chain { get; }

    /// <summary>Reads a PKCS#12 file (.pfx, .p12).</summary>
    /// <exception cref="CryptographicException">Not such a file, or not its password.</exception>
    /// <exception cref="ArgumentException">There is no certificate with a private key in it.</exception>
    public static SigningCertificate FromPkcs12(string path, string password) => FromPkcs12(File.ReadAllBytes(path), password);

    /// <summary>Reads the bytes of a PKCS#12 file.</summary>
    /// <inheritdoc cref="FromPkcs12(string, string)"/>
    public static SigningCertificate FromPkcs12(ReadOnlySpan<byte> bytes, string password)
    {
        var all = X509CertificateLoader.LoadPkcs12Collection(bytes, password, KeyStorage);
        // The signer is the one with a key that issued none of the others.
        var signer = all.Where(c => c.HasPrivateKey).OrderBy(c => all.Any(o => o != c && o.IssuerName.RawData.AsSpan().SequenceEqual(c.SubjectName.RawData))).FirstOrDefault()
            ?? throw new ArgumentException("There is no certificate with a private key in the file.", nameof(bytes));
        return new SigningCertificate(signer, [.. all.Where(c => c != signer)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var issuer in Chain)
            issuer.Dispose();
    }
}
