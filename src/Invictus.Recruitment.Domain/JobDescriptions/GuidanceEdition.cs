using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>
/// An edition of the statutory guidance <em>Keeping Children Safe in Education</em>. A new one comes every September with other
/// paragraph numbers, so which is current is data that the administrator keeps, never code.
/// </summary>
public sealed class GuidanceEdition : Aggregate
{
    /// <summary>What the guidance is called.</summary>
    public const string Title = "Keeping Children Safe in Education";

    /// <summary>The first year an edition can have.</summary>
    public const int YearMin = 2014;

    /// <summary>The last year an edition can have.</summary>
    public const int YearMax = 2100;

    /// <summary>Most characters in the address.</summary>
    public const int AddressMax = 400;

    /// <summary>An edition that the administrator enters.</summary>
    /// <exception cref="RuleViolation">The year is out of range, or it would come into force in another year.</exception>
    public GuidanceEdition(int year, DateOnly inForceFrom, string address, Stamp by)
    {
        Rule.Keep(WhyNot(year, inForceFrom));
        (Year, InForceFrom, Address) = (year, inForceFrom, address);
        Record(by, "Guidance edition added", Shown);
    }

    private GuidanceEdition() => Address = "";

    /// <summary>The year by which documents cite it.</summary>
    public int Year { get; private set; }

    /// <summary>The first day on which it counts.</summary>
    public DateOnly InForceFrom { get; private set; }

    /// <summary>Where it can be read; empty when not given.</summary>
    public string Address { get; private set; }

    private string Shown => $"{Year}, in force from {London.Date(InForceFrom)}";

    /// <summary>Why there can be no such edition, or null.</summary>
    public static string? WhyNot(int year, DateOnly inForceFrom) =>
        Rule.Unless(year is >= YearMin and <= YearMax, $"The year must be between {YearMin} and {YearMax}.")
        ?? Rule.Unless(Math.Abs(inForceFrom.Year - year) <= 1, "An edition comes into force in the year of its name, or in the one beside it.");

    /// <summary>Puts right what was entered.</summary>
    /// <exception cref="RuleViolation">The year is out of range, or it would come into force in another year.</exception>
    public void Correct(int year, DateOnly inForceFrom, string address, Stamp by)
    {
        Rule.Keep(WhyNot(year, inForceFrom));
        (Year, InForceFrom, Address) = (year, inForceFrom, address);
        Record(by, "Guidance edition corrected", Shown);
    }

    /// <summary>The edition in force on a day: the latest that had begun; null before the first.</summary>
    public static GuidanceEdition? InForceOn(DateOnly day, IEnumerable<GuidanceEdition> editions) =>
        editions.Where(e => e.InForceFrom <= day).MaxBy(e => e.InForceFrom);
}
