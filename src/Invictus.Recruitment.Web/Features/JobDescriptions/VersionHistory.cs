using System.Globalization;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Who did what when with a job description, newest first: its part of the trail, and its versions.</summary>
internal sealed partial record VersionHistory(
    string Reference, string Title, VersionRows Versions, IReadOnlyList<HistoryEvent> Events, int Count, int Page, int Pages)
{
    private const int Size = 50;

    public static async Task<VersionHistory> Of(RecruitmentDb db, JobDescription job, int page, CancellationToken stop)
    {
        var trail = db.AuditEntries.AsNoTracking().Where(e => e.Subject == nameof(JobDescription) && e.SubjectReference == job.Reference.Value);
        var count = await trail.CountAsync(stop);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var events = await trail.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((page - 1) * Size).Take(Size)
            .Select(e => new { e.What, e.Detail, e.Actor, e.At }).ToListAsync(stop);
        var signed = job.Versions.Where(v => v.IsSigned).Select(v => v.Number).ToHashSet();
        return new VersionHistory(
            job.Reference.Value, job.Title, VersionRows.Of(job),
            [.. events.Select(e => new HistoryEvent(e.What, e.Detail, e.Actor, e.At, SignedVersion(e.What, e.Detail, signed)))],
            count, page, pages);
    }

    /// <summary>The version that a line of the trail says was signed.</summary>
    private static int? SignedVersion(string what, string? detail, HashSet<int> signed) =>
        what == "Job description signed" && Version().Match(detail ?? "") is { Success: true } found
        && int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) is var number && signed.Contains(number) ? number : null;

    [GeneratedRegex(@"^version (\d{1,5})\b")]
    private static partial Regex Version();
}

/// <summary>One line of the trail.</summary>
/// <param name="SignedVersion">The version whose signed file belongs here.</param>
internal sealed record HistoryEvent(string What, string? Detail, string Actor, DateTimeOffset At, int? SignedVersion);
