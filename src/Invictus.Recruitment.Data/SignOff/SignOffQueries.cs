using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Data.SignOff;

public static class SignOffQueries
{
    /// <summary>Delegations under which somebody may sign at an instant.</summary>
    public static IQueryable<Delegation> InForceAt(this IQueryable<Delegation> delegations, DateTimeOffset now)
    {
        var today = London.DateOf(now);
        return delegations.Where(d => d.EndedAt == null && d.From <= today && today <= d.Until);
    }

    /// <summary>What whoever signs may see: a draft that was never submitted is HR's own.</summary>
    public static IQueryable<JobDescription> EverSubmitted(this IQueryable<JobDescription> jobs) =>
        jobs.Where(j => j.Versions.Any(v => v.Status != VersionStatus.Draft));
}
