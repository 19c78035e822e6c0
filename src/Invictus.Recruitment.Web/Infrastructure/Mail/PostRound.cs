using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Infrastructure.Schedule;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>
/// Takes waiting letters to the postbox, every few seconds. Each letter is claimed for a while first, so that several portals on one database
/// send it once. If a portal dies after the mail server has taken a letter and before that is stored, the letter goes a second time when the
/// claim has run out: twice is better than never.
/// </summary>
internal sealed partial class PostRound(
    IServiceScopeFactory scopes, IPostbox postbox, IOptions<MailSettings> settings, TimeProvider time, ILogger<PostRound> log)
    : Round(TimeSpan.FromSeconds(2), log)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan BetweenClearings = TimeSpan.FromHours(1);

    private DateTimeOffset? clearedAt;

    /// <summary>One round: up to fifty letters that are due, and once an hour the texts that are old enough to go.</summary>
    public override async Task Once(CancellationToken stop)
    {
        await ForgetOldTexts(stop);
        foreach (var id in await Due(stop))
        {
            stop.ThrowIfCancellationRequested();
            if (await Send(id, stop) is { OfTheServer: true })
                return;
        }
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).Letters.DueAt(time.GetUtcNow()).OrderBy(l => l.NextTryAt).ThenBy(l => l.Id).Take(AtOnce).Select(l => l.Id).ToListAsync(stop);
    }

    /// <returns>What went wrong; null if it was sent, or another portal has it.</returns>
    private async Task<PostTrouble?> Send(long id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        var lease = Guid.NewGuid();
        if (!await db.Letters.Claim(id, lease, time.GetUtcNow(), stop))
            return null;
        // Null: the account, and with it the letter, was deleted at this moment.
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == id && l.Lease == lease, stop) is not { } letter)
            return null;
        var trouble = await Post(letter, stop);
        // From here on nothing stops it: what has happened outside must be stored.
        await Store(db, letter, trouble);
        return trouble;
    }

    private async Task<PostTrouble?> Post(Letter letter, CancellationToken stop)
    {
        try
        {
            // An orderly stop lets the letter in hand finish: cut off in the middle, nobody would know whether it left. The patience bounds it.
            await postbox.Post(letter, CancellationToken.None);
            return null;
        }
#pragma warning disable CA1031 // Whatever stops one letter must not stop the others; it is logged and tried again.
        catch (Exception why) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var trouble = PostTrouble.Of(why);
            NotSent(Log, letter.Id, letter.Attempts + 1, trouble.InWords, (why.InnerException ?? why).GetType().Name);
            return trouble;
        }
    }

    private async Task Store(RecruitmentDb db, Letter letter, PostTrouble? trouble)
    {
        Mark(letter, trouble);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException) when (trouble is null)
        {
            // It took longer than the lease and another sender has it, or the account went. That it was sent is a fact all the same.
            db.ChangeTracker.Clear();
            if (await db.Letters.SingleOrDefaultAsync(l => l.Id == letter.Id && l.Status != LetterStatus.Sent, CancellationToken.None) is { } now)
            {
                Mark(now, null);
                await db.SaveChangesAsync(CancellationToken.None);
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Not sent here, and in other hands now: what they store counts.
            Overtaken(Log, letter.Id);
        }
    }

    private void Mark(Letter letter, PostTrouble? trouble)
    {
        if (trouble is null)
            letter.Sent(time.GetUtcNow());
        else
            letter.Failed(time.GetUtcNow(), trouble.InWords, trouble.ForGood);
    }

    private async Task ForgetOldTexts(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        if (clearedAt is { } last && now - last < BetweenClearings)
            return;
        clearedAt = now;
        await using var scope = scopes.CreateAsyncScope();
        if (await Db(scope).Letters.ForgetTexts(now.AddDays(-settings.Value.KeepTextsForDays), stop) is > 0 and var count)
            Forgotten(Log, count);
    }

    private static RecruitmentDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<RecruitmentDb>();

    [LoggerMessage(LogLevel.Warning, "Letter {Letter} could not be sent at try {Attempt}: {Why} ({Trouble})")]
    private static partial void NotSent(ILogger log, long letter, int attempt, string why, string trouble);

    [LoggerMessage(LogLevel.Warning, "Letter {Letter} was taken up by another portal while this one tried to send it")]
    private static partial void Overtaken(ILogger log, long letter);

    [LoggerMessage(LogLevel.Information, "The texts of {Count} old letters were deleted")]
    private static partial void Forgotten(ILogger log, int count);
}
