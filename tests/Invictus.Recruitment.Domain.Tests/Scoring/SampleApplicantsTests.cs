using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class SampleApplicantsTests
{
    private readonly SampleApplicants sample = new();

    [Fact]
    public void Of_26_criteria_23_essential_and_2_desirable_are_scored_at_shortlisting() =>
        Assert.Equal(
            (26, 23, 2),
            (sample.AllCriteria,
             sample.Criteria.Count(c => c.Importance == Importance.Essential),
             sample.Criteria.Count(c => c.Importance == Importance.Desirable)));

    [Theory]
    [InlineData("APP-0001", "67/69", "6/6", true)]
    [InlineData("APP-0002", "47/69", "2/6", true)]
    [InlineData("APP-0003", "61/69", "6/6", false)]
    public void The_agreed_ratings_come_to_the_known_points(string reference, string essential, string desirable, bool met)
    {
        var score = Score(reference);
        Assert.Equal((essential, desirable, met), (score.Essential.ToString(), score.Desirable.ToString(), score.EssentialsMet));
    }

    [Fact]
    public void The_third_fails_on_teacher_status_alone() =>
        Assert.Equal([sample.IdOf("Q-E1")], Score("APP-0003").EssentialsNotMet);

    [Fact]
    public void The_third_has_more_points_than_the_second_and_still_ranks_below()
    {
        var ranked = Ranking.Of(sample.References.Reverse().Select(r => (r, Score(r))));
        Assert.Equal("1 APP-0001, 2 APP-0002, 3 APP-0003", string.Join(", ", ranked.Select(r => $"{r.Rank} {r.Application}")));
        Assert.True(ranked[2].Score.Essential > ranked[1].Score.Essential);
    }

    [Fact]
    public void What_both_shortlisters_rated_alike_is_the_agreed_rating_by_itself()
    {
        var alike = sample.References.SelectMany(Compared).Where(c => Agreement.AgreedByItself([c.First, c.Second]) is not null).ToList();
        Assert.NotEmpty(alike);
        Assert.All(alike, c => Assert.Equal(c.Agreed, Agreement.AgreedByItself([c.First, c.Second])));
    }

    private IEnumerable<(int First, int Second, int Agreed)> Compared(string reference) =>
        sample.Agreed(reference).Select(agreed => (
            sample.Shortlister(reference, 1)[(int)agreed.CriterionId - 1]!.Value,
            sample.Shortlister(reference, 2)[(int)agreed.CriterionId - 1]!.Value,
            agreed.Rating));

    private ApplicationScore Score(string reference) =>
        ScoreFormula.Of(sample.Criteria, sample.Agreed(reference), ScoreFormula.PassMark);
}
