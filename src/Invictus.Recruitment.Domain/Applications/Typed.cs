using System.Globalization;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>A United Kingdom postcode.</summary>
public static class Postcode
{
    /// <summary>"DY1 1AA", from the ways people type one ("dy11aa", "DY1  1AA", "DY1-1AA"); null when it is none.</summary>
    public static string? Read(string? typed)
    {
        var signs = Kept(typed, 7);
        if (signs is null || signs.Length < 5)
            return null;
        var (outward, inward) = (signs[..^3], signs[^3..]);
        if (!char.IsAsciiDigit(inward[0]) || !char.IsAsciiLetterUpper(inward[1]) || !char.IsAsciiLetterUpper(inward[2]))
            return null;
        var letters = outward.TakeWhile(char.IsAsciiLetterUpper).Count();
        var rest = outward[letters..];
        // One or two letters, then a digit, and perhaps one more digit or letter (EC1A). Girobank's GIR 0AA is no home.
        return letters is 1 or 2 && rest.Length is 1 or 2 && char.IsAsciiDigit(rest[0]) && (rest.Length == 1 || char.IsAsciiLetterOrDigit(rest[1])) ? $"{outward} {inward}" : null;
    }

    private static string? Kept(string? typed, int most)
    {
        if (typed is null || typed.Length > 20)
            return null;
        var signs = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '.' or ','))).ToUpperInvariant();
        return signs.Length <= most && signs.All(char.IsAsciiLetterOrDigit) ? signs : null;
    }
}

/// <summary>A telephone number of any country.</summary>
public static class TelephoneNumber
{
    /// <summary>"01632960001" or "+441632960001", from the ways people type one ("01632 960 001", "+44 (0)1632-960001", "0044…"); null when it is none. An extension is left out.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > PersonalDetails.PhoneMax)
            return null;
        var text = typed.Trim();
        var extension = text.IndexOf("ext", StringComparison.OrdinalIgnoreCase);
        if (extension > 0)
            text = text[..extension].Trim();
        var abroad = text.StartsWith('+') || text.StartsWith("00", StringComparison.Ordinal);
        text = text.StartsWith('+') ? text[1..] : abroad ? text[2..] : text;
        if (abroad)
            text = text.Replace("(0)", "", StringComparison.Ordinal);
        if (text.Any(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c) && c is not ('-' or '.' or '(' or ')' or '/')))
            return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length is >= 7 and <= 15 && (abroad || digits[0] == '0' && digits.Length >= 10 || !digits.StartsWith('0') && digits.Length >= 10) ? (abroad ? "+" : "") + digits : null;
    }
}

/// <summary>A year.</summary>
public static class CalendarYear
{
    /// <summary>Nobody who works today did anything that a form asks for earlier.</summary>
    public const int First = 1940;

    /// <summary>A year from <see cref="First"/> on, also out of a date ("2018", "June 2018", "06/2018"); null when it is none.</summary>
    public static int? Read(string? typed) =>
        CalendarMonth.Read(typed) is { } month ? month.Year
        : int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= 2100 ? year : null;
}

/// <summary>A month of a year.</summary>
public static class CalendarMonth
{
    private static readonly string[] FullNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The first day of the month of a day.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>
    /// The first day of the month that is meant ("9 2019", "09/2019", "2019-09", "Sept 2019", "September, 2019", "1 Sep 19" and a whole date
    /// such as "14/09/2019"); null when none can be told. Of a year with two digits, 61 to 99 mean the last century.
    /// </summary>
    public static DateOnly? Read(string? typed)
    {
        if (typed is null || typed.Length > 30)
            return null;
        var parts = typed.ToLowerInvariant().Split([' ', '/', '-', '.', ',', '\'', '’'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            2 when IsYear(parts[0]) => Made(parts[0], parts[1]),
            2 => Made(parts[1], parts[0]),
            // A whole date: the day is first, or last when the year is.
            3 when IsYear(parts[0]) && IsDay(parts[2]) => Made(parts[0], parts[1]),
            3 when IsDay(parts[0]) => Made(parts[2], parts[1]),
            _ => null,
        };
    }

    /// <summary>"September 2019".</summary>
    public static string InWords(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static bool IsYear(string part) => part.Length == 4 && part.All(char.IsAsciiDigit);

    private static bool IsDay(string part) => int.TryParse(part.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31;

    private static DateOnly? Made(string year, string month)
    {
        if (year.Length is not (2 or 4) || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || Number(month) is not { } m)
            return null;
        // Two digits: 98 is 1998, 19 is 2019.
        if (year.Length == 2)
            y += y > 60 ? 1900 : 2000;
        return y is >= CalendarYear.First and <= 2100 ? new DateOnly(y, m, 1) : null;
    }

    private static int? Number(string month)
    {
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? number : null;
        // "sept" is as good as "sep"; "junk" is nothing.
        var at = Array.FindIndex(FullNames, n => month.Length >= 3 && n.StartsWith(month, StringComparison.Ordinal));
        return at < 0 ? null : at + 1;
    }
}

/// <summary>Whole months, both counted in.</summary>
/// <param name="From">The first day of the first month.</param>
/// <param name="To">The first day of the last month.</param>
public readonly record struct Months(DateOnly From, DateOnly To)
{
    /// <summary>How many.</summary>
    public int Count => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>"September to December 2019", "September 2019".</summary>
    public string InWords => From == To ? CalendarMonth.InWords(From)
        : From.Year == To.Year ? $"{From.ToString("MMMM", CultureInfo.GetCultureInfo("en-GB"))} to {CalendarMonth.InWords(To)}"
        : $"{CalendarMonth.InWords(From)} to {CalendarMonth.InWords(To)}";
}
