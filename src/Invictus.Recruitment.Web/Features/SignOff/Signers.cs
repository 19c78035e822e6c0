using System.Security.Claims;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>Somebody who may sign, and for whom if not in their own right.</summary>
internal sealed record Signer(Account Account, DelegatedBy? DelegatedBy, bool HasPasskey = false)
{
    public string Role => DelegatedBy is null ? GivenSignature.ChiefExecutive : GivenSignature.Deputy;

    public string Capacity => GivenSignature.CapacityOf(DelegatedBy);
}

/// <summary>Who signs, and whether it is really they: an open session is not enough for a signature.</summary>
internal sealed class Signers(UserManager<Account> accounts, SignInManager<Account> signIn, Deputies deputies)
{
    public async Task<Signer> Of(ClaimsPrincipal user)
    {
        var account = (await accounts.GetUserAsync(user))!;
        return new Signer(account, (await deputies.DelegationOf(user))?.Authority, (await accounts.GetPasskeysAsync(account)).Count > 0);
    }

    /// <summary>Checks name and password, or passkey; what is wrong goes into the form's errors.</summary>
    /// <returns>How they proved it; null when they did not.</returns>
    public async Task<Confirmation?> Confirm(Signer signer, SignForm form, ModelStateDictionary errors, string prefix)
    {
        if (errors.IsValid && !SameName(form.TypedName!, signer.Account.DisplayName))
            errors.AddModelError($"{prefix}.{nameof(form.TypedName)}", $"Type your name as the trust knows it: {signer.Account.DisplayName}");
        if (!errors.IsValid)
            return null;
        if (!string.IsNullOrEmpty(form.Passkey))
        {
            if (await HasPasskey(signer.Account, form.Passkey))
                return Confirmation.Passkey;
            errors.AddModelError($"{prefix}.{nameof(form.Password)}", "The passkey was not accepted. Try again, or enter your password");
            return null;
        }
        var password = await signIn.CheckPasswordSignInAsync(signer.Account, form.Password!, lockoutOnFailure: true);
        if (password.Succeeded)
            return Confirmation.Password;
        errors.AddModelError($"{prefix}.{nameof(form.Password)}", password.IsLockedOut
            ? "Too many wrong passwords. Try again in 15 minutes."
            : "The password is not correct");
        return null;
    }

    /// <summary>The answer to the challenge that this browser was given, by a passkey of this account and no other.</summary>
    private async Task<bool> HasPasskey(Account account, string credential)
    {
        if (await accounts.IsLockedOutAsync(account))
            return false;
        try
        {
            var proof = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!proof.Succeeded || proof.User.Id != account.Id)
                return false;
            // The authenticator counts its uses: a copy of it would be noticed.
            return (await accounts.AddOrUpdatePasskeyAsync(account, proof.Passkey)).Succeeded;
        }
        catch (InvalidOperationException)
        {
            // No challenge was asked for in this browser, or it is too old.
            return false;
        }
    }

    private static bool SameName(string typed, string name) =>
        string.Equals(Folded(typed), Folded(name), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
