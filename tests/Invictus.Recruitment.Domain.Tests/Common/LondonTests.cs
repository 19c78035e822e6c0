using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Tests.Common;

/// <summary>In 2026 the clocks go forward on 29 March at 1am and back on 25 October at 2am.</summary>
public sealed class LondonTests
{
    private static readonly DateOnly Forward = new(2026, 3, 29);
    private static readonly DateOnly Back = new(2026, 10, 25);

    private static DateTimeOffset Utc(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);

    [Fact]
    public void A_winter_time_is_UTC() => Assert.Equal(Utc(12, 4, 9), London.At(new DateOnly(2026, 12, 4), new TimeOnly(9, 0)));

    [Fact]
    public void A_summer_time_is_an_hour_before() => Assert.Equal(Utc(6, 4, 8), London.At(new DateOnly(2026, 6, 4), new TimeOnly(9, 0)));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 59)]
    public void The_hour_that_the_clocks_skip_has_no_instant(int hour, int minute) => Assert.Null(London.At(Forward, new TimeOnly(hour, minute)));

    [Fact]
    public void The_minute_before_the_skipped_hour_has_one() => Assert.Equal(Utc(3, 29, 0, 59), London.At(Forward, new TimeOnly(0, 59)));

    [Fact]
    public void The_minute_after_the_skipped_hour_follows_at_once() => Assert.Equal(Utc(3, 29, 1), London.At(Forward, new TimeOnly(2, 0)));

    [Fact]
    public void A_time_that_comes_twice_means_the_second() => Assert.Equal(Utc(10, 25, 1, 30), London.At(Back, new TimeOnly(1, 30)));

    [Fact]
    public void The_time_before_the_clocks_go_back_is_still_summer() => Assert.Equal(Utc(10, 24, 23, 59), London.At(Back, new TimeOnly(0, 59)));

    [Fact]
    public void Late_on_a_summer_evening_London_has_the_next_date() => Assert.Equal(new DateOnly(2026, 7, 2), London.DateOf(Utc(7, 1, 23, 30)));

    [Fact]
    public void The_instant_carries_no_offset_into_the_store() =>
        Assert.Equal(TimeSpan.Zero, London.At(new DateOnly(2026, 6, 4), new TimeOnly(9, 0))!.Value.Offset);

    [Theory]
    [InlineData(9, 0, "9am")]
    [InlineData(21, 30, "9:30pm")]
    [InlineData(12, 0, "midday")]
    [InlineData(0, 0, "midnight")]
    [InlineData(12, 5, "12:05pm")]
    [InlineData(0, 5, "12:05am")]
    [InlineData(11, 59, "11:59am")]
    [InlineData(13, 0, "1pm")]
    public void Times_read_as_people_say_them(int hour, int minute, string words) => Assert.Equal(words, London.Time(Utc(12, 4, hour, minute)));

    [Fact]
    public void A_moment_reads_as_date_and_time() => Assert.Equal("4 December 2026 at 9am", London.DateAndTime(Utc(12, 4, 9)));

    [Fact]
    public void A_summer_moment_reads_in_summer_time() => Assert.Equal("4 June 2026 at midday", London.DateAndTime(Utc(6, 4, 11)));

    [Fact]
    public void The_clock_of_a_moment_can_be_asked() => Assert.Equal(new DateTime(2026, 6, 4, 10, 0, 0, DateTimeKind.Unspecified), London.ClockAt(Utc(6, 4, 9)));
}
