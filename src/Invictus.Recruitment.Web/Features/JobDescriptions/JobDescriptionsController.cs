using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>HR's library of job descriptions: read from a file, put right, submitted for sign-off.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/job-descriptions")]
internal sealed class JobDescriptionsController(RecruitmentDb db, JobDescriptionFiles files, SignOffLetters letters) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LibraryQuery query, CancellationToken stop) =>
        View("Library", await LibraryPage.Of(db, query, Now, stop));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken stop) => View(nameof(NewJobDescription), await Filled(new NewJobDescription(), stop));

    // A little above the reader's own limit, so that the reader's sentence is what people see.
    [HttpPost("new"), EnableRateLimiting(Pause.Uploads), RequestSizeLimit(24_000_000)]
    public async Task<IActionResult> New(NewJobDescription form, [FromServices] BeginDraft begin, CancellationToken stop)
    {
        await Filled(form, stop);
        if (!ModelState.IsValid)
            return Again(nameof(NewJobDescription), form);
        try
        {
            var job = await begin.Now(form, Stamp(), stop);
            Say(form.From switch
            {
                StartingPoint.File => $"“{job.Title}” read from your file. Look through it and put right what the notes point at.",
                StartingPoint.Copy => "Copied. Change what is different in this post, the job title first.",
                _ => "The draft is ready. Fill in the key facts, add sections and criteria.",
            });
            return form.From == StartingPoint.File
                ? RedirectToAction(nameof(Show), new { reference = job.Reference })
                : Redirect($"/hr/job-descriptions/{job.Reference}/text");
        }
        catch (UnreadableDocumentException unreadable)
        {
            ModelState.AddModelError(nameof(form.File), unreadable.Message);
            return Again(nameof(NewJobDescription), form);
        }
        catch (NoTurnException busy)
        {
            return Busy(nameof(NewJobDescription), form, nameof(form.File), busy);
        }
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop) =>
        View(nameof(ShowJobDescription), await ShowJobDescription.Of(db, await Find(reference, stop), Now, stop));

    [HttpGet("{reference}/edit")]
    public async Task<IActionResult> Edit(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        Rule.Keep(job.WhyNotEdit());
        return View(nameof(EditHeader), EditHeader.Of(job));
    }

    [HttpPost("{reference}/edit")]
    public async Task<IActionResult> Edit(string reference, EditHeader form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        if (form.Revision != job.Revision && !form.Header.Equals(job.Newest.Content.Header))
            return Overtaken(form, job);
        if (job.WhyNotEdit() is { } why)
            return Refused(nameof(EditHeader), form, why);
        if (!ModelState.IsValid)
            return Again(nameof(EditHeader), form);
        job.EditHeader(form.Header, Stamp());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Overtaken(form, await Find(reference, stop));
        }
        Say("Job description saved.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpPost("{reference}/submit")]
    public async Task<IActionResult> Submit(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        job.Submit(Stamp());
        await letters.Submitted(job, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say("Submitted for sign-off. It is now in the chief executive's queue, and nobody can change it there.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpGet("{reference}/job-description.pdf")]
    public async Task<IActionResult> Pdf(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        return File(await files.For(job, job.Newest, stop), "application/pdf", JobDescriptionFiles.NameOf(job.Newest));
    }

    private async Task<NewJobDescription> Filled(NewJobDescription form, CancellationToken stop)
    {
        form.Schools = await SchoolChoices.Of(db, stop);
        form.Others = await BeginDraft.Others(db, stop);
        return form;
    }

    private Task<JobDescription> Find(string reference, CancellationToken stop) => db.JobDescriptions.OrNotFound(reference, stop);

    /// <summary>Somebody else saved since this form was opened: both texts are shown, and saving again keeps what is in the fields.</summary>
    private ViewResult Overtaken(EditHeader form, JobDescription job)
    {
        form.Theirs = job.Newest.Content.Header;
        form.Revision = job.Revision;
        Forget(nameof(form.Revision));
        return Refused(nameof(EditHeader), form, "Somebody else saved this job description while you were editing it. Their text stands beside yours: decide for each field, then save again.");
    }
}
