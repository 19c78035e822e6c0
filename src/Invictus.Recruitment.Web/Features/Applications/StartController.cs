using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Scoring;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>From an advert to a draft.</summary>
[Route("vacancies/{reference}/apply")]
internal sealed class StartController(RecruitmentDb db) : ApplicantController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> BeforeYouStart(string reference, CancellationToken stop)
    {
        var vacancy = await Db.Vacancies.Published().AsNoTracking().OrNotFound(reference, stop);
        if (await Begun(vacancy, stop) is { } begun)
            return ToApplication(begun);
        if (vacancy.WhyNotApply(Now) is { } why)
            return Closed(why);
        var school = await Db.Schools.Where(s => s.Id == vacancy.SchoolId).Select(s => s.Name).SingleAsync(stop);
        return View(new BeforeYouStart(
            vacancy.Reference.Value, vacancy.Title, school, ClosingWords.For(vacancy.ClosesAt, Now),
            vacancy.CriteriaOnTheForm.Count, vacancy.Criteria.Any(c => c.Weight > 1), (await Db.ImpactAssessments.NotEnded(stop)).Any(a => a.Covers(vacancy))));
    }

    [HttpPost("")]
    public async Task<IActionResult> Start(string reference, CancellationToken stop)
    {
        var vacancy = await Db.Vacancies.Published().OrNotFound(reference, stop);
        if (await Begun(vacancy, stop) is { } begun)
            return ToApplication(begun);
        if (vacancy.WhyNotApply(Now) is { } why)
            return Closed(why);
        var email = await Db.Users.Where(u => u.Id == Me.AccountId).Select(u => u.Email!).SingleAsync(stop);
        var application = new Application(vacancy, Me.AccountId, email, Stamp());
        Db.Applications.Add(application);
        try
        {
            await Db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // A double click: the index let one through, and that one is the draft.
            Db.ChangeTracker.Clear();
            return ToApplication(await Begun(vacancy, stop) ?? throw new InvalidOperationException("The draft could not be stored."));
        }
        return ToApplication(application.Reference);
    }

    private async Task<Reference?> Begun(Vacancy vacancy, CancellationToken stop) => await Db.Applications.Of(Me)
        .Where(a => a.VacancyId == vacancy.Id).Select(a => (Reference?)a.Reference).SingleOrDefaultAsync(stop);

    private LocalRedirectResult ToApplication(Reference application) => LocalRedirect($"/applications/{application}");

    private StatusCodeResult Closed(string why)
    {
        HttpContext.Items[ProblemController.ReasonKey] = why;
        return StatusCode(StatusCodes.Status410Gone);
    }
}

/// <summary>What to know before starting.</summary>
internal sealed record BeforeYouStart(string Vacancy, string Title, string School, string Closing, int Criteria, bool Weighted, bool ReadsEvidence);
