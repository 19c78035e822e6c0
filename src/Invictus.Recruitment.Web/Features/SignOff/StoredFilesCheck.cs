using Invictus.Recruitment.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>
/// Notices signed files that are no longer what was stored: a few at each look, one after the other, so that all of them get their
/// turn and a large store slows nobody down. A damaged file is kept in mind until it is whole again.
/// </summary>
internal sealed partial class StoredFilesCheck(IServiceScopeFactory scopes, SigningDesk desk, TimeProvider time, ILogger<StoredFilesCheck> log) : IHealthCheck, IDisposable
{
    /// <summary>Files of one look.</summary>
    public const int AtOnce = 10;

    /// <summary>Anybody may ask for the state of the portal: who asks more often gets the last answer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim looking = new(1);
    private readonly SortedSet<long> damaged = [];
    private DateTimeOffset? lookedAt;
    private long lastId;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (lookedAt is null || now - lookedAt >= Pause)
            {
                await Look(cancellationToken);
                lookedAt = now;
            }
            // Degraded, not unhealthy: a damaged file is no reason to take the whole portal off the net.
            return damaged.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"Signed files are damaged: {string.Join(", ", damaged)}.");
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task Look(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        // Some that are known to be damaged are looked at each time, so that a restored file is seen soon; if the whole store is
        // damaged, or its root unknown, a look costs no more than else.
        var known = damaged.Take(AtOnce).ToList();
        var next = await db.SignedFiles.Where(f => f.Id > lastId).OrderBy(f => f.Id).Take(AtOnce).Select(f => f.Id).ToListAsync(stop);
        foreach (var id in known.Union(next))
        {
            var file = await db.SignedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, stop);
            // The hash stands beside the file and could be changed with it; the signatures could not.
            if (file is { IsIntact: true } && desk.Verify(file.Bytes).IsGood)
                damaged.Remove(id);
            else if (damaged.Add(id))
                Damaged(log, id);
        }
        lastId = next.Count < AtOnce ? 0 : next[^1];
    }

    [LoggerMessage(LogLevel.Error, "Signed file {Id} is damaged or not what was signed. Restore it from a backup (docs/operations.md).")]
    private static partial void Damaged(ILogger log, long id);
}
