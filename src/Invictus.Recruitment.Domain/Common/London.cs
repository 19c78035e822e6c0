using System.Globalization;

namespace Invictus.Recruitment.Domain.Common;

/// <summary>Time as people in England read it. The store keeps UTC; "today" and every date on a page mean Europe/London.</summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The date in London at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>
    /// The instant of a wall-clock time in London; null when the clocks skip it (the last Sunday of March, 1am to 2am).
    /// A time that comes twice (October) means the second: a deadline must never come before somebody's reading of it.
    /// </summary>
    public static DateTimeOffset? At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
            return null;
        var offset = Zone.IsAmbiguousTime(local) ? Zone.BaseUtcOffset : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>The wall clock in London at an instant.</summary>
    public static DateTime ClockAt(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    /// <summary>"4 December 2026".</summary>
    public static string Date(DateTimeOffset at) => Date(DateOf(at));

    /// <summary>"4 December 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", English);

    /// <summary>"9am", "9:30pm", "midday", "midnight".</summary>
    public static string Time(DateTimeOffset at)
    {
        var clock = ClockAt(at);
        if (clock.Minute == 0)
        {
            if (clock.Hour == 12)
                return "midday";
            if (clock.Hour == 0)
                return "midnight";
        }
        var hour = clock.Hour % 12 == 0 ? 12 : clock.Hour % 12;
        var half = clock.Hour < 12 ? "am" : "pm";
        return clock.Minute == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hour}{half}")
            : string.Create(CultureInfo.InvariantCulture, $"{hour}:{clock.Minute:00}{half}");
    }

    /// <summary>"4 December 2026 at 9am".</summary>
    public static string DateAndTime(DateTimeOffset at) => $"{Date(at)} at {Time(at)}";
}
