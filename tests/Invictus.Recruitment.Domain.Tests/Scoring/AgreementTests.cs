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

public sealed class AlikeRatingsTests
{
    [Fact]
    public void What_is_alike_is_the_same_as_for_each_criterion_by_itself_in_whatever_order_ratings_come()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 200; round++)
        {
            var given = Enumerable.Range(0, 3).SelectMany(_ => Enumerable.Range(0, 5).SelectMany(a => Enumerable.Range(1, 4).Select(c => (Application: (long)a, Criterion: (long)c))))
                .Where(_ => random.Next(4) > 0).Select(x => (x.Application, x.Criterion, Rating: random.Next(2) + random.Next(3))).ToArray();
            random.Shuffle(given);
            var alike = new AlikeRatings();
            foreach (var (application, criterion, rating) in given)
                alike.Add(application, criterion, rating);
            foreach (var application in Enumerable.Range(0, 6))
            {
                var expected = given.Where(g => g.Application == application).GroupBy(g => g.Criterion)
                    .Select(g => (g.Key, Value: Agreement.AgreedByItself([.. g.Select(r => r.Rating)])))
                    .Where(x => x.Value is not null).Select(x => (x.Key, x.Value!.Value)).Order();
                Assert.Equal(expected, alike.Of(application).Order());
            }
        }
    }

    [Fact]
    public void A_number_off_the_scale_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlikeRatings().Add(1, 1, 4));
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
