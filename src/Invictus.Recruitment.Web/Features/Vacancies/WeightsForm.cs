using System.Globalization;
using FluentValidation;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>How often the rating of each criterion counts, all on one page.</summary>
internal sealed class WeightsForm
{
    public static IReadOnlyList<Choice> Choices { get; } =
        [.. Enumerable.Range(1, Criterion.WeightMax).Select(w => w.ToString(CultureInfo.InvariantCulture)).Select(w => new Choice(w, w))];

    /// <summary>In the order of the criteria.</summary>
    public List<int> Weights { get; set; } = [];

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    [BindNever]
    public IReadOnlyList<VacancyCriterion> Criteria { get; set; } = [];

    public static WeightsForm Of(Vacancy vacancy) => new() { Weights = [.. vacancy.Criteria.Select(c => c.Weight)], Revision = vacancy.Revision, Criteria = vacancy.Criteria };

    /// <summary>The page shows a weight for each criterion, also where what was sent cannot be read.</summary>
    public void Show(IReadOnlyList<VacancyCriterion> criteria)
    {
        Criteria = criteria;
        Weights.AddRange(criteria.Skip(Weights.Count).Select(c => c.Weight));
    }

    /// <summary>By the position of the criterion.</summary>
    public Dictionary<int, int> Read() => Criteria.Zip(Weights, (c, w) => (c.Position, w)).ToDictionary(x => x.Position, x => x.w);
}

internal sealed class WeightsFormValidator : AbstractValidator<WeightsForm>
{
    public WeightsFormValidator() =>
        RuleForEach(f => f.Weights).InclusiveBetween(1, Criterion.WeightMax).WithMessage("Select a weight from 1 to 3");
}
