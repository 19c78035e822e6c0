using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>
/// Somebody registers. The page answers the same whether or not the address is known, so nobody can find out who applies here; only
/// the letter differs. Account and letter are stored together.
/// </summary>
internal sealed class RegisterApplicant(RecruitmentDb db, UserManager<Account> accounts, ConfirmationLink link, AccountLetters letters, IOptions<TrustSettings> trust, TimeProvider time)
{
    /// <param name="password">Null for whoever makes a passkey behind the letter.</param>
    public async Task Now(string email, string? password, string? goOnTo, CancellationToken stop)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            await Register(email, password, goOnTo, stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same address at the same moment: the other request has made the account and its letter.
            db.ChangeTracker.Clear();
            if (await accounts.FindByEmailAsync(email) is null)
                throw;
        }
    }

    /// <summary>A new letter for somebody who has shown the right password but not yet confirmed the address.</summary>
    public async Task SendAgain(Account account, string? goOnTo, CancellationToken stop)
    {
        Write(account.Email!, () => ToConfirm(account, goOnTo));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Unless too many have gone there already; the page says the same.</summary>
    private void Write(string email, Func<Letter> letter)
    {
        if (letters.MayWriteTo(email))
            db.Letters.Add(letter());
    }

    private async Task Register(string email, string? password, string? goOnTo, CancellationToken stop)
    {
        var known = await accounts.FindByEmailAsync(email);
        if (known is { EmailConfirmed: true })
        {
            // As long as for a new account: the time of the answer must not tell either.
            if (password is not null)
                accounts.PasswordHasher.HashPassword(known, password);
            Write(known.Email!, () => SomebodyTried(known));
        }
        else if (known is not null)
        {
            // Nobody has shown that the address is theirs: the newest password counts, and older letters no longer work.
            known.PasswordHash = password is null ? null : accounts.PasswordHasher.HashPassword(known, password);
            Check(await accounts.UpdateSecurityStampAsync(known));
            Write(known.Email!, () => ToConfirm(known, goOnTo));
        }
        else
        {
            var account = new Account { UserName = email, Email = email, DisplayName = email };
            Check(password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password));
            Check(await accounts.AddToRoleAsync(account, Roles.Applicant));
            Write(email, () => ToConfirm(account, goOnTo));
        }
        await db.SaveChangesAsync(stop);
    }

    private Letter ToConfirm(Account account, string? goOnTo) => new(
        account.Email!,
        "Confirm your email address",
        $"""
         You have created an account to apply for posts at {trust.Value.Name}.

         Confirm your email address to use it:
         {link.For(account, goOnTo)}

         The link works until {London.DateAndTime(time.GetUtcNow() + ConfirmationLink.Lifetime)}.

         If you did not create an account, you need not do anything: without this step the account cannot be used.

         {trust.Value.Name}
         """,
        time.GetUtcNow());

    private Letter SomebodyTried(Account account) => new(
        account.Email!,
        "You already have an account",
        $"""
         Somebody, perhaps you, tried to create an account at {trust.Value.Name} with this email address. You already have one, and
         nothing has been changed.

         Sign in here: {trust.Value.Address("/account/sign-in")}

         If it was not you, you need not do anything.

         {trust.Value.Name}
         """,
        time.GetUtcNow());

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("The account could not be stored: " + string.Join(", ", result.Errors.Select(e => e.Code)));
    }
}
