using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Somebody's passkeys, and the form to add one.</summary>
internal sealed class Passkeys : ProvenForm
{
    /// <summary>Most passkeys of one account.</summary>
    public const int Most = 10;

    public const int NameMax = 60;

    public string? Name { get; set; }

    /// <summary>What the browser made, as JSON.</summary>
    public string? Credential { get; set; }

    /// <summary>They can confirm signatures too.</summary>
    [BindNever]
    public bool Signs { get; set; }

    [BindNever]
    public IReadOnlyList<PasskeyRow> Rows { get; set; } = [];
}

internal sealed class PasskeysValidator : AbstractValidator<Passkeys>
{
    public PasskeysValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("Enter a name for the passkey, like “Work laptop”")
            .MaximumLength(Passkeys.NameMax).WithMessage("The name must be {MaxLength} characters or fewer");
        RuleFor(f => f.Password).NotEmpty().WithMessage("Enter your password");
        RuleFor(f => f.Credential).NotEmpty().WithMessage("The browser made no passkey. Try again, and follow what it asks")
            .MaximumLength(20_000).WithMessage("The passkey could not be read. Try again")
            .When(f => !string.IsNullOrWhiteSpace(f.Name) && !string.IsNullOrEmpty(f.Password));
    }
}
