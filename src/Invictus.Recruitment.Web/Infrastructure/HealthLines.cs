using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invictus.Recruitment.Web.Infrastructure;

/// <summary>The answer of /health/ready: the state on the first line, then a line of each check that is tagged to be told. Anybody may read it.</summary>
internal static class HealthLines
{
    /// <summary>The tag of a check whose description may be read by anybody.</summary>
    public const string Told = nameof(Told);

    public static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = MediaTypeNames.Text.Plain;
        var lines = report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal)
            // What an exception says is for the log.
            .Where(e => e.Value.Tags.Contains(Told) && e.Value.Exception is null && !string.IsNullOrEmpty(e.Value.Description)).Select(e => e.Value.Description!);
        return http.Response.WriteAsync(string.Join('\n', lines.Prepend(report.Status.ToString())), Encoding.UTF8, http.RequestAborted);
    }
}
