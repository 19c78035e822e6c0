namespace Invictus.Recruitment.Domain.Applications;

/// <summary>Where an application stands for its applicant.</summary>
public enum ApplicationStatus
{
    /// <summary>The applicant writes it; nobody else sees it.</summary>
    Draft,

    /// <summary>With the trust.</summary>
    Submitted,

    /// <summary>The applicant has been told the outcome.</summary>
    Told,

    /// <summary>The applicant does not want to go on.</summary>
    Withdrawn,
}

/// <summary>What the panel decided.</summary>
public enum ApplicationOutcome
{
    /// <summary>Asked to interview.</summary>
    Shortlisted,

    /// <summary>Held in reserve.</summary>
    Reserve,

    /// <summary>Goes no further.</summary>
    NotShortlisted,
}

/// <summary>Statuses and outcomes in the words of pages.</summary>
public static class ApplicationWords
{
    /// <summary>"Not shortlisted".</summary>
    public static string InWords(this ApplicationOutcome outcome) => outcome switch
    {
        ApplicationOutcome.Shortlisted => "Shortlisted",
        ApplicationOutcome.Reserve => "Reserve",
        _ => "Not shortlisted",
    };

    /// <summary>"Yes", "On track", "No".</summary>
    public static string InWords(this QtsStatus qts) => qts switch
    {
        QtsStatus.Yes => "Yes",
        QtsStatus.OnTrack => "On track to receive it",
        _ => "No",
    };
}
