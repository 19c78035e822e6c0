using System.Security.Claims;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>Somebody who may sign, and for whom if not in their own right.</summary>
internal sealed record Signer(Account Account, DelegatedBy? DelegatedBy)
{
    public string Role => DelegatedBy is null ? GivenSignature.ChiefExecutive : GivenSignature.Deputy;

    public string Capacity => GivenSignature.CapacityOf(DelegatedBy);
}

/// <summary>Who signs, and whether it is really they: an open session is not enough for a signature.</summary>
internal sealed class Signers(UserManager<Account> accounts, SignInManager<Account> signIn, Deputies deputies)
{
    public async Task<Signer> Of(ClaimsPrincipal user) =>
        new((await accounts.GetUserAsync(user))!, (await deputies.DelegationOf(user))?.Authority);

    /// <summary>Checks name and password; what is wrong goes into the form's errors.</summary>
    /// <returns>How they proved it; null when they did not.</returns>
    public async Task<Confirmation?> Confirm(Signer signer, SignForm form, ModelStateDictionary errors, string prefix)
    {
        if (errors.IsValid && !SameName(form.TypedName!, signer.Account.DisplayName))
            errors.AddModelError($"{prefix}.{nameof(form.TypedName)}", $"Type your name as the trust knows it: {signer.Account.DisplayName}");
        if (!errors.IsValid)
            return null;
        var password = await signIn.CheckPasswordSignInAsync(signer.Account, form.Password!, lockoutOnFailure: true);
        if (password.Succeeded)
            return Confirmation.Password;
        errors.AddModelError($"{prefix}.{nameof(form.Password)}", password.IsLockedOut
            ? "Too many wrong passwords. Try again in 15 minutes."
            : "The password is not correct");
        return null;
    }

    private static bool SameName(string typed, string name) =>
        string.Equals(Folded(typed), Folded(name), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
