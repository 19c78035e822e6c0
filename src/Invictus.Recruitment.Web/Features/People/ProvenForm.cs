using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>A form for something that a session left open must not do: it takes the password again, or a passkey.</summary>
internal abstract class ProvenForm
{
    public string? Password { get; set; }

    /// <summary>What the browser says with a passkey, as JSON: in place of the password.</summary>
    public string? Passkey { get; set; }

    [BindNever]
    public bool HasPassword { get; set; }

    [BindNever]
    public bool HasPasskey { get; set; }

    /// <summary>What the field is called on this page.</summary>
    [BindNever]
    public virtual string PasswordLabel => "Your password";
}

internal abstract class ProvenFormValidator<T> : AbstractValidator<T>
    where T : ProvenForm
{
    public const int PasskeyMax = 20_000;

    protected ProvenFormValidator()
    {
        RuleFor(f => f.Password).NotEmpty().When(f => string.IsNullOrEmpty(f.Passkey)).WithMessage("Enter your password")
            .MaximumLength(PasswordRules.LengthMax).WithMessage("Password must be {MaxLength} characters or fewer");
        RuleFor(f => f.Passkey).MaximumLength(PasskeyMax).WithMessage("The passkey could not be read. Try again");
    }
}
