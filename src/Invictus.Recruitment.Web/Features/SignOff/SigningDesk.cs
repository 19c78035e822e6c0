using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>
/// Where signing certificates come from: the trust's own file when one is set (Signing__CertificatePath), else an authority the
/// portal makes once and keeps, encrypted, in the data folder. Keys never enter the database, a log or a page.
/// </summary>
internal sealed class SigningDesk(DataFolder data, IDataProtectionProvider protection, IOptions<SigningSettings> settings, IOptions<TrustSettings> trust, TimeProvider time)
{
    public TrustSettings Trust => trust.Value;

    private const string FileName = "trust-authority.bin";
    private readonly Lock making = new();
    private readonly IDataProtector protector = protection.CreateProtector("Invictus.Recruitment.TrustAuthority");

    /// <summary>A certificate for one signer, valid at the instant of signing.</summary>
    public SigningCertificate For(string signerName, DateTimeOffset at)
    {
        if (settings.Value.CertificatePath is { Length: > 0 } path)
            return SigningCertificate.FromPkcs12(path, settings.Value.CertificatePassword);
        using var authority = Authority(at);
        return authority.IssueFor(signerName, trust.Value.Name, at);
    }

    /// <summary>The certificates in which verification trusts.</summary>
    public IReadOnlyList<X509Certificate2> TrustedRoots()
    {
        if (settings.Value.CertificatePath is { Length: > 0 } path)
        {
            using var own = SigningCertificate.FromPkcs12(path, settings.Value.CertificatePassword);
            return [X509CertificateLoader.LoadCertificate((own.Chain.Count > 0 ? own.Chain[^1] : own.Certificate).RawData)];
        }
        using var authority = Authority(time.GetUtcNow());
        return [X509CertificateLoader.LoadCertificate(authority.Certificate.RawData)];
    }

    private TrustAuthority Authority(DateTimeOffset firstNeeded)
    {
        lock (making)
        {
            var path = data.File("keys", FileName);
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
            var made = TrustAuthority.Create(trust.Value.Name, firstNeeded);
            // Written beside and moved: a crash leaves no half key.
            File.WriteAllBytes(path + ".part", protector.Protect(made.Export("")));
            File.Move(path + ".part", path);
            return made;
        }
    }
}
