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

    /// <summary>Takes a certificate out of the store "My" of this machine, with the issuers that the machine knows.</summary>
    /// <param name="thumbprint">SHA-1 in hexadecimal, as the system shows it.</param>
    /// <param name="location">The store of the account that runs, or of the machine.</param>
    /// <exception cref="ArgumentException">It is not there, or its key is not.</exception>
    public static SigningCertificate FromStore(string thumbprint, StoreLocation location)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(thumbprint);
        using var store = new X509Store(StoreName.My, location, OpenFlags.ReadOnly);
        // People paste thumbprints with blanks, colons and an invisible mark in front.
        var found = store.Certificates.Find(X509FindType.FindByThumbprint, string.Concat(thumbprint.Where(char.IsAsciiHexDigit)), validOnly: false);
        if (found is not [{ HasPrivateKey: true } signer])
            throw new ArgumentException("There is no certificate with that thumbprint and a private key in the store.", nameof(thumbprint));
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllFlags;
        chain.Build(signer);
        return new SigningCertificate(signer, [.. chain.ChainElements.Skip(1).Select(e => X509CertificateLoader.LoadCertificate(e.Certificate.RawData))]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var issuer in Chain)
            issuer.Dispose();
    }
}
