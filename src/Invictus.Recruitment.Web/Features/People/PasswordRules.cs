using FluentValidation;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>What a password must be. Length is what protects; rules about signs make people write passwords down.</summary>
internal static class PasswordRules
{
    public const int LengthMin = 12;
    public const int LengthMax = 200;
    private const int DifferentMin = 5;

    public static IRuleBuilderOptions<T, string?> AGoodPassword<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Choose a password")
        .MinimumLength(LengthMin).WithMessage("Password must be {MinLength} characters or more")
        .MaximumLength(LengthMax).WithMessage("Password must be {MaxLength} characters or fewer")
        .Must(p => p!.Distinct().Count() >= DifferentMin).WithMessage($"Password must have {DifferentMin} different characters or more");

    /// <summary>Why a password cannot be the one for an address; null when it can.</summary>
    public static string? WhyNotFor(string? email, string? password) =>
        string.Equals(password, email?.Trim(), StringComparison.OrdinalIgnoreCase) ? "Password must not be your email address" : null;
}
