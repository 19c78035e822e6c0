using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>One version as it was, is signed, or stands.</summary>
internal sealed record ShowVersion(
    string Reference,
    string School,
    int Version,
    VersionStatus Status,
    JobDescriptionContent Content,
    GivenSignature? Signature,
    bool IsNewest,
    int? InForce,
    CommentList Comments,
    IReadOnlyList<CountersignedCopy> Copies)
{
    public static async Task<ShowVersion> Of(RecruitmentDb db, JobDescription job, JobDescriptionVersion version, CancellationToken stop) => new(
        job.Reference.Value,
        await db.Schools.Where(s => s.Id == job.SchoolId).Select(s => s.Name).SingleAsync(stop),
        version.Number, version.Status, version.Content, version.Signature, version == job.Newest, job.InForce?.Number,
        await CommentList.Of(db, version.Id, stop),
        await db.Appointments.AsNoTracking().Where(a => a.VersionId == version.Id && a.FileId != null).OrderByDescending(a => a.Id)
            .Select(a => new CountersignedCopy(a.Reference.Value, a.PostholderName, a.Signature!.At, a.Status)).ToListAsync(stop));
}

/// <summary>A postholder's own copy of the version, with both signatures.</summary>
internal sealed record CountersignedCopy(string Appointment, string Postholder, DateTimeOffset SignedAt, AppointmentStatus Status);
