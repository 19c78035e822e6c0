using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>Where a version of a job description stands.</summary>
public enum VersionStatus
{
    /// <summary>HR writes it.</summary>
    Draft,

    /// <summary>The chief executive has it; nobody can change it.</summary>
    AwaitingSignOff,

    /// <summary>Signed: its text never changes again. The one that can be advertised.</summary>
    Signed,

    /// <summary>Signed once, and a later version has been signed since: kept, with its signature, for the vacancies that were advertised with it.</summary>
    Superseded,
}

/// <summary>Which moves a version may make.</summary>
public static class VersionMoves
{
    private static readonly (VersionStatus From, VersionStatus To)[] Allowed =
    [
        (VersionStatus.Draft, VersionStatus.AwaitingSignOff),
        (VersionStatus.AwaitingSignOff, VersionStatus.Signed),
        (VersionStatus.AwaitingSignOff, VersionStatus.Draft),
        (VersionStatus.Signed, VersionStatus.Superseded),
    ];

    /// <summary>The status in words.</summary>
    public static string InWords(this VersionStatus status) => status switch
    {
        VersionStatus.Draft => "Draft",
        VersionStatus.AwaitingSignOff => "Awaiting sign-off",
        VersionStatus.Signed => "Signed",
        _ => "Superseded",
    };

    /// <summary>Why a version cannot move there, or null.</summary>
    public static string? WhyNot(this VersionStatus from, VersionStatus to) => Rule.Unless(
        Allowed.Contains((from, to)),
        $"A job description that is {from.InWords().ToLowerInvariant()} cannot become {to.InWords().ToLowerInvariant()}.");
}
