using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>HR's vacancies: made from a signed job description, published, handed to a panel, outcomes released.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/vacancies")]
internal sealed class HrVacanciesController(RecruitmentDb db, ReleaseOutcomes release) : PortalController
{
    [HttpGet("/hr")]
    public IActionResult Home() => RedirectToAction(nameof(Index));

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View(nameof(VacancyList), await VacancyList.Of(db, Now, page, stop));

    [HttpGet("new/{jobDescription}")]
    public async Task<IActionResult> New(string jobDescription, CancellationToken stop)
    {
        var job = await db.JobDescriptions.OrNotFound(jobDescription, stop);
        var version = job.InForce ?? job.Newest;
        Rule.Keep(Vacancy.WhyNotFrom(version));
        return View(nameof(VacancyForm), (await new VacancyForm { SchoolId = job.SchoolId }.With(db, stop)).For(version.Content.Header.Title, jobDescription));
    }

    [HttpPost("new/{jobDescription}")]
    public async Task<IActionResult> New(string jobDescription, VacancyForm form, CancellationToken stop)
    {
        var job = await db.JobDescriptions.OrNotFound(jobDescription, stop);
        var version = job.InForce ?? job.Newest;
        (await form.With(db, stop)).For(version.Content.Header.Title, jobDescription);
        if (Vacancy.WhyNotFrom(version) is { } why)
            return Refused(nameof(VacancyForm), form, why);
        if (!ModelState.IsValid)
            return Again(nameof(VacancyForm), form);
        if (form.Schools.All(s => s.Value != form.SchoolId!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            throw new NotFoundException();
        var vacancy = new Vacancy(job, version, form.SchoolId!.Value, form.Terms(), Stamp());
        db.Vacancies.Add(vacancy);
        await db.SaveChangesAsync(stop);
        Say("Vacancy saved as a draft. Look through it, then publish it.");
        return RedirectToAction(nameof(Show), new { reference = vacancy.Reference });
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop) => View(nameof(HrVacancy), await HrVacancy.Of(db, Me, reference, Now, stop));

    [HttpGet("{reference}/edit")]
    public async Task<IActionResult> Edit(string reference, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop);
        Rule.Keep(vacancy.WhyNotEdit());
        return View(nameof(VacancyForm), (await VacancyForm.Of(vacancy).With(db, stop)).For(vacancy.Title, null));
    }

    [HttpPost("{reference}/edit")]
    public async Task<IActionResult> Edit(string reference, VacancyForm form, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop);
        // The school of a vacancy is fixed, so the form does not ask for it.
        form.SchoolId = vacancy.SchoolId;
        ModelState.Remove(nameof(form.SchoolId));
        (await form.With(db, stop)).For(vacancy.Title, null);
        if (vacancy.WhyNotEdit() is { } why)
            return Refused(nameof(VacancyForm), form, why);
        if (form.Revision != vacancy.Revision)
            return Overtaken(form, vacancy);
        if (!ModelState.IsValid)
            return Again(nameof(VacancyForm), form);
        vacancy.Edit(form.Terms(), Stamp());
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Overtaken(form, await db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop));
        }
        Say("Vacancy saved.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpPost("{reference}/publish")]
    public async Task<IActionResult> Publish(string reference, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop);
        vacancy.Publish(await JobOf(vacancy, stop), Stamp());
        await db.SaveChangesAsync(stop);
        Say($"Vacancy published. It closes on {London.DateAndTime(vacancy.ClosesAt)}.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    /// <summary>One click from a draft whose job description has been signed anew.</summary>
    [HttpPost("{reference}/move-to-version-in-force")]
    public async Task<IActionResult> MoveToVersionInForce(string reference, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop);
        var job = await JobOf(vacancy, stop);
        vacancy.MoveTo(job, job.InForce ?? throw new RuleViolation("No version of the job description is signed."), Stamp());
        await db.SaveChangesAsync(stop);
        Say($"The vacancy is on version {vacancy.VersionNumber} now. Its criteria are those of that version; its terms stayed.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    /// <summary>What would be told to whom: it cannot be taken back, so it is shown before it is done.</summary>
    [HttpGet("{reference}/release")]
    public async Task<IActionResult> ConfirmRelease(string reference, CancellationToken stop)
    {
        var page = await HrVacancy.Of(db, Me, reference, Now, stop);
        Rule.Keep(page.WhyNotRelease);
        return View(page);
    }

    [HttpPost("{reference}/release")]
    public async Task<IActionResult> Release(string reference, CancellationToken stop)
    {
        var told = await release.Now(await db.Vacancies.VisibleTo(Me).OrNotFound(reference, stop), Stamp(), stop);
        Say($"Outcomes released. {told} {(told == 1 ? "applicant has" : "applicants have")} been told.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    private Task<JobDescription> JobOf(Vacancy vacancy, CancellationToken stop) =>
        db.JobDescriptions.Where(j => j.Versions.Any(v => v.Id == vacancy.VersionId)).OrNotFound(stop);

    private ViewResult Overtaken(VacancyForm form, Vacancy vacancy)
    {
        form.Revision = vacancy.Revision;
        Forget(nameof(form.Revision));
        form.Theirs = VacancyForm.Of(vacancy);
        return Refused(nameof(VacancyForm), form, "Somebody else saved this vacancy while you were editing it. What they saved stands below: compare, then save again.");
    }
}
