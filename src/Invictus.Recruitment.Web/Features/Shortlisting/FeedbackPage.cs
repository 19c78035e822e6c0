using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Feedback to applicants, drawn from what the panel agreed: criterion, name of the rating, and the notes that may be shared.</summary>
internal sealed record FeedbackPage(string Reference, string Title, IReadOnlyList<Feedback> Applicants)
{
    /// <exception cref="RuleViolation">Applicants have not been told.</exception>
    public static async Task<FeedbackPage> Of(PanelRound panel, RecruitmentDb db, CancellationToken stop)
    {
        Rule.Keep(Rule.Unless(panel.Head.IsReleased, "Feedback can be drawn when applicants have been told the outcome."));
        var agreed = (await db.Scorecards.Where(s => s.RoundId == panel.Round.Id).AgreedRatings(stop)).ToLookup(a => a.ApplicationId);
        var applicants = await db.Applications.AsNoTracking().InFrontOfPanel(panel.Vacancy.Id).OrderBy(a => a.Details.LastName).ThenBy(a => a.Details.FirstNames)
            .Select(a => new { a.Id, a.Reference, a.BlindNumber, a.Details.FirstNames, a.Details.LastName, a.Outcome }).ToListAsync(stop);
        return new FeedbackPage(
            panel.Vacancy.Reference.Value, panel.Vacancy.Title,
            [.. applicants.Select(a => new Feedback(
                a.Reference.Value, $"{a.FirstNames} {a.LastName}", a.BlindNumber!.Value, a.Outcome,
                [.. panel.Criteria.Select(c => (Criterion: c, Rating: agreed[a.Id].FirstOrDefault(r => r.CriterionId == c.Id))).Where(x => x.Rating is not null)
                    .Select(x => new FeedbackLine(x.Criterion.Text, RatingScale.NameOf(x.Rating!.Value), x.Rating.CanBeShared ? x.Rating.Note : ""))]))]);
    }
}

internal sealed record Feedback(string Reference, string Name, int Number, ApplicationOutcome? Outcome, IReadOnlyList<FeedbackLine> Lines);

/// <param name="Note">Empty where the panel marked nothing to share.</param>
internal sealed record FeedbackLine(string Criterion, string Rating, string Note);
