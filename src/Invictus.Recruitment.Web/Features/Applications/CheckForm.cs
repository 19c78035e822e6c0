using FluentValidation;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Reads a whole form as its pages would: what is missing by the rules of the domain, what is ill-formed by the validators of the pages.</summary>
internal sealed class CheckForm(IServiceProvider services)
{
    /// <summary>In the order of the form; empty when it can be submitted.</summary>
    public IReadOnlyList<FormProblem> Problems(ApplicationForm form, Vacancy vacancy)
    {
        var missing = form.WhatIsMissing(vacancy).Select(FormProblem.Of).ToList();
        var known = missing.Select(m => (m.Section, m.Item, m.Field)).ToHashSet();
        var sections = ApplicationForm.SectionsOf(vacancy);
        var illFormed = form.Pages.Where(p => sections.Contains(p.Section))
            .SelectMany(p => OfPage(p).Where(f => !known.Contains((f.Section, f.Item, f.Field))));
        // Criteria and questions of another vacancy, brought over, are not asked for here.
        return [.. missing.Concat(illFormed).Where(p => IsAsked(p, vacancy)).OrderBy(p => p.Section)];
    }

    /// <summary>What one page's own validator says.</summary>
    public IReadOnlyList<FormProblem> OfPage(FormPage page)
    {
        var place = FormPlace.Of(page.Section);
        var answers = (Answers)Activator.CreateInstance(place.Page)!;
        answers.Take(page.Texts);
        var validator = (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(place.Page));
        return [.. validator.Validate(new ValidationContext<object>(answers)).Errors
            .Select(e => new FormProblem(page.Section, page.Item, e.PropertyName, e.ErrorMessage, page.Texts.ContainsKey(e.PropertyName)))];
    }

    private static bool IsAsked(FormProblem problem, Vacancy vacancy) => problem.Section switch
    {
        FormSection.Evidence => vacancy.CriteriaOnTheForm.Any(c => ApplicationForm.Key(c.Id) == problem.Item),
        FormSection.Questions => vacancy.ExtraQuestions.Any(q => ApplicationForm.Key(q.Id) == problem.Item),
        _ => true,
    };
}
