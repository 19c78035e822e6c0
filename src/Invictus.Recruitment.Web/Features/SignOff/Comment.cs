using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.SignOff;

/// <summary>To say something about one passage.</summary>
internal sealed class Comment
{
    /// <summary>The passage within the text.</summary>
    public string? Passage { get; set; }

    /// <summary>The text that it is a passage of.</summary>
    public string? ContentSha256 { get; set; }

    public string? Text { get; set; }

    [BindNever]
    public string Reference { get; set; } = "";

    [BindNever]
    public string Title { get; set; } = "";

    [BindNever]
    public Passage? About { get; set; }

    public Comment On(JobDescription job, Passage passage)
    {
        (Reference, Title, About) = (job.Reference.Value, job.Newest.Content.Header.Title, passage);
        return this;
    }
}

internal sealed class CommentValidator : AbstractValidator<Comment>
{
    public CommentValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("Enter your comment")
        .MaximumLength(PassageComment.TextMax).WithMessage("The comment must be {MaxLength} characters or fewer");
}
