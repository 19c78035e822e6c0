using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>A panel's rounds: where each stands, submitting one's own ratings, bringing all of them together.</summary>
[Authorize(Policy = Audience.Panel), Route("shortlisting")]
internal sealed class ShortlistingController(RecruitmentDb db, BringTogether together) : PanelRoundController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken stop = default) => View(nameof(MyRounds), await MyRounds.Of(Db, Me, page, stop));

    [HttpGet("{reference}")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop) =>
        View(nameof(Overview), await Overview.For(await Find(reference, stop), Db, stop) with { ToDo = [] });

    [HttpPost("{reference}/submit")]
    public async Task<IActionResult> Submit(string reference, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        Rule.Keep(
            Rule.Unless(panel.Round.Status == RoundStatus.Rating, "The ratings have been brought together. Nothing more can be submitted."));
        var overview = await Overview.For(panel, Db, stop);
        if (overview.ToDo.Count > 0)
            return Refused(nameof(Overview), overview, "Your ratings are not complete. What is missing stands below.");
        var mine = await Db.Assessments.Of(panel.Round.Id, Me.AccountId).ToListAsync(stop);
        Rule.Keep(Rule.Unless(mine.Count > 0, "There is nothing to submit."));
        foreach (var assessment in mine)
            assessment.Submit(panel.CriterionIds, Stamp());
        panel.Round.MemberSubmitted(Stamp());
        await Db.SaveChangesAsync(stop);
        Say("Your ratings are submitted and locked. You will see the other members’ ratings when the chair brings them together.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpPost("{reference}/bring-together")]
    public async Task<IActionResult> BringTogether(string reference, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        if (!panel.IAmChair)
            return StatusCode(StatusCodes.Status403Forbidden);
        await together.Now(panel, Stamp(), stop);
        Say("The ratings are together. Where all members gave the same rating it is agreed; record what the panel agrees on the others.");
        return LocalRedirect(panel.Head.Address + "/ranking");
    }
}
