using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

/// <summary>The order of a vacancy's applicants by what is agreed, and those who have a rating to agree still.</summary>
/// <param name="Ranked">Best first; equal keys share a rank and stand by number.</param>
/// <param name="Unranked">With how many of their ratings are agreed.</param>
public sealed record RankedApplicants(IReadOnlyList<Ranked<BlindApplicant>> Ranked, IReadOnlyList<(BlindApplicant Applicant, int Agreed)> Unranked);

public static class RankingQueries
{
    /// <summary>Ranks everybody in front of the panel by agreed ratings alone (docs/scoring.md, "Formulas"): two queries, however many there are.</summary>
    public static async Task<RankedApplicants> Rank(this RecruitmentDb db, Vacancy vacancy, long roundId, CancellationToken stop)
    {
        var applicants = await db.BlindApplicants(vacancy.Id, stop);
        var scope = vacancy.CriteriaOnTheForm.Select(c => new CriterionInScope(c.Id, c.Importance, c.Weight)).ToList();
        var inScope = scope.Select(c => c.Id).ToHashSet();
        var ratings = new Dictionary<long, List<CriterionRating>>(applicants.Count);
        // Rows of one application come one after the other: it is looked up once for all of them.
        var (current, row) = (0L, (List<CriterionRating>?)null);
        await foreach (var agreed in db.Scorecards.Where(s => s.RoundId == roundId)
            .SelectMany(s => s.Agreed, (s, a) => new AgreedValue(s.ApplicationId, a.CriterionId, a.Value)).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!inScope.Contains(agreed.CriterionId))
                continue;
            if ((row is null || current != agreed.ApplicationId) && !ratings.TryGetValue(current = agreed.ApplicationId, out row))
                ratings.Add(current, row = new List<CriterionRating>(scope.Count));
            row.Add(new CriterionRating(agreed.CriterionId, agreed.Value));
        }
        var complete = new List<(BlindApplicant, ApplicationScore)>(applicants.Count);
        var unranked = new List<(BlindApplicant, int)>();
        foreach (var applicant in applicants)
        {
            row = ratings.GetValueOrDefault(applicant.ApplicationId);
            if (row?.Count == scope.Count)
                complete.Add((applicant, ScoreFormula.Of(scope, row, vacancy.Terms.PassMark)));
            else
                unranked.Add((applicant, row?.Count ?? 0));
        }
        return new RankedApplicants(Ranking.Of(complete), unranked);
    }

    private readonly record struct AgreedValue(long ApplicationId, long CriterionId, int Value);
}
