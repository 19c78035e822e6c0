using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>When a job description is looked at again.</summary>
internal sealed class Review
{
    public bool? IsReviewed { get; set; }

    public DateParts On { get; set; } = new();

    [BindNever]
    public string Reference { get; set; } = "";

    [BindNever]
    public string Title { get; set; } = "";

    /// <summary>The day that is asked for; null for no review.</summary>
    public DateOnly? Day => IsReviewed == true && On.TryRead(out var day) ? day : null;

    public static Review Of(JobDescription job) => new Review { IsReviewed = job.ReviewOn is not null, On = DateParts.From(job.ReviewOn) }.For(job);

    public Review For(JobDescription job)
    {
        (Reference, Title) = (job.Reference.Value, job.Title);
        return this;
    }
}

internal sealed class ReviewValidator : AbstractValidator<Review>
{
    public ReviewValidator(TimeProvider time)
    {
        RuleFor(f => f.IsReviewed).NotNull().WithMessage("Select whether it is reviewed");
        RuleFor(f => f.On).Custom((date, context) =>
        {
            var problem = date.Problem("Review date")
                ?? (date.TryRead(out var day) ? JobDescription.WhyNotReview(day, time.GetUtcNow())?.TrimEnd('.') : null);
            if (problem is not null)
                context.AddFailure(problem);
        }).When(f => f.IsReviewed == true);
    }
}
