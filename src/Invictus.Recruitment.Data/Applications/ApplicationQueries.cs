using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.People;

namespace Invictus.Recruitment.Data.Applications;

public static class ApplicationQueries
{
    /// <summary>What an applicant may see: their own, whatever it is.</summary>
    public static IQueryable<Application> Of(this IQueryable<Application> applications, Viewer applicant) =>
        applications.Where(a => a.ApplicantId == applicant.AccountId);

    /// <summary>What has been sent to the trust. A draft is the applicant's own and does not exist for anybody else.</summary>
    public static IQueryable<Application> Sent(this IQueryable<Application> applications) =>
        applications.Where(a => a.Status != ApplicationStatus.Draft);
}
