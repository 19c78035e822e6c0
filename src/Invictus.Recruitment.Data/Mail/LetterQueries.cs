using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Mail;

public static class LetterQueries
{
    /// <summary>What somebody may read again: what was written to their account.</summary>
    public static IQueryable<Letter> Of(this IQueryable<Letter> letters, Viewer me) => letters.Where(l => l.AccountId == me.AccountId);

    /// <summary>The letter of a reference; nothing when the text is no reference.</summary>
    public static IQueryable<Letter> WithReference(this IQueryable<Letter> letters, string reference) =>
        Reference.TryParse(reference, out var parsed) ? letters.Where(l => l.Reference == parsed) : letters.Where(_ => false);

    /// <summary>To be tried now, and in no sender's hands.</summary>
    public static IQueryable<Letter> DueAt(this IQueryable<Letter> letters, DateTimeOffset now) =>
        letters.Where(l => l.Status == LetterStatus.Waiting && l.NextTryAt <= now && (l.LeasedUntil == null || l.LeasedUntil <= now));

    /// <summary>
    /// Takes a letter for one sender, for a while. Of several that try at once, one gets it: the database changes the row for the first, and
    /// then it is no longer due for the others.
    /// </summary>
    /// <returns>True if it is now this sender's.</returns>
    public static async Task<bool> Claim(this IQueryable<Letter> letters, long id, Guid lease, DateTimeOffset now, CancellationToken stop)
    {
        var until = now + Letter.LeaseTime;
        return await letters.DueAt(now).Where(l => l.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Lease, lease).SetProperty(l => l.LeasedUntil, until), stop) == 1;
    }

    /// <summary>Deletes the texts of letters written before an instant that nobody will send any more. That they were sent, when and to whom stays.</summary>
    /// <returns>How many.</returns>
    public static Task<int> ForgetTexts(this IQueryable<Letter> letters, DateTimeOffset writtenBefore, CancellationToken stop) => letters
        .Where(l => (l.Status == LetterStatus.Sent || l.Status == LetterStatus.GivenUp) && l.QueuedAt < writtenBefore && l.Text != "")
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.Text, "").SetProperty(l => l.Link, (string?)null), stop);

    /// <summary>The wording of each kind that counts.</summary>
    public static IQueryable<LetterWording> Newest(this IQueryable<LetterWording> wordings) =>
        wordings.Where(w => !wordings.Any(later => later.Kind == w.Kind && later.Number > w.Number));
}
