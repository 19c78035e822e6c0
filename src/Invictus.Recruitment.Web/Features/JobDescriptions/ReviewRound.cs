using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Schedule;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Reminds HR of reviews, thirty days before and on the day; looks every hour.</summary>
internal sealed class ReviewRound(IServiceScopeFactory scopes, IOptions<TrustSettings> trust, TimeProvider time, ILogger<ReviewRound> log) : Round(TimeSpan.FromHours(1), log)
{
    /// <summary>Letters of one round; the others come with the next.</summary>
    private const int Most = 100;

    /// <summary>One round: the reminder and the note that it was written are stored together, so it is written once.</summary>
    public override async Task Once(CancellationToken stop) => await Each(await Due(stop), id => Remind(id, stop));

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var today = London.DateOf(time.GetUtcNow());
        var ahead = today.AddDays(JobDescription.RemindedDaysAhead);
        return await db.JobDescriptions
            .Where(j => (j.ReviewOn <= today && j.RemindedOnTheDayOf != j.ReviewOn) || (j.ReviewOn > today && j.ReviewOn <= ahead && j.RemindedAheadOf != j.ReviewOn))
            .OrderBy(j => j.ReviewOn).ThenBy(j => j.Id).Take(Most).Select(j => j.Id).ToListAsync(stop);
    }

    private async Task Remind(long id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var (job, now) = (await db.JobDescriptions.SingleAsync(j => j.Id == id, stop), time.GetUtcNow());
        if (job.DueReminder(now) is not { } reminder)
            return;
        await Write(scope.ServiceProvider.GetRequiredService<WriteLetter>(), job, reminder, now, stop);
        job.Remind(Stamp.Portal(now));
        await db.SaveChangesAsync(stop);
    }

    private Task Write(WriteLetter letters, JobDescription job, ReviewReminder reminder, DateTimeOffset now, CancellationToken stop) => letters.Now(
        reminder == ReviewReminder.Ahead ? JobDescriptionLetterKinds.ReviewAhead : JobDescriptionLetterKinds.ReviewDue, new Addressee(trust.Value.HrEmail), now,
        [("job", job.Title), ("day", London.Date(job.ReviewOn!.Value)), (LetterValue.Way, $"/hr/job-descriptions/{job.Reference}")], stop);
}
