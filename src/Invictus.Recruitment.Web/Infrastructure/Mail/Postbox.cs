using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>Where letters go: a mail server, or files where there is none.</summary>
internal interface IPostbox
{
    /// <exception cref="PostboxAwayException">No letter could go now.</exception>
    Task Post(Letter letter, CancellationToken stop);
}

/// <summary>The mail server cannot be reached or lets nobody in: trying the next letter would end the same way.</summary>
internal sealed class PostboxAwayException(Exception why) : Exception("The mail server is away.", why);

/// <summary>Letters as .eml files in App_Data/mail, for Development.</summary>
internal sealed class FilePostbox(DataFolder data, IOptions<MailSettings> mail, IOptions<TrustSettings> trust) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken stop)
    {
        using var message = LetterMessage.Of(letter, mail.Value, trust.Value);
        // The letter's key makes the name unique and keeps the order; writing it twice changes nothing.
        var path = data.File("mail", $"{letter.Id:D8}.eml");
        await message.WriteToAsync(path + ".part", stop);
        File.Move(path + ".part", path, overwrite: true);
    }
}

/// <summary>Letters over SMTP. However the server behaves, one letter takes no longer than the patience that is set.</summary>
internal sealed class SmtpPostbox(IOptions<MailSettings> mail, IOptions<TrustSettings> trust) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken stop)
    {
        using var message = LetterMessage.Of(letter, mail.Value, trust.Value);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(mail.Value.Patience);
        using var client = new SmtpClient();
        await Open(client, patience.Token, stop);
        await client.SendAsync(FormatFor(client, message), message, patience.Token);
        await Close(client, patience.Token);
    }

    private async Task Open(SmtpClient client, CancellationToken patience, CancellationToken stop)
    {
        var settings = mail.Value;
        if (settings.RootsPath.Length > 0)
        {
            client.CheckCertificateRevocation = false;
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(settings.Roots(), certificate, errors);
        }
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), patience);
            if (settings.UserName.Length > 0)
                await client.AuthenticateAsync(settings.UserName, settings.Password, patience);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            throw new PostboxAwayException(trouble);
        }
    }

    /// <summary>The letter has been taken: whatever goes wrong with the goodbye must not have it sent again.</summary>
    private static async Task Close(SmtpClient client, CancellationToken patience)
    {
        try
        {
            await client.DisconnectAsync(true, patience);
        }
        catch (Exception trouble) when (trouble is IOException or OperationCanceledException or MailKit.ProtocolException or MailKit.CommandException)
        {
            client.Disconnect(false, CancellationToken.None);
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };

    /// <summary>Addresses of other scripts as they are, where the server says that it knows them (RFC 6531); else what stands behind the @ is written in ASCII.</summary>
    /// <exception cref="NotSupportedException">The server knows ASCII only, and what stands before the @ has no form in it.</exception>
    private static FormatOptions FormatFor(SmtpClient client, MimeMessage message)
    {
        if (!client.Capabilities.HasFlag(SmtpCapabilities.UTF8) && !message.To.Mailboxes.All(m => Ascii.IsValid(m.LocalPart)))
            throw new NotSupportedException("The mail server knows no other scripts in addresses.");
        var format = FormatOptions.Default.Clone();
        format.International = client.Capabilities.HasFlag(SmtpCapabilities.UTF8) && message.To.Mailboxes.Any(m => m.IsInternational);
        return format;
    }

    /// <summary>By the roots that are set, for the name that was called, and by nothing else.</summary>
    private static bool IsTrusted(X509Certificate2Collection roots, X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var presented = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(presented);
    }
}
