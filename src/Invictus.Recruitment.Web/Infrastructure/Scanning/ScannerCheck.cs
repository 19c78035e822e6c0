using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Infrastructure.Scanning;

/// <summary>
/// A scanner that is set and does not answer degrades the portal: it refuses files. One that was never set does not, it is a choice;
/// but while a vacancy asks for documents, whoever looks at the state of the portal is told (docs/decisions/0013).
/// </summary>
internal sealed class ScannerCheck(Clamd clamd, IServiceScopeFactory scopes, TimeProvider time) : IHealthCheck, IDisposable
{
    public const string Name = "virus scanner";

    public const string Off = "Uploaded files are not scanned for viruses: Scanning:Clamd is not set.";

    /// <summary>Anybody may ask for the state of the portal: who asks more often gets the last answer.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim looking = new(1);
    private (DateTimeOffset At, HealthCheckResult Result)? last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (last is not { } seen || now - seen.At >= Pause)
                last = seen = (now, await Look(cancellationToken));
            return seen.Result;
        }
        finally
        {
            looking.Release();
        }
    }

    public void Dispose() => looking.Dispose();

    private async Task<HealthCheckResult> Look(CancellationToken stop)
    {
        if (clamd.IsOn)
        {
            return await clamd.Answers(stop)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded("The virus scanner does not answer. Files are refused until it does.");
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        // The open ones are few; what they ask for is a value of each row.
        var asked = await db.Vacancies.Where(v => v.Status == VacancyStatus.Open).Select(v => v.DocumentsAsked).ToListAsync(stop);
        return asked.Exists(documents => documents.Count > 0) ? HealthCheckResult.Healthy(Off) : HealthCheckResult.Healthy();
    }
}
