using System.Security.Cryptography.X509Certificates;

namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>Who the trust is and how it wants the portal to behave (Trust__…).</summary>
public sealed class TrustSettings
{
    public string Name { get; set; } = "";

    /// <summary>Where people reach the portal; printed into documents and letters, so never taken from a request.</summary>
    public Uri PublicAddress { get; set; } = new("http://localhost:5080");

    public string HrEmail { get; set; } = "";

    /// <summary>By when, after closing, applicants are promised an answer; days.</summary>
    public int DaysToDecide { get; set; } = 28;

    /// <summary>By when, after that answer, those who are shortlisted are promised the date of the interview; days.</summary>
    public int DaysToInvite { get; set; } = 14;

    /// <summary>An absolute address of the portal.</summary>
    public string Address(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}

/// <summary>What signs PDFs (Signing__…). Without a certificate the portal makes its own authority on first use.</summary>
public sealed class SigningSettings
{
    /// <summary>A PKCS#12 file with the certificate that signs, its key, and its issuers up to the root.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>Or a certificate in the machine's store "My", by its SHA-1 thumbprint.</summary>
    public string CertificateThumbprint { get; set; } = "";

    /// <summary>The store of the account that the portal runs as, or of the machine.</summary>
    public StoreLocation CertificateStore { get; set; } = StoreLocation.CurrentUser;

    /// <summary>A PEM file with roots that vouched for signatures before the certificate was changed.</summary>
    public string EarlierRootsPath { get; set; } = "";

    /// <summary>Where a time-stamping authority is asked (RFC 3161); empty: signatures carry no timestamp.</summary>
    public Uri? TimestampAuthority { get; set; }

    /// <summary>How long the authority may take before the document is signed without it.</summary>
    public TimeSpan TimestampPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A PEM file with the roots of time-stamping authorities; empty: those that the machine trusts.</summary>
    public string TimestampRootsPath { get; set; } = "";
}
