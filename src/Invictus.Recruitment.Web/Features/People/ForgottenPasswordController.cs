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

/// <summary>A forgotten password: a letter with a link, and a new one behind it.</summary>
[AllowAnonymous, Route("account")]
internal sealed class ForgottenPasswordController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, SetPassword set, AccountLetters letters, AccountLink link) : PortalController
{
    [HttpGet("forgotten-password")]
    public IActionResult Forgotten() => View(nameof(ForgottenPassword), new ForgottenPassword());

    /// <summary>The same answer and the same work whether or not the address is known: a line of the trail is written each time.</summary>
    [HttpPost("forgotten-password"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> Forgotten(ForgottenPassword form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again(nameof(ForgottenPassword), form);
        var email = form.Email!.Trim();
        db.AuditEntries.Add(new AuditEntry(new Happening("New password asked for", Nobody()), nameof(Account), null));
        if (letters.MayWriteTo(email) && await accounts.FindByEmailAsync(email) is { } account)
            await letters.NewPassword(account, stop);
        await db.SaveChangesAsync(stop);
        TempData[nameof(Sent)] = email;
        return RedirectToAction(nameof(Sent));
    }

    [HttpGet("forgotten-password/sent")]
    public IActionResult Sent() => View("NewPasswordSent", TempData.Peek(nameof(Sent)) as string);

    /// <summary>Opening the link changes nothing: mail programs do that too.</summary>
    [HttpGet("new-password")]
    public async Task<IActionResult> Choose(string? token, CancellationToken stop) =>
        await Of(token, stop) is { } account ? View("NewPassword", new NewPasswordForm { Token = token, Email = account.Email! }) : LinkNoLongerWorks();

    [HttpPost("new-password"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> Choose(NewPasswordForm form, CancellationToken stop)
    {
        if (await Of(form.Token, stop) is not { } account)
            return LinkNoLongerWorks();
        form.Email = account.Email!;
        if (ModelState.IsValid && PasswordRules.WhyNotFor(account.Email, form.Password) is { } why)
            ModelState.AddModelError(nameof(form.Password), why);
        if (!ModelState.IsValid)
            return Again("NewPassword", form);
        // Whoever reads the letter has shown that the address is theirs.
        account.EmailConfirmed = true;
        if (!await set.Now(account, form.Password!, new Happening("Password set by letter", Nobody(account.Id)), stop))
            return Refused("NewPassword", form, "Your account was changed in another window at the same moment. Try again.");
        await signIn.SignOutAsync();
        Say("Your new password is set. Sign in with it.");
        return RedirectToAction(nameof(SignInController.Show), "SignIn");
    }

    private async Task<Account?> Of(string? token, CancellationToken stop)
    {
        if (link.Read(LinkKind.NewPassword, token) is not { } content)
            return null;
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == content.AccountId, stop);
        return account is not null && AccountLink.Fits(content, account) ? account : null;
    }

    /// <summary>Nobody is signed in here.</summary>
    private Stamp Nobody(long? account = null) => new(account, "Somebody not signed in", Now, HttpContext.Connection.RemoteIpAddress?.ToString());

    private ViewResult LinkNoLongerWorks()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View(nameof(LinkNoLongerWorks));
    }
}
