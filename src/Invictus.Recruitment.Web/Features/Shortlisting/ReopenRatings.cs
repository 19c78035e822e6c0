using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Reopens what one member submitted about one applicant; the scorecard, if there is one, waits for it.</summary>
internal sealed class ReopenRatings(RecruitmentDb db)
{
    /// <exception cref="NotFoundException">The member has no ratings of this applicant.</exception>
    /// <exception cref="RuleViolation">They are not submitted, there is no reason, or applicants have been told.</exception>
    public async Task Now(PanelRound panel, long assessorId, BlindApplicant applicant, string reason, Stamp by, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(
            !panel.Round.IsConflicted(assessorId, applicant.ApplicationId),
            "This member knows the applicant. Their ratings do not count and are not reopened."));
        var assessment = await db.Assessments.Of(panel.Round.Id, assessorId)
            .SingleOrDefaultAsync(a => a.ApplicationId == applicant.ApplicationId, stop) ?? throw new NotFoundException();
        db.Assessments.Add(assessment.Reopen(panel.Vacancy, reason, by));
        var card = await db.Scorecards.SingleOrDefaultAsync(s => s.RoundId == panel.Round.Id && s.ApplicationId == applicant.ApplicationId, stop);
        card?.WaitForRatings(panel.Vacancy, by);
        await db.SaveChangesAsync(stop);
    }
}
