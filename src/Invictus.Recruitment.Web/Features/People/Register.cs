using FluentValidation;
using Invictus.Recruitment.Data.People;
using MimeKit;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>A new account: address and password, or a passkey made behind the letter.</summary>
internal sealed class RegisterForm
{
    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The second button: no password, a passkey.</summary>
    public bool WithPasskey { get; set; }

    /// <summary>Where the person was going.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>When the page was served (see <see cref="Arrivals"/>).</summary>
    public string? Began { get; set; }

    /// <summary>A field that no person meets.</summary>
    public string? Motto { get; set; }
}

internal sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public RegisterFormValidator()
    {
        RuleFor(f => f.Email).AnAddress();
        When(f => !f.WithPasskey, () =>
        {
            RuleFor(f => f.Password).AGoodPassword();
            RuleFor(f => f.Password).Must((form, p) => PasswordRules.WhyNotFor(form.Email, p) is null).WithMessage("Password must not be your email address");
        });
    }
}

internal static class AddressRules
{
    public static IRuleBuilderOptions<T, string?> AnAddress<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter your email address")
        .MaximumLength(Account.NameMax).WithMessage("Email address must be {MaxLength} characters or fewer")
        .Must(BeAnAddress).WithMessage("Enter an email address in the correct format, like name@example.com");

    /// <summary>What the letters can be sent to: the same reading as when they leave.</summary>
    private static bool BeAnAddress(string? typed)
    {
        var address = typed!.Trim();
        return MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address
            && mailbox.Domain.Contains('.', StringComparison.Ordinal) && !address.Any(c => char.IsControl(c) || c is ' ' or '"');
    }
}
