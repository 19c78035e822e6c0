using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Domain.Tests.Shortlisting;

public sealed class AssessmentTests
{
    private static readonly long[] Scope = [11, 12];
    private readonly ShortlistingRound round = A.Round().Rating().Build();
    private readonly Assessment assessment;

    public AssessmentTests() => assessment = new Assessment(round.Id, 2, 31);

    private void Rated(int first = 2, int second = 3, string note = "")
    {
        assessment.Rate(round, 11, first, note, ByNow);
        assessment.Rate(round, 12, second, "", ByNow);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_rating_is_on_the_scale(int value) =>
        Assert.Equal("A rating is 0, 1, 2 or 3.", Assert.Throws<RuleViolation>(() => assessment.Rate(round, 11, value, "", ByNow)).Message);

    [Fact]
    public void A_rating_can_be_changed_until_it_is_submitted()
    {
        assessment.Rate(round, 11, 1, "", ByNow);
        assessment.Rate(round, 11, 3, "", ByNow);
        Assert.Equal(3, Assert.Single(assessment.Ratings).Value);
    }

    [Fact]
    public void The_same_rating_again_is_not_recorded_again()
    {
        assessment.Rate(round, 11, 1, "Thin.", ByNow);
        assessment.Rate(round, 11, 1, "Thin.", ByNow);
        Assert.Single(assessment.Happenings);
    }

    [Fact]
    public void Every_criterion_must_be_rated_before_submitting()
    {
        assessment.Rate(round, 11, 2, "", ByNow);
        Assert.Equal("Rate every criterion first: 1 of 2 are rated.", assessment.WhyNotSubmit(Scope));
    }

    [Fact]
    public void A_rating_of_zero_needs_a_note()
    {
        Rated(first: 0);
        Assert.Equal("Add a note to each rating of 0 that says what is missing.", assessment.WhyNotSubmit(Scope));
    }

    [Fact]
    public void A_rating_of_zero_with_a_note_can_be_submitted()
    {
        Rated(first: 0, note: "Nothing about science.");
        Assert.Null(assessment.WhyNotSubmit(Scope));
    }

    [Fact]
    public void A_note_has_an_end() => Assert.Throws<RuleViolation>(() => assessment.Rate(round, 11, 0, new string('x', Rating.NoteMax + 1), ByNow));

    [Fact]
    public void Submitted_ratings_are_locked()
    {
        Rated();
        assessment.Submit(round, Scope, ByNow);
        Assert.Equal("You have submitted these ratings. The chair can reopen them.", Assert.Throws<RuleViolation>(() => assessment.Rate(round, 11, 1, "", ByNow)).Message);
    }

    [Fact]
    public void Ratings_are_submitted_once()
    {
        Rated();
        assessment.Submit(round, Scope, ByNow);
        Assert.Throws<RuleViolation>(() => assessment.Submit(round, Scope, ByNow));
    }
}
