using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>HR releases what the panel decided: every applicant's status and a letter to each, in one transaction.</summary>
internal sealed class ReleaseOutcomes(RecruitmentDb db, IOptions<TrustSettings> trust)
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
            // The outcome itself is read after signing in: a letter may be opened by somebody else.
            db.Letters.Add(new Letter(
                application.Email,
                $"Your application for {vacancy.Title}",
                $"""
                 Thank you for applying for {vacancy.Title}.

                 The panel has made its decision. Sign in to read it:
                 {trust.Value.Address($"/applications/{application.Reference}")}

                 A person made this decision. If you would like feedback or a review of it, reply to {trust.Value.HrEmail}.

                 {trust.Value.Name}
                 """,
                by.At));
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
