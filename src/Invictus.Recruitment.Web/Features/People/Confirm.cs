using Invictus.Recruitment.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>The page behind the link in the letter: the address is confirmed, and whoever chose no password says how to sign in.</summary>
internal sealed class ConfirmForm
{
    public string? Token { get; set; }

    /// <summary>For an account without a password: the first one.</summary>
    public string? Password { get; set; }

    /// <summary>Or the first passkey, as the browser made it.</summary>
    public string? Credential { get; set; }

    [BindNever]
    public string Email { get; set; } = "";

    [BindNever]
    public bool IsConfirmed { get; set; }

    /// <summary>The account has a password already.</summary>
    [BindNever]
    public bool HasWayIn { get; set; }

    public static ConfirmForm For(string token, Account account)
    {
        var form = new ConfirmForm { Token = token };
        form.Describe(account);
        return form;
    }

    public void Describe(Account account) =>
        (Email, IsConfirmed, HasWayIn) = (account.Email!, account.EmailConfirmed, account.PasswordHash is not null || account.EmailConfirmed);
}

/// <summary>The first password or the first passkey of an account that was made without: only now has its owner shown that the address is theirs.</summary>
internal sealed class FirstWayIn(UserManager<Account> accounts, ProofOfPerson proof, AccountLetters letters)
{
    public const string PasskeyName = "First passkey";

    public async Task<bool> Open(Account account, ConfirmForm form, ModelStateDictionary errors) =>
        string.IsNullOrEmpty(form.Credential) ? WithPassword(account, form, errors) : await WithPasskey(account, form.Credential, errors);

    private bool WithPassword(Account account, ConfirmForm form, ModelStateDictionary errors)
    {
        var check = new NewPasswordFormValidator().Validate(new NewPasswordForm { Password = form.Password });
        if ((check.Errors.FirstOrDefault()?.ErrorMessage ?? PasswordRules.WhyNotFor(account.Email, form.Password)) is { } why)
        {
            errors.AddModelError(nameof(form.Password), why);
            return false;
        }
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, form.Password!);
        return true;
    }

    private async Task<bool> WithPasskey(Account account, string credential, ModelStateDictionary errors)
    {
        var made = credential.Length <= ProvenFormValidator<ProvenForm>.PasskeyMax ? await proof.Made(credential) : null;
        if (made is not { Succeeded: true } || made.UserEntity.Id != await accounts.GetUserIdAsync(account))
        {
            errors.AddModelError("", "The passkey could not be read. Try again, or choose a password.");
            return false;
        }
        made.Passkey.Name = PasskeyName;
        await letters.PasskeyAdded(account, PasskeyName, signs: false, CancellationToken.None);
        return (await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }
}

/// <summary>Whom a passkey is made for.</summary>
internal static class PasskeyOwner
{
    public static PasskeyUserEntity Of(Account account) => new()
    {
        Id = account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Name = account.Email!,
        DisplayName = account.DisplayName,
    };
}
