using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>After ratings are together: side by side, agreed ratings, ranking, decisions. Members read, the chair records.</summary>
[Authorize(Policy = Audience.Panel), Route("shortlisting/{reference}")]
internal sealed class DecisionsController(RecruitmentDb db) : PanelRoundController(db)
{
    private const string SecondView = "evidence for a second look, blind, for the panel";
    private const string CompareView = "evidence and ratings, blind, for the panel";

    [HttpGet("ranking")]
    public async Task<IActionResult> Ranking(string reference, CancellationToken stop) =>
        View(nameof(RankingPage), await RankingPage.Of(await Find(reference, stop), Db, stop));

    [HttpGet("statistics")]
    public async Task<IActionResult> Statistics(string reference, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        return panel.IAmChair ? View(nameof(StatisticsPage), await StatisticsPage.Of(panel, Db, stop)) : StatusCode(StatusCodes.Status403Forbidden);
    }

    [HttpGet("second-look"), RecordsView(SecondView)]
    public async Task<IActionResult> Second(string reference, int page = 1, CancellationToken stop = default)
    {
        var look = await SecondLook.Of(await FindTogether(reference, stop), page, Db, stop);
        await Shows(look.Shown, stop);
        return View(nameof(SecondLook), look);
    }

    [HttpGet("applicants/{number:int}/agree"), RecordsView(CompareView)]
    public async Task<IActionResult> Agree(string reference, int number, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        var applicant = await Find(panel, number, stop);
        return View(nameof(AgreePage), await Compared(panel, applicant, await Card(panel, applicant, stop), stop));
    }

    [HttpPost("applicants/{number:int}/agree"), RecordsView(CompareView)]
    public async Task<IActionResult> Agree(string reference, int number, AgreeForm form, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        var applicant = await Find(panel, number, stop);
        if (!panel.ILead(applicant))
            return StatusCode(StatusCodes.Status403Forbidden);
        var card = await Card(panel, applicant, stop);
        Rule.Keep(Scorecard.WhyNotChange(panel.Vacancy));
        if (form.Revision != card.Revision)
        {
            Forget(nameof(form.Revision));
            return Refused(nameof(AgreePage), (await Compared(panel, applicant, card, stop)).With(form),
                "These ratings were changed from another window while you had this page open. Compare what stands here, then save again.");
        }
        if (!ModelState.IsValid)
            return Again(nameof(AgreePage), (await Compared(panel, applicant, card, stop)).With(form));
        var page = await Compared(panel, applicant, card, stop);
        if (!form.Rows.Exists(r => r.IsChanged))
        {
            ModelState.AddModelError("", "Nothing was changed, so nothing is saved. Choose the rating that the panel agreed on a criterion, and say how it came to it.");
            return Again(nameof(AgreePage), page.With(form));
        }
        foreach (var row in form.Rows.Where(r => r.IsChanged))
        {
            var criterion = panel.CriterionAt(row.Position);
            if (page.MissingNotes.FirstOrDefault(m => m.Criterion.Id == criterion.Id) is { } missing)
                return Refused(nameof(AgreePage), page.With(form),
                    $"Criterion {criterion.Ordinal}: {missing.Name}’s rating is far from another’s and has no note. Save the note first, then agree.");
            card.Agree(panel.Vacancy, criterion.Id, row.Rating!.Value, RatingRow.Tidy(row.Note), Stamp(), row.CanBeShared);
        }
        await Db.SaveChangesAsync(stop);
        var complete = card.IsComplete(panel.CriterionIds);
        Say(complete ? $"Every rating of applicant {number} is agreed." : $"Saved. Applicant {number} still has ratings to agree.");
        return LocalRedirect($"{panel.Head.Address}{(complete ? "/ranking" : $"/applicants/{number}/agree")}");
    }

    [HttpPost("applicants/{number:int}/explain"), RecordsView(CompareView)]
    public async Task<IActionResult> Explain(string reference, int number, ExplainForm form, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        var applicant = await Find(panel, number, stop);
        var page = await Compared(panel, applicant, await Card(panel, applicant, stop), stop);
        if (!ModelState.IsValid)
            return Again(nameof(AgreePage), page with { Notes = [.. page.MissingNotes.Select(m => Row(m) ?? new NoteRow())] });
        var given = await Db.Assessments.SubmittedIn(panel.Round.Id).Where(a => a.ApplicationId == applicant.ApplicationId).ToListAsync(stop);
        foreach (var missing in page.MissingNotes)
        {
            var note = RatingRow.Tidy(Row(missing)?.Note);
            if (note.Length > 0)
                given.Single(a => a.AssessorId == missing.AccountId).Explain(panel.Vacancy, missing.Criterion.Id, note, Stamp());
        }
        await Db.SaveChangesAsync(stop);
        Say("Notes saved.");
        return LocalRedirect($"{panel.Head.Address}/applicants/{number}/agree");

        NoteRow? Row(MissingNote missing) => form.Notes.FirstOrDefault(n => n.Position == missing.Criterion.Position && n.Member == missing.Member);
    }

