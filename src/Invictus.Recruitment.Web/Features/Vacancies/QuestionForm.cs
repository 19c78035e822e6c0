using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>One extra question, as HR types it.</summary>
internal sealed class QuestionForm
{
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(QuestionKind.Text), QuestionKind.Text.InWords()),
        new(nameof(QuestionKind.Choice), QuestionKind.Choice.InWords()),
        new(nameof(QuestionKind.YesNo), QuestionKind.YesNo.InWords()),
    ];

    public string? Text { get; set; }

    public QuestionKind? Kind { get; set; }

    public string? Options { get; set; }

    public int? WordsMax { get; set; } = ExtraQuestion.WordsUsual;

    public bool? IsRequired { get; set; }

    /// <summary>What the question was when the form was opened; empty for a new one.</summary>
    public string? Was { get; set; }

    /// <summary>What somebody else made of it meanwhile.</summary>
    [BindNever]
    public ExtraQuestion? Theirs { get; set; }

    [BindNever]
    public string Title { get; set; } = "";

    /// <summary>The question of a valid form.</summary>
    public ExtraQuestion Read(int id) =>
        new ExtraQuestion(id, TypedText.Line(Text), Kind!.Value, TypedText.Lines(Options), WordsMax ?? 0, IsRequired!.Value).Tidy();

    public static QuestionForm Of(ExtraQuestion question) => new()
    {
        Text = question.Text,
        Kind = question.Kind,
        Options = TypedText.WriteLines(question.Options),
        WordsMax = question.Kind == QuestionKind.Text ? question.WordsMax : ExtraQuestion.WordsUsual,
        IsRequired = question.IsRequired,
        Was = WhatTheFormAsks.Mark(question),
    };
}

internal sealed class QuestionFormValidator : AbstractValidator<QuestionForm>
{
    public QuestionFormValidator()
    {
        RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
            .Must(t => TypedText.Line(t).Length > 0).WithMessage("Enter the question")
            .MaximumLength(ExtraQuestion.TextMax).WithMessage("The question must be {MaxLength} characters or fewer");
        RuleFor(f => f.Kind).NotNull().WithMessage("Select how it is answered").IsInEnum().WithMessage("Select how it is answered");
        RuleFor(f => f.WordsMax).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Enter the most words of an answer")
            .InclusiveBetween(1, ExtraQuestion.WordsLimitMax).WithMessage($"The limit must be between 1 and {ExtraQuestion.WordsLimitMax:N0} words")
            .When(f => f.Kind == QuestionKind.Text);
        RuleFor(f => f.Options).Cascade(CascadeMode.Stop)
            .MaximumLength(ExtraQuestion.OptionsMax * (ExtraQuestion.OptionMax + 4)).WithMessage("The options must be {MaxLength} characters or fewer")
            .Custom((options, context) =>
            {
                if (ExtraQuestion.WhyNotOptions(TypedText.Lines(options)) is { } why)
                    context.AddFailure(why.TrimEnd('.'));
            })
            .When(f => f.Kind == QuestionKind.Choice);
        RuleFor(f => f.IsRequired).NotNull().WithMessage("Select whether an answer is required");
    }
}
