using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>A provisional rating as the second look needs it.</summary>
public sealed record ProvisionallyRated(long ApplicationId, long CriterionId, int Rating, string Reason, string RuleSet);

public static class ProvisionalQueries
{
    /// <summary>The newest provisional ratings of a vacancy's applications, flat, one query. For after the panel's own are in (docs/scoring.md, "Guards").</summary>
    public static async Task<IReadOnlyList<ProvisionallyRated>> NewestProvisional(this RecruitmentDb db, long vacancyId, CancellationToken stop)
    {
        var inFront = db.Applications.InFrontOfPanel(vacancyId).Select(a => a.Id);
        return await db.ProvisionalRecords.AsNoTracking()
            .Where(p => inFront.Contains(p.ApplicationId) && !db.ProvisionalRecords.Any(later => later.ApplicationId == p.ApplicationId && later.Id > p.Id))
            .SelectMany(p => p.Ratings, (p, r) => new ProvisionallyRated(p.ApplicationId, r.CriterionId, r.Rating, r.Reason, p.RuleSet))
            .ToListAsync(stop);
    }
}
