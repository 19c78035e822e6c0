using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>What a new job description begins with.</summary>
internal enum StartingPoint
{
    File,
    Copy,
    Blank,
}

/// <summary>A new draft: from a file, as a copy of another, or blank.</summary>
internal sealed class NewJobDescription
{
    public static IReadOnlyList<Choice> StartingPoints { get; } =
    [
        new(nameof(StartingPoint.File), "A file", "The portal reads the text, the headings and the person specification out of it and shows you everything it was not sure about."),
        new(nameof(StartingPoint.Copy), "A copy of another job description", "Of its signed version if there is one, else of the newest."),
        new(nameof(StartingPoint.Blank), "A blank page"),
    ];

    public long? SchoolId { get; set; }

    public StartingPoint From { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The reference of the job description to copy.</summary>
    public string? CopyOf { get; set; }

    public string? Title { get; set; }

    public bool AddStandard { get; set; }

    [BindNever]
    public IReadOnlyList<Choice> Schools { get; set; } = [];

    [BindNever]
    public IReadOnlyList<Choice> Others { get; set; } = [];

    /// <summary>What a blank page holds.</summary>
    public JobDescriptionContent Blank() => new(JobDescriptionHeader.Empty with { Title = OneLine.Of(Title) }, [], []);

    public async Task<byte[]> Bytes(CancellationToken stop)
    {
        using var copy = new MemoryStream((int)File!.Length);
        await File.CopyToAsync(copy, stop);
        return copy.ToArray();
    }
}

internal sealed class NewJobDescriptionValidator : AbstractValidator<NewJobDescription>
{
    public NewJobDescriptionValidator()
    {
        RuleFor(f => f.SchoolId).NotNull().WithMessage("Select the school");
        RuleFor(f => f.From).IsInEnum().WithMessage("Select what to start with");
        RuleFor(f => f.File).NotNull().When(f => f.From == StartingPoint.File).WithMessage("Choose the file of the job description");
        RuleFor(f => f.CopyOf).NotEmpty().When(f => f.From == StartingPoint.Copy).WithMessage("Select the job description to copy");
        RuleFor(f => f.Title)
            .Must(t => OneLine.Of(t).Length > 0).WithMessage("Enter the job title")
            .MaximumLength(JobDescriptionHeader.TitleMax).WithMessage("Job title must be {MaxLength} characters or fewer")
            .When(f => f.From == StartingPoint.Blank);
    }
}
