using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>Where a version of a job description stands.</summary>
public enum VersionStatus
{
    /// <summary>HR writes it.</summary>
    Draft,

    /// <summary>The chief executive has it; nobody can change it.</summary>
    AwaitingSignOff,

    /// <summary>Signed: never changes again.</summary>
    Signed,
}

/// <summary>Which moves a version may make.</summary>
public static class VersionMoves
{
    private static readonly (VersionStatus From, VersionStatus To)[] Allowed =
    [
        (VersionStatus.Draft, VersionStatus.AwaitingSignOff),
        (VersionStatus.AwaitingSignOff, VersionStatus.Signed),
        (VersionStatus.AwaitingSignOff, VersionStatus.Draft),
    ];

    /// <summary>The status in words.</summary>
    public static string InWords(this VersionStatus status) => status switch
    {
        VersionStatus.Draft => "Draft",
        VersionStatus.AwaitingSignOff => "Awaiting sign-off",
        _ => "Signed",
    };

    /// <summary>Why a version cannot move there, or null.</summary>
    public static string? WhyNot(this VersionStatus from, VersionStatus to) => Rule.Unless(
        Allowed.Contains((from, to)),
        $"A job description that is {from.InWords().ToLowerInvariant()} cannot become {to.InWords().ToLowerInvariant()}.");
}
