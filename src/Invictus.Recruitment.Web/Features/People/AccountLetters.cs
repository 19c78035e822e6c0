using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Access;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>The letters about an account: what to confirm, and what has happened to it, so that nobody else can do it unnoticed.</summary>
internal sealed class AccountLetters(AccountLink link, ConfirmationLink confirmation, WriteLetter letters, Tries tries, TimeProvider time)
{
    /// <summary>So many letters that anybody can cause may go to one address in an hour: nobody's letterbox can be filled from here.</summary>
    public const int MostAnHour = 5;

    private const string ForgottenPassword = "/account/forgotten-password";

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Whether one more letter that anybody can cause may go to an address now. Asking counts.</summary>
    public bool MayWriteTo(string email) => tries.Count("letters", email.Trim().ToUpperInvariant(), MostAnHour, TimeSpan.FromHours(1)) is null;

    public Task ToConfirm(Account account, string? goOnTo, CancellationToken stop) => Write(
        AccountLetterKinds.ConfirmAddress, account, account.Email!, [(LetterValue.Way, confirmation.For(account, goOnTo)), ("until", London.DateAndTime(Now + ConfirmationLink.Lifetime))], stop);

    public Task SomebodyTried(Account account, CancellationToken stop) => Write(AccountLetterKinds.AlreadyRegistered, account, account.Email!, [(LetterValue.Way, "/account/sign-in")], stop);

    public Task NewPassword(Account account, CancellationToken stop) => Write(
        AccountLetterKinds.NewPassword, account, account.Email!, [(LetterValue.Way, link.To(LinkKind.NewPassword, account)), ("until", London.DateAndTime(link.Until(LinkKind.NewPassword)))], stop);

    public Task PasswordChanged(Account account, CancellationToken stop) => Write(
        AccountLetterKinds.PasswordChanged, account, account.Email!, [(LetterValue.Way, ForgottenPassword), ("when", London.DateAndTime(Now))], stop);

    public Task LeaveAddress(Account account, string newAddress, CancellationToken stop) => Write(
        AccountLetterKinds.LeaveAddress, account, account.Email!,
        [(LetterValue.Way, link.To(LinkKind.LeaveAddress, account, newAddress)), ("address", newAddress), ("until", London.DateAndTime(link.Until(LinkKind.LeaveAddress)))], stop);

    public Task TakeAddress(Account account, string newAddress, CancellationToken stop) => Write(
        AccountLetterKinds.TakeAddress, account, newAddress,
        [(LetterValue.Way, link.To(LinkKind.TakeAddress, account, newAddress)), ("until", London.DateAndTime(link.Until(LinkKind.TakeAddress)))], stop);

    /// <summary>To an address that is somebody else's: it is not among the messages of whoever asked.</summary>
    public Task AddressIsTaken(string newAddress, CancellationToken stop) => Write(AccountLetterKinds.AddressIsTaken, null, newAddress, [(LetterValue.Way, "/account/sign-in")], stop);

    public Task AddressChanged(Account account, string to, CancellationToken stop) => Write(
        AccountLetterKinds.AddressChanged, account, to, [("address", account.Email!), ("when", London.DateAndTime(Now))], stop);

    /// <param name="account">Whose.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="signs">It also confirms signatures.</param>
    /// <param name="stop">The request is gone.</param>
    public Task PasskeyAdded(Account account, string name, bool signs, CancellationToken stop) => Write(
        AccountLetterKinds.PasskeyAdded, account, account.Email!,
        [(LetterValue.Way, "/account/passkeys"), ("passkey", name), ("can", signs ? "sign in and confirm your signatures" : "sign in"), ("when", London.DateAndTime(Now))], stop);

    private Task Write(LetterKind kind, Account? account, string to, (string, string)[] values, CancellationToken stop) =>
        letters.Now(kind, new Addressee(to, account is { Id: > 0 } ? account.Id : null), Now, values, stop);
}
