using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>HR sets up the panel of a vacancy and hands the applications to it.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/vacancies/{reference}/panel")]
internal sealed class PanelController(RecruitmentDb db) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        return View("SetPanel", await SetPanel.Of(vacancy, round, db, Now, stop));
    }

    [HttpPost("")]
    public async Task<IActionResult> Set(string reference, [Bind(Prefix = nameof(SetPanel.Form))] PanelForm form, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        var page = await SetPanel.Of(vacancy, round, db, Now, stop) with { Form = form };
        if (page.WhyNotChange is { } why)
            return Refused("SetPanel", page, why);
        if (!ModelState.IsValid)
            return Again("SetPanel", page);
        var chosen = form.Members.Distinct()
            .Select(email => page.Candidates.FirstOrDefault(c => c.Email == email) ?? throw new NotFoundException()).ToList();
        if (round is null)
            db.ShortlistingRounds.Add(round = new ShortlistingRound(vacancy.Id));
        round.SetPanel(chosen.Select(c => new PanelMember(c.AccountId, c.Name, c.Email == form.Chair, c.TrainedOn)), Stamp());
        await db.SaveChangesAsync(stop);
        Say($"Panel saved: {chosen.Count} members.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpPost("begin")]
    public async Task<IActionResult> Begin(string reference, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        Rule.Keep(Rule.Unless(round is not null, "Set the panel before rating begins."));
        round!.Begin(vacancy, Stamp());
        await db.SaveChangesAsync(stop);
        Say("Rating has begun. The panel finds the applications under “Shortlisting”.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    private async Task<(Vacancy Vacancy, ShortlistingRound? Round)> Find(string reference, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.OrNotFound(reference, stop);
        return (vacancy, await db.ShortlistingRounds.FirstOrDefaultAsync(r => r.VacancyId == vacancy.Id, stop));
    }
}
