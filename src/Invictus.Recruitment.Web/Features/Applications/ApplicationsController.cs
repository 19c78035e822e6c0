using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The applicant's applications: all of them, one of them, its answers, and sending it.</summary>
[Route("applications")]
internal sealed class ApplicationsController(RecruitmentDb db, ISeal seal, CheckForm check, SubmitApplication submit, IOptions<TrustSettings> trust) : ApplicantController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View(nameof(MyApplications), await MyApplications.Of(Db, Me, Now, page, stop));

    /// <summary>A draft shows what is left to do; an application that was sent, where it stands.</summary>
    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop, withWhatWasSent: true);
        return mine.WhyNotEdit is null && mine.Application.SubmittedAt is null ? await TaskList(mine, stop) : await Standing(mine, stop);
    }

    [HttpGet("{reference}/tasks")]
    public async Task<IActionResult> Tasks(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop, withWhatWasSent: true);
        return mine.WhyNotEdit is null ? await TaskList(mine, stop) : RedirectToAction(nameof(Show), new { reference });
    }

    [HttpGet("{reference}/check")]
    public async Task<IActionResult> Check(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop, withWhatWasSent: true);
        if (mine.WhyNotEdit is not null && mine.Application.SubmittedAt is not null)
            return RedirectToAction(nameof(Sent), new { reference });
        var form = await Db.FormOf(mine.Application.Id, seal, stop);
        return View(CheckPage.OfDraft(mine, form, check.Problems(form, mine.Vacancy), await DocumentRow.Of(Db, mine.Application, mine.Vacancy, stop)));
    }

    /// <summary>What was sent last, or in an earlier version.</summary>
    [HttpGet("{reference}/sent")]
    public async Task<IActionResult> Sent(string reference, int? version, CancellationToken stop)
    {
        var mine = await Find(reference, stop, withWhatWasSent: true);
        var sent = SubmissionOf(mine, version);
        return View(nameof(Check), CheckPage.OfSent(mine, sent, sent.Form(seal), await DocumentRow.Of(Db, mine.Application, mine.Vacancy, stop)));
    }

    [HttpGet("{reference}/application.pdf")]
    public async Task<IActionResult> Pdf(string reference, int? version, CancellationToken stop)
    {
        var mine = await Find(reference, stop, withWhatWasSent: true);
        Rule.Keep(Rule.Unless(mine.Application.SubmittedAt is not null, "Submit your application first. What you sent can then be saved as a PDF."));
        return File(ApplicationFile.ForApplicant(mine, SubmissionOf(mine, version), seal, trust.Value.Name), "application/pdf", ApplicationFile.NameOf(mine.Application.Reference));
    }

    /// <summary>Signed out in between, the way back leads here.</summary>
    [HttpGet("{reference}/submit")]
    public IActionResult ToCheck(string reference) => RedirectToAction(nameof(Check), new { reference });

    [HttpPost("{reference}/submit")]
    public async Task<IActionResult> Submit(string reference, CancellationToken stop)
    {
        // Again at most three times: a second click may have sent the same, or another applicant drawn the same number, at the same moment.
        for (var left = 3; ; left--)
        {
            var mine = await Find(reference, stop, withWhatWasSent: true, Arrived);
            var form = await Db.FormOf(mine.Application.Id, seal, stop);
            // The same sent twice leads to its receipt; what was not sent must not look as if it had been.
            if (mine.WhyNotEdit is not null)
                return mine.Application.SubmittedAt is null || mine.Application.HasUnsentChanges(form) ? TooLate(mine) : RedirectToAction(nameof(Receipt), new { reference });
            var (problems, documents) = (check.Problems(form, mine.Vacancy), await DocumentRow.Of(Db, mine.Application, mine.Vacancy, stop));
            if (problems.Count > 0 || documents.Any(d => d.IsLacking))
                return Refused("Check", CheckPage.OfDraft(mine, form, problems, documents), "Some answers are missing. Complete them before you submit.");
            try
            {
                await submit.Now(mine.Application, mine.Vacancy, form, Stamp() with { At = Arrived }, stop);
                return RedirectToAction(nameof(Receipt), new { reference });
            }
            catch (DbUpdateException) when (left > 0)
            {
                Db.ChangeTracker.Clear();
            }
        }
    }

    [HttpGet("{reference}/receipt")]
    public async Task<IActionResult> Receipt(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.Application.SubmittedAt is { } at
            ? View(new ReceiptPage(mine.Head, mine.Application.Reference.Display, at, mine.Application.Email))
            : RedirectToAction(nameof(Show), new { reference });
    }

    /// <summary>When the request reached the portal: what began in time and arrived in time counts, however long it then takes.</summary>
    private DateTimeOffset Arrived => HttpContext.ArrivedAt();

    /// <exception cref="NotFoundException">There is no such version.</exception>
    private static Submission SubmissionOf(Mine mine, int? version) =>
        mine.Application.Submissions.LastOrDefault(s => version is null || s.Number == version) ?? throw new NotFoundException();

    private async Task<IActionResult> TaskList(Mine mine, CancellationToken stop)
    {
        var form = await Db.FormOf(mine.Application.Id, seal, stop);
        return View("Tasks", TaskPage.Of(
            mine, form, check.Problems(form, mine.Vacancy), await DocumentRow.Of(Db, mine.Application, mine.Vacancy, stop), await BringOverPage.CanBring(Db, mine, form, stop)));
    }

    private async Task<IActionResult> Standing(Mine mine, CancellationToken stop) => View("Standing", StandingPage.Of(
        mine, mine.WhyNotEdit is null && mine.Application.HasUnsentChanges(await Db.FormOf(mine.Application.Id, seal, stop)), trust.Value, await MyAppointment.Of(Db, mine.Application.Id, Me, stop)));
}

internal sealed record ReceiptPage(Head Head, string Number, DateTimeOffset SubmittedAt, string Email);
