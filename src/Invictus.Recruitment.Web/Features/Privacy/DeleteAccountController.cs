using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Data.Privacy;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Web.Features.Monitoring;
using Invictus.Recruitment.Web.Features.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Privacy;

/// <summary>An applicant deletes their account. Staff cannot: theirs belongs to their post.</summary>
[Authorize(Policy = Audience.Applicant), Route("account/delete")]
internal sealed class DeleteAccountController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, ProofOfPerson proof, KeepMonitoring monitoring, DocumentStore documents) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Ask(CancellationToken stop) => View(nameof(DeleteAccount), await Page(new DeleteAccount(), stop));

    [HttpPost("")]
    public async Task<IActionResult> Delete(DeleteAccount form, CancellationToken stop)
    {
        var account = (await accounts.GetUserAsync(User))!;
        await Page(form, stop);
        if (User.IsStaff())
            return Refused(nameof(DeleteAccount), form, "You work for the trust with this account. Whoever runs the portal can take it back.");
        if (!ModelState.IsValid || !await proof.IsGiven(account, form, ModelState))
            return Again(nameof(DeleteAccount), form);
        var drafts = await db.Applications.AsNoTracking().Where(a => a.ApplicantId == account.Id && a.Status == ApplicationStatus.Draft).Select(a => new { a.Id, a.Reference }).ToListAsync(stop);
        var ids = drafts.ConvertAll(d => d.Id);
        var files = await db.AttachedDocuments.Where(d => ids.Contains(d.ApplicationId)).Select(d => d.File.Name).ToListAsync(stop);
        try
        {
            var receipt = await Erasure.Erase(db, new DataSubject(account.Id, account.Email!), Now, stop);
            TempData[nameof(AccountDeleted.Receipt)] = receipt.Reference.Display;
        }
        catch (DbUpdateException)
        {
            return Refused(nameof(DeleteAccount), form, "Something of yours was saved in another window at the same moment. Nothing was deleted. Try again.");
        }
        files.ForEach(documents.Delete);
        foreach (var draft in drafts)
            await monitoring.Forget(draft.Reference, stop);
        TempData[nameof(AccountDeleted.SomethingStays)] = form.Stays.Count > 0;
        await signIn.SignOutAsync();
        return Redirect("/account/deleted");
    }

    private async Task<DeleteAccount> Page(DeleteAccount form, CancellationToken stop)
    {
        var account = (await accounts.GetUserAsync(User))!;
        await form.Fill(db, Me, account.Email!, stop);
        return await proof.Ask(account, form);
    }
}

/// <summary>What stands at the end: nobody is signed in any more.</summary>
[AllowAnonymous, Route("account/deleted")]
internal sealed class AccountDeletedController : PortalController
{
    [HttpGet("")]
    public IActionResult Show() => View(nameof(AccountDeleted), new AccountDeleted(
        TempData.Peek(nameof(AccountDeleted.Receipt)) as string, TempData.Peek(nameof(AccountDeleted.SomethingStays)) is true));
}
