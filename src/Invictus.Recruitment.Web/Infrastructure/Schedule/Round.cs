using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Infrastructure.Schedule;

/// <summary>
/// Something that the portal looks after by itself, again and again with a pause between, so that a portal that was off catches up. What keeps one
/// round from its work is logged, and the next one tries again.
/// </summary>
internal abstract class Round(TimeSpan pause, ILogger log) : BackgroundService
{
    /// <summary>Where it says what happened.</summary>
    protected ILogger Log => log;

    /// <summary>One round: whatever is due now.</summary>
    public abstract Task Once(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Once(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble) when (trouble is DbUpdateException or InvalidOperationException or DbException)
            {
                log.LogError(trouble, "{Round} could not do its work; next try in {Pause}", GetType().Name, pause);
            }
            try
            {
                await Task.Delay(pause, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
