using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>One version in a list of them.</summary>
internal sealed record VersionRow(
    int Number, VersionStatus Status, DateTimeOffset DraftedAt, string? SubmittedBy, DateTimeOffset? SubmittedAt, string? SignedBy, DateTimeOffset? SignedAt)
{
    public bool IsSigned => SignedAt is not null;
}

/// <summary>The versions of a job description, newest first.</summary>
internal sealed record VersionRows(string Reference, DateOnly? ReviewOn, IReadOnlyList<VersionRow> Rows)
{
    public static VersionRows Of(JobDescription job) => new(
        job.Reference.Value, job.ReviewOn,
        [.. job.Versions.Reverse().Select(v => new VersionRow(
            v.Number, v.Status, v.DraftedAt, v.SubmittedBy, v.SubmittedAt, v.Signature?.SignerName, v.Signature?.At))]);
}
