using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Another name for a category of the person specification.</summary>
internal sealed class CategoryForm
{
    public string? Name { get; set; }

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }
}

internal sealed class CategoryFormValidator : AbstractValidator<CategoryForm>
{
    public CategoryFormValidator() => RuleFor(f => f.Name)
        .Must(n => TypedText.Line(n).Length > 0).WithMessage("Enter the name of the category")
        .MaximumLength(Criterion.CategoryMax).WithMessage("The name must be {MaxLength} characters or fewer");
}

internal static class EditorWords
{
    public static string InWords(this Way way) => way == Way.Up ? "up" : "down";
}
