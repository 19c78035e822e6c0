using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>In whom a check trusts: authorities for signers, and authorities for time (null: those this machine trusts).</summary>
internal sealed record TrustedRoots(IReadOnlyCollection<X509Certificate2> Signers, IReadOnlyCollection<X509Certificate2>? Timestamps)
{
    private const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>A signer's certificate leads to a root and was valid at the time.</summary>
    public bool VouchFor(X509Certificate2 certificate, X509Certificate2Collection along, DateTimeOffset at) =>
        Signers.Count > 0 && LeadsToRoot(certificate, along, at, Signers, purpose: null);

    /// <summary>The token was given by an authority for time that is trusted.</summary>
    public bool VouchFor(Rfc3161TimestampToken token)
    {
        var cms = token.AsSignedCms();
        return cms.SignerInfos is [{ Certificate: { } certificate }]
            && LeadsToRoot(certificate, cms.Certificates, token.TokenInfo.Timestamp, Timestamps, TimeStamping);
    }

    private static bool LeadsToRoot(
        X509Certificate2 certificate, X509Certificate2Collection along, DateTimeOffset at, IReadOnlyCollection<X509Certificate2>? roots, string? purpose)
    {
        using var chain = new X509Chain();
        if (roots is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots.ToArray());
        }
        chain.ChainPolicy.ExtraStore.AddRange(along);
        if (purpose is not null)
            chain.ChainPolicy.ApplicationPolicy.Add(new Oid(purpose));
        // Nobody is asked over the network while a file is checked; short certificates make lists of revoked ones needless.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        chain.ChainPolicy.VerificationTimeIgnored = false;
        return chain.Build(certificate);
    }
}
