using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>The chief executive's queue: read, sign, or return with reasons.</summary>
[Authorize(Policy = Audience.ChiefExecutive), Route("sign-off")]
internal sealed class SignOffController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, SignJobDescription sign, JobDescriptionFiles files) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View("Queue", await QueuePage.Of(db, stop));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Read(string reference, CancellationToken stop) => View("Read", Page(await Find(reference, stop)));

    [HttpPost("{reference}/sign")]
    public async Task<IActionResult> Sign(string reference, [Bind(Prefix = nameof(ReadForSignOff.Sign))] SignForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var page = Page(job) with { Sign = form };
        if (job.WhyNotSign() is { } why)
            return Refused("Read", page, why);
        var account = (await accounts.GetUserAsync(User))!;
        if (ModelState.IsValid && !SameName(form.TypedName!, account.DisplayName))
            ModelState.AddModelError("Sign.TypedName", $"Type your name as the trust knows it: {account.DisplayName}");
        // Signing is an act of its own: an open session is not enough.
        if (ModelState.IsValid)
        {
            var password = await signIn.CheckPasswordSignInAsync(account, form.Password!, lockoutOnFailure: true);
            if (!password.Succeeded)
                ModelState.AddModelError("Sign.Password", password.IsLockedOut
                    ? "Too many wrong passwords. Try again in 15 minutes."
                    : "The password is not correct");
        }
        if (!ModelState.IsValid)
            return Again("Read", page);
        await sign.Now(job, form.ContentSha256!, account, form.TypedName!.Trim(), Stamp(), stop);
        Say($"“{job.Title}” is signed. HR can now advertise it.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{reference}/return")]
    public async Task<IActionResult> Return(string reference, [Bind(Prefix = nameof(ReadForSignOff.Return))] ReturnForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        if (!ModelState.IsValid)
            return Again("Read", Page(job) with { Return = form });
        job.Return(form.Reasons!, Stamp());
        await db.SaveChangesAsync(stop);
        Say($"“{job.Title}” is back with HR, with your reasons.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{reference}/job-description.pdf")]
    public async Task<IActionResult> Pdf(string reference, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        return File(await files.For(job, job.Newest, stop), "application/pdf", JobDescriptionFiles.NameOf(job.Newest));
    }

    /// <summary>Drafts are HR's own until they are submitted.</summary>
    private Task<JobDescription> Find(string reference, CancellationToken stop) => db.JobDescriptions
        .Where(j => j.Versions.Any(v => v.Status != VersionStatus.Draft))
        .OrNotFound(reference, stop);

    private static ReadForSignOff Page(JobDescription job) => new(
        job.Reference.Value, job.Newest.Number, job.Newest.Status, job.Newest.Content, job.Newest.SubmittedBy, job.Newest.SubmittedAt)
    {
        Sign = new SignForm { ContentSha256 = job.Newest.ContentSha256 },
    };

    private static bool SameName(string typed, string name) =>
        string.Equals(Folded(typed), Folded(name), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
