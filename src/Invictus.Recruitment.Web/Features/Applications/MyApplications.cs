using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Appointments;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The applicant's applications, newest first.</summary>
internal sealed record MyApplications(IReadOnlyList<MyApplication> Rows, int Page, int Pages)
{
    private const int Size = 20;

    public static async Task<MyApplications> Of(RecruitmentDb db, Viewer me, DateTimeOffset now, int page, CancellationToken stop)
    {
        var mine = db.Applications.Of(me);
        var pages = Math.Max(1, (await mine.CountAsync(stop) + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = await mine.OrderByDescending(a => a.Id).Skip((page - 1) * Size).Take(Size)
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { Application = a, Vacancy = v })
            .Join(db.Schools, x => x.Vacancy.SchoolId, s => s.Id, (x, s) => new
            {
                x.Application.Reference,
                Appointment = db.Appointments.Where(p => p.ApplicationId == x.Application.Id).OrderByDescending(p => p.Id)
                    .Select(p => new MyAppointment(p.Reference.Value, p.Status)).FirstOrDefault(),
                x.Application.Status,
                x.Application.SubmittedAt,
                x.Vacancy.Title,
                School = s.Name,
                x.Vacancy.Terms.ClosesAt,
            })
            .AsNoTracking().ToListAsync(stop);
        return new MyApplications(
            [.. rows.Select(r => new MyApplication(r.Reference.Value, r.Title, r.School, StandingOf(r.Status, r.SubmittedAt, r.ClosesAt, now), r.Appointment))], page, pages);
    }

    private static Standing StandingOf(ApplicationStatus status, DateTimeOffset? submittedAt, DateTimeOffset closesAt, DateTimeOffset now) => status switch
    {
        ApplicationStatus.Draft when now >= closesAt => new Standing("Not submitted", "grey", $"The vacancy closed on {London.DateAndTime(closesAt)}."),
        ApplicationStatus.Draft => new Standing("Draft", "blue", ClosingWords.For(closesAt, now) + "."),
        ApplicationStatus.Submitted => new Standing("Submitted", "green", $"We received it on {London.DateAndTime(submittedAt!.Value)}."),
        _ => new Standing("Decision made", "purple", "Open the application to read the outcome."),
    };
}

internal sealed record MyApplication(string Reference, string Title, string School, Standing Standing, MyAppointment? Appointment);

/// <summary>The newest appointment that an application led to, and the way to it.</summary>
internal sealed record MyAppointment(string Reference, AppointmentStatus Status)
{
    public string Address => $"/appointments/{Reference}";

    /// <summary>What the way there is called.</summary>
    public string Way => Status switch
    {
        AppointmentStatus.AwaitingSignature => "Read and sign your job description",
        AppointmentStatus.Signed => "Your signed job description",
        _ => "About your job description",
    };

    public static async Task<MyAppointment?> Of(RecruitmentDb db, long applicationId, Viewer me, CancellationToken stop) =>
        await db.Appointments.Of(me).Where(p => p.ApplicationId == applicationId).OrderByDescending(p => p.Id)
            .Select(p => new MyAppointment(p.Reference.Value, p.Status)).FirstOrDefaultAsync(stop);
}

/// <summary>Where an application stands, in plain words.</summary>
internal sealed record Standing(string Name, string Colour, string Sentence);
