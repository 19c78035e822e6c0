using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>The letters about an account: what to confirm, and what has happened to it, so that nobody else can do it unnoticed.</summary>
internal sealed class AccountLetters(AccountLink link, Tries tries, IOptions<TrustSettings> trust, TimeProvider time)
{
    /// <summary>So many letters that anybody can cause may go to one address in an hour: nobody's letterbox can be filled from here.</summary>
    public const int MostAnHour = 5;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Whether one more letter that anybody can cause may go to an address now. Asking counts.</summary>
    public bool MayWriteTo(string email) => tries.Count("letters", email.Trim().ToUpperInvariant(), MostAnHour, TimeSpan.FromHours(1)) is null;

    public Letter NewPassword(Account account) => new(
        account.Email!, "Choose a new password",
        $"""
         Somebody, perhaps you, said at {trust.Value.Name} that the password of this address is forgotten.

         Choose a new password here:
         {link.To(LinkKind.NewPassword, account)}

         The link works until {London.DateAndTime(link.Until(LinkKind.NewPassword))}, and once.

         If it was not you, you need not do anything: your password is as it was.

         {trust.Value.Name}
         """,
        Now);

    public Letter PasswordChanged(Account account) => new(
        account.Email!, "Your password was changed",
        $"""
         The password of your account at {trust.Value.Name} was changed on {London.DateAndTime(Now)}. Whoever was signed in elsewhere is signed out.

         If that was not you, choose a new password at once, and tell {trust.Value.HrEmail}:
         {trust.Value.Address("/account/forgotten-password")}

         {trust.Value.Name}
         """,
        Now);

    public Letter LeaveAddress(Account account, string newAddress) => new(
        account.Email!, "Confirm that your email address changes",
        $"""
         You asked at {trust.Value.Name} that your account uses another email address:
         {newAddress}

         Confirm that you want this:
         {link.To(LinkKind.LeaveAddress, account, newAddress)}

         The link works until {London.DateAndTime(link.Until(LinkKind.LeaveAddress))}. After that we write to the new address; only when that is confirmed
         too does anything change.

         If it was not you, somebody knows your password. Choose a new one:
         {trust.Value.Address("/account/forgotten-password")}

         {trust.Value.Name}
         """,
        Now);

    public Letter TakeAddress(Account account, string newAddress) => new(
        newAddress, "Confirm your new email address",
        $"""
         An account at {trust.Value.Name} is to use this email address from now on.

         Confirm that the address is yours:
         {link.To(LinkKind.TakeAddress, account, newAddress)}

         The link works until {London.DateAndTime(link.Until(LinkKind.TakeAddress))}.

         If you know nothing about it, you need not do anything.

         {trust.Value.Name}
         """,
        Now);

    public Letter AddressIsTaken(string newAddress) => new(
        newAddress, "This email address has an account already",
        $"""
         Somebody, perhaps you, wanted to move an account at {trust.Value.Name} to this email address. There is already an account with it, and
         nothing has been changed.

         Sign in here: {trust.Value.Address("/account/sign-in")}

         If it was not you, you need not do anything.

         {trust.Value.Name}
         """,
        Now);

    public Letter AddressChanged(Account account, string to) => new(
        to, "Your email address was changed",
        $"""
         From {London.DateAndTime(Now)} on your account at {trust.Value.Name} uses the address {account.Email}. We write there about your applications.

         If that was not you, tell {trust.Value.HrEmail} at once.

         {trust.Value.Name}
         """,
        Now);

    public Letter PasskeyAdded(Account account, string name, bool signs) => new(
        account.Email!, "A passkey was added to your account",
        $"""
         The passkey “{name}” was added to your account on {London.DateAndTime(Now)}. With it you can sign in{(signs ? " and confirm your signatures" : "")}.

         If that was not you, remove it and tell {trust.Value.HrEmail} at once:
         {trust.Value.Address("/account/passkeys")}

         {trust.Value.Name}
         """,
        Now);
}
