using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The applicant's applications: all of them, one of them, its answers, and sending it.</summary>
[Route("applications")]
internal sealed class ApplicationsController(RecruitmentDb db, SubmitApplication submit, IOptions<TrustSettings> trust) : ApplicantController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View(nameof(MyApplications), await MyApplications.Of(Db, Me, Now, page, stop));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.WhyNotEdit is null
            ? View("Tasks", TaskPage.Of(mine))
            : View("Standing", StandingPage.Of(mine, trust.Value.HrEmail, await MyAppointment.Of(Db, mine.Application.Id, Me, stop)));
    }

    [HttpGet("{reference}/check")]
    public async Task<IActionResult> Check(string reference, CancellationToken stop) => View(CheckPage.Of(await Find(reference, stop)));

    /// <summary>Signed out in between, the way back leads here.</summary>
    [HttpGet("{reference}/submit")]
    public IActionResult ToCheck(string reference) => RedirectToAction(nameof(Check), new { reference });

    [HttpPost("{reference}/submit")]
    public async Task<IActionResult> Submit(string reference, CancellationToken stop)
    {
        // Twice at most: a second page may have stored a draft, or another applicant drawn the same number, at the same moment.
        for (var again = true; ; again = false)
        {
            var mine = await Find(reference, stop);
            if (mine.Application.Status != ApplicationStatus.Draft)
                return RedirectToAction(nameof(Receipt), new { reference });
            if (mine.WhyNotEdit is not null)
                return TooLate(mine);
            if (mine.Application.WhatIsMissing(mine.Vacancy).Count > 0)
                return Refused("Check", CheckPage.Of(mine), "Some answers are missing. Complete them before you submit.");
            try
            {
                await submit.Now(mine.Application, mine.Vacancy, Stamp(), stop);
                return RedirectToAction(nameof(Receipt), new { reference });
            }
            catch (DbUpdateException) when (again)
            {
                Db.ChangeTracker.Clear();
            }
        }
    }

    [HttpGet("{reference}/application.pdf")]
    public async Task<IActionResult> Pdf(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        Rule.Keep(Rule.Unless(mine.Application.SubmittedAt is not null, "Submit your application first. What you sent can then be saved as a PDF."));
        return File(ApplicationFile.ForApplicant(mine, trust.Value.Name), "application/pdf", ApplicationFile.NameOf(mine.Application.Reference));
    }

    [HttpGet("{reference}/receipt")]
    public async Task<IActionResult> Receipt(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.Application.SubmittedAt is { } at
            ? View(new ReceiptPage(mine.Head, mine.Application.Reference.Display, at, mine.Application.Email))
            : RedirectToAction(nameof(Show), new { reference });
    }
}

internal sealed record ReceiptPage(Head Head, string Number, DateTimeOffset SubmittedAt, string Email);
