using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Scoring;

/// <summary>How far the provisional score goes: the administrator records that the impact assessment covers the reading of evidence, and can end that.</summary>
[Authorize(Policy = Audience.Administrator), Route("admin/provisional-score")]
internal sealed class ProvisionalScoreController(RecruitmentDb db) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(nameof(ProvisionalScorePage), await ProvisionalScorePage.Of(db, stop));

    [HttpPost("")]
    public async Task<IActionResult> Record([Bind(Prefix = nameof(ProvisionalScorePage.Form))] ImpactAssessmentForm form, CancellationToken stop)
    {
        var page = await ProvisionalScorePage.Of(db, stop) with { Form = form };
        if (!ModelState.IsValid)
            return Again(nameof(ProvisionalScorePage), page);
        if (page.InForce is not null)
            return Refused(nameof(ProvisionalScorePage), page, "An impact assessment for these rules is recorded already.");
        if (ImpactAssessment.WhyNotRecord(form.ApprovedOnRead(), form.ApprovedBy!, form.Document!, Now) is { } why)
            return Refused(nameof(ProvisionalScorePage), page, why);
        db.ImpactAssessments.Add(new ImpactAssessment(form.ApprovedOnRead(), form.ApprovedBy!, form.Document!, Stamp()));
        await db.SaveChangesAsync(stop);
        Say("Recorded. The evidence of vacancies that are published from now on is read; the privacy notice says so.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{assessment}/end")]
    public async Task<IActionResult> End(string assessment, [Bind(Prefix = nameof(ProvisionalScorePage.Ending))] EndForm form, CancellationToken stop)
    {
        var stored = await db.ImpactAssessments.OrNotFound(assessment, stop);
        var page = await ProvisionalScorePage.Of(db, stop) with { Ending = form };
        if (!ModelState.IsValid)
            return Again(nameof(ProvisionalScorePage), page);
        if (stored.WhyNotEnd(form.Reason!) is { } why)
            return Refused(nameof(ProvisionalScorePage), page, why);
        // All that are in force, should two windows have recorded the same: what is ended is the reading, not one record of it.
        foreach (var record in await db.ImpactAssessments.Where(a => a.EndedAt == null).ToListAsync(stop))
            record.End(form.Reason!, Stamp());
        await db.SaveChangesAsync(stop);
        Say("Ended. From now on the portal looks at facts only.");
        return RedirectToAction(nameof(Index));
    }
}
