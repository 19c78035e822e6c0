using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Features.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Monitoring;

/// <summary>Equality monitoring, for the applicant alone: answered, changed and taken back for as long as the application can be edited.</summary>
[Route("applications/{reference}/monitoring")]
internal sealed class MonitoringController(RecruitmentDb db, KeepMonitoring keep) : ApplicantController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.WhyNotEdit is not null)
            return Closed(mine);
        return View(nameof(MonitoringPage), MonitoringPage.Of(mine.Head, await keep.Of(mine.Application.Reference, stop)));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, MonitoringPage form, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.WhyNotEdit is not null)
            return Closed(mine);
        var given = form.Given();
        await keep.Keep(mine.Application, mine.Vacancy, given, Now, stop);
        Say(given.Count > 0 ? "Your monitoring answers are kept, apart from your application." : "No monitoring answers are kept.");
        return RedirectToAction(nameof(ApplicationsController.Show), "Applications", new { reference });
    }

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.WhyNotEdit is not null)
            return Closed(mine);
        await keep.Forget(mine.Application.Reference, stop);
        Say("Your monitoring answers are deleted.");
        return RedirectToAction(nameof(Index), new { reference });
    }

    /// <summary>The page stands with the rest of the form, not in this folder.</summary>
    private ViewResult Closed(Mine mine)
    {
        var answer = TooLate(mine);
        answer.ViewName = "/Features/Applications/TooLate.cshtml";
        return answer;
    }
}
