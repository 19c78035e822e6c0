using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Privacy;

/// <summary>
/// Deletes an applicant's account and whatever may go at once. What was sent to the trust stays for its period of retention; then the account
/// stays as a shell that says nothing of the person and that nobody can sign in with.
/// </summary>
public static class Erasure
{
    /// <summary>How much there is of each kind, to say before and after.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Counts(RecruitmentDb db, DataSubject who, CancellationToken stop)
    {
        var counts = new Dictionary<string, int>();
        foreach (var belonging in Belongings.All)
        {
            if (await belonging.Rows(db, who).CountAsync(stop) is var count and > 0)
                counts[belonging.Heading] = count;
        }
        return counts;
    }

    /// <summary>Deletes and leaves a receipt, all in one transaction.</summary>
    /// <exception cref="DbUpdateException">Something of the person was stored at the same moment; nothing was deleted.</exception>
    public static async Task<ErasureReceipt> Erase(RecruitmentDb db, DataSubject who, DateTimeOffset at, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var before = await Counts(db, who, stop);
        var drafts = db.Applications.Where(a => a.ApplicantId == who.AccountId && a.Status == ApplicationStatus.Draft);
        // Their files and what was answered for monitoring are the caller's: neither is in a table that knows whose it is.
        await db.AttachedDocuments.Where(d => drafts.Any(a => a.Id == d.ApplicationId)).ExecuteDeleteAsync(stop);
        await drafts.ExecuteDeleteAsync(stop);
        var stays = await db.Applications.AnyAsync(a => a.ApplicantId == who.AccountId, stop) || await db.Appointments.AnyAsync(a => a.PostholderId == who.AccountId, stop);
        foreach (var belonging in Belongings.All.Where(b => b.AtDeletion == AtDeletion.Goes))
            await belonging.Delete(db, who, stop);
        if (stays)
            await Empty(db, who.AccountId, stop);
        else
            await db.Users.Where(u => u.Id == who.AccountId).ExecuteDeleteAsync(stop);
        var after = await Counts(db, who, stop);
        var receipt = new ErasureReceipt(
            InWords(before.Select(b => (b.Key, b.Value - after.GetValueOrDefault(b.Key)))), InWords(after.Select(a => (a.Key, a.Value))), at);
        db.Add(receipt);
        // Neither account nor network address: the trail says that it happened, not who it was.
        db.AuditEntries.Add(new AuditEntry(new Happening("Account deleted", new Stamp(null, "Applicant", at)), nameof(ErasureReceipt), receipt.Reference.Value));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        await SqliteSettings.EmptyLog(db, stop);
        return receipt;
    }

    private static async Task Empty(RecruitmentDb db, long account, CancellationToken stop)
    {
        await db.UserRoles.Where(r => r.UserId == account).ExecuteDeleteAsync(stop);
        await db.UserClaims.Where(c => c.UserId == account).ExecuteDeleteAsync(stop);
        await db.UserLogins.Where(l => l.UserId == account).ExecuteDeleteAsync(stop);
        await db.UserTokens.Where(t => t.UserId == account).ExecuteDeleteAsync(stop);
        // The framework wants a name that nobody else has.
        var name = $"deleted-{Reference.New().Value}";
        await db.Users.Where(u => u.Id == account).ExecuteUpdateAsync(
            u => u.SetProperty(a => a.UserName, name).SetProperty(a => a.NormalizedUserName, name.ToUpperInvariant())
                .SetProperty(a => a.Email, (string?)null).SetProperty(a => a.NormalizedEmail, (string?)null).SetProperty(a => a.EmailConfirmed, false)
                .SetProperty(a => a.DisplayName, Account.Deleted).SetProperty(a => a.PasswordHash, (string?)null)
                .SetProperty(a => a.SecurityStamp, Guid.NewGuid().ToString()).SetProperty(a => a.ConcurrencyStamp, Guid.NewGuid().ToString()),
            stop);
    }

    private static string InWords(IEnumerable<(string What, int Count)> counts)
    {
        var words = string.Join(", ", counts.Where(c => c.Count > 0).Select(c => $"{c.What} {c.Count}"));
        return words.Length > 0 ? words : "nothing";
    }
}
