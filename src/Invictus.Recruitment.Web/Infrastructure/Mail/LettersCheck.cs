using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Infrastructure.Mail;

/// <summary>Notices that letters do not leave: one that waits for long, one that could not be sent, or no mail server at all where there should be one.</summary>
internal sealed class LettersCheck(RecruitmentDb db, IOptions<MailSettings> mail, IHostEnvironment environment, TimeProvider time) : IHealthCheck
{
    /// <summary>A mail server that is away for less is no news.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public const string Files = "Letters are written as files: no mail server is set, and nobody receives them.";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var before = time.GetUtcNow() - Grace;
        var stuck = await db.Letters.CountAsync(l => l.Status == LetterStatus.Stuck && l.TroubleAt < before, cancellationToken);
        // Not how long ago it was written: one that HR sends again begins anew.
        var waiting = await db.Letters.Where(l => l.Status == LetterStatus.Waiting && l.QueuedAt < before && (l.Attempts > 0 || l.NextTryAt < before))
            .Select(l => (DateTimeOffset?)l.QueuedAt).OrderBy(at => at).ToListAsync(cancellationToken);
        if (stuck > 0 || waiting.Count > 0)
            return HealthCheckResult.Degraded($"Letters: {waiting.Count} waiting for more than an hour{Since(waiting)}, {stuck} could not be sent and {(stuck == 1 ? "waits" : "wait")} for HR.");
        if (mail.Value.IsSmtp)
            return HealthCheckResult.Healthy();
        return environment.IsProduction() ? HealthCheckResult.Degraded(Files) : HealthCheckResult.Healthy(environment.IsDevelopment() ? Files : null);
    }

    private static string Since(List<DateTimeOffset?> waiting) => waiting is [{ } oldest, ..] ? $", the oldest since {London.DateAndTime(oldest)}" : "";
}
