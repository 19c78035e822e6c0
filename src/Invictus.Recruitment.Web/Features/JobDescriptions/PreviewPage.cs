using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The newest version as applicants will read it.</summary>
internal sealed record PreviewPage(string Reference, string School, string Town, int Version, VersionStatus Status, JobDescriptionContent Content)
{
    public static async Task<PreviewPage> Of(RecruitmentDb db, JobDescription job, CancellationToken stop)
    {
        var school = await db.Schools.AsNoTracking().SingleAsync(s => s.Id == job.SchoolId, stop);
        return new PreviewPage(job.Reference.Value, school.Name, school.Town, job.Newest.Number, job.Newest.Status, job.Newest.Content);
    }
}
