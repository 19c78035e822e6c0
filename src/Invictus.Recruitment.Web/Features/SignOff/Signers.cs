using System.Security.Claims;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Features.People;
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
internal sealed class Signers(UserManager<Account> accounts, ProofOfPerson proof, Deputies deputies)
{
    public async Task<Signer> Of(ClaimsPrincipal user)
    {
        var account = (await accounts.GetUserAsync(user))!;
        return new Signer(account, (await deputies.DelegationOf(user))?.Authority, (await accounts.GetPasskeysAsync(account)).Count > 0);
    }

    /// <summary>Checks name and password, or passkey; what is wrong goes into the form's errors.</summary>
    /// <returns>How they proved it; null when they did not.</returns>
    public Task<Confirmation?> Confirm(Signer signer, SignForm form, ModelStateDictionary errors, string prefix) =>
        Confirm(signer.Account, signer.Account.DisplayName, "Type your name as the trust knows it", form, errors, prefix);

    /// <summary>The same for the postholder: the name is the one on the application.</summary>
    public async Task<Confirmation?> ConfirmPostholder(ClaimsPrincipal user, string name, SignForm form, ModelStateDictionary errors, string prefix) =>
        await Confirm((await accounts.GetUserAsync(user))!, name, "Type your name as it stands on your application", form, errors, prefix);

    private async Task<Confirmation?> Confirm(Account account, string name, string howToType, SignForm form, ModelStateDictionary errors, string prefix)
    {
        if (errors.IsValid && !SignerNames.AreSame(form.TypedName!, name))
            errors.AddModelError($"{prefix}.{nameof(form.TypedName)}", $"{howToType}: {name}");
        if (!errors.IsValid)
            return null;
        if (!string.IsNullOrEmpty(form.Passkey))
        {
            if (await proof.ByPasskey(account, form.Passkey))
                return Confirmation.Passkey;
            errors.AddModelError($"{prefix}.{nameof(form.Password)}", "The passkey was not accepted. Try again, or enter your password");
            return null;
        }
        if (await proof.WhyNotByPassword(account, form.Password!) is not { } why)
            return Confirmation.Password;
        errors.AddModelError($"{prefix}.{nameof(form.Password)}", why);
        return null;
    }
}

/// <summary>When a typed name is the name that somebody has.</summary>
internal static class SignerNames
{
    /// <summary>Without space around, and one space between the parts.</summary>
    public static string Squeezed(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same but for case, spacing, and what keyboards make of an apostrophe or an accent.</summary>
    public static bool AreSame(string typed, string name) => string.Equals(Folded(typed), Folded(name), StringComparison.OrdinalIgnoreCase);

    // A telephone types a curly apostrophe by itself, and some systems write an accent as a sign of its own.
    private static string Folded(string name) => Squeezed(name).Replace('’', '\'').Replace('‘', '\'').Replace('ʼ', '\'').Normalize();
}
