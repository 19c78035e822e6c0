using Invictus.Recruitment.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Infrastructure.Storage;

/// <summary>
/// Notices records whose file is missing, and files that no record knows: what somebody removed must not lie on the disk. A file is
/// written before its record, so only one that is older than an hour is an orphan.
/// </summary>
internal sealed partial class DocumentsCheck(IServiceScopeFactory scopes, DocumentStore store, TimeProvider time, ILogger<DocumentsCheck> log) : IHealthCheck, IDisposable
{
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Anybody may ask for the state of the portal: who asks more often gets the last answer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim looking = new(1);
    private (DateTimeOffset At, HealthCheckResult Result)? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (last is not { } seen || now - seen.At >= Pause)
                last = seen = (now, await Look(now, cancellationToken));
            return seen.Result;
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task<HealthCheckResult> Look(DateTimeOffset now, CancellationToken stop)
    {
        // The folder first: what is removed while this looks then misses its file, and is gone from the records too.
        var there = store.All().ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var known = (await db.AttachedDocuments.Select(d => new { d.Id, d.File.Name }).AsNoTracking().ToListAsync(stop)).ToDictionary(d => d.Name, d => d.Id);
        var orphans = there.Where(f => !known.ContainsKey(f.Name) && now - f.WrittenAt > Grace).ToList();
        var missing = known.Where(k => !store.Has(k.Key)).Select(k => k.Value).ToList();
        orphans.ForEach(o => Orphan(log, o.Name));
        missing.ForEach(id => Missing(log, id));
        return orphans.Count + missing.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{missing.Count} documents have no file, {orphans.Count} files have no document.");
    }

    [LoggerMessage(LogLevel.Error, "The file of document {Id} is missing. Restore it from a backup (docs/operations.md).")]
    private static partial void Missing(ILogger log, long id);

    [LoggerMessage(LogLevel.Warning, "The file documents/{Name} belongs to no application. Delete it (docs/operations.md).")]
    private static partial void Orphan(ILogger log, string name);
}
