using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>A job description as whoever signs reads it: the text, what changed, what was said about it, and the two ways on.</summary>
internal sealed record ReadForSignOff(
    string Reference, int Version, VersionStatus Status, JobDescriptionContent Content, string? SubmittedBy, DateTimeOffset? SubmittedAt)
{
    public SignForm Sign { get; init; } = new();

    public ReturnForm Return { get; init; } = new();

    /// <summary>The version that it is compared with; null for a first one.</summary>
    public int? Before { get; private init; }

    /// <summary>What changed since <see cref="Before"/>.</summary>
    public ContentDifferences? Differences { get; private init; }

    public CommentList Comments { get; private init; } = CommentList.None;

    /// <summary>Why this person cannot sign it, although it awaits a signature.</summary>
    public string? WhyNotSign { get; private init; }

    public GivenSignature? Signature { get; private init; }

    /// <summary>In which capacity this person would sign.</summary>
    public string Capacity { get; private init; } = "";

    public bool IsWaiting => Status == VersionStatus.AwaitingSignOff;

    public ReadablePassages Text => new(Content, IsWaiting ? $"/sign-off/{Reference}/comment" : null, Comments, Differences);

    /// <summary>The version that whoever signs may see: a draft is HR's own until it is submitted.</summary>
    public static JobDescriptionVersion Shown(JobDescription job) => job.Versions.Last(v => v.Status != VersionStatus.Draft);

    public static async Task<ReadForSignOff> Of(RecruitmentDb db, JobDescription job, Signer signer, CancellationToken stop)
    {
        var version = Shown(job);
        // Before a signature: against the text in force. After it: against the version before.
        var before = version.IsSigned ? job.Numbered(version.Number - 1) : job.InForce;
        return new ReadForSignOff(job.Reference.Value, version.Number, version.Status, version.Content, version.SubmittedBy, version.SubmittedAt)
        {
            Sign = new SignForm { ContentSha256 = version.ContentSha256, Statement = StatementFor(version, signer), HasPasskey = signer.HasPasskey },
            Before = before?.Number,
            Differences = before is null ? null : ContentDifferences.Between(before.Content, version.Content),
            Comments = await CommentList.Of(db, version.Id, stop),
            WhyNotSign = version.Status == VersionStatus.AwaitingSignOff ? job.WhyNotSign(signer.Account.Id) : null,
            Signature = version.Signature,
            Capacity = signer.Capacity,
        };
    }

    public static string StatementFor(JobDescriptionVersion version, Signer signer) =>
        GivenSignature.StatementFor(version.Content.Header.Title, version.Number, signer.DelegatedBy);
}
