using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>An applicant asks for another address. Staff have theirs from the trust.</summary>
[Authorize(Policy = Audience.Applicant), Route("account/email")]
internal sealed class ChangeEmailController(RecruitmentDb db, UserManager<Account> accounts, ProofOfPerson proof, AccountLetters letters) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Ask() => View(nameof(ChangeEmail), await Form(new ChangeEmail()));

    [HttpPost("")]
    public async Task<IActionResult> Ask(ChangeEmail form, CancellationToken stop)
    {
        var account = (await accounts.GetUserAsync(User))!;
        await Form(form);
        if (ModelState.IsValid && string.Equals(form.NewEmail!.Trim(), account.Email, StringComparison.OrdinalIgnoreCase))
            ModelState.AddModelError(nameof(form.NewEmail), "That is your address already");
        if (!ModelState.IsValid || !await proof.IsGiven(account, form, ModelState))
            return Again(nameof(ChangeEmail), form);
        if (!letters.MayWriteTo(account.Email!))
            return Refused(nameof(ChangeEmail), form, "We have written to your address several times within the hour. Look into your letterbox, or wait an hour.");
        db.AuditEntries.Add(new AuditEntry(new Happening("Change of email address asked for", Stamp()), nameof(Account), null));
        await letters.LeaveAddress(account, form.NewEmail!.Trim(), stop);
        await db.SaveChangesAsync(stop);
        return RedirectToAction(nameof(Asked));
    }

    [HttpGet("asked")]
    public async Task<IActionResult> Asked() => View("EmailAsked", (await accounts.GetUserAsync(User))!.Email);

    private async Task<ChangeEmail> Form(ChangeEmail form)
    {
        var account = (await accounts.GetUserAsync(User))!;
        form.Email = account.Email!;
        return await proof.Ask(account, form);
    }
}

/// <summary>The links in the two letters: whoever reads them need not be signed in, and may read them on another device.</summary>
[AllowAnonymous, Route("account/email")]
internal sealed class ConfirmEmailController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, AccountLetters letters, AccountLink link) : PortalController
{
    [HttpGet("leave")]
    public async Task<IActionResult> Leave(string? token, CancellationToken stop) => await Show(LinkKind.LeaveAddress, token, stop);

    [HttpGet("take")]
    public async Task<IActionResult> Take(string? token, CancellationToken stop) => await Show(LinkKind.TakeAddress, token, stop);

    /// <summary>The old address agrees: now the new one is asked.</summary>
    [HttpPost("leave"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> LeaveNow(string? token, CancellationToken stop)
    {
        if (await Of(LinkKind.LeaveAddress, token, stop) is not { } asked)
            return LinkNoLongerWorks();
        // Whoever asks learns nothing about other people's addresses: only their owner is told that there is an account.
        var owner = await accounts.FindByEmailAsync(asked.To);
        if (letters.MayWriteTo(asked.To))
            await (owner is null ? letters.TakeAddress(asked.Account, asked.To, stop) : letters.AddressIsTaken(asked.To, stop));
        await db.SaveChangesAsync(stop);
        return View("EmailAsked", asked.To);
    }

    /// <summary>The new address agrees too: the account has it, and so have its applications.</summary>
    [HttpPost("take"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> TakeNow(string? token, CancellationToken stop)
    {
        if (await Of(LinkKind.TakeAddress, token, stop) is not { } asked)
            return LinkNoLongerWorks();
        var account = asked.Account;
        var old = account.Email!;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Applicants are called by their address until they say their name.
        if (account.DisplayName == old)
            account.DisplayName = asked.To;
        (account.Email, account.UserName) = (asked.To, asked.To);
        db.AuditEntries.Add(new AuditEntry(
            new Happening("Email address changed", new Stamp(account.Id, "Applicant", Now, HttpContext.Connection.RemoteIpAddress?.ToString())), nameof(Account), null));
        await letters.AddressChanged(account, old, stop);
        await letters.AddressChanged(account, asked.To, stop);
        if (!await Renamed(account))
            return LinkNoLongerWorks();
        // Past the aggregate: nothing that the applicant wrote changes, so a page that is open on a draft must not be overtaken by it.
        await db.Applications.Where(a => a.ApplicantId == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.Email, asked.To), stop);
        await transaction.CommitAsync(stop);
        await signIn.SignOutAsync();
        Say("Your new email address is confirmed. Sign in with it.");
        return RedirectToAction(nameof(SignInController.Show), "SignIn");
    }

    /// <summary>Not when the address was taken by another account in the meantime.</summary>
    private async Task<bool> Renamed(Account account)
    {
        try
        {
            return (await accounts.UpdateSecurityStampAsync(account)).Succeeded;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task<IActionResult> Show(LinkKind kind, string? token, CancellationToken stop) => await Of(kind, token, stop) is { } asked
        ? View("ConfirmEmail", new ConfirmEmailPage(token!, asked.Account.Email!, asked.To, kind == LinkKind.TakeAddress))
        : LinkNoLongerWorks();

    private async Task<(Account Account, string To)?> Of(LinkKind kind, string? token, CancellationToken stop)
    {
        if (link.Read(kind, token) is not { } content)
            return null;
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == content.AccountId, stop);
        return account is not null && AccountLink.Fits(content, account) ? (account, content.NewAddress) : null;
    }

    private ViewResult LinkNoLongerWorks()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View(nameof(LinkNoLongerWorks));
    }
}
