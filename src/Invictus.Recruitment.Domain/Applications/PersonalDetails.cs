using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// Who the applicant is and how to reach them (KCSIE part 3: current and former names, current address, National Insurance
/// number). Never on a page of the panel. Every field may be empty in a draft.
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

    /// <summary>National Insurance number, "QQ123456A" without spaces; empty if none yet.</summary>
    [Personal(PersonalKind.Identity)]
    public string NationalInsuranceNumber { get; init; } = "";

    /// <summary>May work in the United Kingdom; null until answered. Documents are asked for later.</summary>
    public bool? RightToWork { get; init; }

    /// <summary>First names and last name.</summary>
    public string FullName => $"{FirstNames} {LastName}".Trim();

    /// <summary>Every question that must be answered before submission is answered.</summary>
    public bool IsComplete =>
        FirstNames.Length > 0 && LastName.Length > 0 && Address.Length > 0 && Phone.Length > 0 && RightToWork is not null;
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

    /// <summary>What may be submitted: an answer about QTS.</summary>
    public bool IsComplete => Qts is not null;
}

/// <summary>What the applicant declares before submitting.</summary>
public sealed record Declarations
{
    /// <summary>Nothing declared.</summary>
    public static Declarations Empty => new();

    /// <summary>Everything in the application is true and complete.</summary>
    public bool IsTrue { get; init; }

    /// <summary>Understands that it is an offence to apply if barred from regulated activity with children.</summary>
    public bool KnowsBarredIsOffence { get; init; }

    /// <summary>Has read the privacy notice, including how the portal's provisional score works and that a person decides.</summary>
    public bool HasReadPrivacyNotice { get; init; }

    /// <summary>All three.</summary>
    public bool IsComplete => IsTrue && KnowsBarredIsOffence && HasReadPrivacyNotice;
}
