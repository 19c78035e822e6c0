using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>
/// Submits all that a member has rated and not submitted yet. Once ratings are together these are reopened ones: what differs then
/// from the version before is agreed by itself or waits for the panel again.
/// </summary>
internal sealed class SubmitRatings(RecruitmentDb db)
{
    /// <exception cref="RuleViolation">There is nothing to submit, or a rating or a note is missing.</exception>
    public async Task Now(PanelRound panel, Stamp by, CancellationToken stop)
    {
        var round = panel.Round;
        var mine = (await db.Assessments.Of(round.Id, panel.Me.AccountId).Where(a => a.SubmittedAt == null).ToListAsync(stop))
            .FindAll(a => !round.IsConflicted(a.AssessorId, a.ApplicationId));
        Rule.Keep(Rule.Unless(mine.Count > 0, "There is nothing to submit."));
        foreach (var assessment in mine)
            assessment.Submit(round, panel.CriterionIds, by);
        if (round.Status == RoundStatus.Rating)
            round.MemberSubmitted(by);
        else
            await AgreeAnew(panel, mine, by, stop);
        await db.SaveChangesAsync(stop);
    }

    private async Task AgreeAnew(PanelRound panel, List<Assessment> again, Stamp by, CancellationToken stop)
    {
        foreach (var assessment in again)
        {
            var before = await db.Assessments.AsNoTracking().SingleAsync(
                a => a.RoundId == assessment.RoundId && a.AssessorId == assessment.AssessorId && a.ApplicationId == assessment.ApplicationId
                    && a.Version == assessment.Version - 1, stop);
            var card = await db.Scorecards.SingleAsync(s => s.RoundId == assessment.RoundId && s.ApplicationId == assessment.ApplicationId, stop);
            var alike = await db.Assessments.SubmittedIn(assessment.RoundId).Where(a => a.ApplicationId == assessment.ApplicationId).Alike(panel.Round, stop);
            // The store does not have this submission yet.
            foreach (var rating in assessment.Ratings)
                alike.Add(assessment.ApplicationId, rating.CriterionId, rating.Value);
            card.RatingsBack(by);
            card.AgreeAnew(
                [.. assessment.Ratings.Where(r => before.For(r.CriterionId)?.Value != r.Value).Select(r => r.CriterionId)],
                alike.Of(assessment.ApplicationId).ToDictionary(r => r.CriterionId, r => r.Value), by);
        }
    }
}
