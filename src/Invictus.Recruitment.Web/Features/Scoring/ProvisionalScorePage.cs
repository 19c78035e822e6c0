using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Scoring;

/// <summary>How far the provisional score goes, and every impact assessment that was recorded, newest first.</summary>
internal sealed record ProvisionalScorePage(IReadOnlyList<ImpactAssessment> Records)
{
    public ImpactAssessmentForm Form { get; init; } = new();

    public EndForm Ending { get; init; } = new();

    /// <summary>The record by which evidence is read; null where the portal looks at facts only.</summary>
    public ImpactAssessment? InForce => Records.FirstOrDefault(r => r.IsInForce);

    public static async Task<ProvisionalScorePage> Of(RecruitmentDb db, CancellationToken stop) =>
        new(await db.ImpactAssessments.AsNoTracking().OrderByDescending(a => a.RecordedAt).ThenByDescending(a => a.Id).ToListAsync(stop));
}

/// <summary>An impact assessment that was approved.</summary>
internal sealed class ImpactAssessmentForm
{
    public DateParts ApprovedOn { get; set; } = new();

    public string? ApprovedBy { get; set; }

    public string? Document { get; set; }

    /// <summary>The administrator says that it covers the reading of evidence by these rules.</summary>
    public bool Covers { get; set; }

    public DateOnly ApprovedOnRead() => ApprovedOn.TryRead(out var date) ? date : throw new InvalidOperationException("The validator lets no other date through.");
}

internal sealed class ImpactAssessmentFormValidator : AbstractValidator<ImpactAssessmentForm>
{
    public ImpactAssessmentFormValidator()
    {
        RuleFor(f => f.ApprovedOn).Custom((date, context) =>
        {
            if ((date ?? new DateParts()).Problem("The day it was approved") is { } problem)
                context.AddFailure(problem);
        });
        RuleFor(f => f.ApprovedBy).NotEmpty().WithMessage("Enter who approved it")
            .MaximumLength(ImpactAssessment.ApprovedByMax).WithMessage("Who approved it must be {MaxLength} characters or fewer");
        RuleFor(f => f.Document).NotEmpty().WithMessage("Enter where the document is filed")
            .MaximumLength(ImpactAssessment.DocumentMax).WithMessage("Where it is filed must be {MaxLength} characters or fewer");
        RuleFor(f => f.Covers).Equal(true).WithMessage("Confirm that the assessment covers the reading of evidence");
    }
}

/// <summary>Why evidence is no longer read.</summary>
internal sealed class EndForm
{
    public string? Reason { get; set; }
}

internal sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator() => RuleFor(f => f.Reason).NotEmpty().WithMessage("Say why evidence is no longer read")
        .MaximumLength(ImpactAssessment.ReasonMax).WithMessage("The reason must be {MaxLength} characters or fewer");
}
