using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Tests.Common;

public sealed class ShareTests
{
    [Fact]
    public void Shares_of_one_value_are_equal() => Assert.Equal(new Share(1, 2), new Share(2, 4));

    [Fact]
    public void Equal_shares_have_equal_hashes() => Assert.Equal(new Share(1, 3).GetHashCode(), new Share(333, 999).GetHashCode());

    [Fact]
    public void Shares_that_round_alike_still_differ() => Assert.True(new Share(333_334, 1_000_000) > new Share(333_333, 1_000_000));

    [Fact]
    public void Large_shares_are_compared_without_overflow() =>
        Assert.True(new Share(int.MaxValue - 1, int.MaxValue) < new Share(int.MaxValue, int.MaxValue));

    [Theory]
    [InlineData(67, 69, "97.1 %")]
    [InlineData(5, 6, "83.3 %")]
    [InlineData(1, 16, "6.3 %")]
    [InlineData(0, 6, "0.0 %")]
    [InlineData(6, 6, "100.0 %")]
    public void Percent_has_one_decimal_and_halves_go_up(int points, int outOf, string percent) => Assert.Equal(percent, new Share(points, outOf).Percent);

    [Fact]
    public void Nothing_in_scope_is_no_score() => Assert.Equal("–", new Share(0, 0).Percent);

    [Fact]
    public void Nothing_in_scope_sorts_below_nothing_earned() => Assert.True(new Share(0, 0) < new Share(0, 3));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Points_lie_between_none_and_all(int points, int outOf) => Assert.Throws<ArgumentOutOfRangeException>(() => new Share(points, outOf));
}
