using System.Globalization;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using MimeKit;
using MimeKit.Text;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>A letter as mail programs take it: plain text and HTML, the same words in both.</summary>
internal static class LetterMessage
{
    /// <exception cref="ParseException">The address cannot be one.</exception>
    public static MimeMessage Of(Letter letter, MailSettings mail, TrustSettings trust)
    {
        var from = MailboxAddress.Parse(mail.From);
        if (string.IsNullOrEmpty(from.Name))
            from.Name = trust.Name;
        var message = new MimeMessage
        {
            Subject = OneLine.Of(letter.Subject),
            Date = letter.QueuedAt,
            // The same each time it is sent: whoever gets a letter twice after a crash can tell, and many mail programs show it once.
            MessageId = string.Create(CultureInfo.InvariantCulture, $"letter.{letter.Reference}@{trust.PublicAddress.IdnHost}"),
            Body = new MultipartAlternative(
                new TextPart(TextFormat.Plain) { Text = letter.Text },
                new TextPart(TextFormat.Html) { Text = LetterHtml.Of(letter, trust.Name) }),
        };
        message.From.Add(from);
        message.To.Add(Address(letter.To));
        if (MailboxAddress.TryParse(trust.HrEmail, out var hr))
            message.ReplyTo.Add(hr);
        // Nobody's holiday answer is wanted (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>One address and nothing else: what was typed must not name a second person.</summary>
    private static MailboxAddress Address(string to)
    {
        if (to.Any(c => char.IsControl(c) || c is ',' or ';' or '<' or '>') || !MailboxAddress.TryParse(to, out var address) || !address.Address.Contains('@', StringComparison.Ordinal))
            throw new ParseException("The letter's address is not one.", 0, 0);
        return address;
    }
}
