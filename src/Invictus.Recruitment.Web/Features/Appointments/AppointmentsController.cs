using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Appointments;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>The postholder's own: read the job description of the post, sign it, keep the copy with both signatures.</summary>
[Authorize(Policy = Audience.Applicant), Route("appointments/{reference}")]
internal sealed class AppointmentsController(
    RecruitmentDb db, CountersignJobDescription countersign, Signers signers, Openings openings, AppointmentFiles files, IOptions<TrustSettings> trust) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop)
    {
        var (appointment, version) = await Find(reference, stop);
        if (!HttpMethods.IsHead(Request.Method))
            await openings.Note(version, Me.AccountId, Now, stop);
        return View(nameof(PostholderPage), await Page(appointment, version, null, stop));
    }

    /// <summary>Signed out in between, the way back leads here.</summary>
    [HttpGet("sign")]
    public IActionResult ToSignForm(string reference) => RedirectToAction(nameof(Show), new { reference });

    [HttpPost("sign")]
    public async Task<IActionResult> Sign(string reference, [Bind(Prefix = nameof(PostholderPage.Sign))] SignForm form, CancellationToken stop)
    {
        var (appointment, version) = await Find(reference, stop);
        var page = await Page(appointment, version, form, stop);
        if (await countersign.WhyNot(appointment, Me.AccountId, stop) is { } why)
            return Refused(nameof(PostholderPage), page, why);
        // Nobody signs what was never on their screen, nor another text than the one that was.
        if (form.ContentSha256 != appointment.ContentSha256 || await openings.At(version, Me.AccountId, stop) is null)
            ModelState.AddModelError("", "Load the page again before signing");
        if (await signers.ConfirmPostholder(User, appointment.PostholderName, form, ModelState, nameof(PostholderPage.Sign)) is not { } confirmation)
            return Again(nameof(PostholderPage), page);
        try
        {
            await countersign.Now(appointment, version, form.ContentSha256!, new GivenMark(form.Name, form.Mark, confirmation), Stamp(), stop);
        }
        catch (Exception refused) when (refused is RuleViolation or DbUpdateConcurrencyException)
        {
            // Signed in another window, or withdrawn by HR, between the question and the act: the page says how it stands now.
            db.ChangeTracker.Clear();
            (appointment, version) = await Find(reference, stop);
            why = await countersign.WhyNot(appointment, Me.AccountId, stop) ?? (refused as RuleViolation)?.Message ?? "This was changed at the same moment. Try again.";
            return Refused(nameof(PostholderPage), await Page(appointment, version, form, stop), why);
        }
        Say("You have signed the job description. Your copy with both signatures is ready.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpGet("job-description.pdf")]
    public async Task<IActionResult> ToSign(string reference, CancellationToken stop) => Pdf(await files.ToSign((await Find(reference, stop)).Appointment, stop));

    [HttpGet("countersigned.pdf")]
    public async Task<IActionResult> Countersigned(string reference, CancellationToken stop) => Pdf(await files.Countersigned((await Find(reference, stop)).Appointment, stop));

    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    private async Task<(Appointment Appointment, JobDescriptionVersion Version)> Find(string reference, CancellationToken stop)
    {
        var appointment = await db.Appointments.Of(Me).OrNotFound(reference, stop);
        return (appointment, await db.Set<JobDescriptionVersion>().AsNoTracking().SingleAsync(v => v.Id == appointment.VersionId, stop));
    }

    private async Task<PostholderPage> Page(Appointment appointment, JobDescriptionVersion version, SignForm? form, CancellationToken stop) => await PostholderPage.Of(
        db, appointment, version,
        appointment.Status == AppointmentStatus.AwaitingSignature ? await countersign.WhyNot(appointment, Me.AccountId, stop) : null,
        trust.Value.HrEmail, form, stop);

    private FileContentResult Pdf((byte[] Bytes, string Name) file) => File(file.Bytes, "application/pdf", file.Name);
}
