using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>Conflicts of interest: said before anything of applicants is seen, or when somebody is recognised.</summary>
[Authorize(Policy = Audience.Panel), Route("shortlisting/{reference}")]
internal sealed class ConflictsController(RecruitmentDb db, SetAside setAside) : PanelRoundController(db)
{
    [HttpGet("declaration")]
    public async Task<IActionResult> Declaration(string reference, CancellationToken stop) =>
        View(nameof(DeclarationPage), DeclarationPage.Of(await Find(reference, stop)));

    [HttpPost("declaration")]
    public async Task<IActionResult> Declaration(string reference, [Bind(Prefix = nameof(DeclarationPage.Form))] DeclarationForm form, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        if (!ModelState.IsValid)
            return Again(nameof(DeclarationPage), DeclarationPage.Of(panel) with { Form = form });
        panel.Round.Declare(Me.AccountId, form.Names, Stamp());
        await Db.SaveChangesAsync(stop);
        if (form.Names.Length == 0)
        {
            Say("Thank you. You can rate now.");
            return LocalRedirect(panel.Head.Address);
        }
        Say("Thank you. HR compares these names with the applicants; you can rate when that is done.");
        return LocalRedirect(panel.Head.Address + "/declaration");
    }

    [HttpGet("applicants/{number:int}/conflict")]
    public async Task<IActionResult> Conflict(string reference, int number, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        var applicant = await FindAny(panel, number, stop);
        return View(nameof(ConflictPage), new ConflictPage(panel.Head, number, panel.IKnow(applicant)));
    }

    [HttpPost("applicants/{number:int}/conflict")]
    public async Task<IActionResult> Conflict(string reference, int number, [Bind(Prefix = nameof(ConflictPage.Form))] ConflictForm form, CancellationToken stop)
    {
        var panel = await Find(reference, stop);
        var applicant = await FindAny(panel, number, stop);
        var page = new ConflictPage(panel.Head, number, panel.IKnow(applicant)) { Form = form };
        if (!ModelState.IsValid)
            return Again(nameof(ConflictPage), page);
        if (panel.Round.WhyNotConflict(panel.Vacancy, Me.AccountId, applicant.ApplicationId, RatingRow.Tidy(form.Reason)) is { } why)
            return Refused(nameof(ConflictPage), page, why);
        panel.Round.RecordConflict(panel.Vacancy, Me.AccountId, applicant.ApplicationId, RatingRow.Tidy(form.Reason), Stamp());
        await setAside.From(panel.Round, Me.AccountId, [applicant.ApplicationId], Stamp(), stop);
        await Db.SaveChangesAsync(stop);
        Say($"Recorded. The other members rate applicant {number}.");
        return LocalRedirect(panel.Head.Address);
    }
}
