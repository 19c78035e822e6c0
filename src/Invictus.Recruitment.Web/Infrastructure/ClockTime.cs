using System.Globalization;

namespace Invictus.Recruitment.Web.Infrastructure;

/// <summary>Reads a time of day in the ways people type one: "9am", "5.30 pm", "17:00", "midday".</summary>
internal static class ClockTime
{
    public static bool TryRead(string? typed, out TimeOnly time)
    {
        time = default;
        var text = (typed ?? "").Trim().ToLowerInvariant().Replace('.', ':');
        switch (text)
        {
            case "" or { Length: > 20 }:
                return false;
            case "midday" or "noon" or "12 midday" or "12 noon":
                time = new TimeOnly(12, 0);
                return true;
            case "midnight":
                return true;
        }
        var half = text[^1] == 'm' && text.Length > 2 ? text[^2..] : "";
        if (half is "am" or "pm")
            text = text[..^2].TrimEnd();
        else
            half = "";
        var parts = text.Split(':');
        if (parts.Length > 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            || (parts.Length == 2 && parts[1].Length != 2))
            return false;
        var minute = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minute))
            return false;
        // A bare number without am, pm or minutes could be either half of the day.
        if (minute > 59 || (half.Length > 0 ? hour is < 1 or > 12 : hour > 23 || parts.Length == 1))
            return false;
        if (half.Length > 0)
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
        time = new TimeOnly(hour, minute);
        return true;
    }
}
