using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.Vacancies;

/// <summary>Where a vacancy stands. Whether applicants can still apply is decided by the closing time, to the second, not by a status.</summary>
public enum VacancyStatus
{
    /// <summary>HR prepares it.</summary>
    Draft,

    /// <summary>Advertised; applications come in until the closing time.</summary>
    Open,

    /// <summary>Closed, and the panel rates.</summary>
    Shortlisting,

    /// <summary>Applicants have been told the outcome.</summary>
    Released,
}

/// <summary>Which moves a vacancy may make.</summary>
public static class VacancyMoves
{
    private static readonly (VacancyStatus From, VacancyStatus To)[] Allowed =
    [
        (VacancyStatus.Draft, VacancyStatus.Open),
        (VacancyStatus.Open, VacancyStatus.Shortlisting),
        (VacancyStatus.Shortlisting, VacancyStatus.Released),
    ];

    /// <summary>The status in words.</summary>
    public static string InWords(this VacancyStatus status) => status switch
    {
        VacancyStatus.Draft => "Draft",
        VacancyStatus.Open => "Open",
        VacancyStatus.Shortlisting => "In shortlisting",
        _ => "Outcomes released",
    };

    /// <summary>Why a vacancy cannot move there, or null.</summary>
    public static string? WhyNot(this VacancyStatus from, VacancyStatus to) => Rule.Unless(
        Allowed.Contains((from, to)),
        $"A vacancy that is {from.InWords().ToLowerInvariant()} cannot become {to.InWords().ToLowerInvariant()}.");
}
