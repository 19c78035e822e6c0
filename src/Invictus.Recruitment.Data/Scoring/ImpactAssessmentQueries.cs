using Invictus.Recruitment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Scoring;

public static class ImpactAssessmentQueries
{
    /// <summary>The records that are not ended; which vacancies they cover, they say themselves.</summary>
    public static async Task<IReadOnlyList<ImpactAssessment>> NotEnded(this IQueryable<ImpactAssessment> assessments, CancellationToken stop) =>
        await assessments.AsNoTracking().Where(a => a.EndedAt == null).OrderBy(a => a.RecordedAt).ToListAsync(stop);
}
