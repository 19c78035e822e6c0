using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>HR records whom the vacancy went to.</summary>
internal sealed class RecordAppointment
{
    public DateParts StartsOn { get; set; } = new();

    /// <summary>Who is appointed to what; the page shows it above the question.</summary>
    [BindNever]
    public Candidacy? About { get; set; }

    public DateOnly Day => StartsOn.TryRead(out var day) ? day : default;
}

internal sealed class RecordAppointmentValidator : AbstractValidator<RecordAppointment>
{
    public RecordAppointmentValidator() => RuleFor(f => f.StartsOn).Custom((date, context) =>
    {
        if (date.Problem("Start date") is { } problem)
            context.AddFailure(problem);
    });
}

/// <summary>An application with what an appointment needs to know beside it.</summary>
internal sealed record Candidacy(
    Application Application, Vacancy Vacancy, string School, JobDescriptionVersion Version, SignedFile? File, IReadOnlyList<Appointment> Others)
{
    public string Name => Application.Details.FullName;

    /// <summary>Why it cannot be recorded, whatever is filled in.</summary>
    public string? WhyNot => Appointment.WhyNot(Vacancy, Application, Others) ?? Appointment.WhyNotSignable(Vacancy, Application, Version, File);

    /// <exception cref="NotFoundException">There is none, or it is still a draft.</exception>
    public static async Task<Candidacy> Of(RecruitmentDb db, string application, CancellationToken stop)
    {
        var found = await db.Applications.AsNoTracking().Sent().OrNotFound(application, stop);
        var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == found.VacancyId, stop);
        var version = await db.Set<JobDescriptionVersion>().AsNoTracking().SingleAsync(v => v.Id == vacancy.VersionId, stop);
        return new Candidacy(
            found, vacancy,
            await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop),
            version,
            await db.SignedFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == version.FileId, stop),
            await db.Appointments.AsNoTracking().Where(a => a.VacancyId == vacancy.Id).OrderBy(a => a.Id).ToListAsync(stop));
    }
}
