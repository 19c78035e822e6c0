using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Applications;

public static class ApplicationQueries
{
    /// <summary>What an applicant may see: their own, whatever it is.</summary>
    public static IQueryable<Application> Of(this IQueryable<Application> applications, Viewer applicant) =>
        applications.Where(a => a.ApplicantId == applicant.AccountId);

    /// <summary>What has been sent to the trust. A draft is the applicant's own and does not exist for anybody else.</summary>
    public static IQueryable<Application> Sent(this IQueryable<Application> applications) =>
        applications.Where(a => a.Status != ApplicationStatus.Draft);

    /// <summary>With every sending and the evidence of the last.</summary>
    public static IQueryable<Application> WithWhatWasSent(this IQueryable<Application> applications) =>
        applications.Include(a => a.Submissions).Include(a => a.Evidence).AsSplitQuery();

    /// <summary>A draft as it is written now.</summary>
    public static async Task<ApplicationForm> FormOf(this RecruitmentDb db, long applicationId, ISeal seal, CancellationToken stop) =>
        new((await db.FormParts.AsNoTracking().Where(p => p.ApplicationId == applicationId).OrderBy(p => p.Id).ToListAsync(stop))
            .Select(p => FormPage.Of(p, seal)));
}
