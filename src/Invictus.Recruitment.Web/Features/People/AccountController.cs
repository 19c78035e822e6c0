using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Registering, confirming the address, signing in.</summary>
[AllowAnonymous, Route("account")]
internal sealed class AccountController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, RegisterApplicant register, ConfirmationLink link) : PortalController
{
    [HttpGet("register")]
    public IActionResult Register(string? returnUrl) => View(new RegisterForm { ReturnUrl = Local(returnUrl) });

    [HttpPost("register"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> Register(RegisterForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again("Register", form);
        await register.Now(form.Email!.Trim(), form.Password!, Local(form.ReturnUrl), stop);
        TempData[nameof(Registered)] = form.Email.Trim();
        return RedirectToAction(nameof(Registered));
    }

    [HttpGet("registered")]
    public IActionResult Registered()
    {
        var email = TempData.Peek(nameof(Registered)) as string;
        return View(model: email);
    }

    [HttpGet("confirm")]
    public async Task<IActionResult> Confirm(string? token, CancellationToken stop) =>
        await ToConfirm(token, stop) is { } found
            ? View(new ConfirmPage(token!, found.Account.Email!, found.Account.EmailConfirmed))
            : LinkNoLongerWorks();

    /// <summary>A button rather than the link itself: mail programs open links before people do.</summary>
    [HttpPost("confirm")]
    public async Task<IActionResult> ConfirmNow(string? token, CancellationToken stop)
    {
        if (await ToConfirm(token, stop) is not { } found)
            return LinkNoLongerWorks();
        found.Account.EmailConfirmed = true;
        await accounts.UpdateAsync(found.Account);
        Say("Your email address is confirmed. Sign in to go on.");
        return RedirectToAction(nameof(SignIn), new { returnUrl = found.Confirmation.GoOnTo });
    }

    [HttpGet("sign-in")]
    public IActionResult SignIn(string? returnUrl) => User.Identity is { IsAuthenticated: true }
        ? LocalRedirect(Local(returnUrl) ?? Landing.For(User))
        : View(new SignInForm { ReturnUrl = Local(returnUrl) });

    [HttpPost("sign-in"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> SignIn(SignInForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again("SignIn", form);
        if (await Recognised(form.Email!.Trim(), form.Password!) is not { } account)
        {
            // One answer for an unknown address, a wrong password and a locked account: strangers learn nothing.
            ModelState.AddModelError(
                nameof(form.Email),
                "The email address or the password is not right. After several wrong passwords, wait 15 minutes before you try again");
            return Again("SignIn", form);
        }
        if (!account.EmailConfirmed)
        {
            await register.SendAgain(account, Local(form.ReturnUrl), stop);
            TempData[nameof(Registered)] = account.Email;
            return RedirectToAction(nameof(Registered));
        }
        await signIn.SignInAsync(account, isPersistent: false);
        // The principal of this request is still nobody: the landing page is chosen by the roles just signed in.
        return LocalRedirect(Local(form.ReturnUrl) ?? Landing.For(await signIn.CreateUserPrincipalAsync(account)));
    }

    private async Task<Account?> Recognised(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            // As much work as a real check, so that the time of the answer tells nothing.
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

    private async Task<(Account Account, Confirmation Confirmation)?> ToConfirm(string? token, CancellationToken stop)
    {
        if (link.Read(token) is not { } confirmation)
            return null;
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == confirmation.AccountId, stop);
        return account is not null && account.SecurityStamp == confirmation.SecurityStamp ? (account, confirmation) : null;
    }

    private ViewResult LinkNoLongerWorks()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkNoLongerWorks");
    }

    /// <summary>
    /// Only pages of the portal, and none of this controller: signing in must lead somewhere. It goes into a letter, so it is short, and
    /// into a header, so it is plain ASCII; the portal's own addresses are.
    /// </summary>
    private string? Local(string? address) =>
        Url.IsLocalUrl(address) && address.Length <= 200 && address.All(c => c is > ' ' and < '\x7f') && !address.StartsWith("/account/", StringComparison.OrdinalIgnoreCase) ? address : null;
}

/// <summary>Signing out; a controller of its own, because everybody else's audience is not this one.</summary>
[Authorize(Policy = Audience.SignedIn), Route("account")]
internal sealed class SignOutController(SignInManager<Account> signIn, UserManager<Account> accounts) : PortalController
{
    [HttpPost("sign-out")]
    public async Task<IActionResult> Leave()
    {
        // Also ends sessions whose cookie was copied: on a shared computer that is what signing out is for.
        if (await accounts.GetUserAsync(User) is { } account)
            await accounts.UpdateSecurityStampAsync(account);
        await signIn.SignOutAsync();
        Say("You are signed out.");
        return Redirect("/");
    }
}

/// <summary>The page behind the link in the letter.</summary>
internal sealed record ConfirmPage(string Token, string Email, bool IsConfirmed);
