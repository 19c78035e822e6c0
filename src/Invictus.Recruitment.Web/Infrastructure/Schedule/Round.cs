using System.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Infrastructure.Schedule;

/// <summary>
/// Something that the portal looks after by itself, again and again with a pause between, so that a portal that was off catches up. What keeps one
/// round from its work is logged, and the next one tries again.
/// </summary>
internal abstract partial class Round(TimeSpan pause, ILogger log) : BackgroundService
{
    /// <summary>A portal that has just started answers those who wait for it first; what waited for the portal itself has time.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(2);

    /// <summary>Where it says what happened.</summary>
    protected ILogger Log => log;

    /// <summary>One round: whatever is due now.</summary>
    public abstract Task Once(CancellationToken stop);

    /// <summary>One after the other; what keeps one of them from its work is logged and does not keep the others.</summary>
    protected async Task Each(IEnumerable<long> due, Func<long, Task> work)
    {
        foreach (var id in due)
        {
            try
            {
                await work(id);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody works on it at this moment, or another portal on this database was faster: the next round looks again.
                Overtaken(log, GetType().Name, id);
            }
            catch (Exception trouble) when (IsForLater(trouble))
            {
                log.LogError(trouble, "{Round} could not do its work on {Id}", GetType().Name, id);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, stoppingToken);
            while (true)
            {
                try
                {
                    await Once(stoppingToken);
                }
                catch (Exception trouble) when (IsForLater(trouble))
                {
                    log.LogError(trouble, "{Round} could not do its work; next try in {Pause}", GetType().Name, pause);
                }
                await Task.Delay(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal ends.
        }
    }

    /// <summary>Trouble of one round only. Any other ends the whole portal.</summary>
    private static bool IsForLater(Exception trouble) => trouble is RuleViolation or DbUpdateException or InvalidOperationException or DbException;

    [LoggerMessage(LogLevel.Information, "{Round} left {Id} alone, which was changed meanwhile")]
    private static partial void Overtaken(ILogger log, string round, long id);
}
