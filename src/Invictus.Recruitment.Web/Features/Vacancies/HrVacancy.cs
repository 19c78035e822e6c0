using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>A vacancy as HR runs it: the terms, the next step, who applied, who is on the panel.</summary>
internal sealed record HrVacancy(
    string Reference,
    string Title,
    string School,
    int Version,
    int? InForce,
    string JobDescription,
    VacancyTerms Terms,
    VacancyStatus Status,
    string Standing,
    string Colour,
    string? WhyNotPublish,
    int Drafts,
    IReadOnlyList<ApplicantRow> Applicants,
    RoundStatus? Round,
    IReadOnlyList<PanelMember> Panel,
    bool IAmBlind,
    string? WhyNotRelease)
{
    /// <summary>Whom the post went to; null while nobody is appointed.</summary>
    public AppointmentRow? Appointed { get; private init; }

    /// <summary>Appointments that did not come about, newest first.</summary>
    public IReadOnlyList<AppointmentRow> Withdrawn { get; private init; } = [];

    /// <summary>What the form asks beyond the usual, in a line each.</summary>
    public required WhatTheFormAsks Form { get; init; }

    /// <summary>A later version of its job description has been signed since.</summary>
    public bool IsOvertaken => InForce is { } inForce && inForce != Version;

    /// <summary>Every application has a decision: the record of the shortlisting can be saved.</summary>
    public bool HasRecord => Round == RoundStatus.Agreeing && Applicants.Any(a => !a.IsWithdrawn) && Applicants.All(a => a.IsWithdrawn || a.Decision is not null);

    public static async Task<HrVacancy> Of(RecruitmentDb db, Viewer me, string reference, DateTimeOffset now, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.AsNoTracking().VisibleTo(me).OrNotFound(reference, stop);
        var school = await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        var drafts = await db.Applications.CountAsync(a => a.VacancyId == vacancy.Id && a.Status == ApplicationStatus.Draft, stop);
        var applicants = await db.Applications
            .Where(a => a.VacancyId == vacancy.Id && a.Status != ApplicationStatus.Draft)
            .OrderBy(a => a.SubmittedAt)
            .Select(a => new
            {
                a.Reference,
                a.Details.FirstNames,
                a.Details.LastName,
                a.SubmittedAt,
                a.Status,
                a.Outcome,
                a.AsksForGuaranteedInterview,
                IsAwaited = db.Scorecards.Any(s => s.ApplicationId == a.Id && s.Waiting > 0),
                Decision = db.Scorecards.Where(s => s.ApplicationId == a.Id)
                    .SelectMany(s => s.Decisions).OrderByDescending(d => d.DecidedAt).Select(d => (ApplicationOutcome?)d.Outcome).FirstOrDefault(),
                Provisional = db.ProvisionalRecords.Where(p => p.ApplicationId == a.Id).OrderByDescending(p => p.Id)
                    .Select(p => new { p.EssentialPoints, p.EssentialOutOf }).FirstOrDefault(),
            })
            .AsNoTracking().ToListAsync(stop);
        var job = await db.JobDescriptions.AsNoTracking().SingleAsync(j => j.Versions.Any(v => v.Id == vacancy.VersionId), stop);
        var round = await db.ShortlistingRounds.AsNoTracking().SingleOrDefaultAsync(r => r.VacancyId == vacancy.Id, stop);
        var appointments = await db.Appointments.Where(a => a.VacancyId == vacancy.Id).OrderByDescending(a => a.Id)
            .Select(a => new AppointmentRow(a.Reference.Value, a.PostholderName, a.Status)).AsNoTracking().ToListAsync(stop);
        // Nobody decides on what was withdrawn.
        var standing = applicants.FindAll(a => a.Status != ApplicationStatus.Withdrawn);
        var (undecided, awaited) = (standing.Count(a => a.Decision is null), standing.Count(a => a.IsAwaited));
        return new HrVacancy(
            vacancy.Reference.Value, vacancy.Title, school, vacancy.VersionNumber, job.InForce?.Number, job.Reference.Value, vacancy.Terms, vacancy.Status,
            Standings.InWords(vacancy.Status, vacancy.ClosesAt, now), Standings.Colour(vacancy.Status, vacancy.ClosesAt, now),
            vacancy.WhyNotPublish(job, now), drafts,
            [.. applicants.Select(a => new ApplicantRow(
                a.Reference.Value, $"{a.FirstNames} {a.LastName}", a.SubmittedAt!.Value, a.Decision, a.Outcome,
                a.Provisional is { } p ? new Share(p.EssentialPoints, p.EssentialOutOf) : null)
            { AsksForInterview = a.AsksForGuaranteedInterview, IsWithdrawn = a.Status == ApplicationStatus.Withdrawn })],
            round?.Status, round?.Members ?? [], vacancy.ReleasedAt is null && round?.Has(me.AccountId) == true,
            vacancy.Status != VacancyStatus.Shortlisting ? "Outcomes can be released after shortlisting."
                : undecided > 0 ? $"{undecided} of {standing.Count} applications have no decision yet."
                : awaited > 0 ? $"Ratings of {awaited} {(awaited == 1 ? "applicant" : "applicants")} are reopened. Wait until they are submitted again." : null)
        {
            Form = WhatTheFormAsks.Of(vacancy),
            Appointed = appointments.Find(a => a.Status != AppointmentStatus.Withdrawn),
            Withdrawn = appointments.FindAll(a => a.Status == AppointmentStatus.Withdrawn),
        };
    }
}

/// <summary>Somebody who was appointed.</summary>
internal sealed record AppointmentRow(string Reference, string Name, AppointmentStatus Status);

/// <summary>Somebody who applied, as HR sees them.</summary>
/// <param name="Completeness">The provisional share of essential points: an aid for HR, never shown to the panel before its own ratings.</param>
internal sealed record ApplicantRow(
    string Reference, string Name, DateTimeOffset SubmittedAt, ApplicationOutcome? Decision, ApplicationOutcome? Told, Share? Completeness)
{
    /// <summary>Asks for the guaranteed interview; not shown to somebody of HR who shortlists.</summary>
    public bool AsksForInterview { get; init; }

    /// <summary>The applicant does not want to go on: nobody decides.</summary>
    public bool IsWithdrawn { get; init; }
}
