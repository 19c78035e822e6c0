using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>What the portal writes to people, and HR's own words for it.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/letters")]
internal sealed class HrLettersController(RecruitmentDb db, IOptions<TrustSettings> trust) : PortalController
{
    private const string Overtaken = "Somebody else changed this letter while you were at it. Copy your text, go back and open it again.";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken stop) => View(nameof(LetterKindList), await LetterKindList.Of(db, stop));

    [HttpGet("{kind}")]
    public async Task<IActionResult> Edit(string kind, CancellationToken stop) =>
        View(nameof(LetterForm), (await LetterForm.Of(Kind(kind), db, stop)).Show(trust.Value.Name));

    [HttpPost("{kind}")]
    public async Task<IActionResult> Edit(string kind, LetterForm form, string? act, CancellationToken stop)
    {
        await form.With(Kind(kind), db, stop);
        if (!ModelState.IsValid)
            return Again(nameof(LetterForm), form);
        if (act == LetterForm.Look)
            return View(nameof(LetterForm), form.Show(trust.Value.Name));
        if (form.Number != NumberOf(form))
            return Refused(nameof(LetterForm), form, Overtaken);
        if (await Stored(new LetterWording(form.Letter.Key, form.Number + 1, form.SubjectRead(), form.TextRead(), Stamp()), stop) is false)
            return Refused(nameof(LetterForm), form, Overtaken);
        Say($"The letter “{form.Letter.Name}” goes out in your words from now on.");
        return RedirectToAction(nameof(Edit), new { kind });
    }

    [HttpPost("{kind}/standard")]
    public async Task<IActionResult> Standard(string kind, int number, CancellationToken stop)
    {
        var form = await LetterForm.Of(Kind(kind), db, stop);
        Rule.Keep(Rule.Unless(form.IsReworded, "This letter goes out in its standard wording already."));
        Rule.Keep(Rule.Unless(number == form.Number && await Stored(new LetterWording(form.Letter.Key, form.Number + 1, Stamp()), stop), Overtaken));
        Say($"The letter “{form.Letter.Name}” goes out in its standard wording again.");
        return RedirectToAction(nameof(Edit), new { kind });
    }

    /// <summary>False when another officer was faster by a moment.</summary>
    private async Task<bool> Stored(LetterWording wording, CancellationToken stop)
    {
        db.LetterWordings.Add(wording);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await db.LetterWordings.AnyAsync(w => w.Kind == wording.Kind && w.Number == wording.Number, stop) ? false : throw new InvalidOperationException("The wording could not be stored.");
        }
    }

    private static int NumberOf(LetterForm form) => form.Wordings is [var newest, ..] ? newest.Number : 0;

    private static LetterKind Kind(string key) => LetterKinds.Find(key) ?? throw new NotFoundException();
}
