using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>A form to read from top to bottom: before it is sent, afterwards, by HR and as a PDF.</summary>
/// <param name="Groups">The sections in order, with what was asked and answered.</param>
/// <param name="Evidence">What was written for each criterion.</param>
internal sealed record FormRead(IReadOnlyList<ReadGroup> Groups, IReadOnlyList<CheckedEvidence> Evidence)
{
    public static FormRead Of(ApplicationForm form, Vacancy vacancy, string email, DateOnly today) => new(
        [.. FormPlace.For(vacancy).Where(p => p.Section != FormSection.Evidence).SelectMany(p => GroupsOf(p, form, vacancy, email, today))],
        [.. vacancy.CriteriaOnTheForm.Select(c => new CheckedEvidence(c.Position, c.Text, c.Importance, c.Points, c.Weight, form.EvidenceFor(c.Id), StatedIn(c, form.StatedFor(c))))]);

    /// <summary>The question beside a criterion that asks for a fact, with its answer; empty where none is asked or given.</summary>
    public static string StatedIn(VacancyCriterion criterion, StatedAnswer? stated) =>
        FactQuestion.For(criterion.Kind) is { } question && stated is { } answer ? $"{question.Text} {question.InWords(answer)}" : "";

    private static IEnumerable<ReadGroup> GroupsOf(FormPlace place, ApplicationForm form, Vacancy vacancy, string email, DateOnly today)
    {
        if (place.Section == FormSection.Questions)
        {
            yield return new ReadGroup(place, "", place.Title, [.. vacancy.ExtraQuestions.Select(q => (q.Text, form.AnswerTo(q.Id)))]);
            yield break;
        }
        var pages = form.Pages.Where(p => p.Section == place.Section).ToList();
        if (place.Entry is null)
        {
            var rows = Rows(place, pages.Count == 0 ? new Dictionary<string, string>() : pages[0].Texts);
            yield return new ReadGroup(place, "", place.Title, place.Section == FormSection.Details ? [("Email address", email), .. rows] : rows);
            yield break;
        }
        if (place.Section == FormSection.History)
            pages = [.. pages.OrderByDescending(p => Answers.Of<HistoryAnswers>(p.Texts).Covers(today)?.To ?? DateOnly.MaxValue)];
        if (pages.Count == 0)
            yield return new ReadGroup(place, "", place.Title, []);
        foreach (var (page, number) in pages.Select((p, i) => (p, i + 1)))
            yield return new ReadGroup(place, page.Item, pages.Count == 1 ? place.Title : $"{place.Title} {number} of {pages.Count}", [.. Rows(place, page.Texts).Where(r => r.Text.Length > 0)]);
        if (place.Section == FormSection.History && form.Gaps(today) is { Count: > 0 } gaps)
            yield return new ReadGroup(place, "", "Not accounted for", [.. gaps.Select(g => (g.InWords, "Nothing recorded"))]);
    }

    private static IReadOnlyList<(string Label, string Text)> Rows(FormPlace place, IReadOnlyDictionary<string, string> texts)
    {
        var answers = (Answers)Activator.CreateInstance(place.Page)!;
        answers.Take(texts);
        return [.. answers.Rows()];
    }
}

/// <summary>A section, or an entry of one, to read.</summary>
/// <param name="Place">Which section.</param>
/// <param name="Item">Which entry; empty for the section itself.</param>
/// <param name="Heading">What stands over it.</param>
/// <param name="Rows">What was asked and answered.</param>
internal sealed record ReadGroup(FormPlace Place, string Item, string Heading, IReadOnlyList<(string Label, string Text)> Rows);

/// <summary>What was written for a criterion.</summary>
/// <param name="Stated">The question beside it with its answer; empty for none.</param>
internal sealed record CheckedEvidence(int Position, string Criterion, Importance Importance, IReadOnlyList<string> Points, int Weight, string Text, string Stated);
