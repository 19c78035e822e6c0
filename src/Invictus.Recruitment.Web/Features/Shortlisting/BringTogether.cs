using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Ends rating: one scorecard for each application, where like ratings of all who submitted are agreed by themselves.</summary>
internal sealed class BringTogether(RecruitmentDb db)
{
    /// <exception cref="RuleViolation">Too few members have submitted, or it is done already.</exception>
    public async Task Now(PanelRound panel, Stamp by, CancellationToken stop)
    {
        var round = panel.Round;
        var applicants = await panel.Applicants(db, stop);
        var done = PanelProgress.Done(round, applicants, await db.Assessments.Progress(round.Id, stop));
        Rule.Keep(Rule.Unless(applicants.Count > 0, "There are no applications to bring together."));
        round.BringTogether(done.Count, PanelProgress.RatedByTooFew(round, applicants, done).Count, by);
        var alike = await db.Assessments.SubmittedIn(round.Id).Where(a => done.Contains(a.AssessorId)).Alike(round, stop);
        foreach (var applicant in applicants)
        {
            var scorecard = new Scorecard(round.Id, applicant.ApplicationId);
            scorecard.AgreeByItself(alike.Of(applicant.ApplicationId), by);
            db.Scorecards.Add(scorecard);
        }
        await db.SaveChangesAsync(stop);
    }
}