    [HttpGet("applicants/{number:int}/decide")]
    public async Task<IActionResult> Decide(string reference, int number, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        var applicant = await Find(panel, number, stop);
        return panel.ILead(applicant)
            ? View(nameof(DecidePage), await DecidePage.Of(panel, applicant, Db, stop))
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    [HttpPost("applicants/{number:int}/decide")]
    public async Task<IActionResult> Decide(string reference, int number, [Bind(Prefix = nameof(DecidePage.Form))] DecisionForm form, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        var applicant = await Find(panel, number, stop);
        if (!panel.ILead(applicant))
            return StatusCode(StatusCodes.Status403Forbidden);
        var page = await DecidePage.Of(panel, applicant, Db, stop) with { Form = form };
        if (Scorecard.WhyNotChange(panel.Vacancy) is { } why)
            return Refused(nameof(DecidePage), page, why);
        if (page.Score is null)
            return Refused(nameof(DecidePage), page, "Agree every rating before deciding.");
        var words = RatingRow.Tidy(form.Words);
        if (ModelState.IsValid && Scorecard.WhyNotDecide(form.Outcome!.Value, words, page.Score.EssentialsMet, page.GuaranteedInterview) is { } whyNot)
            ModelState.AddModelError("Form.Words", whyNot);
        if (ModelState.IsValid && page.Reasons(form.Outcome!.Value).All(r => r.Value != form.Reason!.Value.ToString()))
            ModelState.AddModelError($"Form.{form.Outcome}Reason", "The agreed ratings do not bear this reason out. Choose another");
        if (!ModelState.IsValid)
            return Again(nameof(DecidePage), page);
        var card = await Card(panel, applicant, stop);
        card.Decide(panel.Vacancy, form.Outcome!.Value, form.Reason!.Value, words, page.Score.EssentialsNotMet, Stamp());
        await Db.SaveChangesAsync(stop);
        Say($"Applicant {number}: {form.Outcome.Value.InWords().ToLowerInvariant()}.");
        return LocalRedirect(panel.Head.Address + "/ranking");
    }

    [HttpGet("decide-several")]
    public async Task<IActionResult> Several(string reference, CancellationToken stop) =>
        View(nameof(DecideSeveral), await DecideSeveral.Of(await FindTogether(reference, stop), Db, stop));

    [HttpPost("decide-several")]
    public async Task<IActionResult> Several(string reference, [Bind(Prefix = nameof(DecideSeveral.Form))] SeveralForm form, CancellationToken stop)
    {
        var panel = await FindTogether(reference, stop);
        var page = await DecideSeveral.Of(panel, Db, stop) with { Form = form };
        if (Scorecard.WhyNotChange(panel.Vacancy) is { } over)
            return Refused(nameof(DecideSeveral), page, over);
        if (!ModelState.IsValid)
            return Again(nameof(DecideSeveral), page);
        var chosen = form.Numbers.Distinct().Select(n => page.Open.FirstOrDefault(r => r.Number == n) ?? throw new NotFoundException()).ToList();
        var ids = (await panel.Applicants(Db, stop)).ToDictionary(a => a.ApplicationId, a => a.Number);
        // The cards of withdrawn applications stay in the round; nobody decides on them.
        var cards = (await Db.Scorecards.Where(s => s.RoundId == panel.Round.Id).ToListAsync(stop)).Where(s => ids.ContainsKey(s.ApplicationId)).ToDictionary(s => ids[s.ApplicationId]);
        foreach (var why in chosen.Select(r => DecideSeveral.WhyNot(form, r, cards[r.Number])).OfType<string>())
            ModelState.AddModelError("Form.Numbers", why);
        if (!ModelState.IsValid)
            return Again(nameof(DecideSeveral), page);
        if (!form.Confirmed)
            return View(nameof(DecideSeveral), page with { ToConfirm = chosen });
        foreach (var row in chosen)
            cards[row.Number].Decide(panel.Vacancy, form.Outcome!.Value, form.Reason!.Value, RatingRow.Tidy(form.Words), [.. row.NotMet.Select(c => c.Id)], Stamp());
        await Db.SaveChangesAsync(stop);
        Say($"{chosen.Count} {(chosen.Count == 1 ? "applicant" : "applicants")}: {form.Outcome!.Value.InWords().ToLowerInvariant()}.");
        return LocalRedirect(panel.Head.Address + "/ranking");
    }

    private async Task<PanelRound> FindTogether(string reference, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        Rule.Keep(Rule.Unless(panel.Head.AreTogether, "Each member rates alone until the chair has brought the ratings together."));
        return panel;
    }

    private Task<Scorecard> Card(PanelRound panel, BlindApplicant applicant, CancellationToken stop) => Db.Scorecards
        .Where(s => s.RoundId == panel.Round.Id && s.ApplicationId == applicant.ApplicationId).OrNotFound(stop);

    private async Task<AgreePage> Compared(PanelRound panel, BlindApplicant applicant, Scorecard card, CancellationToken stop)
    {
        var page = await AgreePage.Of(panel, applicant, card, Db, stop);
        await Shows([applicant], stop);
        return page;
    }
}
