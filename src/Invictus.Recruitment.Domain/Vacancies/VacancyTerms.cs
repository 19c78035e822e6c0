namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>What HR decides about a vacancy apart from the job description.</summary>
/// <param name="Contract">Permanent, fixed term or casual.</param>
/// <param name="Pattern">Full time, part time or job share.</param>
/// <param name="Hours">Hours in words, "32.5 hours a week".</param>
/// <param name="Pay">Pay as money in words, "£34,069 to £52,835 a year plus TLR2b".</param>
/// <param name="StartsOn">First day in the post.</param>
/// <param name="ClosesAt">The instant after which no application is accepted.</param>
/// <param name="PassMark">The rating from which an essential criterion counts as met: 2, or 1 if HR chooses.</param>
public sealed record VacancyTerms(
    ContractType Contract,
    WorkingPattern Pattern,
    string Hours,
    string Pay,
    DateOnly StartsOn,
    DateTimeOffset ClosesAt,
    int PassMark)
{
    /// <summary>Most characters in hours and in pay.</summary>
    public const int TextMax = 200;
}

/// <summary>How long the contract runs.</summary>
public enum ContractType
{
    /// <summary>No end date.</summary>
    Permanent,

    /// <summary>Ends on a date, cover for leave included.</summary>
    FixedTerm,

    /// <summary>As needed.</summary>
    Casual,
}

/// <summary>How much of the week.</summary>
public enum WorkingPattern
{
    /// <summary>The whole week.</summary>
    FullTime,

    /// <summary>Part of the week.</summary>
    PartTime,

    /// <summary>The whole week, shared.</summary>
    JobShare,
}

/// <summary>The terms in the words of pages.</summary>
public static class TermsInWords
{
    /// <summary>"Fixed term".</summary>
    public static string InWords(this ContractType contract) => contract switch
    {
        ContractType.Permanent => "Permanent",
        ContractType.FixedTerm => "Fixed term",
        _ => "Casual",
    };

    /// <summary>"Full time".</summary>
    public static string InWords(this WorkingPattern pattern) => pattern switch
    {
        WorkingPattern.FullTime => "Full time",
        WorkingPattern.PartTime => "Part time",
        _ => "Job share",
    };
}
