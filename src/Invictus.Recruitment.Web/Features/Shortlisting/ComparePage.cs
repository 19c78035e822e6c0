using FluentValidation;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>HR compares the names that a member of the panel gave with those of the applicants; the only page that has both.</summary>
internal sealed record ComparePage(string Reference, string Title, int Place, PanelMember Member, IReadOnlyList<Choice> Applicants, IReadOnlyList<string> References)
{
    public CompareForm Form { get; init; } = new();

    public static async Task<ComparePage> Of(Vacancy vacancy, int place, PanelMember member, RecruitmentDb db, CancellationToken stop)
    {
        var applicants = await db.Applications.AsNoTracking().InFrontOfPanel(vacancy.Id).OrderBy(a => a.Details.LastName).ThenBy(a => a.Details.FirstNames)
            .Select(a => new { a.Reference, a.BlindNumber, a.Details.FirstNames, a.Details.LastName, a.Details.FormerNames }).ToListAsync(stop);
        return new ComparePage(
            vacancy.Reference.Value, vacancy.Title, place, member,
            [.. applicants.Select(a => new Choice(
                $"{a.BlindNumber}", $"{a.FirstNames} {a.LastName}", a.FormerNames.Length > 0 ? $"Former names: {a.FormerNames}" : null))],
            [.. applicants.Select(a => a.Reference.Value)]);
    }
}

internal sealed class CompareForm
{
    /// <summary>Numbers of the applicants whom the member knows; none is an answer too.</summary>
    public List<int> Known { get; set; } = [];
}

internal sealed class CompareFormValidator : AbstractValidator<CompareForm>
{
    public CompareFormValidator() => RuleFor(f => f.Known).Must(k => k.Count < 10_000).WithMessage("Choose applicants of this vacancy");
}
