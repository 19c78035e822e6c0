using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>One applicant's scorecard, the decision to make, and those made before.</summary>
internal sealed record DecidePage(
    RoundHead Round, int Number, IReadOnlyList<ComparedCriterion> Criteria, ApplicationScore? Score, IReadOnlyList<DecisionMade> History)
{
    public DecisionForm Form { get; init; } = new();

    /// <summary>Asks for the guaranteed interview and meets every essential criterion; unknown until every rating is agreed.</summary>
    public bool GuaranteedInterview { get; init; }

    public IReadOnlyList<CriterionHead> NotMet =>
        [.. Criteria.Select(c => c.Criterion).Where(c => Score?.EssentialsNotMet.Contains(c.Id) == true)];

    /// <summary>The places of criteria, as pages count them.</summary>
    public IReadOnlyList<int> PlacesOf(IReadOnlyList<long> criteria) => [.. Criteria.Where(c => criteria.Contains(c.Criterion.Id)).Select(c => c.Criterion.Ordinal)];

    public int Open => Criteria.Count(c => c.Agreed is null);

    public static IReadOnlyList<Choice> Outcomes { get; } =
        [.. Enum.GetValues<ApplicationOutcome>().Select(o => new Choice(o.ToString(), o.InWords()))];

    public IReadOnlyList<Choice> Reasons(ApplicationOutcome outcome) =>
        [.. DecisionReasons.For(outcome, Score?.EssentialsMet == true).Select(r => new Choice(r.ToString(), r.InWords()))];

    public static async Task<DecidePage> Of(PanelRound panel, BlindApplicant applicant, RecruitmentDb db, CancellationToken stop)
    {
        var criteria = await ComparedCriterion.For(panel, applicant, db, stop);
        var masking = await db.MaskingFor(applicant, stop);
        var history = (await db.Scorecards.Where(s => s.RoundId == panel.Round.Id && s.ApplicationId == applicant.ApplicationId).DecisionsMade(stop))
            .Select(d => d with { Words = masking.Apply(d.Words) }).ToList();
        var complete = criteria.All(c => c.Agreed is not null);
        var score = complete ? RankingPage.ScoreOf(panel, criteria.Select(c => c.Agreed!)) : null;
        return new DecidePage(panel.Head, applicant.Number, criteria, score, history)
        {
            GuaranteedInterview = score?.EssentialsMet == true && panel.ILead(applicant)
                && (await db.AskingForGuaranteedInterview(panel.Vacancy.Id, stop)).Contains(applicant.ApplicationId),
        };
    }
}

/// <summary>A decision; which list of reasons counts follows from the outcome.</summary>
internal class DecisionForm
{
    public ApplicationOutcome? Outcome { get; set; }

    public DecisionReason? ShortlistedReason { get; set; }

    public DecisionReason? ReserveReason { get; set; }

    public DecisionReason? NotShortlistedReason { get; set; }

    public string? Words { get; set; }

    public DecisionReason? Reason => Outcome switch
    {
        ApplicationOutcome.Shortlisted => ShortlistedReason,
        ApplicationOutcome.Reserve => ReserveReason,
        ApplicationOutcome.NotShortlisted => NotShortlistedReason,
        _ => null,
    };
}

internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    public DecisionFormValidator()
    {
        RuleFor(f => f.Outcome).NotNull().WithMessage("Choose the decision").IsInEnum().WithMessage("Choose the decision");
        Fits(f => f.ShortlistedReason, ApplicationOutcome.Shortlisted);
        Fits(f => f.ReserveReason, ApplicationOutcome.Reserve);
        Fits(f => f.NotShortlistedReason, ApplicationOutcome.NotShortlisted);
        RuleFor(f => f.Words).NotEmpty().When(f => f.Reason == DecisionReason.InWords).WithMessage("Give the reason in words");
        RuleFor(f => f.Words).Must(w => RatingRow.Tidy(w).Length <= ShortlistDecision.WordsMax)
            .WithMessage($"The reason must be {ShortlistDecision.WordsMax} characters or fewer");
    }

    private void Fits(System.Linq.Expressions.Expression<Func<DecisionForm, DecisionReason?>> reason, ApplicationOutcome outcome) =>
        // Whether the ratings bear it out is the scorecard's rule; here only whether it belongs to the outcome at all.
        RuleFor(reason).Must(r => r is not null && (DecisionReasons.For(outcome, true).Contains(r.Value) || DecisionReasons.For(outcome, false).Contains(r.Value)))
            .When(f => f.Outcome == outcome).WithMessage("Choose a reason that fits the decision");
}
