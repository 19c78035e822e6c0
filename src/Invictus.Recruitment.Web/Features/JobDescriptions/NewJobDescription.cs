using FluentValidation;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>A job description from a file.</summary>
internal sealed class NewJobDescription
{
    public long? SchoolId { get; set; }

    public IFormFile? File { get; set; }

    [BindNever]
    public IReadOnlyList<Choice> Schools { get; set; } = [];

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
        RuleFor(f => f.File).NotNull().WithMessage("Choose the file of the job description");
    }
}
