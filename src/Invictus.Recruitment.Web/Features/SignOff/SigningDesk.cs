using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>
/// Where signing certificates come from: the trust's own when one is set (a file or the machine's store), else an authority the
/// portal makes once and keeps, encrypted, in the data folder. Keys never enter the database, a log or a page.
/// </summary>
internal sealed partial class SigningDesk : IDisposable
{
    private const string FileName = "trust-authority.bin";

    private readonly DataFolder data;
    private readonly SigningSettings settings;
    private readonly TrustSettings trust;
    private readonly TimeProvider time;
    private readonly ILogger<SigningDesk> log;
    private readonly IDataProtector protector;
    private readonly Lock making = new();
    private readonly TimestampAuthority? timestamps;

    public SigningDesk(DataFolder data, IDataProtectionProvider protection, IOptions<SigningSettings> settings, IOptions<TrustSettings> trust, TimeProvider time, ILogger<SigningDesk> log)
    {
        (this.data, this.settings, this.trust, this.time, this.log) = (data, settings.Value, trust.Value, time, log);
        protector = protection.CreateProtector("Invictus.Recruitment.TrustAuthority");
        if (this.settings.TimestampAuthority is { } address)
            timestamps = new TimestampAuthority(address, this.settings.TimestampPatience, TimestampRoots(), problem => NoTimestamp(log, problem), time);
    }

    public TrustSettings Trust => trust;

    /// <summary>Asks the time-stamping authority; null when there is none, and then nobody is asked.</summary>
    public Func<Rfc3161TimestampRequest, Rfc3161TimestampToken?>? Timestamp => timestamps is null ? null : timestamps.Token;

    /// <summary>A certificate for one signer, valid at the instant of signing.</summary>
    public SigningCertificate For(string signerName, DateTimeOffset at)
    {
        if (Configured() is { } own)
            return own;
        using var authority = Authority(at);
        return authority.IssueFor(signerName, trust.Name, at);
    }

    /// <summary>Judges a file by the authorities that this portal trusts.</summary>
    public PdfVerification Verify(ReadOnlyMemory<byte> pdf) => PdfVerifier.Verify(pdf, TrustedRoots(), TimestampRoots());

    /// <summary>
    /// The certificates in which verification trusts: of the certificate that is set, of those before it, and of the portal's own
    /// authority if it ever made one. A change of the certificate makes no earlier signature worthless.
    /// </summary>
    public IReadOnlyList<X509Certificate2> TrustedRoots()
    {
        var roots = new List<X509Certificate2>();
        using (var own = Configured())
        {
            if (own is not null)
                roots.Add(Public(own.Chain.Count > 0 ? own.Chain[^1] : own.Certificate));
        }
        roots.AddRange(Pem(settings.EarlierRootsPath));
        if (roots.Count == 0 || File.Exists(AuthorityPath))
        {
            using var authority = Authority(time.GetUtcNow());
            roots.Add(Public(authority.Certificate));
        }
        return roots;
    }

    public void Dispose() => timestamps?.Dispose();

    private string AuthorityPath => data.File("keys", FileName);

    private SigningCertificate? Configured() =>
        settings.CertificatePath.Length > 0 ? SigningCertificate.FromPkcs12(settings.CertificatePath, settings.CertificatePassword)
        : settings.CertificateThumbprint.Length > 0 ? SigningCertificate.FromStore(settings.CertificateThumbprint, settings.CertificateStore)
        : null;

    private X509Certificate2[]? TimestampRoots() => settings.TimestampRootsPath.Length > 0 ? [.. Pem(settings.TimestampRootsPath)] : null;

    private static X509Certificate2Collection Pem(string path)
    {
        var all = new X509Certificate2Collection();
        if (path.Length > 0)
            all.ImportFromPemFile(path);
        return all;
    }

    private static X509Certificate2 Public(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private TrustAuthority Authority(DateTimeOffset firstNeeded)
    {
        lock (making)
        {
            var path = AuthorityPath;
            if (File.Exists(path))
            {
                var stored = protector.Unprotect(File.ReadAllBytes(path));
                try
                {
                    return TrustAuthority.Load(stored, "");
                }
                finally
                {
                    CryptographicOperations.ZeroMemory(stored);
                }
            }
            var made = TrustAuthority.Create(trust.Name, firstNeeded);
            // Written beside and moved: a crash leaves no half key.
            File.WriteAllBytes(path + ".part", protector.Protect(made.Export("")));
            File.Move(path + ".part", path);
            return made;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A document was signed without a timestamp. {Problem}")]
    private static partial void NoTimestamp(ILogger log, string problem);
}
