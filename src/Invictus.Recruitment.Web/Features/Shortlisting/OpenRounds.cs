using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Opens rating when a vacancy closes whose panel is complete; looks twice a minute, so that a portal that was off catches up.</summary>
internal sealed partial class OpenRounds(IServiceScopeFactory scopes, TimeProvider time, ILogger<OpenRounds> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Once(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (trouble is DbUpdateException or InvalidOperationException or System.Data.Common.DbException)
            {
                log.LogError(trouble, "Rounds could not be looked at; next try in {Pause}", Pause);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    /// <summary>One look: every round that is due is opened, each in a save of its own with the letters to its members.</summary>
    public async Task Once(CancellationToken stop)
    {
        foreach (var id in await Due(stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
            var round = await db.ShortlistingRounds.SingleAsync(r => r.Id == id, stop);
            var (vacancy, now) = (await db.Vacancies.SingleAsync(v => v.Id == round.VacancyId, stop), time.GetUtcNow());
            // A panel that is not complete stays with HR, who reads on its page what is missing.
            if (round.WhyNotOpenByItself(vacancy, now) is not null)
                continue;
            await scope.ServiceProvider.GetRequiredService<BeginRating>().Now(round, vacancy, Stamp.Portal(now), stop);
            try
            {
                await db.SaveChangesAsync(stop);
                Opened(log, round.Reference.Value);
            }
            catch (DbUpdateConcurrencyException)
            {
                // HR, or another portal on this database, was faster.
                Overtaken(log, round.Reference.Value);
            }
        }
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<RecruitmentDb>(), time.GetUtcNow());
        return await db.ShortlistingRounds.IgnoreAutoIncludes()
            .Where(r => r.Status == RoundStatus.Preparing && db.Vacancies.Any(v =>
                v.Id == r.VacancyId && v.Status == VacancyStatus.Open && v.Terms.ClosesAt <= now && r.PanelSetAt < v.Terms.ClosesAt))
            .OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(stop);
    }

    [LoggerMessage(LogLevel.Information, "Rating of round {Round} was opened at the closing of its vacancy")]
    private static partial void Opened(ILogger log, string round);

    [LoggerMessage(LogLevel.Information, "Round {Round} was changed while it was to be opened")]
    private static partial void Overtaken(ILogger log, string round);
}
