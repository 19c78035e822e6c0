using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>The chief executive names a deputy for a period. A deputy cannot name another.</summary>
[Authorize(Policy = Audience.ChiefExecutive), Route("sign-off/delegation")]
internal sealed class DelegationController(RecruitmentDb db, SignOffLetters letters) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) =>
        View(nameof(NameDeputy), await new NameDeputy().With(db, Me.AccountId, Now, stop));

    [HttpPost("")]
    public async Task<IActionResult> Name(NameDeputy form, CancellationToken stop)
    {
        await form.With(db, Me.AccountId, Now, stop);
        if (ModelState.IsValid && form.Staff.All(s => s.Value != form.DeputyId!.Value.ToString(CultureInfo.InvariantCulture)))
            ModelState.AddModelError(nameof(form.DeputyId), "Select your deputy");
        if (!ModelState.IsValid || !form.From.TryRead(out var from) || !form.Until.TryRead(out var until))
            return Again(nameof(NameDeputy), form);
        var mine = await db.Delegations.Where(d => d.DelegatedById == Me.AccountId && d.EndedAt == null).ToListAsync(stop);
        if (Delegation.WhyNot(Me.AccountId, form.DeputyId!.Value, from, until, mine, Now) is { } why)
            return Refused(nameof(NameDeputy), form, why);
        var deputy = await db.Users.Where(u => u.Id == form.DeputyId).Select(u => u.DisplayName).SingleAsync(stop);
        var delegation = new Delegation(Me.AccountId, Me.Name, form.DeputyId.Value, deputy, from, until, mine, Stamp());
        db.Delegations.Add(delegation);
        await letters.Delegated(delegation, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say($"{deputy} is your deputy from {London.Date(from)} to {London.Date(until)}.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{reference}/end")]
    public async Task<IActionResult> End(string reference, CancellationToken stop)
    {
        var delegation = await db.Delegations.Where(d => d.DelegatedById == Me.AccountId).OrNotFound(reference, stop);
        delegation.End(Stamp());
        await letters.Ended(delegation, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say($"{delegation.Deputy} is no longer your deputy.");
        return RedirectToAction(nameof(Index));
    }
}
