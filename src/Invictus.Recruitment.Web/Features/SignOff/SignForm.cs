using FluentValidation;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>To sign: the statement, a typed name, a drawn mark if one likes, and the password again.</summary>
internal sealed class SignForm
{
    /// <summary>The text the signer has on the screen; if it is no longer the stored one, nothing is signed.</summary>
    public string? ContentSha256 { get; set; }

    public bool Agrees { get; set; }

    public string? TypedName { get; set; }

    /// <summary>The strokes of a <see cref="DrawnMark"/>; empty when nothing was drawn.</summary>
    public string? Drawing { get; set; }

    public string? Password { get; set; }

    /// <summary>What the browser says with a passkey, as JSON: in place of the password.</summary>
    public string? Passkey { get; set; }

    /// <summary>The signer has a passkey to confirm with.</summary>
    [BindNever]
    public bool HasPasskey { get; set; }

    /// <summary>What the signer agrees to.</summary>
    [BindNever]
    public string Statement { get; set; } = "";

    /// <summary>The typed name with single spaces.</summary>
    public string Name => SignerNames.Squeezed(TypedName ?? "");

    public DrawnMark? Mark => DrawnMark.Read(Drawing);
}

internal sealed class SignFormValidator : AbstractValidator<SignForm>
{
    public SignFormValidator()
    {
        RuleFor(f => f.Agrees).Equal(true).WithMessage("Confirm the statement to sign");
        RuleFor(f => f.TypedName).NotEmpty().WithMessage("Type your name")
            // The longest name that anybody signs with: who has a shorter one must type it.
            .Must(n => SignerNames.Squeezed(n ?? "").Length <= Appointment.NameMax).WithMessage($"Your name must be {Appointment.NameMax} characters or fewer");
        RuleFor(f => f.Drawing).Must(d => string.IsNullOrEmpty(d) || DrawnMark.Read(d) is not null)
            .WithMessage("Clear the drawing and draw your signature again, or leave the field empty");
        RuleFor(f => f.Password).NotEmpty().When(f => string.IsNullOrEmpty(f.Passkey)).WithMessage("Enter your password again");
        RuleFor(f => f.Passkey).MaximumLength(20_000).WithMessage("The passkey could not be read. Try again");
        RuleFor(f => f.ContentSha256).Matches("^[0-9a-f]{64}$").When(f => f.ContentSha256 is not null).WithMessage("Load the page again before signing");
    }
}

/// <summary>To return: the reasons.</summary>
internal sealed class ReturnForm
{
    public string? Reasons { get; set; }
}

internal sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator() =>
        RuleFor(f => f.Reasons).NotEmpty().WithMessage("Give your reasons, so that HR knows what to change")
            .MaximumLength(JobDescription.ReasonsMax).WithMessage("The reasons must be {MaxLength} characters or fewer");
}
