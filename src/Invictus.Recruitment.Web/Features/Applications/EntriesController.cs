using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The sections of the form with entries: qualifications, training, history, referees.</summary>
[Route("applications/{reference}")]
internal sealed class EntriesController(RecruitmentDb db, ISeal seal, CheckForm check) : AnswersController(db, seal)
{
    private const string Sections = "{section:regex(^(qualifications|training|history|referees)$)}";

    [HttpGet(Sections)]
    public async Task<IActionResult> Entries(string reference, string section, CancellationToken stop)
    {
        var (place, mine) = (FormPlace.WithEntries(section), await Find(reference, stop));
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        return View(nameof(Entries), await EntriesPage.Of(Db, mine, place, Seal, check, stop));
    }

    /// <summary>A new entry has its name before it has anything else, so that saving it twice does not make two.</summary>
    [HttpGet(Sections + "/new", Order = -1)]
    public IActionResult New(string reference, string section) => Redirect($"/applications/{reference}/{section}/{Reference.New().Value}{Request.QueryString}");

    [HttpGet("qualifications/{item}")]
    public Task<IActionResult> Qualification(string reference, string item, CancellationToken stop) => Open<QualificationAnswers>(reference, FormSection.Qualifications, item, stop);

    [HttpPost("qualifications/{item}")]
    public Task<IActionResult> Qualification(string reference, string item, AnswerPage<QualificationAnswers> page, CancellationToken stop) => Save(reference, FormSection.Qualifications, item, page, stop);

    [HttpGet("training/{item}")]
    public Task<IActionResult> Training(string reference, string item, CancellationToken stop) => Open<TrainingAnswers>(reference, FormSection.Training, item, stop);

    [HttpPost("training/{item}")]
    public Task<IActionResult> Training(string reference, string item, AnswerPage<TrainingAnswers> page, CancellationToken stop) => Save(reference, FormSection.Training, item, page, stop);

    /// <summary>An entry of the history; one that explains a gap opens with its months.</summary>
    [HttpGet("history/{item}")]
    public async Task<IActionResult> HistoryEntry(string reference, string item, string? from, string? to, CancellationToken stop)
    {
        var opened = await Open<HistoryAnswers>(reference, FormSection.History, item, stop);
        if (opened is ViewResult { Model: AnswerPage<HistoryAnswers> page } && page.Answers.IsEmpty() && CalendarMonth.Read(from) is { } first && CalendarMonth.Read(to) is { } last)
            (page.Answers.Kind, page.Answers.From, page.Answers.To) = (nameof(HistoryKind.Other), CalendarMonth.InWords(first), CalendarMonth.InWords(last));
        return opened;
    }

    [HttpPost("history/{item}")]
    public Task<IActionResult> HistoryEntry(string reference, string item, AnswerPage<HistoryAnswers> page, CancellationToken stop) => Save(reference, FormSection.History, item, page, stop);

    [HttpGet("referees/{item}")]
    public Task<IActionResult> Referee(string reference, string item, CancellationToken stop) => Open<RefereeAnswers>(reference, FormSection.Referees, item, stop);

    [HttpPost("referees/{item}")]
    public Task<IActionResult> Referee(string reference, string item, AnswerPage<RefereeAnswers> page, CancellationToken stop) => Save(reference, FormSection.Referees, item, page, stop);

    [HttpGet(Sections + "/{item}/remove")]
    public async Task<IActionResult> Remove(string reference, string section, string item, CancellationToken stop)
    {
        var (place, mine) = (FormPlace.WithEntries(section), await Find(reference, stop));
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        var part = await Find(mine, place, item, stop) ?? throw new NotFoundException();
        return View(nameof(Remove), new RemoveEntry(mine.Head, place, EntryRow.Of(place, part, Seal, [])));
    }

    [HttpPost(Sections + "/{item}/remove")]
    public async Task<IActionResult> RemoveNow(string reference, string section, string item, CancellationToken stop)
    {
        var (place, mine) = (FormPlace.WithEntries(section), await Find(reference, stop));
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        if (await Find(mine, place, item, stop) is { } part)
        {
            if (part.BeforeRemoval(Seal, Now) is { } earlier)
                await KeepEarlier(Db, earlier, stop);
            Db.FormParts.Remove(part);
            await Db.SaveChangesAsync(stop);
        }
        Say("Removed. What stood there is kept under “Earlier texts”.");
        return Redirect($"{mine.Head.Address}/{place.Slug}");
    }

    private Task<FormPart?> Find(Mine mine, FormPlace place, string item, CancellationToken stop) =>
        Db.FormParts.SingleOrDefaultAsync(p => p.ApplicationId == mine.Application.Id && p.Section == place.Section && p.Item == item, stop);

    private async Task<IActionResult> Open<T>(string reference, FormSection section, string item, CancellationToken stop)
        where T : Answers, new()
    {
        var (mine, spot) = await Locate(reference, section, item, stop);
        return await Open<T>(mine, spot, stop);
    }

    private Task<IActionResult> Save<T>(string reference, FormSection section, string item, AnswerPage<T> page, CancellationToken stop)
        where T : Answers, new() => Save(() => Locate(reference, section, item, stop), page, stop);

    private async Task<(Mine, Spot)> Locate(string reference, FormSection section, string item, CancellationToken stop)
    {
        var place = FormPlace.Of(section);
        var mine = await Find(reference, stop);
        // Entries are named by the portal; anything else is no entry.
        if (!Reference.TryParse(item, out var name) || name.Value != item)
            throw new NotFoundException();
        var list = $"{mine.Head.Address}/{place.Slug}";
        return (mine, new Spot(place, item, place.Title, $"{list}/{item}", list, place.Title, list));
    }
}

/// <summary>One entry to remove.</summary>
internal sealed record RemoveEntry(Head Head, FormPlace Place, EntryRow Entry);
