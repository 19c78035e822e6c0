using FluentValidation;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

internal sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>Where the person was going.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>What was typed into a form when the session had ended (see <see cref="KeptText"/>).</summary>
    public string? Kept { get; set; }

    [BindNever]
    public bool IsToApply => ReturnUrl?.EndsWith("/apply", StringComparison.Ordinal) == true;
}

internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    public SignInFormValidator()
    {
        RuleFor(f => f.Email).NotEmpty().WithMessage("Enter your email address")
            .MaximumLength(256).WithMessage("Email address must be {MaxLength} characters or fewer");
        RuleFor(f => f.Password).NotEmpty().WithMessage("Enter your password")
            .MaximumLength(1000).WithMessage("Password must be {MaxLength} characters or fewer");
    }
}

/// <summary>Signing in with a passkey: nothing is typed.</summary>
internal sealed class PasskeySignInForm
{
    /// <summary>What the browser says with a passkey, as JSON.</summary>
    public string? Passkey { get; set; }

    public string? ReturnUrl { get; set; }

    public string? Kept { get; set; }
}

internal sealed class PasskeySignInFormValidator : AbstractValidator<PasskeySignInForm>
{
    public PasskeySignInFormValidator() =>
        RuleFor(f => f.Passkey).NotEmpty().WithMessage("The browser used no passkey. Try again, or sign in with your password")
            .MaximumLength(ProvenFormValidator<ProvenForm>.PasskeyMax).WithMessage("The passkey could not be read. Try again");
}
