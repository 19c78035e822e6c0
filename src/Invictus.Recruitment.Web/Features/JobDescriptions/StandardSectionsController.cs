using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The trust's standard sections: said once, put into every draft that wants them.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/job-descriptions/standard-sections")]
internal sealed class StandardSectionsController(RecruitmentDb db) : PortalController
{
    private const string Overtaken = "Somebody else changed this section while you were editing it. Copy your text, go back and open it again.";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View("StandardSections", await StandardSectionsPage.Of(db, stop));

    [HttpGet("new")]
    public IActionResult New() => View(nameof(StandardSectionForm), new StandardSectionForm());

    [HttpPost("new")]
    public async Task<IActionResult> New(StandardSectionForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again(nameof(StandardSectionForm), form);
        if (await WhyNotAdd(db, form.Part.Read(), stop) is { } why)
            return Refused(nameof(StandardSectionForm), form, why);
        return await Saved(await Add(db, form.Part.Read(), Stamp(), stop), "added", stop);
    }

    [HttpGet("{section}")]
    public async Task<IActionResult> Edit(string section, CancellationToken stop)
    {
        var standard = await db.StandardSections.OrNotFound(section, stop);
        return View(nameof(StandardSectionForm), new StandardSectionForm { Part = SectionForm.Of(standard.Section, ""), Revision = standard.Revision });
    }

    [HttpPost("{section}")]
    public async Task<IActionResult> Edit(string section, StandardSectionForm form, CancellationToken stop)
    {
        var standard = await db.StandardSections.OrNotFound(section, stop);
        if (!ModelState.IsValid)
            return Again(nameof(StandardSectionForm), form);
        if (form.Revision != standard.Revision)
            return Refused(nameof(StandardSectionForm), form, Overtaken);
        if (await Like(db, form.Part.Read(), stop) is { } other && other.Id != standard.Id)
            return Refused(nameof(StandardSectionForm), form, $"Another standard section is called “{other.Heading}”.");
        standard.Edit(form.Part.Read(), Stamp());
        return await Saved(standard, "saved", stop);
    }

    [HttpGet("{section}/remove")]
    public async Task<IActionResult> Remove(string section, CancellationToken stop) =>
        View(nameof(RemovePart), RemovePart.Of(await db.StandardSections.OrNotFound(section, stop)));

    [HttpPost("{section}/remove")]
    public async Task<IActionResult> Remove(string section, int revision, CancellationToken stop)
    {
        var standard = await db.StandardSections.OrNotFound(section, stop);
        Rule.Keep(Rule.Unless(standard.Revision == revision, "Somebody else changed this section after you opened the page. Look at it again before you remove it."));
        standard.Remove(Stamp());
        db.StandardSections.Remove(standard);
        return await Saved(standard, "removed. Job descriptions that have it keep it", stop);
    }

    /// <summary>Keeps a section as a standard one, last of all.</summary>
    /// <exception cref="RuleViolation">There is one of that heading, there are too many, or it says nothing.</exception>
    public static async Task<StandardSection> Add(RecruitmentDb db, Section section, Stamp by, CancellationToken stop)
    {
        Rule.Keep(await WhyNotAdd(db, section, stop));
        var last = await db.StandardSections.MaxAsync(s => (int?)s.Position, stop) ?? 0;
        var standard = new StandardSection(section, last + 1, by);
        db.StandardSections.Add(standard);
        return standard;
    }

    private static async Task<string?> WhyNotAdd(RecruitmentDb db, Section section, CancellationToken stop) =>
        StandardSection.WhyNotKeep(section)
        ?? Rule.Unless(await db.StandardSections.CountAsync(stop) < StandardSection.Max, $"There are at most {StandardSection.Max} standard sections.")
        ?? (await Like(db, section, stop) is { } other ? $"There is a standard section “{other.Heading}” already. Edit that one." : null);

    private static async Task<StandardSection?> Like(RecruitmentDb db, Section section, CancellationToken stop) =>
        (await db.StandardSections.ToListAsync(stop)).Find(s => s.IsMeantBy(section));

    private async Task<RedirectToActionResult> Saved(StandardSection standard, string what, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        Say($"“{standard.Section.DisplayHeading}” {what}.");
        return RedirectToAction(nameof(Index));
    }
}
