using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Infrastructure.Scanning;

/// <summary>The answer of /health/ready: the state as one word, and under it a line where a choice of the operator leaves something undone.</summary>
internal static class Readiness
{
    public static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain";
        var remark = report.Entries.TryGetValue(ScannerCheck.Name, out var scanner) && scanner is { Status: HealthStatus.Healthy, Description: { } said } ? "\n" + said : "";
        return context.Response.WriteAsync(report.Status + remark);
    }
}
