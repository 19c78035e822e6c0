using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The trust's standard sections in the order in which they go into a draft.</summary>
internal sealed record StandardSectionsPage(IReadOnlyList<StandardSectionRow> Rows)
{
    public static async Task<StandardSectionsPage> Of(RecruitmentDb db, CancellationToken stop) => new(
        [.. (await db.StandardSections.AsNoTracking().OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(stop))
            .Select(s => new StandardSectionRow(s.Reference.Value, s.Section))]);
}

internal sealed record StandardSectionRow(string Reference, Section Section);

/// <summary>A standard section as it is typed.</summary>
internal sealed class StandardSectionForm
{
    public SectionForm Part { get; set; } = new();

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }
}

internal sealed class StandardSectionFormValidator : AbstractValidator<StandardSectionForm>
{
    public StandardSectionFormValidator()
    {
        RuleFor(f => f.Part).SetValidator(new SectionFormValidator());
        RuleFor(f => f.Part.Heading).Must(h => TypedText.Line(h).Length > 0).WithMessage("Enter the heading, by which drafts are compared");
        RuleFor(f => f.Part.Text).Must(t => t is { Length: > Section.TextMax } || SectionText.Read(t).Count > 0).WithMessage("Enter the text");
    }
}
