using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>One decision for several applicants, said once and shown one by one before it is recorded.</summary>
internal sealed record DecideSeveral(RankingPage Ranking)
{
    public SeveralForm Form { get; init; } = new();

    /// <summary>What would be recorded, for confirmation; empty while the form is filled in.</summary>
    public IReadOnlyList<RankedRow> ToConfirm { get; init; } = [];

    public RoundHead Round => Ranking.Round;

    /// <summary>Those on whom the viewer decides and whose ratings are all agreed, in the order of the ranking.</summary>
    public IReadOnlyList<RankedRow> Open => [.. Ranking.Ranked.Where(r => r.ILead)];

    public IReadOnlyList<Choice> Applicants => [.. Open.Select(r => new Choice(
        $"{r.Number}", $"Applicant {r.Number}",
        $"Rank {r.Rank}. {(r.EssentialsMet ? "All essentials met" : $"{r.NotMet.Count} not met")}. {(r.GuaranteedInterview ? "Asks for the guaranteed interview and meets every essential criterion. " : "")}{r.Decision?.InWords() ?? "Not decided"}."))];

    /// <summary>Reasons that fit the outcome for some ratings; whether they fit each applicant's is looked at one by one.</summary>
    public static IReadOnlyList<Choice> Reasons(ApplicationOutcome outcome) =>
        [.. DecisionReasons.For(outcome, true).Union(DecisionReasons.For(outcome, false)).Order().Select(r => new Choice(r.ToString(), r.InWords()))];

    public static async Task<DecideSeveral> Of(PanelRound panel, RecruitmentDb db, CancellationToken stop) =>
        new(await RankingPage.Of(panel, db, stop));

    /// <summary>Why this decision cannot be recorded for an applicant, or null.</summary>
    public static string? WhyNot(SeveralForm form, RankedRow row, Scorecard card)
    {
        var words = RatingRow.Tidy(form.Words);
        var why = card.WhyNotWhileWaiting()
            // One reason for several is no reason for passing over somebody who was promised an interview.
            ?? Rule.Unless(!row.GuaranteedInterview || form.Outcome == ApplicationOutcome.Shortlisted,
                "They ask for the guaranteed interview and meet every essential criterion. Decide on them alone, with a reason of their own.")
            ?? Scorecard.WhyNotDecide(form.Outcome!.Value, words, row.EssentialsMet);
        if (why is null && !DecisionReasons.For(form.Outcome!.Value, row.EssentialsMet).Contains(form.Reason!.Value))
            why = "The agreed ratings do not bear this reason out.";
        return why is null ? null : $"Applicant {row.Number}: {why}";
    }
}

internal sealed class SeveralForm : DecisionForm
{
    public List<int> Numbers { get; set; } = [];

    /// <summary>The person has seen the list of what is recorded.</summary>
    public bool Confirmed { get; set; }
}

internal sealed class SeveralFormValidator : AbstractValidator<SeveralForm>
{
    public SeveralFormValidator()
    {
        RuleFor(f => f.Numbers).Must(n => n.Count > 0).WithMessage("Select the applicants");
        Include(new DecisionFormValidator());
    }
}
