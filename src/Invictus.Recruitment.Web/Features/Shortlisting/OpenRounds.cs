using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Opens rating some minutes after a vacancy with a complete panel has closed; looks twice a minute.</summary>
internal sealed partial class OpenRounds(IServiceScopeFactory scopes, TimeProvider time, ILogger<OpenRounds> log) : Round(TimeSpan.FromSeconds(30), log)
{
    /// <summary>One look: every round that is due is opened, each in a save of its own with the letters to its members.</summary>
    public override async Task Once(CancellationToken stop) => await Each(await Due(stop), id => Open(id, stop));

    private async Task Open(long id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var round = await db.ShortlistingRounds.SingleAsync(r => r.Id == id, stop);
        var (vacancy, now) = (await db.Vacancies.SingleAsync(v => v.Id == round.VacancyId, stop), time.GetUtcNow());
        // A panel that is not complete stays with HR, who reads on its page what is missing.
        if (round.WhyNotOpenByItself(vacancy, now) is not null)
            return;
        await scope.ServiceProvider.GetRequiredService<BeginRating>().Now(round, vacancy, Stamp.Portal(now), stop);
        await db.SaveChangesAsync(stop);
        Opened(Log, round.Reference.Value);
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, closed) = (scope.ServiceProvider.GetRequiredService<RecruitmentDb>(), time.GetUtcNow() - ShortlistingRound.OpensAfter);
        return await db.ShortlistingRounds.IgnoreAutoIncludes()
            .Where(r => r.Status == RoundStatus.Preparing && db.Vacancies.Any(v =>
                v.Id == r.VacancyId && v.Status == VacancyStatus.Open && v.Terms.ClosesAt <= closed && r.PanelSetAt < v.Terms.ClosesAt))
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(stop);
    }

    [LoggerMessage(LogLevel.Information, "Rating of round {Round} was opened at the closing of its vacancy")]
    private static partial void Opened(ILogger log, string round);
}
