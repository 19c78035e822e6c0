using Invictus.Recruitment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>A provisional rating as the second look needs it.</summary>
/// <param name="RatingId">Key inside the database, to find its marks.</param>
public sealed record ProvisionallyRated(long RatingId, long ApplicationId, long CriterionId, int Rating, string Reason, ProvisionalLevel Level);

public static class ProvisionalQueries
{
    /// <summary>
    /// The provisional ratings of a vacancy's applications, flat, two queries. All by one level, the one that every application has: where somebody
    /// objects to the reading of evidence, nobody's is looked at by what was read, or the panel would see who it is. For after the panel's own
    /// ratings are in (docs/scoring.md, "Guards").
    /// </summary>
    public static async Task<IReadOnlyList<ProvisionallyRated>> ProvisionalOfOneLevel(this RecruitmentDb db, long vacancyId, CancellationToken stop)
    {
        var inFront = db.Applications.InFrontOfPanel(vacancyId).Select(a => a.Id);
        var records = db.ProvisionalRecords.AsNoTracking().Where(p => inFront.Contains(p.ApplicationId));
        var newest = await records.Where(p => !db.ProvisionalRecords.Any(later => later.ApplicationId == p.ApplicationId && later.Id > p.Id)).Select(p => p.Level).Distinct().ToListAsync(stop);
        var level = newest.Contains(ProvisionalLevel.FactsOnly) ? ProvisionalLevel.FactsOnly : ProvisionalLevel.FactsAndEvidence;
        return await records.Where(p => p.Level == level && !db.ProvisionalRecords.Any(later => later.ApplicationId == p.ApplicationId && later.Level == level && later.Id > p.Id))
            .SelectMany(p => p.Ratings, (p, r) => new ProvisionallyRated(r.Id, p.ApplicationId, r.CriterionId, r.Rating, r.Reason, p.Level))
            .ToListAsync(stop);
    }

    /// <summary>Which words some ratings went by, by rating, one query.</summary>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<Highlight>>> MarksOf(this RecruitmentDb db, IReadOnlyCollection<ProvisionallyRated> ratings, CancellationToken stop)
    {
        var ids = ratings.Select(r => r.RatingId).ToList();
        return await db.Set<ProvisionalRecordRating>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Highlights, stop);
    }
}
