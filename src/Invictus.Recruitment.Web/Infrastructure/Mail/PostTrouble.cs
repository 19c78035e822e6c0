using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>Why a letter was not sent, for people: never the server's own words, which may hold addresses.</summary>
/// <param name="InWords">A sentence.</param>
/// <param name="ForGood">Trying again would end the same way.</param>
/// <param name="OfTheServer">It has nothing to do with this letter: no other one could go now.</param>
internal sealed record PostTrouble(string InWords, bool ForGood = false, bool OfTheServer = false)
{
    public static PostTrouble Of(Exception trouble) => trouble is PostboxAwayException
        ? new PostTrouble(OfServer(trouble.InnerException!), OfTheServer: true)
        : trouble switch
        {
            ParseException => new PostTrouble("Its address is not one that mail can be sent to.", ForGood: true),
            SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused when IsFinal(refused) =>
                new PostTrouble($"The mail server says that there is no such address ({Code(refused)}).", ForGood: true),
            SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused => new PostTrouble($"The mail server does not take letters to this address at the moment ({Code(refused)})."),
            SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted } refused when IsFinal(refused) =>
                new PostTrouble($"The mail server refused the letter ({Code(refused)}).", ForGood: true),
            SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } refused =>
                new PostTrouble($"The mail server does not take letters from the portal's own address, Mail:From ({Code(refused)}).", OfTheServer: true),
            SmtpCommandException refused => new PostTrouble($"The mail server did not take the letter ({Code(refused)})."),
            OperationCanceledException => new PostTrouble("The mail server did not answer in time.", OfTheServer: true),
            NotSupportedException => new PostTrouble("The mail server cannot send to an address with such letters.", ForGood: true),
            ProtocolException or SocketException => new PostTrouble("The connection to the mail server broke.", OfTheServer: true),
            UnauthorizedAccessException => new PostTrouble("The folder for letters cannot be written to.", OfTheServer: true),
            IOException => new PostTrouble("The connection to the mail server broke, or the folder for letters cannot be written to."),
            _ => new PostTrouble($"Something unexpected went wrong ({trouble.GetType().Name}); the log has more."),
        };

    private static string OfServer(Exception trouble) => trouble switch
    {
        OperationCanceledException => "The mail server did not answer in time.",
        AuthenticationException => "The mail server does not accept the portal's user name and password.",
        SslHandshakeException => "No secret connection to the mail server could be made: its certificate is not trusted, or it knows none.",
        NotSupportedException => "The mail server offers no secret connection (STARTTLS) or no way to sign in.",
        SmtpCommandException refused => $"The mail server lets the portal send nothing at the moment ({Code(refused)}).",
        _ => "The mail server could not be reached.",
    };

    private static bool IsFinal(SmtpCommandException refused) => (int)refused.StatusCode >= 500;

    private static string Code(SmtpCommandException refused) => ((int)refused.StatusCode).ToString(CultureInfo.InvariantCulture);
}
