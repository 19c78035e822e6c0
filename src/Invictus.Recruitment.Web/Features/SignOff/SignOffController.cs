using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.SignOff;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>The queue of the chief executive, or of a deputy in the period: read, comment, sign, or return with reasons.</summary>
[Authorize(Policy = Audience.SignOff), Route("sign-off")]
internal sealed class SignOffController(
    RecruitmentDb db, Signers signers, SignJobDescription sign, SignOffLetters letters, JobDescriptionFiles files, Openings openings) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) =>
        View("Queue", await QueuePage.Of(db, await signers.Of(User), Now, page, stop));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Read(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        await NoteOpening(job, stop);
        return View("Read", await Page(job, stop));
    }

    [HttpGet("{reference}/changes")]
    public async Task<IActionResult> Changes(string reference, bool all, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var page = await Page(job, stop);
        return View("ReadChanges", new ReadChanges(
            page.Reference, page.Content.Header.Title, page.Version, page.Before,
            page.Before is { } before ? ComparedTexts.Of(job.Numbered(before)!, ReadForSignOff.Shown(job), all) : null));
    }

    [HttpPost("{reference}/sign")]
    public async Task<IActionResult> Sign(string reference, [Bind(Prefix = nameof(ReadForSignOff.Sign))] SignForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var signer = await signers.Of(User);
        if (job.WhyNotSign(signer.Account.Id) is { } why)
            return Refused("Read", await Page(job, stop, form), why);
        if (form.ContentSha256 is null)
            ModelState.AddModelError("", "Load the page again before signing");
        if (await signers.Confirm(signer, form, ModelState, nameof(ReadForSignOff.Sign)) is not { } confirmation)
            return Again("Read", await Page(job, stop, form));
        await sign.Now(job, form.ContentSha256!, signer, new GivenMark(form.Name, form.Mark, confirmation), Stamp(), stop);
        Say($"“{job.Title}” is signed. HR can now advertise it.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{reference}/return")]
    public async Task<IActionResult> Return(string reference, [Bind(Prefix = nameof(ReadForSignOff.Return))] ReturnForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        if (!ModelState.IsValid)
            return Again("Read", await Page(job, stop) with { Return = form });
        var (version, submitted) = (job.Newest.Id, job.Newest.SubmittedAt);
        job.Return(form.Reasons!, Stamp());
        var comments = await db.Set<PassageComment>().CountAsync(c => EF.Property<long>(c, "VersionId") == version && c.At >= submitted, stop);
        await letters.Returned(job, comments, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say($"“{job.Title}” is back with HR, with your reasons.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{reference}/comment")]
    public async Task<IActionResult> Comment(string reference, string? passage, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        Domain.Common.Rule.Keep(job.WhyNotComment(0));
        var about = Passages.Find(job.Newest.Content, passage) ?? throw new NotFoundException();
        return View(nameof(SignOff.Comment), new Comment { Passage = passage, ContentSha256 = job.Newest.ContentSha256 }.On(job, about));
    }

    [HttpPost("{reference}/comment")]
    public async Task<IActionResult> Comment(string reference, Comment form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var about = Passages.Find(job.Newest.Content, form.Passage) ?? throw new NotFoundException();
        form.On(job, about);
        var already = await db.Set<PassageComment>().CountAsync(c => EF.Property<long>(c, "VersionId") == job.Newest.Id, stop);
        var why = job.WhyNotComment(already)
            ?? (form.ContentSha256 == job.Newest.ContentSha256 ? null : "The text has changed since you opened it. Read the passage again before you comment on it.");
        if (why is not null)
            return Refused(nameof(SignOff.Comment), form, why);
        if (!ModelState.IsValid)
            return Again(nameof(SignOff.Comment), form);
        job.Comment(form.Passage!, form.Text!, already, Stamp());
        await db.SaveChangesAsync(stop);
        Say($"Your comment is kept at “{about.Place}”.");
        return Redirect($"/sign-off/{job.Reference}#{about.Key}");
    }

    [HttpGet("{reference}/job-description.pdf")]
    public async Task<IActionResult> Pdf(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var version = ReadForSignOff.Shown(job);
        return File(await files.For(job, version, stop), "application/pdf", JobDescriptionFiles.NameOf(version));
    }

    private Task<JobDescription> Find(string reference, CancellationToken stop) => db.JobDescriptions.EverSubmitted().OrNotFound(reference, stop);

    private async Task<ReadForSignOff> Page(JobDescription job, CancellationToken stop, SignForm? form = null)
    {
        var page = await ReadForSignOff.Of(db, job, await signers.Of(User), stop);
        if (form is null)
            return page;
        (form.Statement, form.HasPasskey) = (page.Sign.Statement, page.Sign.HasPasskey);
        return page with { Sign = form };
    }

    /// <summary>Notes that this text was on this person's screen: several can be signed together only after each was opened.</summary>
    private async Task NoteOpening(JobDescription job, CancellationToken stop)
    {
        var version = job.Newest;
        if (version.Status != VersionStatus.AwaitingSignOff || HttpMethods.IsHead(Request.Method))
            return;
        await openings.Note(version, Me.AccountId, Now, stop);
    }
}
