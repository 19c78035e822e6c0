using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The editor of a draft as a whole: the text, the notes on its file, its categories, and how applicants will see it.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/job-descriptions/{reference}")]
internal sealed class EditorController(RecruitmentDb db) : DraftController(db)
{
    [HttpGet("text")]
    public async Task<IActionResult> Index(string reference, CancellationToken stop) =>
        View(nameof(EditText), await EditText.Of(Db, await Draft(reference, stop), Now, stop));

    [HttpGet("preview")]
    public async Task<IActionResult> Preview(string reference, CancellationToken stop) =>
        View(nameof(PreviewPage), await PreviewPage.Of(Db, await Find(reference, stop), stop));

    [HttpPost("notes/{number:int}/done")]
    public Task<IActionResult> DealWithNote(string reference, int number, CancellationToken stop) => Note(reference, number, isDone: true, stop);

    [HttpPost("notes/{number:int}/open")]
    public Task<IActionResult> TakeUpNote(string reference, int number, CancellationToken stop) => Note(reference, number, isDone: false, stop);

    [HttpPost("categories/{number:int}/up")]
    public Task<IActionResult> CategoryUp(string reference, int number, int revision, CancellationToken stop) => MoveCategory(reference, number, revision, Way.Up, stop);

    [HttpPost("categories/{number:int}/down")]
    public Task<IActionResult> CategoryDown(string reference, int number, int revision, CancellationToken stop) => MoveCategory(reference, number, revision, Way.Down, stop);

    [HttpGet("categories/{number:int}")]
    public async Task<IActionResult> RenameCategory(string reference, int number, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var categories = job.Newest.Content.Categories();
        return View(nameof(CategoryForm), new CategoryForm { Name = categories[Index(categories, number)], Revision = job.Revision });
    }

    [HttpPost("categories/{number:int}")]
    public async Task<IActionResult> RenameCategory(string reference, int number, CategoryForm form, CancellationToken stop)
    {
        var job = await Find(reference, stop);
        var categories = job.Newest.Content.Categories();
        if (job.WhyNotEdit() is { } why)
            return Refused(nameof(CategoryForm), form, why);
        if (form.Revision != job.Revision)
            return Refused(nameof(CategoryForm), form, Overtaken);
        var old = categories[Index(categories, number)];
        if (!ModelState.IsValid)
            return Again(nameof(CategoryForm), form);
        var name = TypedText.Line(form.Name);
        return await Stored(
            job, job.Newest.Content.RenameCategory(old, name), $"category {old} is now {name}",
            categories.Contains(name) && name != old ? $"“{old}” and “{name}” are one category now." : $"The category is called “{name}” now.", "specification", stop);
    }

    private async Task<IActionResult> MoveCategory(string reference, int number, int revision, Way way, CancellationToken stop)
    {
        var job = await Draft(reference, revision, stop);
        var categories = job.Newest.Content.Categories();
        var category = categories[Index(categories, number)];
        return await Stored(
            job, job.Newest.Content.MoveCategory(category, way), $"category {category} moved {way.InWords()}",
            $"“{category}” moved {way.InWords()}.", $"category-{Math.Clamp(way == Way.Up ? number - 1 : number + 1, 1, categories.Count)}", stop);
    }

    private async Task<IActionResult> Note(string reference, int number, bool isDone, CancellationToken stop)
    {
        var job = await Draft(reference, stop);
        var warnings = await SourceNotes.Of(Db, job.Newest, stop);
        var at = Index(warnings, number);
        if (isDone)
            job.DealWithNote(at, warnings[at], Stamp());
        else
            job.TakeUpNote(at, warnings[at], Stamp());
        await Db.SaveChangesAsync(stop);
        Say(isDone ? "The note is marked as dealt with." : "The note is open again.");
        return BackToText(job, "notes");
    }
}
