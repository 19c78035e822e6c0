using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>One section of a draft, or one of the trust's standard sections.</summary>
internal sealed class SectionForm
{
    public static IReadOnlyList<Choice> Levels { get; } =
    [
        new("2", "Main heading", "Begins a part of the document, such as “Safeguarding”."),
        new("3", "Group", "A part of the main heading before it."),
        new("4", "Topic", "A part of the group before it."),
    ];

    public string? Heading { get; set; }

    public int Level { get; set; } = 2;

    public string? Text { get; set; }

    /// <summary>What the section was when the form was opened; empty for a new one.</summary>
    public string? Was { get; set; }

    /// <summary>What somebody else made of it meanwhile.</summary>
    [BindNever]
    public Section? Theirs { get; set; }

    /// <summary>The section as it was typed.</summary>
    public Section Read() => new(TypedText.Line(Heading), Level, SectionText.Read(Text));

    /// <summary>The section's own name, for headings of pages.</summary>
    public string Name => TypedText.Line(Heading) is { Length: > 0 } heading ? heading : "A section without a heading";

    public static SectionForm Of(Section section, string was) => new()
    {
        Heading = section.Heading,
        Level = Math.Clamp(section.Level, 2, 4),
        Text = SectionText.Write(section.Blocks),
        Was = was,
    };
}

internal sealed class SectionFormValidator : AbstractValidator<SectionForm>
{
    public SectionFormValidator()
    {
        RuleFor(f => f.Heading).Must(h => TypedText.Line(h).Length <= Section.HeadingMax).WithMessage($"The heading must be {Section.HeadingMax} characters or fewer");
        RuleFor(f => f.Level).InclusiveBetween(2, 4).WithMessage("Select the level of the heading");
        RuleFor(f => f.Text).Cascade(CascadeMode.Stop)
            .MaximumLength(Section.TextMax).WithMessage("The text must be {MaxLength} characters or fewer. Make two sections of it.")
            .Must(t => SectionText.Read(t).Count <= Section.BlocksMax).WithMessage($"The text must have {Section.BlocksMax} paragraphs and entries or fewer. Make two sections of it.")
            .Must(t => SectionText.Read(t).All(b => b.Text.Length <= Block.TextMax)).WithMessage($"Each paragraph or entry must be {Block.TextMax:N0} characters or fewer. A blank line begins a new paragraph.");
    }
}
