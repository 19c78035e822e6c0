using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class ScoreFormulaTests
{
    // The worked example of the scoring model: four essential and two desirable criteria, weights 1, pass mark 2.
    private static readonly CriterionInScope[] Criteria =
    [
        new(1, Importance.Essential, 1), new(2, Importance.Essential, 1), new(3, Importance.Essential, 1), new(4, Importance.Essential, 1),
        new(5, Importance.Desirable, 1), new(6, Importance.Desirable, 1),
    ];

    [Theory]
    [InlineData("3 2 2 3 2 0", "83.3 %", true, "33.3 %")]
    [InlineData("2 2 2 2 3 3", "66.7 %", true, "100.0 %")]
    [InlineData("3 3 3 1 3 3", "83.3 %", false, "100.0 %")]
    public void The_worked_example_comes_to_its_percentages(string ratings, string essential, bool met, string desirable)
    {
        var score = Score(ratings);
        Assert.Equal((essential, met, desirable), (score.Essential.Percent, score.EssentialsMet, score.Desirable.Percent));
    }

    [Fact]
    public void The_worked_example_ranks_1_2_2_4()
    {
        var ranked = Ranking.Of(new[]
        {
            ("D", Score("3 3 3 1 3 3")), ("B", Score("2 2 2 2 3 3")), ("A", Score("3 2 2 3 2 0")), ("C", Score("2 2 2 2 3 3")),
        });
        Assert.Equal("1A 2B 2C 4D", string.Join(' ', ranked.Select(r => $"{r.Rank}{r.Application}")));
    }

    [Fact]
    public void Points_are_kept_as_an_exact_fraction() =>
        Assert.Equal(("10/12", "2/6"), (Score("3 2 2 3 2 0").Essential.ToString(), Score("3 2 2 3 2 0").Desirable.ToString()));

    [Fact]
    public void The_essentials_below_the_pass_mark_are_named_in_the_order_of_the_specification() =>
        Assert.Equal([2L, 4L], Score("2 0 2 1 0 0").EssentialsNotMet);

    [Fact]
    public void A_pass_mark_of_1_lets_a_claim_pass() =>
        Assert.True(ScoreFormula.Of(Criteria, Rated("3 3 3 1 3 3"), passMark: 1).EssentialsMet);

    [Fact]
    public void A_desirable_criterion_rated_0_does_not_fail_the_essentials() =>
        Assert.True(Score("2 2 2 2 0 0").EssentialsMet);

    [Fact]
    public void A_weight_counts_in_the_points_and_in_what_they_are_out_of()
    {
        var score = ScoreFormula.Of(
            [new(1, Importance.Essential, 3), new(2, Importance.Essential, 1)], [new(1, 2), new(2, 3)], ScoreFormula.PassMark);
        Assert.Equal("9/12", score.Essential.ToString());
    }

    [Fact]
    public void Without_desirable_criteria_there_is_no_desirable_score()
    {
        var score = ScoreFormula.Of([new(1, Importance.Essential, 1)], [new(1, 2)], ScoreFormula.PassMark);
        Assert.Equal("–", score.Desirable.Percent);
    }

    [Fact]
    public void A_missing_rating_is_refused_and_never_counted_as_0() =>
        Assert.StartsWith("There is no rating for criterion 6.", Refusal(Criteria, Rated("2 2 2 2 2")), StringComparison.Ordinal);

    [Fact]
    public void A_second_rating_for_a_criterion_is_refused() =>
        Assert.StartsWith(
            "There are two ratings for criterion 1.",
            Refusal(Criteria, [.. Rated("2 2 2 2 2 2"), new(1, 3)]),
            StringComparison.Ordinal);

    [Fact]
    public void A_rating_for_a_criterion_that_is_not_in_scope_is_refused() =>
        Assert.StartsWith(
            "There is a rating for criterion 7, which is not in scope.",
            Refusal(Criteria, Rated("2 2 2 2 2 2 2")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MaxValue)]
    public void A_rating_off_the_scale_is_refused(int rating) =>
        Assert.StartsWith(
            $"Criterion 1 is rated {rating}; a rating is 0, 1, 2 or 3.",
            Refusal([new(1, Importance.Essential, 1)], [new(1, rating)]),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-3)]
    [InlineData(int.MaxValue)]
    public void A_weight_outside_1_to_3_is_refused(int weight) =>
        Assert.StartsWith(
            $"Criterion 1 has the weight {weight}; a weight is 1, 2 or 3.",
            Refusal([new(1, Importance.Essential, weight)], [new(1, 2)]),
            StringComparison.Ordinal);

    [Fact]
    public void A_criterion_that_stands_twice_is_refused() =>
        Assert.StartsWith(
            "Criterion 1 stands twice in the list of criteria.",
            Refusal([new(1, Importance.Essential, 1), new(1, Importance.Desirable, 1)], [new(1, 2)]),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_pass_mark_other_than_1_or_2_is_refused(int passMark) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreFormula.Of(Criteria, Rated("2 2 2 2 2 2"), passMark));

    [Fact]
    public void A_hundred_thousand_criteria_of_the_greatest_weight_add_up_exactly()
    {
        var criteria = Enumerable.Range(1, 100_000).Select(id => new CriterionInScope(id, Importance.Essential, 3)).ToList();
        var score = ScoreFormula.Of(criteria, [.. criteria.Select(c => new CriterionRating(c.Id, 3))], ScoreFormula.PassMark);
        Assert.Equal(new Share(900_000, 900_000), score.Essential);
    }

    [Fact]
    public void Scores_with_the_same_points_and_the_same_criteria_not_met_are_equal() =>
        Assert.Equal(Score("3 3 3 1 3 3"), Score("3 3 3 1 3 3"));

    [Fact]
    public void Equal_keys_with_other_criteria_not_met_share_a_rank_but_are_not_equal()
    {
        var (one, other) = (Score("3 3 3 1 3 3"), Score("3 3 1 3 3 3"));
        Assert.Equal((0, false), (one.CompareTo(other), one.Equals(other)));
    }

    private static ApplicationScore Score(string ratings) => ScoreFormula.Of(Criteria, Rated(ratings), ScoreFormula.PassMark);

    private static List<CriterionRating> Rated(string ratings) =>
        [.. ratings.Split(' ').Select((rating, i) => new CriterionRating(i + 1, int.Parse(rating, System.Globalization.CultureInfo.InvariantCulture)))];

    private static string Refusal(IReadOnlyList<CriterionInScope> criteria, IReadOnlyCollection<CriterionRating> agreed) =>
        Assert.Throws<ArgumentException>(() => ScoreFormula.Of(criteria, agreed, ScoreFormula.PassMark)).Message;
}
