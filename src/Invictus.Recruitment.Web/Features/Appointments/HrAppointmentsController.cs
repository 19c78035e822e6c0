using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>HR records to whom a vacancy went, follows the postholder's signature, and withdraws an appointment that does not come about.</summary>
[Authorize(Policy = Audience.Hr), Route("hr")]
internal sealed class HrAppointmentsController(RecruitmentDb db, AppointmentLetters letters, AppointmentFiles files) : PortalController
{
    [HttpGet("applications/{reference}/appointment")]
    public async Task<IActionResult> Record(string reference, CancellationToken stop)
    {
        var about = await Candidacy.Of(db, reference, stop);
        return View(nameof(RecordAppointment), new RecordAppointment { StartsOn = DateParts.From(about.Vacancy.Terms.StartsOn), About = about });
    }

    [HttpPost("applications/{reference}/appointment")]
    public async Task<IActionResult> Record(string reference, RecordAppointment form, CancellationToken stop)
    {
        var about = form.About = await Candidacy.Of(db, reference, stop);
        if (about.WhyNot is { } why)
            return Refused(nameof(RecordAppointment), form, why);
        if (ModelState.IsValid && Appointment.WhyNotStart(about.Vacancy, form.Day, Now) is { } whyNotStart)
            ModelState.AddModelError(nameof(form.StartsOn), whyNotStart.TrimEnd('.'));
        if (!ModelState.IsValid)
            return Again(nameof(RecordAppointment), form);
        var appointment = new Appointment(about.Vacancy, about.Application, about.Version, about.File, form.Day, about.Others, Stamp());
        db.Appointments.Add(appointment);
        await letters.Recorded(appointment, about, Stamp(), stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another officer was faster: the index lets one live appointment stand. What else went wrong is not this action's to explain.
            db.ChangeTracker.Clear();
            form.About = await Candidacy.Of(db, reference, stop);
            if (form.About.WhyNot is not { } taken)
                throw;
            return Refused(nameof(RecordAppointment), form, taken);
        }
        Say($"The appointment is recorded. {appointment.PostholderName} has been asked to sign the job description.");
        return RedirectToAction(nameof(Show), new { reference = appointment.Reference });
    }

    [HttpGet("appointments/{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop) =>
        View(nameof(HrAppointment), await HrAppointment.Of(db, reference, Now, stop));

    [HttpPost("appointments/{reference}/remind")]
    public async Task<IActionResult> Remind(string reference, CancellationToken stop)
    {
        var appointment = await db.Appointments.OrNotFound(reference, stop);
        if (appointment.WhyNotRemind(Now) is { } why)
            return Refused(nameof(HrAppointment), await HrAppointment.Of(db, reference, Now, stop), why);
        appointment.Remind(Stamp());
        await letters.Reminded(appointment, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say($"{appointment.PostholderName} has been reminded.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpPost("appointments/{reference}/withdraw")]
    public async Task<IActionResult> Withdraw(string reference, [Bind(Prefix = nameof(HrAppointment.Withdraw))] WithdrawForm form, CancellationToken stop)
    {
        var appointment = await db.Appointments.OrNotFound(reference, stop);
        if (appointment.WhyNotWithdraw() is { } why)
            return Refused(nameof(HrAppointment), await HrAppointment.Of(db, reference, Now, stop) with { Withdraw = form }, why);
        if (!ModelState.IsValid)
            return Again(nameof(HrAppointment), await HrAppointment.Of(db, reference, Now, stop) with { Withdraw = form });
        appointment.Withdraw(form.Reason!, Stamp());
        await letters.Withdrawn(appointment, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say("The appointment is withdrawn. The postholder and whoever recorded it have been told.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpGet("appointments/{reference}/job-description.pdf")]
    public async Task<IActionResult> ToSign(string reference, CancellationToken stop) =>
        Pdf(await files.ToSign(await db.Appointments.AsNoTracking().OrNotFound(reference, stop), stop));

    [HttpGet("appointments/{reference}/countersigned.pdf")]
    public async Task<IActionResult> Countersigned(string reference, CancellationToken stop) =>
        Pdf(await files.Countersigned(await db.Appointments.AsNoTracking().OrNotFound(reference, stop), stop));

    private FileContentResult Pdf((byte[] Bytes, string Name) file) => File(file.Bytes, "application/pdf", file.Name);
}
