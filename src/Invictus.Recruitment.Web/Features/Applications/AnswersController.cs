using System.Globalization;
using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>How every page of the form is opened and saved.</summary>
internal abstract class AnswersController(RecruitmentDb db, ISeal seal) : ApplicantController(db)
{
    /// <summary>How often a save is tried again when another window stored the same page at the same moment. Of any number at one moment one gets through at each try.</summary>
    private const int Tries = 20;

    protected ISeal Seal => seal;

    private bool IsAutosave => Request.Headers.ContainsKey(Forms.AutosaveHeader);

    /// <summary>The page with what is stored.</summary>
    /// <param name="mine">The application.</param>
    /// <param name="spot">Which page.</param>
    /// <param name="stop">The request is gone.</param>
    protected async Task<IActionResult> Open<T>(Mine mine, Spot spot, CancellationToken stop)
        where T : Answers, new()
    {
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        var part = await Part(mine, spot).AsNoTracking().SingleOrDefaultAsync(stop);
        var texts = part?.Texts(seal) ?? new Dictionary<string, string>();
        var page = new AnswerPage<T> { Answers = Answers.Of<T>(texts), Was = Forms.Pack(texts) };
        return View(spot.View, Prepared(page, mine, spot, part));
    }

    /// <summary>Stores what a window holds, whatever it is; then, unless the person wants to come back later, says what is not right yet.</summary>
    /// <param name="find">Finds application and page; again for each try.</param>
    /// <param name="page">What was posted.</param>
    /// <param name="stop">The request is gone.</param>
    protected async Task<IActionResult> Save<T>(Func<Task<(Mine Mine, Spot Spot)>> find, AnswerPage<T> page, CancellationToken stop)
        where T : Answers, new()
    {
        for (var left = Tries - 1; ; left--)
        {
            var (mine, spot) = await find();
            if (mine.WhyNotEdit is { } late)
                return IsAutosave ? Said(StatusCodes.Status410Gone, late) : TooLate(mine, [.. page.Answers.Rows().Select(r => (r.Label, (string?)r.Text))]);
            if (TooLong(page.Answers) is { } field)
            {
                ModelState.AddModelError($"{nameof(page.Answers)}.{field.Name}", $"This is too long to keep and is not saved. A page can hold {Answers.CharactersMax:N0} characters; shorten this answer");
                return IsAutosave ? Said(StatusCodes.Status400BadRequest, "This cannot be kept as it is.") : Again(spot.View, Prepared(page, mine, spot, null));
            }
            var part = await Part(mine, spot).SingleOrDefaultAsync(stop);
            var isNew = part is null;
            part ??= new FormPart(mine.Application.Id, spot.Place.Section, spot.Item);
            var merged = part.Merge([.. page.Answers.Questions().Select(q => q.Name)], Forms.Unpack(page.Was), page.Answers.Texts(), seal, Now);
            if (isNew && merged.Changed)
            {
                if (await EntriesFull(mine, spot, stop))
                    return Refused(spot.View, Prepared(page, mine, spot, null), $"There can be {FormPart.EntriesMax} entries at most.");
                Db.FormParts.Add(part);
            }
            if (merged.Earlier is { } earlier)
                await KeepEarlier(Db, earlier, stop);
            try
            {
                await Db.SaveChangesAsync(stop);
                return IsAutosave ? Saved(part, merged) : After(mine, spot, page, part, merged);
            }
            catch (DbUpdateException) when (left > 0)
            {
                Db.ChangeTracker.Clear();
            }
        }
    }

    private static JsonResult Saved(FormPart part, Merged merged) => new(new
    {
        saved = London.ClockAt(part.SavedAt).ToString("HH:mm", CultureInfo.InvariantCulture),
        was = Forms.Pack(merged.Texts),
        elsewhere = merged.Elsewhere.ToDictionary(e => $"Answers.{e.Key}", e => e.Value),
    });

    private IActionResult After<T>(Mine mine, Spot spot, AnswerPage<T> page, FormPart part, Merged merged)
        where T : Answers, new()
    {
        if (page.IsLater)
        {
            Say($"{spot.Place.Title} saved. You can come back until the closing time.");
            return Redirect(mine.Head.Tasks);
        }
        if (page.Next == Forms.Stay)
            return Redirect(spot.Address);
        page.Answers.Take(merged.Texts);
        var validator = HttpContext.RequestServices.GetRequiredService<IValidator<T>>();
        foreach (var error in validator.Validate(page.Answers).Errors)
            ModelState.AddModelError($"{nameof(page.Answers)}.{error.PropertyName}", error.ErrorMessage);
        if (!ModelState.IsValid)
        {
            page.Was = Forms.Pack(merged.Texts);
            Forget(nameof(page.Was));
            return Again(spot.View, Prepared(page, mine, spot, part));
        }
        var said = $"{spot.Place.Title} saved.";
        if (merged.Elsewhere.Count > 0)
            said += " Other answers on this page had been changed in another window or on another device; they stay as they are there.";
        if (merged.Earlier is not null)
            said += " A text that another window had saved was replaced by yours. It is kept under “Earlier texts”.";
        Say(said);
        return Redirect(spot.After);
    }

    /// <summary>The longest answer of a page that has more than a draft keeps of one; null when it can be kept.</summary>
    private static AskedField? TooLong(Answers answers) => answers.Questions().Sum(q => answers.TextOf(q).Length) <= Answers.CharactersMax
        ? null
        : answers.Questions().MaxBy(q => answers.TextOf(q).Length);

    private IQueryable<FormPart> Part(Mine mine, Spot spot) =>
        Db.FormParts.Where(p => p.ApplicationId == mine.Application.Id && p.Section == spot.Place.Section && p.Item == spot.Item);

    private async Task<bool> EntriesFull(Mine mine, Spot spot, CancellationToken stop) => spot.Place.Entry is not null
        && await Db.FormParts.CountAsync(p => p.ApplicationId == mine.Application.Id && p.Section == spot.Place.Section, stop) >= FormPart.EntriesMax;

    private static AnswerPage<T> Prepared<T>(AnswerPage<T> page, Mine mine, Spot spot, FormPart? part)
        where T : Answers, new()
    {
        (page.Head, page.Title, page.Address, page.Place) = (mine.Head, spot.Title, spot.Address, spot.Among);
        (page.Back, page.BackTo) = (spot.Back, spot.BackTo);
        (page.SavedAt, page.IsBroughtOver) = (SavedWords.Of(part), part?.IsBroughtOver == true);
        return page;
    }

    private static JsonResult Said(int status, string why) => new(new { error = why }) { StatusCode = status };
}

/// <summary>One page of the form of one application.</summary>
/// <param name="Place">Which section.</param>
/// <param name="Item">Which entry, criterion or question; empty for a section that is one page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Back">Where its way back leads.</param>
/// <param name="BackTo">What that is called.</param>
/// <param name="After">Where one goes on when it is saved.</param>
/// <param name="Among">Its place among criteria or questions.</param>
internal sealed record Spot(FormPlace Place, string Item, string Title, string Address, string Back, string BackTo, string After, Place? Among = null)
{
    public string View => Place.View;

    /// <summary>A section that is one page.</summary>
    public static Spot Of(Mine mine, FormSection section)
    {
        var place = FormPlace.Of(section);
        return new Spot(place, "", place.Title, $"{mine.Head.Address}/{place.Slug}", mine.Head.Tasks, "Your application", mine.Head.Tasks);
    }
}
