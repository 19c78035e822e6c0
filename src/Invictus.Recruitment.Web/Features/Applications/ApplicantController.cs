using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the applicant's pages share: their own application with its vacancy, and the answer when it is too late.</summary>
[Authorize(Policy = Audience.Applicant)]
internal abstract class ApplicantController(RecruitmentDb db) : PortalController
{
    protected RecruitmentDb Db => db;

    /// <param name="reference">The application.</param>
    /// <param name="stop">The request is gone.</param>
    /// <param name="withWhatWasSent">Also what was sent before.</param>
    /// <param name="at">The instant that counts; now, unless said otherwise.</param>
    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    protected async Task<Mine> Find(string reference, CancellationToken stop, bool withWhatWasSent = false, DateTimeOffset? at = null)
    {
        var applications = db.Applications.Of(Me);
        var application = await (withWhatWasSent ? applications.WithWhatWasSent() : applications).OrNotFound(reference, stop);
        var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, stop);
        var school = await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        return new Mine(application, vacancy, school, at ?? Now);
    }

    /// <summary>The newest are kept, so that nobody can fill the database by writing against themselves.</summary>
    protected static async Task KeepEarlier(RecruitmentDb db, EarlierText earlier, CancellationToken stop)
    {
        db.EarlierTexts.Add(earlier);
        db.EarlierTexts.RemoveRange(await db.EarlierTexts.Where(e => e.ApplicationId == earlier.ApplicationId).OrderByDescending(e => e.Id).Skip(EarlierText.Most - 1).ToListAsync(stop));
    }

    /// <summary>The closing time has passed, or it is submitted: nothing is stored, and what was typed is shown so that it is not lost.</summary>
    protected ViewResult TooLate(Mine mine, params (string What, string? Text)[] typed)
    {
        var submitted = mine.Application.SubmittedAt is not null;
        Response.StatusCode = mine.Application.Status is ApplicationStatus.Withdrawn or ApplicationStatus.Told ? StatusCodes.Status409Conflict : StatusCodes.Status410Gone;
        return View("TooLate", new TooLatePage(
            mine.Head, submitted, mine.WhyNotEdit!, [.. typed.Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => new TypedText(t.What, t.Text!))]));
    }
}

/// <summary>An application with its vacancy, at an instant.</summary>
internal sealed record Mine(Application Application, Vacancy Vacancy, string School, DateTimeOffset Now)
{
    public Head Head { get; } = new(Application.Reference.Value, Vacancy.Reference.Value, Vacancy.Title, School, Vacancy.ClosesAt, Now);

    public string? WhyNotEdit => Application.WhyNotEdit(Vacancy, Now);
}

/// <summary>What stands at the head of each page of an application.</summary>
internal sealed record Head(string Reference, string Vacancy, string Title, string School, DateTimeOffset ClosesAt, DateTimeOffset Now)
{
    public string Address => $"/applications/{Reference}";

    /// <summary>The task list.</summary>
    public string Tasks => $"{Address}/tasks";

    public string Closing => ClosingWords.For(ClosesAt, Now);
}

internal sealed record TooLatePage(Head Head, bool Submitted, string Why, IReadOnlyList<TypedText> Typed);

internal sealed record TypedText(string What, string Text);
