using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Everybody's own passkeys: they sign in, and confirm signatures as the password does. Adding one takes the password, for a session left open must not.</summary>
[Authorize(Policy = Audience.SignedIn), Route("account/passkeys")]
internal sealed class PasskeysController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, ProofOfPerson proof, AccountLetters letters) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(nameof(Passkeys), await Page(new Passkeys()));

    /// <summary>What the browser needs to make one.</summary>
    [HttpPost("creation-options")]
    public async Task<IActionResult> CreationOptions()
    {
        var account = (await accounts.GetUserAsync(User))!;
        return Content(await signIn.MakePasskeyCreationOptionsAsync(PasskeyOwner.Of(account)), "application/json");
    }

    /// <summary>What the browser needs to use one.</summary>
    [HttpPost("request-options")]
    public async Task<IActionResult> RequestOptions() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(await accounts.GetUserAsync(User)), "application/json");

    [HttpPost("")]
    public async Task<IActionResult> Add(Passkeys form)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if ((await accounts.GetPasskeysAsync(account)).Count >= Passkeys.Most)
            return Refused(nameof(Passkeys), await Page(form), $"You have {Passkeys.Most} passkeys. Remove one that you no longer use.");
        if (ModelState.IsValid)
            await proof.IsGiven(account, form, ModelState);
        if (!ModelState.IsValid)
            return Again(nameof(Passkeys), await Page(form));
        var made = await proof.Made(form.Credential!);
        if (made is not { Succeeded: true } || made.UserEntity.Id != await accounts.GetUserIdAsync(account))
        {
            ModelState.AddModelError("", "The passkey could not be read. Try again.");
            return Again(nameof(Passkeys), await Page(form));
        }
        made.Passkey.Name = form.Name!.Trim();
        db.AuditEntries.Add(new AuditEntry(new Happening("Passkey added", Stamp()), nameof(Account), null));
        await letters.PasskeyAdded(account, made.Passkey.Name, User.IsStaff(), HttpContext.RequestAborted);
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        Say($"The passkey “{made.Passkey.Name}” is added.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{key}/remove")]
    public async Task<IActionResult> Remove(string key)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if ((await accounts.GetPasskeysAsync(account)).FirstOrDefault(p => PasskeyRow.KeyOf(p) == key) is not { } passkey)
            return NotFound();
        if (account.PasswordHash is null && (await accounts.GetPasskeysAsync(account)).Count == 1)
            return Refused(nameof(Passkeys), await Page(new Passkeys()), "This is your only way to sign in. Choose a password first, or add another passkey.");
        db.AuditEntries.Add(new AuditEntry(new Happening("Passkey removed", Stamp()), nameof(Account), null));
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        Say($"The passkey “{passkey.Name}” is removed.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<Passkeys> Page(Passkeys form)
    {
        var account = (await accounts.GetUserAsync(User))!;
        await proof.Ask(account, form);
        (form.Passkey, form.Signs) = (null, User.IsStaff());
        form.Rows = [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)
            .Select(p => new PasskeyRow(PasskeyRow.KeyOf(p), p.Name ?? "Passkey", p.CreatedAt))];
        return form;
    }
}

/// <summary>A passkey in the list.</summary>
/// <param name="Key">Its identifier in addresses.</param>
internal sealed record PasskeyRow(string Key, string Name, DateTimeOffset AddedAt)
{
    public static string KeyOf(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);
}
