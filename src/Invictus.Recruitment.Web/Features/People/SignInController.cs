using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Signing in, with a password or a passkey.</summary>
[AllowAnonymous, Route("account/sign-in")]
internal sealed class SignInController(
    UserManager<Account> accounts, SignInManager<Account> signIn, ProofOfPerson proof, RegisterApplicant register, KeptText kept) : PortalController
{
    [HttpGet("")]
    public IActionResult Show(string? returnUrl) => User.Identity is { IsAuthenticated: true }
        ? LocalRedirect(Url.Local(returnUrl) ?? Landing.For(User))
        : View(nameof(SignIn), new SignInForm { ReturnUrl = Url.Local(returnUrl) });

    [HttpPost(""), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again(nameof(SignIn), form);
        if (await Recognised(form.Email!.Trim(), form.Password!) is { } account)
            return await Enter(account, form, stop);
        // One answer for an unknown address, a wrong password and a locked account: strangers learn nothing.
        ModelState.AddModelError(
            nameof(form.Email),
            "The email address or the password is not right. After several wrong passwords, wait 15 minutes before you try again");
        return Again(nameof(SignIn), form);
    }

    /// <summary>What the browser needs to use a passkey: it offers those that it holds for the portal, so nobody is named.</summary>
    [HttpPost("/account/passkeys/sign-in-options"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> PasskeyOptions() => Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    [HttpPost("/account/passkeys/sign-in"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> Passkey(PasskeySignInForm form, CancellationToken stop)
    {
        var again = new SignInForm { ReturnUrl = form.ReturnUrl, Kept = form.Kept };
        if (ModelState.IsValid && await proof.OwnerOf(form.Passkey!) is { } account)
            return await Enter(account, again, stop);
        if (ModelState.IsValid)
            ModelState.AddModelError("", "The passkey was not accepted. Try again, or sign in with your password.");
        return Again(nameof(SignIn), again);
    }

    private async Task<IActionResult> Enter(Account account, SignInForm form, CancellationToken stop)
    {
        if (!account.EmailConfirmed)
        {
            await register.SendAgain(account, Url.Local(form.ReturnUrl), stop);
            TempData[nameof(AccountController.Registered)] = account.Email;
            return RedirectToAction(nameof(AccountController.Registered), "Account");
        }
        await signIn.SignInAsync(account, isPersistent: false);
        // The principal of this request is still nobody: page, form token and landing page are for whoever has just signed in.
        HttpContext.User = await signIn.CreateUserPrincipalAsync(account);
        if (kept.Open(form.Kept) is { } text && text.MayBeSeenBy(account.Id))
            return View(nameof(TextKept), TextKept.AfterSigningIn(text));
        return LocalRedirect(Url.Local(form.ReturnUrl) ?? Landing.For(User));
    }

    /// <summary>The account, if address and password are right. Each way takes one hashing, so that the time of the answer tells nothing.</summary>
    private async Task<Account?> Recognised(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account?.PasswordHash is null || await accounts.IsLockedOutAsync(account))
        {
            // Nobody, somebody who uses a passkey, or a locked account.
            accounts.PasswordHasher.HashPassword(account ?? new Account(), password);
            return null;
        }
        if (await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return account;
        }
        await accounts.AccessFailedAsync(account);
        return null;
    }
}
