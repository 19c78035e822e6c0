using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The colour of a status tag; the words beside it say the same.</summary>
internal static class VersionColours
{
    public static string Of(VersionStatus status) => status switch
    {
        VersionStatus.Draft => "grey",
        VersionStatus.AwaitingSignOff => "yellow",
        VersionStatus.Signed => "green",
        _ => "blue",
    };
}
