using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

internal sealed class SignInForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>Where the person was going.</summary>
    public string? ReturnUrl { get; set; }

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
