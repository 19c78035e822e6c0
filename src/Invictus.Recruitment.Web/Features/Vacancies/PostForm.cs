using FluentValidation;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>What kind of post it is, and whether an overall statement is asked for.</summary>
internal sealed class PostForm
{
    public static IReadOnlyList<Choice> Posts { get; } =
    [
        new(nameof(PostKind.Teaching), "Teaching", "The form asks for teacher status: QTS, teacher reference number, induction."),
        new(nameof(PostKind.Support), "Support", "The form does not ask for teacher status."),
    ];

    public PostKind? Post { get; set; }

    public bool? Statement { get; set; }

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    /// <summary>What somebody else saved meanwhile.</summary>
    [BindNever]
    public string? Theirs { get; set; }

    public static PostForm Of(Vacancy vacancy) => new() { Post = vacancy.Post, Statement = vacancy.AsksForStatement, Revision = vacancy.Revision };
}

internal sealed class PostFormValidator : AbstractValidator<PostForm>
{
    public PostFormValidator()
    {
        RuleFor(f => f.Post).NotNull().WithMessage("Select what kind of post it is").IsInEnum().WithMessage("Select what kind of post it is");
        RuleFor(f => f.Statement).NotNull().WithMessage("Select whether the form asks for an overall statement");
    }
}
