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
        var sheet = new ScoreSheet(scope, vacancy.Terms.PassMark);
        var scores = new Dictionary<long, (ApplicationScore? Score, int Agreed)>(applicants.Count);
        var current = 0L;
        // Rows of one application come one after the other, so one sheet serves for all and no rating is kept.
        var rows = from card in db.Scorecards
                   where card.RoundId == roundId
                   from rating in card.Agreed
                   orderby card.ApplicationId
                   select new AgreedValue(card.ApplicationId, rating.CriterionId, rating.Value);
        await foreach (var agreed in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (agreed.ApplicationId != current)
                Next(agreed.ApplicationId);
            if (sheet.IsInScope(agreed.CriterionId))
                sheet.Enter(agreed.CriterionId, agreed.Value);
        }
        Next(0);
        var complete = new List<(BlindApplicant, ApplicationScore)>(applicants.Count);
        var unranked = new List<(BlindApplicant, int)>();
        foreach (var applicant in applicants)
        {
            var (score, agreed) = scores.GetValueOrDefault(applicant.ApplicationId);
            if (score is not null)
                complete.Add((applicant, score));
            else
                unranked.Add((applicant, agreed));
        }
        return new RankedApplicants(Ranking.Of(complete), unranked);

        void Next(long applicationId)
        {
            if (current != 0)
                scores.Add(current, (sheet.IsComplete ? sheet.Score() : null, sheet.Entered));
            sheet.Clear();
            current = applicationId;
        }
    }

    private readonly record struct AgreedValue(long ApplicationId, long CriterionId, int Value);
}
