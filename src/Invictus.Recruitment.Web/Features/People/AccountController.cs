using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Registering and confirming the address.</summary>
[AllowAnonymous, Route("account")]
internal sealed class AccountController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, RegisterApplicant register, FirstWayIn firstWayIn, Arrivals arrivals,
    ConfirmationLink link) : PortalController
{
    [HttpGet("register")]
    public IActionResult Register(string? returnUrl) => View(arrivals.Begin(new RegisterForm { ReturnUrl = Url.Local(returnUrl) }));

    [HttpPost("register"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> Register(RegisterForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Again(nameof(Register), form);
        if (arrivals.WhyNotYet(form) is { } tooFast)
        {
            ModelState.AddModelError("", tooFast);
            return Again(nameof(Register), form);
        }
        // Whoever fills in what nobody sees is answered like everybody, and nothing is done.
        if (!Arrivals.IsMachine(form))
            await register.Now(form.Email!.Trim(), form.WithPasskey ? null : form.Password!, Url.Local(form.ReturnUrl), stop);
        TempData[nameof(Registered)] = form.Email!.Trim();
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
        await ToConfirm(token, stop) is { } found ? View(nameof(Confirm), ConfirmForm.For(token!, found.Account)) : LinkNoLongerWorks();

    /// <summary>A button rather than the link itself: mail programs open links before people do.</summary>
    [HttpPost("confirm")]
    public async Task<IActionResult> ConfirmNow(ConfirmForm form, CancellationToken stop)
    {
        if (await ToConfirm(form.Token, stop) is not { } found)
            return LinkNoLongerWorks();
        form.Describe(found.Account);
        if (!form.HasWayIn && !await firstWayIn.Open(found.Account, form, ModelState))
            return Again(nameof(Confirm), form);
        found.Account.EmailConfirmed = true;
        await accounts.UpdateAsync(found.Account);
        Say("Your email address is confirmed. Sign in to go on.");
        return RedirectToAction(nameof(SignInController.Show), "SignIn", new { returnUrl = found.Confirmation.GoOnTo });
    }

    /// <summary>What the browser needs to make the first passkey of an account that has no password.</summary>
    [HttpPost("confirm/creation-options"), EnableRateLimiting(Pause.Accounts)]
    public async Task<IActionResult> CreationOptions(string? token, CancellationToken stop) =>
        await ToConfirm(token, stop) is { Account: { EmailConfirmed: false, PasswordHash: null } account }
            ? Content(await signIn.MakePasskeyCreationOptionsAsync(PasskeyOwner.Of(account)), "application/json")
            : NotFound();

    private async Task<(Account Account, AddressConfirmation Confirmation)?> ToConfirm(string? token, CancellationToken stop)
    {
        if (link.Read(token) is not { } confirmation)
            return null;
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == confirmation.AccountId, stop);
        return account is not null && account.SecurityStamp == confirmation.SecurityStamp ? (account, confirmation) : null;
    }

    private ViewResult LinkNoLongerWorks()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View(nameof(LinkNoLongerWorks));
    }
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
