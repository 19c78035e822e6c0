using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>The job description of one post at one school, with every version it ever had.</summary>
public sealed class JobDescription : Aggregate
{
    private readonly List<JobDescriptionVersion> versions = [];

    /// <summary>A new job description whose first version is a draft.</summary>
    public JobDescription(long schoolId, JobDescriptionContent content, SourceDocument? source, Stamp by)
    {
        SchoolId = schoolId;
        Title = content.Header.Title;
        versions.Add(new JobDescriptionVersion(1, content, source, by.At));
        Record(by, "Job description drafted", "version 1");
    }

    private JobDescription() => Title = "";

    /// <summary>The school.</summary>
    public long SchoolId { get; private set; }

    /// <summary>The newest version's title, for lists.</summary>
    public string Title { get; private set; }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<JobDescriptionVersion> Versions => [.. versions.OrderBy(v => v.Number)];

    /// <summary>The version people work on.</summary>
    public JobDescriptionVersion Newest => versions.MaxBy(v => v.Number)!;

    /// <summary>Why the text cannot be edited now, or null.</summary>
    public string? WhyNotEdit() => Newest.Status switch
    {
        VersionStatus.Signed => "This version is signed. A signed version can no longer change.",
        VersionStatus.AwaitingSignOff => "This version is with the chief executive. It can be edited again if it is returned.",
        _ => null,
    };

    /// <summary>Changes the header fields of the draft.</summary>
    /// <exception cref="RuleViolation">The version is signed or awaits sign-off.</exception>
    public void EditHeader(JobDescriptionHeader header, Stamp by)
    {
        Rule.Keep(WhyNotEdit());
        Newest.Write(Newest.Content with { Header = header });
        Title = header.Title;
        Record(by, "Job description edited", $"version {Newest.Number}");
    }

    /// <summary>Why the draft cannot go to the chief executive, or null.</summary>
    public string? WhyNotSubmit() =>
        Newest.Status.WhyNot(VersionStatus.AwaitingSignOff)
        ?? Rule.Unless(Newest.Content.Header.Title.Length > 0, "Enter a job title before submitting.")
        ?? Rule.Unless(
            Newest.Content.Criteria.Any(c => c.Importance == Importance.Essential),
            "The person specification needs at least one essential criterion.");

    /// <summary>Sends the draft to the chief executive.</summary>
    /// <exception cref="RuleViolation">It is not a draft, or lacks a title or an essential criterion.</exception>
    public void Submit(Stamp by)
    {
        Rule.Keep(WhyNotSubmit());
        Newest.Submit(by);
        Record(by, "Job description submitted for sign-off", $"version {Newest.Number}");
    }

    /// <summary>Why it cannot be signed, or null.</summary>
    public string? WhyNotSign() => Newest.Status.WhyNot(VersionStatus.Signed);

    /// <summary>Signs the version that awaits sign-off, and keeps the signed PDF with it.</summary>
    /// <param name="signature">The act; its hash must be that of the content.</param>
    /// <param name="file">The PDF that carries it.</param>
    /// <param name="by">Who and when.</param>
    /// <exception cref="RuleViolation">It does not await sign-off, or the content is not what the signer saw.</exception>
    public void Sign(GivenSignature signature, SignedFile file, Stamp by)
    {
        Rule.Keep(WhyNotSign());
        Rule.Keep(Rule.Unless(
            signature.ContentSha256 == Newest.ContentSha256,
            "The text has changed since you opened it. Read it again before signing."));
        Newest.Sign(signature, file);
        Record(by, "Job description signed", $"version {Newest.Number}, content {Newest.ContentSha256[..12]}");
    }

    /// <summary>Most characters in the reasons of a return.</summary>
    public const int ReasonsMax = 2000;

    /// <summary>Returns the version to HR with reasons; it becomes a draft again.</summary>
    /// <exception cref="RuleViolation">It does not await sign-off, or no reasons are given.</exception>
    public void Return(string reasons, Stamp by)
    {
        Rule.Keep(Newest.Status.WhyNot(VersionStatus.Draft)
            ?? Rule.Unless(!string.IsNullOrWhiteSpace(reasons), "Give your reasons for returning it."));
        Newest.Return(reasons.Trim());
        Record(by, "Job description returned", $"version {Newest.Number}");
    }
}
