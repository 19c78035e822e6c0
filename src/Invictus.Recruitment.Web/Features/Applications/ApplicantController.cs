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
    /// <summary>How often a save is tried again when another page of the same applicant stored something at the same moment.</summary>
    private const int Tries = 4;

    protected RecruitmentDb Db => db;

    /// <summary>"Save and come back later": the value of the second button.</summary>
    protected static bool Later(string? next) => next == Forms.Later;

    /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
    protected async Task<Mine> Find(string reference, CancellationToken stop)
    {
        var application = await db.Applications.Of(Me).OrNotFound(reference, stop);
        var vacancy = await db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == application.VacancyId, stop);
        var school = await db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        return new Mine(application, vacancy, school, Now);
    }

    /// <summary>
    /// Stores one change of a draft. Two pages of one application that save at the same moment do not disturb each other: the
    /// change is made again on what the other has stored, and the change itself says when both touched the same answer.
    /// </summary>
    /// <param name="reference">The application.</param>
    /// <param name="change">Changes it, or says why it did not by returning a page.</param>
    /// <param name="stop">The request is gone.</param>
    protected async Task<IActionResult?> Store(string reference, Func<Mine, IActionResult?> change, CancellationToken stop)
    {
        for (var left = Tries - 1; ; left--)
        {
            var mine = await Find(reference, stop);
            if (change(mine) is { } refused)
                return refused;
            try
            {
                await db.SaveChangesAsync(stop);
                return null;
            }
            catch (DbUpdateException) when (left > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The closing time has passed, or it is submitted: nothing is stored, and what was typed is shown so that it is not lost.</summary>
    protected ViewResult TooLate(Mine mine, params (string What, string? Text)[] typed)
    {
        var submitted = mine.Application.Status != ApplicationStatus.Draft;
        Response.StatusCode = submitted ? StatusCodes.Status409Conflict : StatusCodes.Status410Gone;
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

    public string Closing => ClosingWords.For(ClosesAt, Now);
}

internal sealed record TooLatePage(Head Head, bool Submitted, string Why, IReadOnlyList<TypedText> Typed);

internal sealed record TypedText(string What, string Text);
