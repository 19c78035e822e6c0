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
    Task Post(Letter letter, CancellationToken stop);
}

/// <summary>Letters as .eml files in App_Data/mail, for Development.</summary>
internal sealed class FilePostbox(DataFolder data, IOptions<MailSettings> settings) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken stop)
    {
        using var message = Message.Of(letter, settings.Value.From);
        // The letter's key makes the name unique and keeps the order; writing it twice changes nothing.
        var path = data.File("mail", $"{letter.Id:D8}.eml");
        await message.WriteToAsync(path + ".part", stop);
        File.Move(path + ".part", path, overwrite: true);
    }
}

/// <summary>Letters over SMTP.</summary>
internal sealed class SmtpPostbox(IOptions<MailSettings> settings) : IPostbox
{
    public async Task Post(Letter letter, CancellationToken stop)
    {
        var mail = settings.Value;
        using var message = Message.Of(letter, mail.From);
        using var client = new SmtpClient { Timeout = 20_000 };
        await client.ConnectAsync(mail.Host, mail.Port, SecureSocketOptions.Auto, stop);
        if (mail.UserName.Length > 0)
            await client.AuthenticateAsync(mail.UserName, mail.Password, stop);
        await client.SendAsync(message, stop);
        await client.DisconnectAsync(true, stop);
    }
}

internal static class Message
{
    public static MimeMessage Of(Letter letter, string from)
    {
        var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Text } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(letter.To));
        return message;
    }
}
