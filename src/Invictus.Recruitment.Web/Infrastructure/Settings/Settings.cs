using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>Who the trust is and how it wants the portal to behave (Trust__…).</summary>
public sealed class TrustSettings
{
    public string Name { get; set; } = "";

    /// <summary>Where people reach the portal; printed into documents and letters, so never taken from a request.</summary>
    public Uri PublicAddress { get; set; } = new("http://localhost:5080");

    public string HrEmail { get; set; } = "";

    /// <summary>How far the provisional score goes; facts only unless the impact assessment covers more (docs/scoring.md).</summary>
    public ProvisionalLevel ProvisionalLevel { get; set; }

    /// <summary>An absolute address of the portal.</summary>
    public string Address(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}

/// <summary>How letters leave (Mail__…). Without a host they are written as files, which is what Development does.</summary>
public sealed class MailSettings
{
    public string From { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";
}

/// <summary>What signs PDFs (Signing__…). Without a path the portal makes its own authority on first use.</summary>
public sealed class SigningSettings
{
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";
}
