using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>HR releases what the panel decided: every applicant's status and a letter to each, in one transaction.</summary>
internal sealed class ReleaseOutcomes(RecruitmentDb db, WriteLetter letters)
{
    /// <returns>How many applicants were told.</returns>
    /// <exception cref="RuleViolation">Not in shortlisting, or an application has no decision.</exception>
    public async Task<int> Now(Vacancy vacancy, Stamp by, CancellationToken stop)
    {
        var applications = await db.Applications
            .Where(a => a.VacancyId == vacancy.Id && a.Status == ApplicationStatus.Submitted).ToListAsync(stop);
        var ids = applications.ConvertAll(a => a.Id);
        var scorecards = await db.Scorecards.Where(s => ids.Contains(s.ApplicationId)).ToDictionaryAsync(s => s.ApplicationId, stop);
        vacancy.Release(by);
        foreach (var application in applications)
        {
            var scorecard = scorecards.GetValueOrDefault(application.Id);
            Rule.Keep(Rule.Unless(scorecard is not null, "Every application needs a decision before outcomes are released."));
            application.Tell(scorecard!.Tell(EssentialsMet(scorecard, vacancy), by), by);
            await letters.Now(
                ApplicationLetterKinds.OutcomeReleased, new Addressee(application.Email, application.ApplicantId, application.Id), by.At,
                [("vacancy", vacancy.Title), (LetterValue.Way, $"/applications/{application.Reference}")], stop);
        }
        await db.SaveChangesAsync(stop);
        return applications.Count;
    }

    private static bool? EssentialsMet(Scorecard scorecard, Vacancy vacancy)
    {
        var criteria = vacancy.CriteriaOnTheForm;
        return scorecard.IsComplete([.. criteria.Select(c => c.Id)])
            ? ScoreFormula.Of(
                [.. criteria.Select(c => new CriterionInScope(c.Id, c.Importance, c.Weight))],
                [.. scorecard.Agreed.Select(a => new CriterionRating(a.CriterionId, a.Value))],
                vacancy.Terms.PassMark).EssentialsMet
            : null;
    }
}
