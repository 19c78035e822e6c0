using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

public sealed class ReopeningTests
{
    private static readonly long[] Scope = [11, 12];
    private readonly Vacancy vacancy = A.Vacancy().Signed().ClosingAt(Now.AddDays(-1)).Published().Build();
    private readonly ShortlistingRound round;
    private readonly Assessment submitted;

    public ReopeningTests()
    {
        round = A.Round().Of(vacancy).Rating().Build();
        submitted = new Assessment(round.Id, 2, 31);
        submitted.Rate(round, 11, 2, "", ByNow);
        submitted.Rate(round, 12, 0, "Nothing to the point.", ByNow);
        submitted.Submit(round, Scope, ByNow);
    }

    private static string Refused(Action move) => Assert.Throws<RuleViolation>(move).Message;

    [Fact]
    public void Reopened_ratings_stay_as_they_are_and_a_copy_goes_on()
    {
        var next = submitted.Reopen(vacancy, "Read the wrong applicant", ByNow);
        next.Rate(round, 11, 3, "Both examples.", ByNow);

        Assert.Equal((2, 3), (submitted.For(11)!.Value, next.For(11)!.Value));
        Assert.Equal((1, 2), (submitted.Version, next.Version));
        Assert.Equal((ByNow.At, "Read the wrong applicant", ByNow.Actor), (submitted.ReplacedAt, submitted.ReopenReason, submitted.ReopenedBy));
        Assert.Equal("Nothing to the point.", next.For(12)!.Note);
        Assert.Null(next.SubmittedAt);
    }

    [Fact]
    public void What_was_replaced_can_neither_change_nor_be_reopened_again()
    {
        submitted.Reopen(vacancy, "Read the wrong applicant", ByNow);
        Assert.Equal("You have submitted these ratings. The chair can reopen them.", Refused(() => submitted.Rate(round, 11, 1, "", ByNow)));
        Assert.Equal("Only submitted ratings can be reopened.", Refused(() => submitted.Reopen(vacancy, "Again", ByNow)));
    }

    [Fact]
    public void Reopening_has_a_reason_and_waits_for_submission()
    {
        Assert.Equal("Say why the ratings are reopened.", Refused(() => submitted.Reopen(vacancy, " ", ByNow)));
        Assert.Equal("Only submitted ratings can be reopened.", Refused(() => submitted.Reopen(vacancy, "Why", ByNow).Reopen(vacancy, "Why", ByNow)));
    }

    [Fact]
    public void After_applicants_were_told_nothing_is_reopened()
    {
        var told = A.Vacancy().Signed().ClosingAt(Now.AddDays(-9)).Released().Build();
        Assert.StartsWith("Applicants have been told", Refused(() => submitted.Reopen(told, "Why", ByNow)), StringComparison.Ordinal);
    }

    [Fact]
    public void Once_together_only_reopened_ratings_change()
    {
        var first = new Assessment(round.Id, 3, 31);
        round.BringTogether(2, 0, ByNow);
        Assert.StartsWith("The ratings have been brought together.", Refused(() => first.Rate(round, 11, 1, "", ByNow)), StringComparison.Ordinal);
        var next = submitted.Reopen(vacancy, "Read the wrong applicant", ByNow);
        next.Rate(round, 11, 3, "", ByNow);
        next.Submit(round, Scope, ByNow);
        Assert.NotNull(next.SubmittedAt);
    }

    [Fact]
    public void Nothing_is_agreed_decided_or_told_while_ratings_are_reopened()
    {
        var card = new Scorecard(round.Id, 2);
        card.AgreeByItself(Scope.Select(c => (c, 2)), ByNow);
        card.WaitForRatings(vacancy, ByNow);
        const string waits = "A member's ratings of this applicant are reopened. Wait until they are submitted again.";
        Assert.Equal(waits, Refused(() => card.Agree(vacancy, vacancy.CriteriaOnTheForm[0].Id, 2, "x", ByNow)));
        Assert.Equal(waits, Refused(() => card.Decide(vacancy, Domain.Applications.ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, "", [], ByNow)));
        Assert.Equal(waits, card.WhyNotTell(essentialsMet: true));
        card.RatingsBack(ByNow);
        Assert.Null(card.WhyNotWhileWaiting());
    }

    [Fact]
    public void Ratings_given_anew_agree_by_themselves_or_wait_for_the_chair()
    {
        var card = new Scorecard(round.Id, 2);
        card.AgreeByItself([(11, 2), (12, 2), (13, 1)], ByNow);
        card.AgreeAnew([11, 12], new Dictionary<long, int> { [11] = 3 }, ByNow);
        Assert.Equal((3, null, 1), (card.For(11)!.Value, card.For(12)?.Value, card.For(13)!.Value));
    }

    [Fact]
    public void A_rating_without_words_is_explained_once_and_keeps_its_value()
    {
        submitted.Explain(vacancy, 11, "The example is from another school.", ByNow);
        Assert.Equal((2, "", "The example is from another school.", ByNow.Actor),
            (submitted.For(11)!.Value, submitted.For(11)!.Note, submitted.For(11)!.Explanation, submitted.For(11)!.ExplainedBy));
        Assert.Equal("This rating has a note already.", Refused(() => submitted.Explain(vacancy, 11, "More", ByNow)));
        Assert.Equal("This rating has a note already.", Refused(() => submitted.Explain(vacancy, 12, "More", ByNow)));
        Assert.Equal("This rating has a note already.", Refused(() => submitted.Explain(vacancy, 99, "More", ByNow)));
    }
}
