using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

public sealed class ScorecardTests
{
    private readonly Vacancy vacancy = A.Vacancy().Signed().ClosingAt(Now.AddDays(-1)).InShortlisting().Build();
    private readonly Scorecard card = new(1, 2);

    private long Criterion => vacancy.CriteriaOnTheForm[0].Id;

    private void Decide(ApplicationOutcome outcome, DecisionReason reason, string words = "", bool? essentialsMet = true, Vacancy? about = null, int minutes = 0) =>
        card.Decide(about ?? vacancy, outcome, reason, words, essentialsMet switch { null => null, true => [], false => [Criterion] }, By(Now.AddMinutes(minutes)));

    private static string Refused(Action move) => Assert.Throws<RuleViolation>(move).Message;

    [Fact]
    public void Like_ratings_agree_by_themselves()
    {
        card.AgreeByItself([(Criterion, 3)], ByNow);
        Assert.Equal((3, true), (card.For(Criterion)!.Value, card.For(Criterion)!.ByItself));
    }

    [Fact]
    public void A_rating_the_panel_agreed_on_needs_a_note() =>
        Assert.Equal("Say how the panel came to this rating.", Refused(() => card.Agree(vacancy, Criterion, 2, " ", ByNow)));

    [Fact]
    public void An_agreed_rating_is_on_the_scale() => Assert.Equal("A rating is 0, 1, 2 or 3.", Refused(() => card.Agree(vacancy, Criterion, 4, "x", ByNow)));

    [Fact]
    public void A_criterion_of_the_interview_is_not_rated_at_shortlisting() =>
        Assert.Equal("That criterion is not rated at shortlisting.", Refused(() => card.Agree(vacancy, vacancy.Criteria[3].Id, 2, "x", ByNow)));

    [Fact]
    public void Agreeing_again_replaces_the_rating_and_its_note()
    {
        card.Agree(vacancy, Criterion, 3, "Both lessons.", ByNow);
        card.Agree(vacancy, Criterion, 2, "One lesson only.", ByNow);
        Assert.Equal((2, "One lesson only.", false), (card.For(Criterion)!.Value, card.For(Criterion)!.Note, card.For(Criterion)!.ByItself));
    }

    [Fact]
    public void A_card_is_complete_when_every_criterion_in_scope_is_agreed()
    {
        card.AgreeByItself([(Criterion, 3)], ByNow);
        Assert.Equal((true, false), (card.IsComplete([Criterion]), card.IsComplete([Criterion, 999])));
    }

    [Fact]
    public void A_decision_waits_for_every_agreed_rating() => Assert.Equal(
        "Agree every rating before deciding.",
        Refused(() => Decide(ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, essentialsMet: null)));

    [Fact]
    public void Shortlisting_somebody_who_meets_the_essentials_needs_no_words()
    {
        Decide(ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials);
        Assert.Equal(ApplicationOutcome.Shortlisted, card.Decision!.Outcome);
    }

    [Fact]
    public void Not_shortlisting_somebody_who_meets_the_essentials_needs_words() => Assert.Equal(
        "This applicant meets every essential criterion. Give the reason in words for not shortlisting them.",
        Refused(() => Decide(ApplicationOutcome.NotShortlisted, DecisionReason.OthersStronger)));

    [Fact]
    public void Holding_in_reserve_somebody_who_meets_the_essentials_needs_words() =>
        Assert.Throws<RuleViolation>(() => Decide(ApplicationOutcome.Reserve, DecisionReason.OthersStronger));

    [Fact]
    public void Shortlisting_somebody_who_misses_an_essential_needs_words() => Assert.Equal(
        "This applicant does not meet every essential criterion. Give the reason in words for shortlisting them.",
        Refused(() => Decide(ApplicationOutcome.Shortlisted, DecisionReason.InWords, essentialsMet: false)));

    [Fact]
    public void Not_shortlisting_somebody_who_misses_an_essential_needs_no_words()
    {
        Decide(ApplicationOutcome.NotShortlisted, DecisionReason.EssentialNotMet, essentialsMet: false);
        Assert.Equal("Harriet Sample", card.Decision!.DecidedBy);
    }

    [Theory]
    [InlineData(ApplicationOutcome.Shortlisted, DecisionReason.EssentialNotMet)]
    [InlineData(ApplicationOutcome.Shortlisted, DecisionReason.OthersStronger)]
    [InlineData(ApplicationOutcome.Reserve, DecisionReason.EssentialNotMet)]
    [InlineData(ApplicationOutcome.NotShortlisted, DecisionReason.MeetsEssentials)]
    [InlineData(ApplicationOutcome.NotShortlisted, DecisionReason.StrongestEvidence)]
    [InlineData(ApplicationOutcome.NotShortlisted, DecisionReason.EssentialNotMet)]
    [InlineData(ApplicationOutcome.Reserve, DecisionReason.MeetsEssentials, false)]
    [InlineData(ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, false)]
    public void A_reason_must_fit_the_decision_and_be_true(ApplicationOutcome outcome, DecisionReason reason, bool essentialsMet = true) =>
        Assert.Equal("Choose a reason that fits the decision and the ratings.", Refused(() => Decide(outcome, reason, "Words.", essentialsMet)));

    [Fact]
    public void A_reason_in_words_has_words() =>
        Assert.Equal("Give the reason in words.", Refused(() => Decide(ApplicationOutcome.Shortlisted, DecisionReason.InWords)));

    [Fact]
    public void What_all_members_rated_alike_is_agreed_and_stays()
    {
        card.AgreeByItself([(Criterion, 3)], ByNow);
        Assert.Equal("All members gave the same rating, so it is agreed already.", Refused(() => card.Agree(vacancy, Criterion, 0, "No.", ByNow)));
    }

    [Fact]
    public void A_decision_that_its_ratings_no_longer_bear_out_is_not_told()
    {
        Decide(ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials);
        Assert.Null(card.WhyNotTell(essentialsMet: true));
        Assert.StartsWith("An applicant's ratings were agreed anew after the decision", Refused(() => card.Tell(essentialsMet: false, ByNow)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_decision_there_is_nothing_to_tell() =>
        Assert.Equal("Every application needs a decision before outcomes are released.", Refused(() => card.Tell(essentialsMet: true, ByNow)));

    [Fact]
    public void A_later_decision_counts_and_the_earlier_is_kept()
    {
        Decide(ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials);
        Decide(ApplicationOutcome.Reserve, DecisionReason.OthersStronger, "Five are enough.", minutes: 5);
        Assert.Equal([ApplicationOutcome.Shortlisted, ApplicationOutcome.Reserve], card.Decisions.Select(d => d.Outcome));
        Assert.Equal(ApplicationOutcome.Reserve, card.Decision!.Outcome);
    }

    [Fact]
    public void Reasons_have_an_end() =>
        Assert.Throws<RuleViolation>(() => Decide(ApplicationOutcome.Reserve, DecisionReason.InWords, new string('x', ShortlistDecision.WordsMax + 1)));

    [Fact]
    public void Nothing_changes_once_applicants_were_told()
    {
        var released = A.Vacancy().Signed().ClosingAt(Now.AddDays(-9)).Released().Build();
        const string told = "Applicants have been told the outcome. Nothing can be changed now.";
        Assert.Equal(told, Refused(() => card.Agree(released, released.CriteriaOnTheForm[0].Id, 2, "x", ByNow)));
        Assert.Equal(told, Refused(() => Decide(ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, about: released)));
    }
}
