using System.Globalization;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>A date as it was typed, in three boxes, so that "31 / 2 / 26" comes back to the person as they wrote it.</summary>
public sealed record DateParts(string? Day = null, string? Month = null, string? Year = null)
{
    private static readonly string[] Months = CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.MonthNames;

    public static DateParts From(DateOnly? date) => date is not { } day
        ? new DateParts()
        : new DateParts(Number(day.Day), Number(day.Month), Number(day.Year));

    /// <summary>Nothing was typed at all.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>True if the parts are a real date. The month may be a number or a name ("Sept", "december"); the year has four digits.</summary>
    public bool TryRead(out DateOnly date)
    {
        date = default;
        if (!Whole(Day, 2, out var day) || !Whole(Year, 4, out var year) || year is < 1900 or > 2200)
            return false;
        if (!Whole(Month, 2, out var month) && (month = MonthByName(Month)) == 0)
            return false;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>What to say about it, in GOV.UK's pattern ("Closing date must include a year"); null when it is a real date.</summary>
    /// <param name="what">The field at the start of a sentence: "Closing date".</param>
    public string? Problem(string what)
    {
        if (IsEmpty)
            return $"Enter {char.ToLowerInvariant(what[0])}{what[1..]}";
        string[] missing = [.. new[] { (Day, "day"), (Month, "month"), (Year, "year") }.Where(p => string.IsNullOrWhiteSpace(p.Item1)).Select(p => p.Item2)];
        if (missing.Length > 0)
            return $"{what} must include a {string.Join(" and ", missing)}";
        if (Year!.Trim().Length != 4)
            return "Year must include 4 numbers";
        return TryRead(out _) ? null : $"{what} must be a real date";
    }

    private static bool Whole(string? text, int digits, out int number)
    {
        number = 0;
        return text?.Trim() is { Length: > 0 } typed && typed.Length <= digits
            && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static int MonthByName(string? text)
    {
        var typed = text?.Trim().TrimEnd('.') ?? "";
        return typed.Length < 3 ? 0 : Array.FindIndex(Months, m => m.StartsWith(typed, StringComparison.OrdinalIgnoreCase)) + 1;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
