using Invictus.Recruitment.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Whether it is really they: an open session is not enough for a signature, a new password or the end of an account.</summary>
internal sealed class ProofOfPerson(UserManager<Account> accounts, SignInManager<Account> signIn)
{
    /// <summary>Says in the form what this person can prove it with.</summary>
    public async Task<T> Ask<T>(Account account, T form)
        where T : ProvenForm
    {
        (form.HasPassword, form.HasPasskey) = (account.PasswordHash is not null, (await accounts.GetPasskeysAsync(account)).Count > 0);
        return form;
    }

    /// <summary>Checks password or passkey; what is wrong goes into the form's errors.</summary>
    public async Task<bool> IsGiven(Account account, ProvenForm form, ModelStateDictionary errors)
    {
        if (!string.IsNullOrEmpty(form.Passkey))
        {
            if (await ByPasskey(account, form.Passkey))
                return true;
            errors.AddModelError(nameof(form.Password), "The passkey was not accepted. Try again, or enter your password");
            return false;
        }
        if (await WhyNotByPassword(account, form.Password!) is not { } why)
            return true;
        errors.AddModelError(nameof(form.Password), why);
        return false;
    }

    /// <summary>Why a password does not prove it; null when it does.</summary>
    public async Task<string?> WhyNotByPassword(Account account, string password)
    {
        var check = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        return check.Succeeded ? null : check.IsLockedOut ? "Too many wrong passwords. Try again in 15 minutes." : "The password is not correct";
    }

    /// <summary>The answer to the challenge that this browser was given, by a passkey of this account and no other.</summary>
    public async Task<bool> ByPasskey(Account account, string credential) =>
        !await accounts.IsLockedOutAsync(account) && await OwnerOf(credential) is { } owner && owner.Id == account.Id;

    /// <summary>
    /// Whose passkey answered the challenge that this browser was given; null when none did. Wrong passwords do not lock a passkey out:
    /// it cannot be guessed, and a stranger must not keep its owner out.
    /// </summary>
    public async Task<Account?> OwnerOf(string credential)
    {
        try
        {
            var proof = await signIn.PerformPasskeyAssertionAsync(credential);
            // The authenticator counts its uses: a copy of it would be noticed.
            return proof.Succeeded && (await accounts.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey)).Succeeded ? proof.User : null;
        }
        catch (InvalidOperationException)
        {
            // No challenge was asked for in this browser, or it is too old.
            return null;
        }
    }

    /// <summary>A passkey that the browser made for the options it was given; null when it cannot be read.</summary>
    public async Task<PasskeyAttestationResult?> Made(string credential)
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
}
