using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Makes a draft from what HR chose to start with.</summary>
internal sealed class BeginDraft(RecruitmentDb db, ReadUpload reading)
{
    /// <exception cref="UnreadableDocumentException">The file cannot be read.</exception>
    /// <exception cref="NoTurnException">Too many files are being read.</exception>
    /// <exception cref="NotFoundException">There is no such school, or nothing to copy.</exception>
    public async Task<JobDescription> Now(NewJobDescription form, Stamp by, CancellationToken stop)
    {
        if (!await db.Schools.AnyAsync(s => s.Id == form.SchoolId, stop))
            throw new NotFoundException();
        var (content, source) = form.From switch
        {
            StartingPoint.File => await FromFile(form, stop),
            StartingPoint.Copy => (await CopyOf(form.CopyOf!, stop), null),
            _ => (form.Blank(), null),
        };
        if (form.AddStandard)
            content = (await AddStandardSections.MissingIn(db, content, stop)).Aggregate(content, (all, s) => all.AddSection(s.Section));
        var job = new JobDescription(form.SchoolId!.Value, content, source, by);
        db.JobDescriptions.Add(job);
        await db.SaveChangesAsync(stop);
        return job;
    }

    /// <summary>What can be copied, by title and school.</summary>
    public static async Task<IReadOnlyList<Choice>> Others(RecruitmentDb db, CancellationToken stop) =>
        [.. (await db.JobDescriptions.AsNoTracking().OrderBy(j => j.Title).ThenBy(j => j.Id)
            .Join(db.Schools, j => j.SchoolId, s => s.Id, (j, s) => new { j.Reference, j.Title, School = s.Name }).ToListAsync(stop))
            .Select(j => new Choice(j.Reference.Value, $"{(j.Title.Length > 0 ? j.Title : "Untitled post")}, {j.School}"))];

    private async Task<(JobDescriptionContent Content, SourceDocument? Source)> FromFile(NewJobDescription form, CancellationToken stop)
    {
        var (read, bytes) = await reading.Now(form, stop);
        return (read.Content, new SourceDocument(
            Path.GetFileName(form.File!.FileName), read.SourceSha256, bytes,
            [.. read.Warnings.Select(w => new SourceWarning(w.Line, w.Message, w.Place, w.Beside))]));
    }

    private async Task<JobDescriptionContent> CopyOf(string reference, CancellationToken stop)
    {
        var other = await db.JobDescriptions.AsNoTracking().OrNotFound(reference, stop);
        return (other.InForce ?? other.Newest).Content;
    }
}
