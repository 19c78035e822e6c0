namespace Invictus.Recruitment.Domain.People;

/// <summary>What people may be to the portal. Staff roles count at the schools an account belongs to; HR, the chief executive and the administrator serve the whole trust.</summary>
public static class Roles
{
    /// <summary>Writes job descriptions, runs vacancies, releases outcomes.</summary>
    public const string HrOfficer = "HR officer";

    /// <summary>Chairs the shortlisting panel of a school.</summary>
    public const string Headteacher = "Headteacher";

    /// <summary>Rates applications as a member of a panel.</summary>
    public const string PanelMember = "Panel member";

    /// <summary>Signs job descriptions.</summary>
    public const string ChiefExecutive = "Chief executive";

    /// <summary>Applies for vacancies.</summary>
    public const string Applicant = "Applicant";

    /// <summary>Runs the portal; sees no content of applications.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Every role.</summary>
    public static IReadOnlyList<string> All { get; } =
        [HrOfficer, Headteacher, PanelMember, ChiefExecutive, Applicant, Administrator];

    /// <summary>The roles of those who work for the trust.</summary>
    public static IReadOnlyList<string> Staff { get; } = [HrOfficer, Headteacher, PanelMember, ChiefExecutive, Administrator];
}
