using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// Who the applicant is and how to reach them, as sent. Never on a page of the panel. The rest of what KCSIE part 3 asks for (National
/// Insurance number, right to work) stays in the form as sent, which is kept closed.
/// </summary>
public sealed record PersonalDetails
{
    /// <summary>Most characters in a name.</summary>
    public const int NameMax = 100;

    /// <summary>Most characters in the address.</summary>
    public const int AddressMax = 400;

    /// <summary>Most characters in a telephone number as typed.</summary>
    public const int PhoneMax = 30;

    /// <summary>Nothing filled in.</summary>
    public static PersonalDetails Empty => new();

    /// <summary>First names.</summary>
    [Personal(PersonalKind.Identity)]
    public string FirstNames { get; init; } = "";

    /// <summary>Last name.</summary>
    [Personal(PersonalKind.Identity)]
    public string LastName { get; init; } = "";

    /// <summary>Former names, if any.</summary>
    [Personal(PersonalKind.Identity)]
    public string FormerNames { get; init; } = "";

    /// <summary>Address, several lines, with the postcode.</summary>
    [Personal(PersonalKind.Contact)]
    public string Address { get; init; } = "";

    /// <summary>Telephone number.</summary>
    [Personal(PersonalKind.Contact)]
    public string Phone { get; init; } = "";

    /// <summary>First names and last name.</summary>
    public string FullName => $"{FirstNames} {LastName}".Trim();
}

/// <summary>Teacher status: structured answers that rules may rely on.</summary>
public sealed record TeacherStatus
{
    /// <summary>Not answered.</summary>
    public static TeacherStatus Empty => new();

    /// <summary>Holds QTS, on track, or not; null until answered.</summary>
    public QtsStatus? Qts { get; init; }

    /// <summary>The year QTS was awarded.</summary>
    public int? QtsYear { get; init; }

    /// <summary>Teacher reference number, seven digits; empty if none.</summary>
    [Personal(PersonalKind.Identity)]
    public string Trn { get; init; } = "";
}
