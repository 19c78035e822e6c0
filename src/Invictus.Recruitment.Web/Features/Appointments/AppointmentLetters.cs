using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>
/// The letters of an appointment. They name the job and lead to the page, where one signs in; files and reasons never go by letter.
/// They are added to what the caller saves, so a step and its letters happen together or not at all.
/// </summary>
internal sealed class AppointmentLetters(RecruitmentDb db, WriteLetter letters, IOptions<TrustSettings> trust)
{
    public Task Recorded(Appointment appointment, Candidacy about, Stamp by, CancellationToken stop) => Write(
        PostholderLetterKinds.AppointmentToSign, new Addressee(about.Application.Email, about.Application.ApplicantId, about.Application.Id), by, stop,
        ("vacancy", about.Vacancy.Title), Version(appointment), ForPostholder(appointment));

    public async Task Reminded(Appointment appointment, Stamp by, CancellationToken stop) => await Write(
        PostholderLetterKinds.AppointmentReminder, await Postholder(appointment, stop), by, stop,
        ("vacancy", await Title(appointment, stop)), Version(appointment), ForPostholder(appointment));

    public async Task Signed(Appointment appointment, JobDescriptionVersion version, Stamp by, CancellationToken stop)
    {
        (string, string) job = ("job", $"{version.Content.Header.Title}, version {version.Number}");
        (string, string) postholder = ("postholder", appointment.PostholderName);
        (string, string) when = ("when", London.DateAndTime(by.At));
        await Write(PostholderLetterKinds.CountersignedByYou, await Postholder(appointment, stop), by, stop, job, when, ForPostholder(appointment));
        await Write(PostholderLetterKinds.CountersignedForHr, await Officer(appointment, stop), by, stop, job, postholder, when, ForHr(appointment));
        await Write(
            PostholderLetterKinds.CountersignedForSigner, await Account(version.Signature!.SignerId, stop), by, stop,
            job, postholder, ("day", London.Date(version.Signature.At)));
    }

    public async Task Withdrawn(Appointment appointment, Stamp by, CancellationToken stop)
    {
        (string, string) vacancy = ("vacancy", await Title(appointment, stop));
        await Write(
            appointment.Signature is null ? PostholderLetterKinds.NoLongerToSign : PostholderLetterKinds.AppointmentWithdrawn,
            await Postholder(appointment, stop), by, stop, vacancy, ForPostholder(appointment));
        await Write(
            PostholderLetterKinds.AppointmentWithdrawnForHr, await Officer(appointment, stop), by, stop,
            vacancy, ("who", by.Actor), ("postholder", appointment.PostholderName), ForHr(appointment));
    }

    private Task Write(LetterKind kind, Addressee to, Stamp by, CancellationToken stop, params (string, string)[] values) => letters.Now(kind, to, by.At, values, stop);

    private static (string, string) Version(Appointment appointment) => ("version", appointment.VersionNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static (string, string) ForPostholder(Appointment appointment) => (LetterValue.Way, $"/appointments/{appointment.Reference}");

    private static (string, string) ForHr(Appointment appointment) => (LetterValue.Way, $"/hr/appointments/{appointment.Reference}");

    private async Task<string> Title(Appointment appointment, CancellationToken stop) =>
        await db.Vacancies.Where(v => v.Id == appointment.VacancyId).Select(v => v.Title).SingleAsync(stop);

    /// <summary>The address that the application gave.</summary>
    private async Task<Addressee> Postholder(Appointment appointment, CancellationToken stop) =>
        await db.Applications.Where(a => a.Id == appointment.ApplicationId).Select(a => new Addressee(a.Email, a.ApplicantId, a.Id)).SingleAsync(stop);

    private async Task<Addressee> Officer(Appointment appointment, CancellationToken stop) =>
        appointment.AppointedById is { } id ? await Account(id, stop) : new Addressee(trust.Value.HrEmail);

    private async Task<Addressee> Account(long account, CancellationToken stop) =>
        await db.Users.Where(u => u.Id == account).Select(u => new Addressee(u.Email!, u.Id, null)).SingleOrDefaultAsync(stop) ?? new Addressee(trust.Value.HrEmail);
}
