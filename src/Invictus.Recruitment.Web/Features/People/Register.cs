using FluentValidation;
using Invictus.Recruitment.Data.People;
using MimeKit;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>A new account: address and password.</summary>
internal sealed class RegisterForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>Where the person was going.</summary>
    public string? ReturnUrl { get; set; }
}

internal sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public const int PasswordMin = 12;
    private const int PasswordMax = 200;
    private const int DifferentMin = 5;

    public RegisterFormValidator()
    {
        RuleFor(f => f.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter your email address")
            .MaximumLength(Account.NameMax).WithMessage("Email address must be {MaxLength} characters or fewer")
            .Must(BeAnAddress).WithMessage("Enter an email address in the correct format, like name@example.com");
        RuleFor(f => f.Password).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Choose a password")
            .MinimumLength(PasswordMin).WithMessage("Password must be {MinLength} characters or more")
            .MaximumLength(PasswordMax).WithMessage("Password must be {MaxLength} characters or fewer")
            .Must(p => p!.Distinct().Count() >= DifferentMin).WithMessage($"Password must have {DifferentMin} different characters or more")
            .Must((form, p) => !string.Equals(p, form.Email?.Trim(), StringComparison.OrdinalIgnoreCase)).WithMessage("Password must not be your email address");
    }

    /// <summary>What the letters can be sent to: the same reading as when they leave.</summary>
    private static bool BeAnAddress(string? typed)
    {
        var address = typed!.Trim();
        return MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address
            && mailbox.Domain.Contains('.', StringComparison.Ordinal) && !address.Any(c => char.IsControl(c) || c is ' ' or '"');
    }
}
