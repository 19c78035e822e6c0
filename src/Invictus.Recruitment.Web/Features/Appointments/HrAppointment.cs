using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>An appointment as HR runs it: who, from when, how far the signature is, both files, and the ways to remind and withdraw.</summary>
internal sealed record HrAppointment(
    string Reference, string Vacancy, string Application, string JobDescription, string Title, string School, string Postholder, DateOnly StartsOn,
    int Version, int? InForce, AppointmentStatus Status, GivenSignature ChiefExecutive, GivenSignature? Signature, string? FileSha256,
    string AppointedBy, DateTimeOffset AppointedAt, DateTimeOffset AskedAt)
{
    public WithdrawForm Withdraw { get; init; } = new();

    public string? WhyNotRemind { get; private init; }

    /// <summary>When the postholder first had the text on the screen.</summary>
    public DateTimeOffset? OpenedAt { get; private init; }

    public string? WithdrawnBy { get; private init; }

    public DateTimeOffset? WithdrawnAt { get; private init; }

    public string? WithdrawnReason { get; private init; }

    /// <exception cref="NotFoundException">There is none.</exception>
    public static async Task<HrAppointment> Of(RecruitmentDb db, string reference, DateTimeOffset now, CancellationToken stop)
    {
        var appointment = await db.Appointments.AsNoTracking().OrNotFound(reference, stop);
        var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == appointment.VacancyId, stop);
        var job = await db.JobDescriptions.AsNoTracking().SingleAsync(j => j.Versions.Any(v => v.Id == appointment.VersionId), stop);
        var version = job.Versions.Single(v => v.Id == appointment.VersionId);
        return new HrAppointment(
            appointment.Reference.Value, vacancy.Reference.Value,
            await db.Applications.Where(a => a.Id == appointment.ApplicationId).Select(a => a.Reference.Value).SingleAsync(stop),
            job.Reference.Value, version.Content.Header.Title,
            await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop),
            appointment.PostholderName, appointment.StartsOn, version.Number, job.InForce?.Number, appointment.Status, version.Signature!, appointment.Signature,
            await db.SignedFiles.Where(f => f.Id == appointment.FileId).Select(f => f.Sha256).SingleOrDefaultAsync(stop),
            appointment.AppointedBy, appointment.AppointedAt, appointment.AskedAt)
        {
            WhyNotRemind = appointment.WhyNotRemind(now),
            OpenedAt = await db.VersionOpenings
                .Where(o => o.VersionId == version.Id && o.AccountId == appointment.PostholderId && o.ContentSha256 == appointment.ContentSha256)
                .Select(o => (DateTimeOffset?)o.OpenedAt).FirstOrDefaultAsync(stop),
            WithdrawnBy = appointment.WithdrawnBy,
            WithdrawnAt = appointment.WithdrawnAt,
            WithdrawnReason = appointment.WithdrawnReason,
        };
    }

    /// <summary>The colour of a status's tag.</summary>
    public static string Colour(AppointmentStatus status) => status switch
    {
        AppointmentStatus.AwaitingSignature => "yellow",
        AppointmentStatus.Signed => "green",
        _ => "grey",
    };
}

/// <summary>To withdraw: the reason.</summary>
internal sealed class WithdrawForm
{
    public string? Reason { get; set; }
}

internal sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator() => RuleFor(f => f.Reason).NotEmpty().WithMessage("Give the reason for withdrawing the appointment")
        .MaximumLength(Appointment.ReasonMax).WithMessage("The reason must be {MaxLength} characters or fewer");
}
