using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.Tests.SignOff;

/// <summary>Days are London's; both ends belong to the period.</summary>
public sealed class DelegationTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    private static Delegation From(DateOnly from, DateOnly until, params Delegation[] others) =>
        new(3, "Carys Example", 4, "Hugh Example", from, until, others, ByNow);

    private static Delegation AWeek() => From(Today.AddDays(3), Today.AddDays(9));

    [Theory]
    [InlineData("2026-11-04T23:59:59Z", false)]
    [InlineData("2026-11-05T00:00:00Z", true)]
    [InlineData("2026-11-11T23:59:59Z", true)]
    [InlineData("2026-11-12T00:00:00Z", false)]
    public void It_holds_from_the_first_second_of_its_first_day_to_the_last_of_its_last(string at, bool holds) =>
        Assert.Equal(holds, AWeek().IsInForce(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void In_summer_a_day_begins_an_hour_before_midnight_UTC()
    {
        var july = new Delegation(3, "Carys Example", 4, "Hugh Example", new DateOnly(2027, 7, 1), new DateOnly(2027, 7, 1), [], ByNow);
        Assert.True(july.IsInForce(new DateTimeOffset(2027, 6, 30, 23, 0, 0, TimeSpan.Zero)));
        Assert.False(july.IsInForce(new DateTimeOffset(2027, 7, 1, 23, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Ended_early_it_is_over_at_once_and_cannot_be_ended_again()
    {
        var delegation = From(Today, Today.AddDays(6));
        Assert.True(delegation.IsInForce(Now));
        delegation.End(ByNow);
        Assert.Equal((false, true, "This delegation is over already."), (delegation.IsInForce(Now), delegation.IsOver(Now), delegation.WhyNotEnd(Now)));
        Assert.Throws<RuleViolation>(() => delegation.End(ByNow));
    }

    [Fact]
    public void It_is_in_the_trail_with_whom_and_when() => Assert.Equal(
        ("Sign-off delegated", "to Hugh Example, from 5 November 2026 to 11 November 2026"),
        (AWeek().Happenings[0].What, AWeek().Happenings[0].Detail));

    [Fact]
    public void Nobody_delegates_to_themselves() => Assert.Equal("You cannot delegate to yourself.", Delegation.WhyNot(3, 3, Today, Today, [], Now));

    [Fact]
    public void It_does_not_begin_in_the_past() => Assert.Equal("The first day must be today or later.", Why(Today.AddDays(-1), Today));

    [Fact]
    public void It_does_not_end_before_it_begins() => Assert.Equal("The last day must not be before the first day.", Why(Today.AddDays(2), Today.AddDays(1)));

    [Fact]
    public void It_lasts_half_a_year_at_most()
    {
        Assert.Null(Why(Today, Today.AddDays(Delegation.DaysMax - 1)));
        Assert.Equal("A delegation can last 183 days at most.", Why(Today, Today.AddDays(Delegation.DaysMax)));
    }

    [Theory]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, false)]
    [InlineData(9, 12, false)]
    [InlineData(10, 12, true)]
    [InlineData(0, 20, false)]
    [InlineData(5, 6, false)]
    public void Two_periods_do_not_overlap(int from, int until, bool may) =>
        Assert.Equal(may, Why(Today.AddDays(from), Today.AddDays(until), AWeek()) is null);

    [Fact]
    public void One_that_was_ended_stands_in_nobodys_way()
    {
        var ended = AWeek();
        ended.End(ByNow);
        Assert.Null(Why(Today, Today.AddDays(20), ended));
    }

    private static string? Why(DateOnly from, DateOnly until, params Delegation[] others) => Delegation.WhyNot(3, 4, from, until, others, Now);
}
