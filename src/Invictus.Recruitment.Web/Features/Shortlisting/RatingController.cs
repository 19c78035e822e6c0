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
        View(nameof(RatingPage), await AcrossPage(await Find(reference, stop), position, page, stop));

    [HttpPost("criteria/{position:int}"), RecordsView(AcrossView)]
    public async Task<IActionResult> Across(string reference, int position, RatingForm form, [FromQuery] int page = 1, CancellationToken stop = default)
    {
        var panel = await Find(reference, stop);
        var criterion = panel.CriterionAt(position);
        if (!ModelState.IsValid)
            return IsAutosave ? BadRequest() : Again(nameof(RatingPage), (await AcrossPage(panel, position, page, stop)).With(form));
        var applicants = (await panel.Applicants(Db, stop)).ToDictionary(a => a.Number);
        await rate.Now(panel, Changes(form, key => (applicants.GetValueOrDefault(key)?.ApplicationId, criterion.Id)), Stamp(), stop);
        return IsAutosave ? Saved() : Onward(form, await RatingPage.Across(panel, [.. applicants.Values], criterion, page, Db, stop));
    }

    [HttpGet("applicants/{number:int}"), RecordsView(DownView)]
    public async Task<IActionResult> Down(string reference, int number, CancellationToken stop) =>
        View(nameof(RatingPage), await DownPage(await Find(reference, stop), number, stop));

    [HttpPost("applicants/{number:int}"), RecordsView(DownView)]
    public async Task<IActionResult> Down(string reference, int number, RatingForm form, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        var applicant = await Find(panel, number, stop);
        if (!ModelState.IsValid)
            return IsAutosave ? BadRequest() : Again(nameof(RatingPage), (await DownPage(panel, number, stop)).With(form));
        await rate.Now(panel, Changes(form, key => (applicant.ApplicationId, panel.CriterionAt(key).Id)), Stamp(), stop);
        return IsAutosave ? Saved() : Onward(form, await RatingPage.Down(panel, await panel.Applicants(Db, stop), applicant, Db, stop));
    }

    /// <summary>The page posts by itself while somebody rates (Assets/autosave.mjs).</summary>
    private bool IsAutosave => Request.Headers.ContainsKey("X-Autosave");

    private async Task<RatingPage> AcrossPage(PanelRound panel, int position, int page, CancellationToken stop)
    {
        var criterion = panel.CriterionAt(position);
        var everyone = await panel.Applicants(Db, stop);
        var rating = await RatingPage.Across(panel, everyone, criterion, page, Db, stop);
        var shown = rating.Rows.Select(r => r.Key).ToHashSet();
        await Shows([.. everyone.Where(a => shown.Contains(a.Number))], stop);
        return rating;
    }

    private async Task<RatingPage> DownPage(PanelRound panel, int number, CancellationToken stop)
    {
        var everyone = await panel.Applicants(Db, stop);
        var applicant = everyone.FirstOrDefault(a => a.Number == number) ?? throw new NotFoundException();
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
                changes.Add(new RatingChange(application.Value, criterion, row.Rating!.Value, RatingRow.Tidy(row.Note)));
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
