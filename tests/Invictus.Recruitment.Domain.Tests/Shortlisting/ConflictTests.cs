using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

/// <summary>The builder's panel: 31 leads, 32 is a member.</summary>
public sealed class ConflictTests
{
    private const long Applicant = 7;
    private readonly Vacancy vacancy = A.Vacancy().Signed().ClosingAt(Now.AddDays(-1)).Published().Build();

    private ShortlistingRound Begun => A.Round().Of(vacancy).Begun().Build();

    private ShortlistingRound Rating => A.Round().Of(vacancy).Rating().Build();

    private static string Refused(Action move) => Assert.Throws<RuleViolation>(move).Message;

    [Fact]
    public void Nobody_rates_before_saying_whom_they_know()
    {
        var round = Begun;
        Assert.Equal("Say first whom you know among those who may have applied.", round.WhyNotRate(31));
        round.Declare(31, "", ByNow);
        Assert.Null(round.WhyNotRate(31));
        Assert.NotNull(round.WhyNotRate(32));
    }

    [Fact]
    public void Whoever_names_people_waits_until_HR_has_compared_them()
    {
        var round = Begun;
        round.Declare(32, "Amara Exampleton, my cousin", ByNow);
        Assert.StartsWith("HR compares the names you gave", round.WhyNotRate(32), StringComparison.Ordinal);

        round.Compare(vacancy, 32, [Applicant], "Cousins, by the member's declaration", ByNow);
        Assert.Null(round.WhyNotRate(32));
        Assert.StartsWith("You know this applicant", round.WhyNotRate(32, Applicant), StringComparison.Ordinal);
        Assert.Null(round.WhyNotRate(32, Applicant + 1));
        Assert.False(round.IsConflicted(31, Applicant));
    }

    [Fact]
    public void Whom_one_knows_is_said_once_and_by_members_only()
    {
        var round = Begun;
        Assert.Equal("Only members of the panel declare.", Refused(() => round.Declare(33, "", ByNow)));
        Assert.Equal("Use 2000 characters or fewer.", Refused(() => round.Declare(31, new string('x', PanelMember.KnownMax + 1), ByNow)));
        round.Declare(31, "", ByNow);
        Assert.StartsWith("You have said whom you know.", Refused(() => round.Declare(31, "", ByNow)), StringComparison.Ordinal);
        Assert.Equal("Whom you know is said when rating has begun.", Refused(() => A.Round().Of(vacancy).Build().Declare(31, "", ByNow)));
    }

    [Fact]
    public void HR_compares_only_names_that_were_given() =>
        Assert.Equal("There are no names of this member to compare.", Refused(() => Rating.Compare(vacancy, 31, [Applicant], "Why", ByNow)));

    [Fact]
    public void A_conflicted_member_cannot_rate_nor_submit_what_was_rated_before()
    {
        var round = Rating;
        var assessment = new Assessment(round.Id, Applicant, 32);
        assessment.Rate(round, 11, 2, "", ByNow);
        round.RecordConflict(vacancy, 32, Applicant, "A former pupil", ByNow);

        Assert.StartsWith("You know this applicant", Refused(() => assessment.Rate(round, 11, 3, "", ByNow)), StringComparison.Ordinal);
        Assert.StartsWith("You know this applicant", Refused(() => assessment.Submit(round, [11], ByNow)), StringComparison.Ordinal);
        var (conflict, member) = (Assert.Single(round.Conflicts), round.Members.Single(m => m.AccountId == 32));
        Assert.Equal((32, Applicant, "A former pupil", "Harriet Sample"), (conflict.AccountId, conflict.ApplicationId, conflict.Reason, conflict.DeclaredBy));
        Assert.Contains(round.Happenings, h => h.What == "Conflict of interest recorded" && h.Detail == member.Name);
    }

    [Theory]
    [InlineData(" ", "Say how you know this applicant.")]
    [InlineData(null, "The reason must be 500 characters or fewer.")]
    public void A_conflict_has_a_reason_with_an_end(string? reason, string expected) =>
        Assert.Equal(expected, Refused(() => Rating.RecordConflict(vacancy, 31, Applicant, reason ?? new string('x', 501), ByNow)));

    [Fact]
    public void A_conflict_is_recorded_once()
    {
        var round = Rating;
        round.RecordConflict(vacancy, 31, Applicant, "Neighbours", ByNow);
        Assert.Equal("This conflict of interest is recorded already.", Refused(() => round.RecordConflict(vacancy, 31, Applicant, "Neighbours", ByNow)));
    }

    [Fact]
    public void Where_the_chair_knows_the_applicant_another_member_leads()
    {
        var round = Rating;
        Assert.Equal(31, round.LeaderFor(Applicant)!.AccountId);
        round.RecordConflict(vacancy, 31, Applicant, "Neighbours", ByNow);
        Assert.Equal((32, 31), (round.LeaderFor(Applicant)!.AccountId, round.LeaderFor(Applicant + 1)!.AccountId));
        round.RecordConflict(vacancy, 32, Applicant, "Neighbours", ByNow);
        Assert.Null(round.LeaderFor(Applicant));
    }

    [Fact]
    public void Ratings_are_not_brought_together_while_somebody_is_rated_by_fewer_than_two() =>
        Assert.StartsWith("1 applicant has ratings of fewer than two members", Rating.WhyNotBringTogether(2, ratedByTooFew: 1), StringComparison.Ordinal);

    [Fact]
    public void HR_can_add_a_member_while_the_panel_rates_and_only_then()
    {
        var round = Rating;
        round.AddMember(RoundBuilder.Member(33), ByNow);
        Assert.True(round.Has(33));
        Assert.Equal("They are on the panel already.", Refused(() => round.AddMember(RoundBuilder.Member(33), ByNow)));
        Assert.Equal("The panel has a chair.", Refused(() => round.AddMember(RoundBuilder.Chair(34), ByNow)));
        Assert.NotNull(Refused(() => A.Round().Of(vacancy).Build().AddMember(RoundBuilder.Member(33), ByNow)));
    }
}
