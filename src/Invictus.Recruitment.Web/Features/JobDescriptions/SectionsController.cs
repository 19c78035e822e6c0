using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The sections of a draft, one at a time; and the trust's standard ones put into it.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/job-descriptions/{reference}/sections")]
internal sealed class SectionsController(RecruitmentDb db) : DraftController(db)
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string reference, CancellationToken stop)
    {
        await Draft(reference, stop);
        return View(nameof(SectionForm), new SectionForm());
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(string reference, SectionForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var content = job.Newest.Content;
        if (job.WhyNotEdit() is { } why)
            return Refused(nameof(SectionForm), form, why);
        if (form.Read().Heading.Length == 0)
            ModelState.AddModelError(nameof(form.Heading), "Enter the heading");
        if (!ModelState.IsValid)
            return Again(nameof(SectionForm), form);
        if (content.Sections.Count >= JobDescriptionContent.SectionsMax)
            return Refused(nameof(SectionForm), form, $"A job description has at most {JobDescriptionContent.SectionsMax} sections.");
        return await StoredUnlessOvertaken(
                job, content.AddSection(form.Read()), $"section {Short(form.Read())} added", $"“{form.Name}” added.", $"section-{content.PlaceForSection() + 1}", stop)
            ?? Refused(nameof(SectionForm), form, "Somebody else saved this text at the same moment. Save again.");
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Edit(string reference, int number, CancellationToken stop)
    {
        var sections = (await Draft(reference, stop)).Newest.Content.Sections;
        var section = sections[Index(sections, number)];
        return View(nameof(SectionForm), SectionForm.Of(section, Mark(section)));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Edit(string reference, int number, SectionForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var content = job.Newest.Content;
        if (job.WhyNotEdit() is { } why)
            return Refused(nameof(SectionForm), form, why);
        if (StillAt(content.Sections, number, form.Was) is not { } at)
            return Changed(form, content, number);
        if (form.Read().Heading.Length == 0 && content.Sections[at].Heading.Length > 0)
            ModelState.AddModelError(nameof(form.Heading), "Enter the heading");
        if (!ModelState.IsValid)
            return Again(nameof(SectionForm), form);
        return await StoredUnlessOvertaken(
                job, content.ReplaceSection(at, form.Read()), $"section {Short(form.Read())}", $"“{form.Name}” saved.", $"section-{at + 1}", stop)
            ?? Changed(form, (await Find(reference, stop)).Newest.Content, number);
    }

    [HttpPost("{number:int}/up")]
    public Task<IActionResult> Up(string reference, int number, int revision, CancellationToken stop) => Move(reference, number, revision, Way.Up, stop);

    [HttpPost("{number:int}/down")]
    public Task<IActionResult> Down(string reference, int number, int revision, CancellationToken stop) => Move(reference, number, revision, Way.Down, stop);

    [HttpGet("{number:int}/remove")]
    public async Task<IActionResult> Remove(string reference, int number, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var sections = job.Newest.Content.Sections;
        return View(nameof(RemovePart), RemovePart.Of(job, sections[Index(sections, number)], number));
    }

    [HttpPost("{number:int}/remove")]
    public async Task<IActionResult> Remove(string reference, int number, int revision, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var content = job.Newest.Content;
        var section = content.Sections[Index(content.Sections, number)];
        return await Stored(job, content.RemoveSection(number - 1), $"section {Short(section)} removed", $"“{SectionForm.Of(section, "").Name}” removed.", "sections", stop);
    }

    [HttpGet("standard")]
    public async Task<IActionResult> AddStandard(string reference, CancellationToken stop) =>
        View(nameof(AddStandardSections), await AddStandardSections.Of(Db, await Draft(reference, stop), stop));

    [HttpPost("standard")]
    public async Task<IActionResult> AddStandard(string reference, AddStandardSections form, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var page = await AddStandardSections.Of(Db, job, stop);
        var chosen = page.Standards.Where(s => form.Chosen.Contains(s.Reference.Value)).ToList();
        if (chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Chosen), "Select the sections to add");
            return Again(nameof(AddStandardSections), page);
        }
        Rule.Keep(Rule.Unless(
            job.Newest.Content.Sections.Count + chosen.Count <= JobDescriptionContent.SectionsMax, $"A job description has at most {JobDescriptionContent.SectionsMax} sections."));
        var at = job.Newest.Content.PlaceForSection() + 1;
        var content = chosen.Aggregate(job.Newest.Content, (content, s) => content.AddSection(s.Section));
        return await Stored(
            job, content, $"standard sections added: {string.Join(", ", chosen.Select(s => Short(s.Section)).Take(3))}",
            chosen.Count == 1 ? $"“{chosen[0].Heading}” added." : $"{chosen.Count} standard sections added.", $"section-{at}", stop);
    }

    [HttpGet("{number:int}/standard")]
    public async Task<IActionResult> Compare(string reference, int number, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var section = job.Newest.Content.Sections[Index(job.Newest.Content.Sections, number)];
        return View(nameof(CompareStandard), new CompareStandard(job.Reference.Value, number, job.Revision, section, (await Standard(section, stop)).Section));
    }

    [HttpPost("{number:int}/standard")]
    public async Task<IActionResult> Replace(string reference, int number, int revision, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var content = job.Newest.Content;
        var section = content.Sections[Index(content.Sections, number)];
        var standard = (await Standard(section, stop)).Section;
        // The heading's level belongs to the document it stands in.
        return await Stored(
            job, content.ReplaceSection(number - 1, standard with { Level = section.Level }), $"section {Short(section)} replaced by the standard wording",
            $"“{section.DisplayHeading}” has the trust’s standard wording now.", $"section-{number}", stop);
    }

    [HttpPost("{number:int}/keep")]
    public async Task<IActionResult> Keep(string reference, int number, int revision, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var section = job.Newest.Content.Sections[Index(job.Newest.Content.Sections, number)];
        await StandardSectionsController.Add(Db, section, Stamp(), stop);
        await Db.SaveChangesAsync(stop);
        Say($"“{section.DisplayHeading}” is one of the trust’s standard sections now.");
        return BackToText(job, $"section-{number}");
    }

    private async Task<StandardSection> Standard(Section section, CancellationToken stop) =>
        (await Db.StandardSections.AsNoTracking().OrderBy(s => s.Position).ToListAsync(stop)).Find(s => s.IsMeantBy(section)) ?? throw new NotFoundException();

    private async Task<IActionResult> Move(string reference, int number, int revision, Way way, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var content = job.Newest.Content;
        var section = content.Sections[Index(content.Sections, number)];
        var to = Math.Clamp(number + (way == Way.Up ? -1 : 1), 1, content.Sections.Count);
        return await Stored(
            job, content.MoveSection(number - 1, way), $"section {Short(section)} moved {way.InWords()}", $"“{SectionForm.Of(section, "").Name}” moved {way.InWords()}.", $"section-{to}", stop);
    }

    /// <summary>Somebody else changed this very section: both texts are shown, and saving again puts this one in place of theirs.</summary>
    private ViewResult Changed(SectionForm form, JobDescriptionContent content, int number)
    {
        form.Theirs = number >= 1 && number <= content.Sections.Count ? content.Sections[number - 1] : null;
        if (form.Theirs is null)
            return Refused(nameof(SectionForm), form, "Somebody else removed this section while you were editing it. Copy your text, go back, and add it as a new section.");
        form.Was = Mark(form.Theirs);
        Forget(nameof(form.Was));
        return Refused(nameof(SectionForm), form, "Somebody else changed this part while you were editing it. What stands there now is shown below, your text is in the fields. Saving puts yours in its place.");
    }

    private static string Short(Section section) => section.Heading.Length is 0 or > 80 ? section.Heading.Length == 0 ? "without a heading" : section.Heading[..80] : section.Heading;
}
