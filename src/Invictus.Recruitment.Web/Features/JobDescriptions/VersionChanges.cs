using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Two versions side by side.</summary>
/// <param name="From">The version that is compared with; null when there is none.</param>
/// <param name="Compared">The comparison; null when there is nothing to compare with.</param>
/// <param name="Others">The versions to compare with instead.</param>
internal sealed record VersionChanges(
    string Reference, string Title, int Version, int? From, ComparedTexts? Compared, IReadOnlyList<int> Others)
{
    public static VersionChanges Of(JobDescription job, JobDescriptionVersion? before, JobDescriptionVersion version, bool all) => new(
        job.Reference.Value, version.Content.Header.Title, version.Number, before?.Number,
        before is null ? null : ComparedTexts.Of(before, version, all),
        [.. job.Versions.Where(v => v.Number != version.Number).Select(v => v.Number)]);
}

/// <summary>What the table of differences shows, here and for the chief executive.</summary>
internal sealed record ComparedTexts(string BeforeName, string AfterName, ContentDifferences Differences, bool All)
{
    public IEnumerable<Difference> Rows => All ? Differences.Rows : Differences.Changes;

    public static ComparedTexts Of(JobDescriptionVersion before, JobDescriptionVersion after, bool all) => new(
        $"Version {before.Number}", $"Version {after.Number}", ContentDifferences.Between(before.Content, after.Content), all);
}

/// <summary>The colour of a change; its word stands beside it.</summary>
internal static class ChangeColours
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "green",
        ChangeKind.Removed => "red",
        ChangeKind.Moved => "blue",
        ChangeKind.Reworded => "yellow",
        ChangeKind.Changed => "purple",
        _ => "grey",
    };
}
