using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Domain.Common;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Invictus.Recruitment.Web.Infrastructure.Settings;

/// <summary>How letters leave (Mail__…). Without a host they are written as files, which is what Development does.</summary>
public sealed class MailSettings
{
    /// <summary>The sender: an address, or a name with an address in angle brackets.</summary>
    public string From { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; }

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>A PEM file with the roots of the mail server's certificate; empty: those that the machine trusts.</summary>
    public string RootsPath { get; set; } = "";

    /// <summary>How long the mail server may take over one letter.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After so many days the text of a letter is deleted. That it was sent, when and to whom stays.</summary>
    public int KeepTextsForDays { get; set; } = 365;

    public bool IsSmtp => Host.Length > 0;

    /// <summary>Why no letter could leave like this, or null.</summary>
    public string? WhyNot() => WhyNotFrom() ?? WhyNotDays() ?? (IsSmtp ? WhyNotServer() ?? WhyNotSignIn() ?? WhyNotRoots() : WhyNotFiles());

    private string? WhyNotFrom() => Rule.Unless(
        MailboxAddress.TryParse(From, out var from) && from.Address.Contains('@', StringComparison.Ordinal),
        "Mail:From must be the address that letters come from, such as recruitment@trust.example.");

    private string? WhyNotDays() => Rule.Unless(KeepTextsForDays is >= 30 and <= 3650, "Mail:KeepTextsForDays must be between 30 and 3650.");

    private string? WhyNotServer() =>
        Rule.Unless(Uri.CheckHostName(Host) != UriHostNameType.Unknown, "Mail:Host must be the name or address of a mail server, without smtp:// and without a port.")
        ?? Rule.Unless(Port is >= 1 and <= 65535, "Mail:Port must be between 1 and 65535.")
        ?? Rule.Unless(Enum.IsDefined(Security), "Mail:Security must be StartTls, Tls or None.")
        ?? Rule.Unless(Patience >= TimeSpan.FromSeconds(1) && Patience <= TimeSpan.FromMinutes(2), "Mail:Patience must be between a second and two minutes.");

    private string? WhyNotSignIn() =>
        Rule.Unless(UserName.Length > 0 == Password.Length > 0, "Set both Mail:UserName and Mail:Password, or neither.")
        ?? Rule.Unless(
            Security != MailSecurity.None || UserName.Length == 0 || IsThisMachine,
            "With Mail:Security None the password would travel where anybody can read it. Use StartTls or Tls, or set no user name.");

    private string? WhyNotFiles() => Rule.Unless(
        UserName.Length == 0 && Password.Length == 0 && RootsPath.Length == 0, "Mail:Host is empty, but other settings of a mail server are set. Set it, or take them away.");

    private string? WhyNotRoots()
    {
        if (RootsPath.Length == 0)
            return null;
        try
        {
            return Rule.Unless(Roots().Count > 0, $"Mail:RootsPath: there is no certificate in {RootsPath}.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"Mail:RootsPath: {RootsPath} cannot be read as a PEM file.";
        }
    }

    private bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    public X509Certificate2Collection Roots()
    {
        var roots = new X509Certificate2Collection();
        roots.ImportFromPemFile(RootsPath);
        return roots;
    }
}

/// <summary>How the way to the mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Begins in the clear and must change over before anything is said (STARTTLS), mostly on port 587.</summary>
    StartTls,

    /// <summary>Secret from the first byte, mostly on port 465.</summary>
    Tls,

    /// <summary>Not at all: only for a mail server on this machine or in a network of its own.</summary>
    None,
}

internal sealed class MailSettingsCheck : IValidateOptions<MailSettings>
{
    public ValidateOptionsResult Validate(string? name, MailSettings options) =>
        options.WhyNot() is { } why ? ValidateOptionsResult.Fail(why) : ValidateOptionsResult.Success;
}
