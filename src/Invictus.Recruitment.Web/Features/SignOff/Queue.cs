using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>What waits for a signature, longest first, and what was signed lately.</summary>
internal sealed record QueuePage(IReadOnlyList<QueueRow> Waiting, IReadOnlyList<QueueRow> Signed)
{
    private const int SignedShown = 20;

    public static async Task<QueuePage> Of(RecruitmentDb db, CancellationToken stop)
    {
        var rows = db.JobDescriptions.AsNoTracking()
            .SelectMany(j => j.Versions, (j, v) => new { Job = j, Version = v })
            .Join(db.Schools, x => x.Job.SchoolId, s => s.Id, (x, s) => new { x.Job, x.Version, School = s.Name });
        var waiting = await rows.Where(x => x.Version.Status == VersionStatus.AwaitingSignOff)
            .OrderBy(x => x.Version.SubmittedAt)
            .Select(x => new QueueRow(x.Job.Reference.Value, x.Job.Title, x.School, x.Version.Number, x.Version.SubmittedBy, x.Version.SubmittedAt))
            .ToListAsync(stop);
        var signed = await rows.Where(x => x.Version.Status == VersionStatus.Signed)
            .OrderByDescending(x => x.Version.Signature!.At).Take(SignedShown)
            .Select(x => new QueueRow(x.Job.Reference.Value, x.Job.Title, x.School, x.Version.Number, x.Version.Signature!.SignerName, x.Version.Signature.At))
            .ToListAsync(stop);
        return new QueuePage(waiting, signed);
    }
}

internal sealed record QueueRow(string Reference, string Title, string School, int Version, string? By, DateTimeOffset? At);
