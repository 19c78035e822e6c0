using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>A panel's rounds: where each stands, submitting one's own ratings, bringing all of them together.</summary>
[Authorize(Policy = Audience.Panel), Route("shortlisting")]
internal sealed class ShortlistingController(RecruitmentDb db, SubmitRatings submit, ReopenRatings reopen, BringTogether together) : PanelRoundController(db)
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
        Rule.Keep(panel.Round.WhyNotRate(Me.AccountId));
        var overview = await Overview.For(panel, Db, stop);
        if (overview.ToDo.Count > 0)
            return Refused(nameof(Overview), overview, "Your ratings are not complete. What is missing stands below.");
        await submit.Now(panel, Stamp(), stop);
        Say(panel.Head.AreTogether
            ? "Your ratings are submitted and locked again. Where members differ now, the panel agrees anew."
            : "Your ratings are submitted and locked. You will see the other members’ ratings when the chair brings them together.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpGet("{reference}/reopen")]
    public async Task<IActionResult> Reopen(string reference, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        return panel.IAmChair ? View(nameof(ReopenPage), await ReopenPage.Of(panel, Db, stop)) : StatusCode(StatusCodes.Status403Forbidden);
    }

    [HttpPost("{reference}/reopen")]
    public async Task<IActionResult> Reopen(string reference, [Bind(Prefix = nameof(ReopenPage.Form))] ReopenForm form, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        if (!panel.IAmChair)
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid)
            return Again(nameof(ReopenPage), await ReopenPage.Of(panel, Db, stop) with { Form = form });
        var member = ReopenPage.MemberAt(panel.Round, form.Member) ?? throw new NotFoundException();
        try
        {
            await reopen.Now(panel, member.AccountId, await FindAny(panel, form.Number!.Value, stop), RatingRow.Tidy(form.Reason), Stamp(), stop);
        }
        catch (RuleViolation why)
        {
            return Refused(nameof(ReopenPage), await ReopenPage.Of(panel, Db, stop) with { Form = form }, why.Message);
        }
        Say($"Reopened: {member.Name} can rate applicant {form.Number} again. The ratings before are kept.");
        return RedirectToAction(nameof(Reopen), new { reference });
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
