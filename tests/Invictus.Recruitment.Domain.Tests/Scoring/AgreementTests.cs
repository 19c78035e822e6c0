using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

public sealed class AgreementTests
{
    [Fact]
    public void The_same_rating_from_all_is_agreed_by_itself() => Assert.Equal(2, Agreement.AgreedByItself([2, 2, 2]));

    [Fact]
    public void Different_ratings_are_never_averaged_into_an_agreed_one() => Assert.Null(Agreement.AgreedByItself([1, 2, 3]));

    [Fact]
    public void One_voice_is_no_agreement() => Assert.Null(Agreement.AgreedByItself([2]));

    [Fact]
    public void No_rating_is_no_agreement() => Assert.Null(Agreement.AgreedByItself([]));

    [Theory]
    [InlineData(new[] { 1, 3 }, true)]
    [InlineData(new[] { 0, 1, 2 }, true)]
    [InlineData(new[] { 2, 3, 2 }, false)]
    [InlineData(new[] { 3 }, false)]
    [InlineData(new int[0], false)]
    public void A_spread_of_2_or_more_needs_discussion(int[] ratings, bool needs) =>
        Assert.Equal(needs, Agreement.NeedsDiscussion(ratings));

    [Theory]
    [InlineData(new[] { 2, 3 }, "2.5")]
    [InlineData(new[] { 2, 2, 3 }, "2.3")]
    [InlineData(new[] { 3, 3, 2 }, "2.7")]
    [InlineData(new[] { 2, 2, 2, 3 }, "2.3")]
    [InlineData(new[] { 0 }, "0.0")]
    public void The_mean_is_shown_with_one_decimal(int[] ratings, string mean) =>
        Assert.Equal(mean, Agreement.MeanOf(ratings)?.Text);

    [Fact]
    public void Without_ratings_there_is_no_mean() => Assert.Null(Agreement.MeanOf([]));

    [Fact]
    public void A_rating_off_the_scale_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Agreement.AgreedByItself([4, 4]));

    [Theory]
    [InlineData(3, 1, true)]
    [InlineData(0, 2, true)]
    [InlineData(2, 1, false)]
    public void An_agreed_rating_2_or_more_from_the_provisional_one_needs_a_second_look(int agreed, int provisional, bool needs) =>
        Assert.Equal(needs, Agreement.NeedsSecondLook(agreed, provisional));
}

public sealed class RatingScaleTests
{
    [Fact]
    public void The_scale_has_four_named_steps() =>
        Assert.Equal(
            "Not evidenced, Claimed, Evidenced, Strong",
            string.Join(", ", Enumerable.Range(RatingScale.Min, RatingScale.Max + 1).Select(RatingScale.NameOf)));

    [Fact]
    public void Every_step_has_a_sentence_of_its_own() =>
        Assert.Equal(4, Enumerable.Range(0, 4).Select(RatingScale.MeaningOf).Where(m => m.EndsWith('.')).Distinct().Count());

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_number_off_the_scale_has_no_name(int rating)
    {
        Assert.False(RatingScale.IsRating(rating));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatingScale.NameOf(rating));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(3, false)]
    public void Only_a_0_needs_a_note_by_itself(int rating, bool needs) => Assert.Equal(needs, RatingScale.NeedsNote(rating));

    [Theory]
    [InlineData(3, new[] { 2, 1 }, true)]
    [InlineData(3, new[] { 2, 2 }, false)]
    [InlineData(0, new[] { 0, 0 }, true)]
    public void A_rating_far_from_another_assessors_needs_a_note(int rating, int[] others, bool needs) =>
        Assert.Equal(needs, RatingScale.NeedsNote(rating, others));
}
