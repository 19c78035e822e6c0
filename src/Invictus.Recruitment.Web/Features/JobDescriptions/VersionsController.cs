using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Every version a job description ever had: its text, its signed file, what changed, who did what.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/job-descriptions/{reference}")]
internal sealed class VersionsController(RecruitmentDb db, JobDescriptionFiles files) : PortalController
{
    [HttpPost("amend")]
    public async Task<IActionResult> Amend(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        job.Amend(Stamp());
        await db.SaveChangesAsync(stop);
        Say($"Version {job.Newest.Number} is a draft now, with the text of version {job.Newest.Number - 1}. Version {job.Newest.Number - 1} stays in force until the new one is signed.");
        return Redirect($"/hr/job-descriptions/{job.Reference}");
    }

    [HttpGet("versions/{number:int}")]
    public async Task<IActionResult> Show(string reference, int number, CancellationToken stop)
    {
        var (job, version) = await Find(reference, number, stop);
        return View(nameof(ShowVersion), await ShowVersion.Of(db, job, version, stop));
    }

    [HttpGet("versions/{number:int}/job-description.pdf")]
    public async Task<IActionResult> Pdf(string reference, int number, CancellationToken stop)
    {
        var (job, version) = await Find(reference, number, stop);
        return File(await files.For(job, version, stop), "application/pdf", JobDescriptionFiles.NameOf(version));
    }

    /// <summary>Against the version before, or the one that is asked for.</summary>
    [HttpGet("versions/{number:int}/changes")]
    public async Task<IActionResult> Changes(string reference, int number, int? from, bool all, CancellationToken stop)
    {
        var (job, version) = await Find(reference, number, stop);
        var before = from is { } asked ? job.Numbered(asked) ?? throw new NotFoundException() : job.Numbered(number - 1);
        return View(nameof(VersionChanges), VersionChanges.Of(job, before, version, all));
    }

    [HttpGet("history")]
    public async Task<IActionResult> History(string reference, int page = 1, CancellationToken stop = default) =>
        View(nameof(VersionHistory), await VersionHistory.Of(db, await Find(reference, stop), page, stop));

    [HttpGet("review")]
    public async Task<IActionResult> Review(string reference, CancellationToken stop) =>
        View(nameof(JobDescriptions.Review), JobDescriptions.Review.Of(await Find(reference, stop)));

    [HttpPost("review")]
    public async Task<IActionResult> Review(string reference, Review form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        form.For(job);
        if (!ModelState.IsValid)
            return Again(nameof(JobDescriptions.Review), form);
        job.Review(form.Day, Stamp());
        await db.SaveChangesAsync(stop);
        Say(job.ReviewOn is { } day ? $"The review is set for {London.Date(day)}." : "There is no review date any more.");
        return Redirect($"/hr/job-descriptions/{job.Reference}");
    }

    private Task<JobDescription> Find(string reference, CancellationToken stop) => db.JobDescriptions.OrNotFound(reference, stop);

    private async Task<(JobDescription Job, JobDescriptionVersion Version)> Find(string reference, int number, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        return (job, job.Numbered(number) ?? throw new NotFoundException());
    }
}
