using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>A job description as the chief executive reads it, with the two ways on.</summary>
internal sealed record ReadForSignOff(
    string Reference, int Version, VersionStatus Status, JobDescriptionContent Content, string? SubmittedBy, DateTimeOffset? SubmittedAt)
{
    public SignForm Sign { get; init; } = new();

    public ReturnForm Return { get; init; } = new();

    public string Statement => GivenSignature.StatementFor(Content.Header.Title, Version);
}

/// <summary>To sign: the statement, a typed name, the password again.</summary>
internal sealed class SignForm
{
    /// <summary>The text the signer has on the screen; if it is no longer the stored one, nothing is signed.</summary>
    public string? ContentSha256 { get; set; }

    public bool Agrees { get; set; }

    public string? TypedName { get; set; }

    public string? Password { get; set; }
}

internal sealed class SignFormValidator : AbstractValidator<SignForm>
{
    public SignFormValidator()
    {
        RuleFor(f => f.Agrees).Equal(true).WithMessage("Confirm the statement to sign");
        RuleFor(f => f.TypedName).NotEmpty().WithMessage("Type your name")
            .MaximumLength(GivenSignature.MarkMax).WithMessage("Your name must be {MaxLength} characters or fewer");
        RuleFor(f => f.Password).NotEmpty().WithMessage("Enter your password again");
        RuleFor(f => f.ContentSha256).Matches("^[0-9a-f]{64}$").WithMessage("Load the page again before signing");
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
