using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Everybody's own account: how they sign in.</summary>
[Authorize(Policy = Audience.SignedIn), Route("account")]
internal sealed class YourAccountController(
    UserManager<Account> accounts, SignInManager<Account> signIn, ProofOfPerson proof, SetPassword set) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var account = await Mine();
        return View(nameof(YourAccount), new YourAccount(
            account.Email!, account.PasswordHash is not null, [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt).Select(p => p.Name ?? "Passkey")],
            User.IsInRole(Roles.Applicant)));
    }

    [HttpGet("password")]
    public async Task<IActionResult> Password() => View(nameof(ChangePassword), await proof.Ask(await Mine(), new ChangePassword()));

    [HttpPost("password")]
    public async Task<IActionResult> Password(ChangePassword form)
    {
        var account = await Mine();
        await proof.Ask(account, form);
        if (ModelState.IsValid && PasswordRules.WhyNotFor(account.Email, form.NewPassword) is { } why)
            ModelState.AddModelError(nameof(form.NewPassword), why);
        if (!ModelState.IsValid || !await proof.IsGiven(account, form, ModelState))
            return Again(nameof(ChangePassword), form);
        if (!await set.Now(account, form.NewPassword!, new Happening("Password changed", Stamp()), HttpContext.RequestAborted))
            return Refused(nameof(ChangePassword), form, "Your account was changed in another window at the same moment. Try again.");
        await signIn.SignInAsync(account, isPersistent: false);
        Say("Your password is changed. Whoever was signed in elsewhere is signed out.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Asked by the page before the session ends: whoever is there stays signed in.</summary>
    [HttpPost("stay")]
    public async Task<IActionResult> Stay()
    {
        await signIn.SignInAsync(await Mine(), isPersistent: false);
        return NoContent();
    }

    private async Task<Account> Mine() => (await accounts.GetUserAsync(User))!;
}

/// <summary>An account as its owner sees it.</summary>
internal sealed record YourAccount(string Email, bool HasPassword, IReadOnlyList<string> Passkeys, bool IsApplicant);
