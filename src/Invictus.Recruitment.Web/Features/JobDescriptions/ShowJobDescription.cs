using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>A job description as HR sees it: the text, where it stands, and what to look at.</summary>
internal sealed record ShowJobDescription(
    string Reference,
    string School,
    int Version,
    VersionStatus Status,
    JobDescriptionContent Content,
    string? ReturnReasons,
    string? SourceName,
    IReadOnlyList<SourceWarning> Warnings,
    IReadOnlyList<int> DealtWith,
    Checklist Checklist,
    string? WhyNotSubmit)
{
    public bool CanEdit => Status == VersionStatus.Draft;

    /// <summary>Every version, for the list beside the text.</summary>
    public VersionRows Versions { get; private init; } = new(Reference, null, []);

    /// <summary>What whoever signs said about its passages.</summary>
    public CommentList Comments { get; private init; } = CommentList.None;

    /// <summary>The signature of the version shown.</summary>
    public GivenSignature? Signature { get; private init; }

    public static async Task<ShowJobDescription> Of(RecruitmentDb db, JobDescription job, DateTimeOffset now, CancellationToken stop)
    {
        var version = job.Newest;
        var school = await db.Schools.Where(s => s.Id == job.SchoolId).Select(s => s.Name).SingleAsync(stop);
        // The file itself stays where it is: only its name and the notes are read.
        var source = await db.Set<SourceDocument>().AsNoTracking()
            .Where(s => EF.Property<long>(s, "VersionId") == version.Id)
            .Select(s => new { s.Name, s.Warnings }).SingleOrDefaultAsync(stop);
        return new ShowJobDescription(
            job.Reference.Value, school, version.Number, version.Status, version.Content, version.ReturnReasons,
            source?.Name, source?.Warnings ?? [], version.DealtWith, await Checklist.Of(db, job, now, stop), job.WhyNotSubmit())
        {
            Versions = VersionRows.Of(job),
            Comments = await CommentList.Of(db, version.Id, stop),
            Signature = version.Signature,
        };
    }
}
