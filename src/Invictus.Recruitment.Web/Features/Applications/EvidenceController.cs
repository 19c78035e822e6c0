using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Common;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The evidence: all criteria as a list, then one page for each, saved while it is written.</summary>
[Route("applications/{reference}/evidence")]
internal sealed class EvidenceController(RecruitmentDb db) : ApplicantController(db)
{
    /// <summary>The header by which the page's script says that nobody pressed a button.</summary>
    private const string AutosaveHeader = "X-Autosave";

    [HttpGet("")]
    public async Task<IActionResult> Evidence(string reference, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        return mine.WhyNotEdit is null ? View(nameof(EvidenceList), EvidenceList.Of(mine)) : TooLate(mine);
    }

    [HttpGet("{position:int}")]
    public async Task<IActionResult> Criterion(string reference, int position, CancellationToken stop)
    {
        var mine = await Find(reference, stop);
        if (mine.WhyNotEdit is not null)
            return TooLate(mine);
        var form = EvidenceForm.Opened(mine, position);
        if (form.TooLong is { } tooLong)
            ModelState.AddModelError(nameof(form.Text), tooLong);
        return View(form);
    }

    [HttpPost("{position:int}")]
    public async Task<IActionResult> Criterion(string reference, int position, EvidenceForm form, CancellationToken stop)
    {
        var (autosave, text) = (Request.Headers.ContainsKey(AutosaveHeader), Forms.Lines(form.Text));
        var (version, savedAt) = (0, Now);
        var answer = await Store(reference, mine =>
        {
            form.For(mine, position);
            if (mine.WhyNotEdit is { } late)
                return autosave ? Said(StatusCodes.Status410Gone, late) : TooLate(mine, ($"Evidence for “{form.Criterion}”", text));
            if (!ModelState.IsValid)
                return autosave ? Said(StatusCodes.Status400BadRequest, "This cannot be kept as it is.") : Again("Criterion", form);
            if (form.WouldLose(text))
                return autosave ? Conflict(new { conflict = true }) : Overtaken(form);
            var written = mine.Application.WriteEvidence(mine.Vacancy, form.CriterionId, text, Stamp());
            (version, savedAt) = (written.Version, written.SavedAt);
            return null;
        }, stop);
        if (answer is not null)
            return answer;
        if (autosave)
            return Json(new { saved = London.ClockAt(savedAt).ToString("HH:mm", CultureInfo.InvariantCulture), revision = version });
        return Next(reference, position, form, text);
    }

    private RedirectResult Next(string reference, int position, EvidenceForm form, string text)
    {
        var list = $"/applications/{reference}/evidence";
        if (Later(form.Next))
        {
            Say("Evidence saved. You can come back until the closing time.");
            return Redirect($"/applications/{reference}");
        }
        // Saved all the same; the page that comes says by how much to shorten it.
        if (EvidenceForm.WhyTooLong(text) is not null)
            return Redirect($"{list}/{position}");
        return Redirect(form.NextPosition is { } next ? $"{list}/{next}" : list);
    }

    private ViewResult Overtaken(EvidenceForm form)
    {
        form.Theirs = form.Saved;
        form.Revision = form.SavedVersion;
        Forget(nameof(form.Revision));
        return Refused("Criterion", form, "Another text was saved for this criterion after you opened this page. Both stand below. Put together what you need in the box, then save: what is in the box then counts.");
    }

    private static JsonResult Said(int status, string why) => new(new { error = why }) { StatusCode = status };
}
