using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>When a vacancy closes, as a sentence; on the last day with the time that is left.</summary>
internal static class ClosingWords
{
    public static string For(DateTimeOffset closesAt, DateTimeOffset now)
    {
        var left = closesAt - now;
        if (left <= TimeSpan.Zero)
            return $"Closed on {London.DateAndTime(closesAt)}";
        return left >= TimeSpan.FromDays(1)
            ? $"Closes on {London.DateAndTime(closesAt)}"
            : $"Closes on {London.DateAndTime(closesAt)}, in {Left(left)}";
    }

    private static string Left(TimeSpan left) => left switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => Count(left.Minutes, "minute"),
        { Minutes: 0 } => Count(left.Hours, "hour"),
        _ => $"{Count(left.Hours, "hour")} and {Count(left.Minutes, "minute")}",
    };

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
