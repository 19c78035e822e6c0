using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The checklist before submission as pages show it.</summary>
/// <param name="Findings">What to look at.</param>
/// <param name="Editor">Address of the editor, in front of the anchors of its parts.</param>
internal sealed record Checklist(IReadOnlyList<Finding> Findings, string Editor)
{
    public IEnumerable<Finding> Blocking => Findings.Where(f => f.IsBlocking);

    public IReadOnlyList<Finding> Advice => [.. Findings.Where(f => !f.IsBlocking)];

    public static async Task<Checklist> Of(RecruitmentDb db, JobDescription job, DateTimeOffset now, CancellationToken stop) =>
        new(await FindingsOf(db, job.Newest.Content, now, stop), $"/hr/job-descriptions/{job.Reference}/text");

    /// <summary>The part of the editor that a finding is about.</summary>
    public string PlaceOf(Finding finding) => Editor + finding switch
    {
        { Criterion: { } at } => $"#criterion-{at + 1}",
        { Section: { } at } => $"#section-{at + 1}",
        { Kind: FindingKind.NoTitle or FindingKind.Wording } => "#key-facts",
        { Kind: FindingKind.NoSafeguarding } => "#sections",
        _ => "#specification",
    };

    private static async Task<IReadOnlyList<Finding>> FindingsOf(RecruitmentDb db, JobDescriptionContent content, DateTimeOffset now, CancellationToken stop)
    {
        var editions = await db.GuidanceEditions.AsNoTracking().ToListAsync(stop);
        return SubmissionChecklist.Of(content, GuidanceEdition.InForceOn(London.DateOf(now), editions));
    }
}
