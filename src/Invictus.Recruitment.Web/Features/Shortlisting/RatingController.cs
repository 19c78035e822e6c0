using System.Globalization;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Each member rates alone and blind: across, the default way, or down.</summary>
[Authorize(Policy = Audience.Panel), Route("shortlisting/{reference}")]
internal sealed class RatingController(RecruitmentDb db, RateAlone rate) : PanelRoundController(db)
{
    private const string AcrossView = "evidence for one criterion, blind, for the panel";
    private const string DownView = "evidence for all criteria, blind, for the panel";

    [HttpGet("criteria/{position:int}"), RecordsView(AcrossView)]
    public async Task<IActionResult> Across(string reference, int position, int page = 1, CancellationToken stop = default) =>
        await Find(reference, stop) is var panel && MustDeclare(panel) is { } first
            ? first : View(nameof(RatingPage), await AcrossPage(panel, position, page, stop));

    [HttpPost("criteria/{position:int}"), RecordsView(AcrossView)]
    public async Task<IActionResult> Across(string reference, int position, RatingForm form, [FromQuery] int page = 1, CancellationToken stop = default)
    {
        var panel = await Find(reference, stop);
        Rule.Keep(panel.Round.WhyNotRate(Me.AccountId));
        var criterion = panel.CriterionAt(position);
        if (!ModelState.IsValid)
            return IsAutosave ? BadRequest() : Again(nameof(RatingPage), (await AcrossPage(panel, position, page, stop)).With(form));
        var applicants = (await panel.Applicants(Db, stop)).ToDictionary(a => a.Number);
        var overtaken = await rate.Now(panel, Changes(form, key => (applicants.GetValueOrDefault(key)?.ApplicationId, criterion.Id)), Stamp(), stop);
        if (overtaken.Count > 0)
        {
            var ids = overtaken.Select(c => c.ApplicationId).ToHashSet();
            return await Overtaken(async () => (await AcrossPage(panel, position, page, stop))
                .With(form, applicants.Values.Where(a => ids.Contains(a.ApplicationId)).Select(a => a.Number).ToHashSet()));
        }
        return IsAutosave ? Saved() : Onward(form, await RatingPage.Across(panel, await panel.Mine(Db, stop), criterion, page, Db, stop));
    }

    [HttpGet("applicants/{number:int}"), RecordsView(DownView)]
    public async Task<IActionResult> Down(string reference, int number, CancellationToken stop) =>
        await Find(reference, stop) is var panel && MustDeclare(panel) is { } first
            ? first : View(nameof(RatingPage), await DownPage(panel, number, stop));

    [HttpPost("applicants/{number:int}"), RecordsView(DownView)]
    public async Task<IActionResult> Down(string reference, int number, RatingForm form, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        var applicant = await Find(panel, number, stop);
        if (!ModelState.IsValid)
            return IsAutosave ? BadRequest() : Again(nameof(RatingPage), (await DownPage(panel, number, stop)).With(form));
        var overtaken = await rate.Now(panel, Changes(form, key => (applicant.ApplicationId, panel.CriterionAt(key).Id)), Stamp(), stop);
        if (overtaken.Count > 0)
        {
            var ids = overtaken.Select(c => c.CriterionId).ToHashSet();
            return await Overtaken(async () => (await DownPage(panel, number, stop))
                .With(form, panel.Criteria.Where(c => ids.Contains(c.Id)).Select(c => c.Position).ToHashSet()));
        }
        return IsAutosave ? Saved() : Onward(form, await RatingPage.Down(panel, await panel.Mine(Db, stop), applicant, Db, stop));
    }

    /// <summary>The page posts by itself while somebody rates (Assets/autosave.mjs).</summary>
    private bool IsAutosave => Request.Headers.ContainsKey("X-Autosave");

    /// <summary>Another window of the same person stored something else: both are shown, and the person decides.</summary>
    private async Task<IActionResult> Overtaken(Func<Task<RatingPage>> page)
    {
        if (IsAutosave)
            return Conflict(new { conflict = true });
        // The store as it is now, not as this request remembers it.
        Db.ChangeTracker.Clear();
        return Refused(nameof(RatingPage), await page(),
            "You changed some of these ratings in another window. Both stand below: choose, then save again. Everything else is saved.");
    }

    private async Task<RatingPage> AcrossPage(PanelRound panel, int position, int page, CancellationToken stop)
    {
        var criterion = panel.CriterionAt(position);
        var everyone = await panel.Mine(Db, stop);
        var rating = await RatingPage.Across(panel, everyone, criterion, page, Db, stop);
        var shown = rating.Rows.Select(r => r.Key).ToHashSet();
        await Shows([.. everyone.Where(a => shown.Contains(a.Number))], stop);
        return rating;
    }

    private async Task<RatingPage> DownPage(PanelRound panel, int number, CancellationToken stop)
    {
        var applicant = await Find(panel, number, stop);
        var everyone = await panel.Mine(Db, stop);
        var rating = await RatingPage.Down(panel, everyone, applicant, Db, stop);
        await Shows([applicant], stop);
        return rating;
    }

    /// <summary>What the person changed. A key that is not of this round is answered like an address that is not there.</summary>
    private static List<RatingChange> Changes(RatingForm form, Func<int, (long? ApplicationId, long CriterionId)> find)
    {
        var changes = new List<RatingChange>();
        foreach (var row in form.Rows)
        {
            var (application, criterion) = find(row.Key);
            if (application is null)
                throw new NotFoundException();
            if (row.IsChanged)
                changes.Add(new RatingChange(application.Value, criterion, row.Rating!.Value, RatingRow.Tidy(row.Note), row.Was, RatingRow.Tidy(row.WasNote)));
        }
        return changes;
    }

    private JsonResult Saved() => Json(new { saved = London.ClockAt(Now).ToString("HH:mm", CultureInfo.InvariantCulture), revision = 0 });

    private LocalRedirectResult Onward(RatingForm form, RatingPage page)
    {
        var next = form.Then == "overview" ? null : page.Next;
        if (next is null)
            Say($"Ratings saved. {page.Rated} of {page.Of} here are rated.");
        return LocalRedirect(next?.Href ?? page.Round.Address);
    }
}
