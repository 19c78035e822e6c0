using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>
/// The whole form of one applicant as typed: a draft, or what was sent. It knows what is missing; whether what is there is well formed, the
/// validators of the pages say.
/// </summary>
public sealed class ApplicationForm
{
    private readonly List<FormPage> pages;

    /// <summary>The form out of its pages; pages without answers count for nothing.</summary>
    public ApplicationForm(IEnumerable<FormPage> pages) => this.pages = [.. pages.Where(p => p.Texts.Count > 0)];

    /// <summary>The pages with answers, in the order of the form; entries in the order in which they were begun.</summary>
    public IReadOnlyList<FormPage> Pages => [.. pages.OrderBy(p => p.Section)];

    /// <summary>The form as it was sent.</summary>
    public static ApplicationForm FromJson(string json) => new(JsonSerializer.Deserialize<List<FormPage>>(json)!);

    /// <summary>The form as text: the same form gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(Pages.Select(p => p with { Texts = new SortedDictionary<string, string>(p.Texts.ToDictionary(), StringComparer.Ordinal) }));

    /// <summary>The one page of a section; empty if nothing was answered.</summary>
    public T Only<T>(FormSection section, string item = "")
        where T : Answers, new() => Answers.Of<T>(Find(section, item)?.Texts ?? new Dictionary<string, string>());

    /// <summary>All entries of a section.</summary>
    public IReadOnlyList<Entry<T>> All<T>(FormSection section)
        where T : Answers, new() => [.. pages.Where(p => p.Section == section).Select(p => new Entry<T>(p.Item, Answers.Of<T>(p.Texts)))];

    /// <summary>Whether a section has any answer.</summary>
    public bool Has(FormSection section) => pages.Exists(p => p.Section == section);

    /// <summary>The evidence for a criterion; empty if none.</summary>
    public string EvidenceFor(long criterionId) => Answers.Tidy(Only<EvidenceAnswers>(FormSection.Evidence, Key(criterionId)).Text);

    /// <summary>The answer beside a criterion that asks for a fact; null where none is asked, or none was given.</summary>
    public StatedAnswer? StatedFor(VacancyCriterion criterion) =>
        FactQuestion.For(criterion.Kind) is null ? null : Only<EvidenceAnswers>(FormSection.Evidence, Key(criterion.Id)).StatedAs;

    /// <summary>The answer to a question of the vacancy; empty if none.</summary>
    public string AnswerTo(int questionId) => Answers.Tidy(Only<QuestionAnswers>(FormSection.Questions, Key(questionId)).Answer);

    /// <summary>How a criterion or a question is named among the pages.</summary>
    public static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The gaps in the history, up to a day.</summary>
    public IReadOnlyList<Months> Gaps(DateOnly today) =>
        HistoryGaps.Of(All<HistoryAnswers>(FormSection.History).Select(h => h.Answers.Covers(today)).OfType<Months>(), today);

    /// <summary>The sections that a vacancy asks for, in the order of the form.</summary>
    public static IReadOnlyList<FormSection> SectionsOf(Vacancy vacancy) => [.. Enum.GetValues<FormSection>().Where(s => s switch
    {
        FormSection.Statement => vacancy.AsksForStatement,
        FormSection.Questions => vacancy.ExtraQuestions.Count > 0,
        FormSection.Teacher => vacancy.Post == PostKind.Teaching,
        _ => true,
    })];

    /// <summary>What stands between the form and its submission, in the order of the form; empty when it can be submitted.</summary>
    public IReadOnlyList<Missing> WhatIsMissing(Vacancy vacancy) => [.. SectionsOf(vacancy).SelectMany(s => MissingIn(s, vacancy).Concat(NotLookedAt(s)))];

