using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>
/// Somebody registers. The page answers the same whether or not the address is known, so nobody can find out who applies here; only
/// the letter differs. Account and letter are stored together.
/// </summary>
internal sealed class RegisterApplicant(RecruitmentDb db, UserManager<Account> accounts, AccountLetters letters)
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
        await Write(account.Email!, () => letters.ToConfirm(account, goOnTo, stop));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Unless too many have gone there already; the page says the same.</summary>
    private async Task Write(string email, Func<Task> letter)
    {
        if (letters.MayWriteTo(email))
            await letter();
    }

    private async Task Register(string email, string? password, string? goOnTo, CancellationToken stop)
    {
        var known = await accounts.FindByEmailAsync(email);
        if (known is { EmailConfirmed: true })
        {
            // As long as for a new account: the time of the answer must not tell either.
            if (password is not null)
                accounts.PasswordHasher.HashPassword(known, password);
            await Write(known.Email!, () => letters.SomebodyTried(known, stop));
        }
        else if (known is not null)
        {
            // Nobody has shown that the address is theirs: the newest password counts, and older letters no longer work.
            known.PasswordHash = password is null ? null : accounts.PasswordHasher.HashPassword(known, password);
            Check(await accounts.UpdateSecurityStampAsync(known));
            await Write(known.Email!, () => letters.ToConfirm(known, goOnTo, stop));
        }
        else
        {
            var account = new Account { UserName = email, Email = email, DisplayName = email };
            Check(password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password));
            Check(await accounts.AddToRoleAsync(account, Roles.Applicant));
            await Write(email, () => letters.ToConfirm(account, goOnTo, stop));
        }
        await db.SaveChangesAsync(stop);
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException("The account could not be stored: " + string.Join(", ", result.Errors.Select(e => e.Code)));
    }
}
