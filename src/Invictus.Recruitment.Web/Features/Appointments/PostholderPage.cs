using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>A job description as the postholder reads and signs it, and what becomes of it.</summary>
/// <param name="WhyNotSign">Why it cannot be signed, although it awaits the signature.</param>
/// <param name="HrEmail">Whom to ask.</param>
internal sealed record PostholderPage(
    string Reference, string Title, string School, DateOnly StartsOn, int Version, JobDescriptionContent Content, AppointmentStatus Status,
    GivenSignature ChiefExecutive, GivenSignature? Signature, string Postholder, string? WhyNotSign, string HrEmail)
{
    public SignForm Sign { get; init; } = new();

    public string Address => $"/appointments/{Reference}";

    public bool IsWaiting => Status == AppointmentStatus.AwaitingSignature;

    public static async Task<PostholderPage> Of(
        RecruitmentDb db, Appointment appointment, JobDescriptionVersion version, string? whyNotSign, string hrEmail, SignForm? form, CancellationToken stop)
    {
        var title = version.Content.Header.Title;
        form ??= new SignForm { ContentSha256 = version.ContentSha256 };
        (form.Statement, form.HasPasskey) = (Appointment.StatementFor(title, version.Number), await db.UserPasskeys.AnyAsync(p => p.UserId == appointment.PostholderId, stop));
        var school = await db.Vacancies.Where(v => v.Id == appointment.VacancyId).Join(db.Schools, v => v.SchoolId, s => s.Id, (v, s) => s.Name).SingleAsync(stop);
        return new PostholderPage(
            appointment.Reference.Value, title, school, appointment.StartsOn, version.Number, version.Content, appointment.Status,
            version.Signature!, appointment.Signature, appointment.PostholderName, whyNotSign, hrEmail)
        { Sign = form };
    }
}
