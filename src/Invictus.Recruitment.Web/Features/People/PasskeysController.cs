using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Passkeys of members of staff: a signature is confirmed with one as with the password. Adding one takes the password, for a session left open must not.</summary>
[Authorize(Policy = Audience.Staff), Route("account/passkeys")]
internal sealed class PasskeysController(
    RecruitmentDb db, UserManager<Account> accounts, SignInManager<Account> signIn, WriteLetter letters) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(nameof(Passkeys), await Page(new Passkeys()));

    /// <summary>What the browser needs to make one.</summary>
    [HttpPost("creation-options")]
    public async Task<IActionResult> CreationOptions()
    {
        var account = (await accounts.GetUserAsync(User))!;
        return Content(await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = await accounts.GetUserIdAsync(account),
            Name = account.Email!,
            DisplayName = account.DisplayName,
        }), "application/json");
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
            await CheckPassword(account, form.Password!);
        if (!ModelState.IsValid)
            return Again(nameof(Passkeys), await Page(form));
        var made = await Attest(form.Credential!);
        if (made is not { Succeeded: true } || made.UserEntity.Id != await accounts.GetUserIdAsync(account))
        {
            ModelState.AddModelError("", "The passkey could not be read. Try again.");
            return Again(nameof(Passkeys), await Page(form));
        }
        made.Passkey.Name = form.Name!.Trim();
        db.AuditEntries.Add(new AuditEntry(new Happening("Passkey added", Stamp()), nameof(Account), null));
        await letters.Now(
            AccountLetterKinds.PasskeyAdded, new Addressee(account.Email!, account.Id), Now,
            [("passkey", made.Passkey.Name), ("when", London.DateAndTime(Now)), (LetterValue.Way, "/account/passkeys")], HttpContext.RequestAborted);
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
        db.AuditEntries.Add(new AuditEntry(new Happening("Passkey removed", Stamp()), nameof(Account), null));
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        Say($"The passkey “{passkey.Name}” is removed.");
        return RedirectToAction(nameof(Index));
    }

    private async Task CheckPassword(Account account, string password)
    {
        var check = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!check.Succeeded)
            ModelState.AddModelError(nameof(Passkeys.Password), check.IsLockedOut ? "Too many wrong passwords. Try again in 15 minutes." : "The password is not correct");
    }

    private async Task<PasskeyAttestationResult?> Attest(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // Nobody asked for one in this browser, or it took longer than a few minutes.
            return null;
        }
    }

    private async Task<Passkeys> Page(Passkeys form)
    {
        form.Rows = [.. (await accounts.GetPasskeysAsync((await accounts.GetUserAsync(User))!)).OrderBy(p => p.CreatedAt)
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
