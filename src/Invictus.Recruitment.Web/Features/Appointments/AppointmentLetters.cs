using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>
/// The letters of an appointment. They name the job and lead to the page, where one signs in; files and reasons never go by letter.
/// They are added to what the caller saves, so a step and its letters happen together or not at all.
/// </summary>
internal sealed class AppointmentLetters(RecruitmentDb db, IOptions<TrustSettings> trust)
{
    public void Recorded(Appointment appointment, Candidacy about, Stamp by) => Add(about.Application.Email, $"To sign: the job description of {about.Vacancy.Title}", $"""
        We ask you to read and sign the job description of {about.Vacancy.Title}, version {appointment.VersionNumber}. The chief executive has signed it already.

        Sign in to read it and to sign:
        {ForPostholder(appointment)}

        Signing it does not replace the checks that are made before you start. If anything in it is not as you expected, do not sign, and
        write to {trust.Value.HrEmail}.
        """, by);

    public async Task Reminded(Appointment appointment, Stamp by, CancellationToken stop)
    {
        var title = await Title(appointment, stop);
        Add(await Postholder(appointment, stop), $"Reminder: the job description of {title} waits for your signature", $"""
            You have not yet signed the job description of {title}, version {appointment.VersionNumber}.

            Sign in to read it and to sign:
            {ForPostholder(appointment)}

            If something keeps you from signing, write to {trust.Value.HrEmail}.
            """, by);
    }

    public async Task Signed(Appointment appointment, JobDescriptionVersion version, Stamp by, CancellationToken stop)
    {
        var what = $"{version.Content.Header.Title}, version {version.Number}";
        Add(await Postholder(appointment, stop), $"You have signed: {what}", $"""
            You signed the job description of {what}, on {London.DateAndTime(by.At)}.

            Your copy, with both signatures, is here after you sign in:
            {ForPostholder(appointment)}

            If it was not you who signed, write to {trust.Value.HrEmail} at once.
            """, by);
        Add(await Officer(appointment, stop), $"Countersigned: {what}", $"""
            {appointment.PostholderName} has signed the job description of {what}, on {London.DateAndTime(by.At)}.

            The file with both signatures:
            {ForHr(appointment)}
            """, by);
        Add(await EmailOf(version.Signature!.SignerId, stop), $"Countersigned: {what}", $"""
            The postholder, {appointment.PostholderName}, has signed the job description of {what}, which you signed on {London.Date(version.Signature.At)}.

            You need not do anything. HR keeps the file with both signatures.
            """, by);
    }

    public async Task Withdrawn(Appointment appointment, Stamp by, CancellationToken stop)
    {
        var title = await Title(appointment, stop);
        Add(await Postholder(appointment, stop), $"About the job description of {title}", $"""
            {(appointment.Signature is null ? $"You are no longer asked to sign the job description of {title}." : $"The appointment for which you signed the job description of {title} has been withdrawn.")}

            If you did not expect this, write to {trust.Value.HrEmail}. How it stands:
            {ForPostholder(appointment)}
            """, by);
        Add(await Officer(appointment, stop), $"Appointment withdrawn: {title}", $"""
            {by.Actor} has withdrawn the appointment of {appointment.PostholderName} to {title}. The reason stands on the page:
            {ForHr(appointment)}
            """, by);
    }

    private void Add(string to, string subject, string text, Stamp by) => db.Letters.Add(new Letter(to, subject, $"{text}\n\n{trust.Value.Name}", by.At));

    private string ForPostholder(Appointment appointment) => trust.Value.Address($"/appointments/{appointment.Reference}");

    private string ForHr(Appointment appointment) => trust.Value.Address($"/hr/appointments/{appointment.Reference}");

    private async Task<string> Title(Appointment appointment, CancellationToken stop) =>
        await db.Vacancies.Where(v => v.Id == appointment.VacancyId).Select(v => v.Title).SingleAsync(stop);

    /// <summary>The address that the application gave.</summary>
    private async Task<string> Postholder(Appointment appointment, CancellationToken stop) =>
        await db.Applications.Where(a => a.Id == appointment.ApplicationId).Select(a => a.Email).SingleAsync(stop);

    private async Task<string> Officer(Appointment appointment, CancellationToken stop) =>
        appointment.AppointedById is { } id ? await EmailOf(id, stop) : trust.Value.HrEmail;

    private async Task<string> EmailOf(long account, CancellationToken stop) =>
        await db.Users.Where(u => u.Id == account).Select(u => u.Email).SingleOrDefaultAsync(stop) ?? trust.Value.HrEmail;
}
