using FluentValidation;
using Invictus.Recruitment.Domain.Shortlisting;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>A member recognises an applicant by what they wrote: from then on they neither read nor rate them.</summary>
internal sealed record ConflictPage(RoundHead Round, int Number, bool IsKnown)
{
    public ConflictForm Form { get; init; } = new();
}

internal sealed class ConflictForm
{
    public string? Reason { get; set; }
}

internal sealed class ConflictFormValidator : AbstractValidator<ConflictForm>
{
    public ConflictFormValidator()
    {
        RuleFor(f => f.Reason).Must(r => RatingRow.Tidy(r).Length > 0).WithMessage("Say how you know this applicant");
        RuleFor(f => f.Reason).Must(r => RatingRow.Tidy(r).Length <= ConflictOfInterest.ReasonMax)
            .WithMessage($"The reason must be {ConflictOfInterest.ReasonMax} characters or fewer");
    }
}
