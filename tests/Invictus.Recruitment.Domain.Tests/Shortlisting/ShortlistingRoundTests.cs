using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

public sealed class ShortlistingRoundTests
{
    private readonly Vacancy closed = A.Vacancy().Signed().ClosingAt(Now.AddDays(-1)).Published().Build();

    private string? WhyNotBegin(params PanelMember[] panel) => A.Round().Of(closed).With(panel).Build().WhyNotBegin(closed, Now);

    [Fact]
    public void A_trained_chair_and_a_member_can_begin() => Assert.Null(WhyNotBegin(RoundBuilder.Chair(1), RoundBuilder.Member(2)));

    [Fact]
    public void One_person_alone_cannot_shortlist() => Assert.Equal("The panel needs at least two members.", WhyNotBegin(RoundBuilder.Chair(1)));

    [Fact]
    public void A_panel_needs_a_chair() => Assert.Equal("The panel needs one chair.", WhyNotBegin(RoundBuilder.Member(1), RoundBuilder.Member(2)));

    [Fact]
    public void A_panel_has_no_two_chairs() => Assert.Equal("The panel needs one chair.", WhyNotBegin(RoundBuilder.Chair(1), RoundBuilder.Chair(2)));

    [Fact]
    public void Somebody_must_be_trained_in_safer_recruitment() => Assert.Equal(
        "At least one member of the panel must be trained in safer recruitment.",
        WhyNotBegin(RoundBuilder.Chair(1) with { SaferRecruitmentTrainedOn = null }, RoundBuilder.Member(2)));

    [Fact]
    public void Rating_cannot_begin_before_the_vacancy_has_closed()
    {
        var open = A.Vacancy().Signed().Published().Build();
        Assert.StartsWith("Shortlisting can begin when the vacancy has closed", A.Round().Of(open).Build().WhyNotBegin(open, Now), StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_that_was_complete_before_closing_opens_by_itself_and_one_set_later_waits_for_HR()
    {
        var round = A.Round().Of(closed).Build();
        Assert.Equal("The panel was set after the vacancy had closed. HR opens rating.", round.WhyNotOpenByItself(closed, Now));
        round.SetPanel([RoundBuilder.Chair(1), RoundBuilder.Member(2)], By(closed.ClosesAt.AddSeconds(-1)));
        Assert.Null(round.WhyNotOpenByItself(closed, Now));
        Assert.NotNull(round.WhyNotOpenByItself(closed, closed.ClosesAt.AddMinutes(10).AddTicks(-1)));
        Assert.Null(round.WhyNotOpenByItself(closed, closed.ClosesAt.AddMinutes(10)));
        round.SetPanel([RoundBuilder.Chair(1)], By(closed.ClosesAt.AddSeconds(-1)));
        Assert.Equal("The panel needs at least two members.", round.WhyNotOpenByItself(closed, Now));
    }

    [Fact]
    public void The_vacancy_moves_with_the_round()
    {
        A.Round().Of(closed).Rating().Build();
        Assert.Equal(VacancyStatus.Shortlisting, closed.Status);
    }

    [Fact]
    public void Rating_begins_once() => Assert.Equal("Rating has begun already.", A.Round().Of(closed).Rating().Build().WhyNotBegin(closed, Now));

    [Fact]
    public void The_panel_is_fixed_once_rating_has_begun() => Assert.Equal(
        "Rating has begun. The panel can no longer be changed.",
        Assert.Throws<RuleViolation>(() => A.Round().Of(closed).Rating().Build().SetPanel([], ByNow)).Message);

    [Fact]
    public void A_panel_set_again_replaces_the_first()
    {
        var round = A.Round().Of(closed).Build();
        round.SetPanel([RoundBuilder.Chair(5)], ByNow);
        Assert.Equal([5L], round.Members.Select(m => m.AccountId));
    }

    [Fact]
    public void Ratings_come_together_when_two_members_have_submitted_all() => Assert.Null(A.Round().Of(closed).Rating().Build().WhyNotBringTogether(2));

    [Fact]
    public void One_members_ratings_are_not_enough() => Assert.Equal(
        "At least two members of the panel must submit all their ratings first; 1 of 2 have.",
        A.Round().Of(closed).Rating().Build().WhyNotBringTogether(1));

    [Fact]
    public void Ratings_come_together_once() => Assert.NotNull(A.Round().Of(closed).Agreeing().Build().WhyNotBringTogether(2));

    [Fact]
    public void Who_leads_and_who_is_on_the_panel_can_be_asked()
    {
        var round = A.Round().Of(closed).Build();
        Assert.Equal((true, true, false, true, false), (round.Has(31), round.Has(32), round.Has(33), round.IsChair(31), round.IsChair(32)));
    }
}
