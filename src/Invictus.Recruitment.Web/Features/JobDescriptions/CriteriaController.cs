using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The criteria of a draft, one at a time.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/job-descriptions/{reference}/criteria")]
internal sealed class CriteriaController(RecruitmentDb db) : DraftController(db)
{
    [HttpGet("new")]
    public async Task<IActionResult> New(string reference, string? category, CancellationToken stop)
    {
        var content = (await Draft(reference, stop)).Newest.Content;
        return View(nameof(CriterionForm), new CriterionForm
        {
            Category = content.Categories().Contains(category) ? category : null,
            Kind = CriterionKind.Statement,
            Weight = 1,
            // Where no other criterion names a stage, the first that does would leave all the others without one.
            AssessedBy = content.Criteria.Count == 0 || content.Criteria.Any(c => c.AssessedBy != AssessmentStage.None) ? [AssessmentStage.Application] : [],
            Categories = content.Categories(),
        });
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(string reference, CriterionForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var content = job.Newest.Content;
        form.Categories = content.Categories();
        if (job.WhyNotEdit() is { } why)
            return Refused(nameof(CriterionForm), form, why);
        if (!ModelState.IsValid)
            return Again(nameof(CriterionForm), form);
        if (content.Criteria.Count >= JobDescriptionContent.CriteriaMax)
            return Refused(nameof(CriterionForm), form, $"A person specification has at most {JobDescriptionContent.CriteriaMax} criteria.");
        var edited = content.AddCriterion(form.Read());
        return await StoredUnlessOvertaken(
                job, edited.Content, $"criterion {edited.At + 1} added", $"Criterion {edited.At + 1} added.", $"criterion-{edited.At + 1}", stop)
            ?? Refused(nameof(CriterionForm), form, "Somebody else saved this text at the same moment. Save again.");
    }

    [HttpGet("stages")]
    public async Task<IActionResult> Stages(string reference, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        return View(nameof(StagesForm), StagesForm.Of(job));
    }

    [HttpPost("stages")]
    public async Task<IActionResult> Stages(string reference, StagesForm form, CancellationToken stop)
    {
        var job = await Draft(reference, form.Revision, stop);
        return await Stored(
            job, job.Newest.Content.WithStages(form.Read(job.Newest.Content.Criteria.Count)), "where each criterion is assessed",
            "Where the criteria are assessed is saved.", "specification", stop);
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Edit(string reference, int number, CancellationToken stop)
    {
        var content = (await Draft(reference, stop)).Newest.Content;
        var criterion = content.Criteria[Index(content.Criteria, number)];
        var form = CriterionForm.Of(criterion, Mark(criterion));
        form.Categories = content.Categories();
        return View(nameof(CriterionForm), form);
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Edit(string reference, int number, CriterionForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var content = job.Newest.Content;
        form.Categories = content.Categories();
        if (job.WhyNotEdit() is { } why)
            return Refused(nameof(CriterionForm), form, why);
        if (StillAt(content.Criteria, number, form.Was) is not { } at)
            return Changed(form, content, number);
        if (!ModelState.IsValid)
            return Again(nameof(CriterionForm), form);
        var edited = content.ReplaceCriterion(at, form.Read());
        return await StoredUnlessOvertaken(
                job, edited.Content, $"criterion {edited.At + 1}", $"Criterion {edited.At + 1} saved.", $"criterion-{edited.At + 1}", stop)
            ?? Changed(form, (await Find(reference, stop)).Newest.Content, number);
    }

    [HttpPost("{number:int}/up")]
    public Task<IActionResult> Up(string reference, int number, int revision, CancellationToken stop) => Move(reference, number, revision, Way.Up, stop);

    [HttpPost("{number:int}/down")]
    public Task<IActionResult> Down(string reference, int number, int revision, CancellationToken stop) => Move(reference, number, revision, Way.Down, stop);

    [HttpPost("{number:int}/merge")]
    public async Task<IActionResult> Merge(string reference, int number, int revision, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var content = job.Newest.Content;
        var at = Index(content.Criteria, number);
        Rule.Keep(content.WhyNotMerge(at));
        return await Stored(
            job, content.MergeCriterion(at), $"criteria {number} and {number + 1} merged",
            $"Criteria {number} and {number + 1} are one now. Edit it so that it reads well.", $"criterion-{number}", stop);
    }

    [HttpGet("{number:int}/split")]
    public async Task<IActionResult> Split(string reference, int number, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var criterion = job.Newest.Content.Criteria[Index(job.Newest.Content.Criteria, number)];
        var place = criterion.SplitPlaces().Count == 0 ? SplitForm.Elsewhere : null;
        return View(nameof(SplitForm), new SplitForm { Revision = job.Revision, Criterion = criterion, Place = place });
    }

    [HttpPost("{number:int}/split")]
    public async Task<IActionResult> Split(string reference, int number, SplitForm form, CancellationToken stop)
    {
        var job = await Draft(reference, form.Revision, stop);
        var content = job.Newest.Content;
        var at = Index(content.Criteria, number);
        form.Criterion = content.Criteria[at];
        if (form.Chosen() is not { } place)
        {
            if (form.Place == SplitForm.Elsewhere)
                ModelState.AddModelError(nameof(form.Words), "Enter words of the text, but not those with which it begins");
            else
                ModelState.AddModelError(nameof(form.Place), "Select where the second criterion begins");
            return Again(nameof(SplitForm), form);
        }
        if (content.WhyNotSplit(at, place.Kind, place.At) is { } why)
            return Refused(nameof(SplitForm), form, why);
        return await Stored(
            job, content.SplitCriterion(at, place.Kind, place.At), $"criterion {number} split",
            $"Criterion {number} is split. Edit each part so that it reads by itself.", $"criterion-{number}", stop);
    }

    [HttpGet("{number:int}/remove")]
    public async Task<IActionResult> Remove(string reference, int number, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var criteria = job.Newest.Content.Criteria;
        return View(nameof(RemovePart), RemovePart.Of(job, criteria[Index(criteria, number)], number));
    }

    [HttpPost("{number:int}/remove")]
    public async Task<IActionResult> Remove(string reference, int number, int revision, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var content = job.Newest.Content;
        return await Stored(
            job, content.RemoveCriterion(Index(content.Criteria, number)), $"criterion {number} removed", $"Criterion {number} removed.", "specification", stop);
    }

    private async Task<IActionResult> Move(string reference, int number, int revision, Way way, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var content = job.Newest.Content;
        var criterion = content.Criteria[Index(content.Criteria, number)];
        var edited = content.MoveCriterion(number - 1, way);
        var category = edited.Content.Criteria[edited.At].Category;
        var said = category == criterion.Category
            ? $"Criterion {number} moved {way.InWords()}. It is criterion {edited.At + 1} now."
            : $"Criterion {number} moved {way.InWords()} to “{category}”. It is criterion {edited.At + 1} now.";
        return await Stored(job, edited.Content, $"criterion {number} moved {way.InWords()}", said, $"criterion-{edited.At + 1}", stop);
    }

    /// <summary>Somebody else changed this very criterion: both are shown, and saving again puts this one in place of theirs.</summary>
    private ViewResult Changed(CriterionForm form, JobDescriptionContent content, int number)
    {
        form.Theirs = number >= 1 && number <= content.Criteria.Count ? content.Criteria[number - 1] : null;
        if (form.Theirs is null)
            return Refused(nameof(CriterionForm), form, "Somebody else removed this criterion while you were editing it. Copy your text, go back, and add it as a new criterion.");
        form.Was = Mark(form.Theirs);
        Forget(nameof(form.Was));
        return Refused(nameof(CriterionForm), form, "Somebody else changed this part while you were editing it. What stands there now is shown below, your text is in the fields. Saving puts yours in its place.");
    }
}
