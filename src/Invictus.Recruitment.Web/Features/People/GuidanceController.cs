using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>The editions of the safeguarding guidance, which the administrator keeps up to date each September.</summary>
[Authorize(Policy = Audience.Administrator), Route("admin/guidance")]
internal sealed class GuidanceController(RecruitmentDb db) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop)
    {
        var editions = await db.GuidanceEditions.AsNoTracking().OrderByDescending(e => e.InForceFrom).ToListAsync(stop);
        var current = GuidanceEdition.InForceOn(London.DateOf(Now), editions);
        return View("Guidance", new GuidancePage([.. editions.Select(e => new GuidanceRow(e.Reference.Value, e.Year, e.InForceFrom, e.Address, e == current))]));
    }

    [HttpGet("new")]
    public IActionResult New() => View(nameof(GuidanceForm), new GuidanceForm());

    [HttpPost("new")]
    public async Task<IActionResult> New(GuidanceForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again(nameof(GuidanceForm), form);
        if (await WhyNot(form, null, stop) is { } why)
            return Refused(nameof(GuidanceForm), form, why);
        db.GuidanceEditions.Add(new GuidanceEdition(form.YearRead(), form.FromRead(), form.AddressRead(), Stamp()));
        return await Saved(form, "added", stop);
    }

    [HttpGet("{edition}")]
    public async Task<IActionResult> Correct(string edition, CancellationToken stop) =>
        View(nameof(GuidanceForm), GuidanceForm.Of(await db.GuidanceEditions.AsNoTracking().OrNotFound(edition, stop)));

    [HttpPost("{edition}")]
    public async Task<IActionResult> Correct(string edition, GuidanceForm form, CancellationToken stop)
    {
        var stored = await db.GuidanceEditions.OrNotFound(edition, stop);
        if (!ModelState.IsValid)
            return Again(nameof(GuidanceForm), form);
        if (form.Revision != stored.Revision)
            return Refused(nameof(GuidanceForm), form, "Somebody else corrected this edition meanwhile. Go back and look at it again.");
        if (await WhyNot(form, stored.Id, stop) is { } why)
            return Refused(nameof(GuidanceForm), form, why);
        stored.Correct(form.YearRead(), form.FromRead(), form.AddressRead(), Stamp());
        return await Saved(form, "corrected", stop);
    }

    private async Task<string?> WhyNot(GuidanceForm form, long? itself, CancellationToken stop) =>
        GuidanceEdition.WhyNot(form.YearRead(), form.FromRead())
        ?? Rule.Unless(
            !await db.GuidanceEditions.AnyAsync(e => e.Id != itself && e.Year == form.YearRead(), stop), $"The edition of {form.YearRead()} is entered already. Correct that one.")
        ?? Rule.Unless(
            !await db.GuidanceEditions.AnyAsync(e => e.Id != itself && e.InForceFrom == form.FromRead(), stop), "Another edition comes into force on that day.");

    private async Task<IActionResult> Saved(GuidanceForm form, string what, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
        {
            // The index on the year: somebody entered the same at the same moment.
            return Refused(nameof(GuidanceForm), form, $"The edition of {form.YearRead()} is entered already. Correct that one.");
        }
        Say($"The edition of {form.YearRead()} is {what}.");
        return RedirectToAction(nameof(Index));
    }
}
