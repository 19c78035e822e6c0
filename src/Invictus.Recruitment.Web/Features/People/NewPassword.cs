using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Somebody has forgotten their password.</summary>
internal sealed class ForgottenPassword
{
    public string? Email { get; set; }
}

internal sealed class ForgottenPasswordValidator : AbstractValidator<ForgottenPassword>
{
    public ForgottenPasswordValidator() => RuleFor(f => f.Email).AnAddress();
}

/// <summary>The page behind the link: a new password.</summary>
internal sealed class NewPasswordForm
{
    public string? Token { get; set; }

    public string? Password { get; set; }

    [BindNever]
    public string Email { get; set; } = "";
}

internal sealed class NewPasswordFormValidator : AbstractValidator<NewPasswordForm>
{
    public NewPasswordFormValidator() => RuleFor(f => f.Password).AGoodPassword();
}

/// <summary>A new password in place of the one that is known, or the first one of whoever signs in with a passkey.</summary>
internal sealed class ChangePassword : ProvenForm
{
    public string? NewPassword { get; set; }

    public override string PasswordLabel => "Your present password";
}

internal sealed class ChangePasswordValidator : ProvenFormValidator<ChangePassword>
{
    public ChangePasswordValidator() => RuleFor(f => f.NewPassword).AGoodPassword();
}