    /// <summary>What is missing in one section.</summary>
    public IEnumerable<Missing> MissingIn(FormSection section, Vacancy vacancy) => section switch
    {
        FormSection.Details => Lacking<DetailsAnswers>(section),
        FormSection.Teacher => Lacking<TeacherAnswers>(section),
        FormSection.Statement => Lacking<StatementAnswers>(section),
        FormSection.Relationships => Lacking<RelationshipAnswers>(section),
        FormSection.Adjustments => Lacking<AdjustmentAnswers>(section),
        FormSection.Declarations => Lacking<DeclarationAnswers>(section),
        FormSection.Qualifications => LackingInEntries<QualificationAnswers>(section),
        FormSection.Training => LackingInEntries<TrainingAnswers>(section),
        FormSection.History => Has(section)
            ? LackingInEntries<HistoryAnswers>(section)
            : [new Missing(section, "", "", "Add your employment, voluntary work and education since you left school")],
        FormSection.Referees => LackingInEntries<RefereeAnswers>(section).Concat(MissingReferees()),
        FormSection.Evidence => MissingEvidence(vacancy),
        FormSection.Questions => MissingAnswers(vacancy),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    private bool HasWorked => All<HistoryAnswers>(FormSection.History).Any(h => h.Answers.KindOf == HistoryKind.Employment);

    private IEnumerable<Missing> NotLookedAt(FormSection section) => pages.Where(p => p.Section == section && p.IsBroughtOver)
        .Select(p => new Missing(section, p.Item, "", "Look through what was brought over from your earlier application, and save it", NeedsChange: true));

    private FormPage? Find(FormSection section, string item) => pages.Find(p => p.Section == section && p.Item == item);

    private IEnumerable<Missing> Lacking<T>(FormSection section)
        where T : Answers, new() => Only<T>(section).Lacks().Select(l => new Missing(section, "", l.Field, l.What));

    private IEnumerable<Missing> LackingInEntries<T>(FormSection section)
        where T : Answers, new() => All<T>(section).SelectMany(e => e.Answers.Lacks().Select(l => new Missing(section, e.Item, l.Field, l.What)));

    // A desirable criterion that the applicant has nothing for is left empty, not filled with words.
    private IEnumerable<Missing> MissingEvidence(Vacancy vacancy)
    {
        foreach (var criterion in vacancy.CriteriaOnTheForm)
        {
            var words = Evidence.CountWords(EvidenceFor(criterion.Id));
            var (item, field) = (Key(criterion.Id), nameof(EvidenceAnswers.Text));
            if (words == 0 && criterion.Importance == Importance.Essential)
                yield return new Missing(FormSection.Evidence, item, field, $"Give your evidence for “{criterion.Text}”");
            else if (words > Evidence.WordsMax)
                yield return new Missing(FormSection.Evidence, item, field, $"Shorten your evidence for “{criterion.Text}” to {Evidence.WordsMax} words; it has {words:N0}", NeedsChange: true);
        }
    }

    private IEnumerable<Missing> MissingAnswers(Vacancy vacancy)
    {
        foreach (var question in vacancy.ExtraQuestions)
        {
            var answer = AnswerTo(question.Id);
            var (item, field, words) = (Key(question.Id), nameof(QuestionAnswers.Answer), Evidence.CountWords(answer));
            if (answer.Length == 0 && question.IsRequired)
                yield return new Missing(FormSection.Questions, item, field, $"Answer “{question.Text}”");
            else if (question.Kind == QuestionKind.Text && words > question.WordsMax)
                yield return new Missing(FormSection.Questions, item, field, $"Shorten your answer to “{question.Text}” to {question.WordsMax} words; it has {words:N0}", NeedsChange: true);
            else if (answer.Length > 0 && question.Kind != QuestionKind.Text && !question.Choices().Contains(answer))
                yield return new Missing(FormSection.Questions, item, field, $"Select one of the answers to “{question.Text}”", NeedsChange: true);
        }
    }

    private IEnumerable<Missing> MissingReferees()
    {
        var referees = All<RefereeAnswers>(FormSection.Referees);
        if (referees.Count < RefereeAnswers.Fewest)
            yield return new Missing(FormSection.Referees, "", "", referees.Count == 0 ? "Name two referees" : "Name one more referee");
        // Somebody who never worked has no employer to name.
        if (referees.Count > 0 && HasWorked && !referees.Any(r => r.Answers.KindOf is RefereeKind.Employer or null))
            yield return new Missing(FormSection.Referees, "", "", "One referee must be your current or last employer");
    }
}

/// <summary>One page with its answers.</summary>
/// <param name="Section">Which part of the form.</param>
/// <param name="Item">Which entry, criterion or question; empty for a section that is one page.</param>
/// <param name="Texts">The answers that are not empty, by question.</param>
public sealed record FormPage(FormSection Section, string Item, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Brought over from an earlier application and not looked at since.</summary>
    [JsonIgnore]
    public bool IsBroughtOver { get; init; }

    /// <summary>The page as it is kept in a draft.</summary>
    public static FormPage Of(FormPart part, ISeal seal) => new(part.Section, part.Item, part.Texts(seal)) { IsBroughtOver = part.IsBroughtOver };
}

/// <summary>One entry of a section.</summary>
/// <param name="Item">Which.</param>
/// <param name="Answers">What was typed.</param>
public sealed record Entry<T>(string Item, T Answers);

/// <summary>Something to do before submitting.</summary>
/// <param name="Section">Where.</param>
/// <param name="Item">Which entry, criterion or question; empty for the section itself.</param>
/// <param name="Field">Which question of the page; empty for the page itself.</param>
/// <param name="What">A sentence for the applicant.</param>
/// <param name="NeedsChange">Something stands there that has to change or to be looked at, rather than nothing.</param>
public sealed record Missing(FormSection Section, string Item, string Field, string What, bool NeedsChange = false);
