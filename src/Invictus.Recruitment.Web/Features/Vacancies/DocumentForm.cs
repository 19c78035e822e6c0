using FluentValidation;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>One document that applicants are asked for.</summary>
internal sealed class DocumentForm
{
    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(DocumentKind.Certificate), DocumentKind.Certificate.InWords(), "A degree, a licence, a certificate of training."),
        new(nameof(DocumentKind.ReligiousReference), DocumentKind.ReligiousReference.InWords(), "Only where a school with a religious character may ask for one."),
        new(nameof(DocumentKind.Other), DocumentKind.Other.InWords(), "Never a CV: the application form takes its place (KCSIE part 3)."),
    ];

    public string? Label { get; set; }

    public DocumentKind? Kind { get; set; }

    public bool? IsRequired { get; set; }

    /// <summary>What it was when the form was opened; empty for a new one.</summary>
    public string? Was { get; set; }

    /// <summary>What somebody else made of it meanwhile.</summary>
    [BindNever]
    public DocumentAsked? Theirs { get; set; }

    [BindNever]
    public string Title { get; set; } = "";

    /// <summary>The document of a valid form.</summary>
    public DocumentAsked Read(int id) => new(id, OneLine.Of(Label), Kind!.Value, IsRequired!.Value);

    public static DocumentForm Of(DocumentAsked document) =>
        new() { Label = document.Label, Kind = document.Kind, IsRequired = document.IsRequired, Was = WhatTheFormAsks.Mark(document) };
}

internal sealed class DocumentFormValidator : AbstractValidator<DocumentForm>
{
    public DocumentFormValidator()
    {
        RuleFor(f => f.Label).Cascade(CascadeMode.Stop)
            .Must(l => OneLine.Of(l).Length > 0).WithMessage("Enter what the document is called, like “Degree certificate”")
            .MaximumLength(DocumentAsked.LabelMax).WithMessage("What it is called must be {MaxLength} characters or fewer");
        RuleFor(f => f.Kind).NotNull().WithMessage("Select what sort of document it is").IsInEnum().WithMessage("Select what sort of document it is");
        RuleFor(f => f.IsRequired).NotNull().WithMessage("Select whether it is required");
    }
}
