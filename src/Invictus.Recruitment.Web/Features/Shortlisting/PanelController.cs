using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>HR sets up the panel of a vacancy and hands the applications to it.</summary>
[Authorize(Policy = Audience.Hr), Route("hr/vacancies/{reference}/panel")]
internal sealed class PanelController(RecruitmentDb db, SetAside setAside, BeginRating begin) : PortalController
{
    private const string KnownView = "names of applicants, compared with whom a member of the panel knows";

    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        return View("SetPanel", await Page(vacancy, round, stop));
    }

    [HttpPost("")]
    public async Task<IActionResult> Set(string reference, [Bind(Prefix = nameof(SetPanel.Form))] PanelForm form, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        var page = await Page(vacancy, round, stop) with { Form = form };
        if (page.WhyNotChange is { } why)
            return Refused("SetPanel", page, why);
        if (!ModelState.IsValid)
            return Again("SetPanel", page);
        var chosen = form.Members.Distinct()
            .Select(email => page.Candidates.FirstOrDefault(c => c.Email == email) ?? throw new NotFoundException()).ToList();
        if (round is null)
            db.ShortlistingRounds.Add(round = new ShortlistingRound(vacancy.Id));
        round.SetPanel(chosen.Select(c => new PanelMember(c.AccountId, c.Name, c.Email == form.Chair, c.TrainedOn)), Stamp());
        await db.SaveChangesAsync(stop);
        Say($"Panel saved: {chosen.Count} members.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpPost("begin")]
    public async Task<IActionResult> Begin(string reference, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        Rule.Keep(Rule.Unless(round is not null, "Set the panel before rating begins."));
        await begin.Now(round!, vacancy, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say("Rating has begun. The members have been written to; they find the applications under “Shortlisting”.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    /// <summary>Somebody more, for applications that too few of the panel can rate.</summary>
    [HttpPost("members")]
    public async Task<IActionResult> Add(string reference, [Bind(Prefix = nameof(SetPanel.More))] MoreForm form, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        var page = await Page(vacancy, round, stop) with { More = form };
        if (!ModelState.IsValid)
            return Again("SetPanel", page);
        var chosen = page.Candidates.FirstOrDefault(c => c.Email == form.Member) ?? throw new NotFoundException();
        Rule.Keep(Rule.Unless(round is not null, "Set the panel before a member is added."));
        round!.AddMember(new PanelMember(chosen.AccountId, chosen.Name, IsChair: false, chosen.TrainedOn), Stamp());
        await db.SaveChangesAsync(stop);
        Say($"{chosen.Name} is on the panel.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    [HttpGet("members/{place:int}/known"), RecordsView(KnownView)]
    public async Task<IActionResult> Known(string reference, int place, CancellationToken stop) =>
        await Compared(reference, place, stop) is var (_, _, page, refused) && refused is null ? View(nameof(ComparePage), page) : refused!;

    [HttpPost("members/{place:int}/known"), RecordsView(KnownView)]
    public async Task<IActionResult> Known(string reference, int place, [Bind(Prefix = nameof(ComparePage.Form))] CompareForm form, CancellationToken stop)
    {
        var (vacancy, round, page, refused) = await Compared(reference, place, stop);
        if (refused is not null)
            return refused;
        if (!ModelState.IsValid)
            return Again(nameof(ComparePage), page! with { Form = form });
        var applicants = (await db.BlindApplicants(vacancy.Id, stop)).ToDictionary(a => a.Number, a => a.ApplicationId);
        var known = form.Known.Distinct().Select(n => applicants.TryGetValue(n, out var id) ? id : throw new NotFoundException())
            .Where(id => !round.IsConflicted(page!.Member.AccountId, id)).ToList();
        round.Compare(vacancy, page!.Member.AccountId, known, "Among the people whom the member named before rating", Stamp());
        await setAside.From(round, page.Member.AccountId, known, Stamp(), stop);
        await db.SaveChangesAsync(stop);
        Say(known.Count == 0 ? $"{page.Member.Name} can rate every applicant." : $"{page.Member.Name} can rate now, all but {known.Count}.");
        return RedirectToAction(nameof(Show), new { reference });
    }

    private async Task<(Vacancy Vacancy, ShortlistingRound Round, ComparePage? Page, IActionResult? Refused)> Compared(string reference, int place, CancellationToken stop)
    {
        var (vacancy, round) = await Find(reference, stop);
        if (round is null || SetPanel.InOrder(round).ElementAtOrDefault(place - 1) is not { Known.Length: > 0 } member)
            throw new NotFoundException();
        // Names and numbers stand side by side here: not for somebody of HR who shortlists.
        if (round.Has(Me.AccountId))
            return (vacancy, round, null, StatusCode(StatusCodes.Status403Forbidden));
        var page = await ComparePage.Of(vacancy, place, member, db, stop);
        Viewed.Show(HttpContext, page.References);
        return (vacancy, round, page, null);
    }

    private async Task<SetPanel> Page(Vacancy vacancy, ShortlistingRound? round, CancellationToken stop) =>
        await SetPanel.Of(vacancy, round, db, Now, stop) with { IAmBlind = round?.Has(Me.AccountId) == true && vacancy.ReleasedAt is null };

    private async Task<(Vacancy Vacancy, ShortlistingRound? Round)> Find(string reference, CancellationToken stop)
    {
        var vacancy = await db.Vacancies.OrNotFound(reference, stop);
        return (vacancy, await db.ShortlistingRounds.FirstOrDefaultAsync(r => r.VacancyId == vacancy.Id, stop));
    }
}
