using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class ScoreSheetTests
{
    private static readonly CriterionInScope[] Criteria =
        [new(11, Importance.Essential, 1), new(12, Importance.Desirable, 2), new(13, Importance.Essential, 3)];

    [Fact]
    public void One_sheet_scores_one_application_after_the_other_in_any_order_of_criteria()
    {
        var sheet = new ScoreSheet(Criteria, ScoreFormula.PassMark);
        foreach (var ratings in new[] { new[] { (11L, 3), (12L, 1), (13L, 1) }, [(13L, 2), (11L, 2), (12L, 0)] })
        {
            foreach (var (id, rating) in ratings)
                sheet.Enter(id, rating);
            Assert.Equal(ScoreFormula.Of(Criteria, [.. ratings.Select(r => new CriterionRating(r.Item1, r.Item2))], ScoreFormula.PassMark), sheet.Score());
            sheet.Clear();
        }
    }

    [Fact]
    public void A_sheet_with_a_gap_has_no_score_and_says_how_much_is_entered()
    {
        var sheet = new ScoreSheet(Criteria, ScoreFormula.PassMark);
        sheet.Enter(12, 3);
        Assert.Equal((1, false), (sheet.Entered, sheet.IsComplete));
        Assert.Throws<ArgumentException>(() => sheet.Score());
        sheet.Clear();
        Assert.Equal(0, sheet.Entered);
    }

    [Theory]
    [InlineData(11, 4)]
    [InlineData(11, -1)]
    [InlineData(14, 2)]
    [InlineData(12, 2)]
    public void What_is_off_the_scale_or_out_of_scope_or_there_already_is_refused_and_changes_nothing(long criterion, int rating)
    {
        var sheet = new ScoreSheet(Criteria, ScoreFormula.PassMark);
        sheet.Enter(12, 1);
        Assert.ThrowsAny<ArgumentException>(() => sheet.Enter(criterion, rating));
        sheet.Enter(13, 3);
        sheet.Enter(11, 3);
        Assert.Equal("2/6", sheet.Score().Desirable.ToString());
    }

    [Fact]
    public void A_sheet_of_no_criteria_has_the_empty_score() =>
        Assert.True(new ScoreSheet([], ScoreFormula.PassMark).Score() is { EssentialsMet: true, Essential.IsEmpty: true });
}
