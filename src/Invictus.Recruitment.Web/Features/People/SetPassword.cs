using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>A new password: sessions elsewhere end, a lock is lifted, the owner gets a letter. All of it is stored together.</summary>
internal sealed class SetPassword(RecruitmentDb db, UserManager<Account> accounts, AccountLetters letters)
{
    /// <returns>False when somebody else changed the account at the same moment.</returns>
    public async Task<bool> Now(Account account, string password, Happening happening, CancellationToken stop)
    {
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        db.AuditEntries.Add(new AuditEntry(happening, nameof(Account), null));
        await letters.PasswordChanged(account, stop);
        return (await accounts.UpdateSecurityStampAsync(account)).Succeeded;
    }
}
