using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Privacy;

namespace Invictus.Recruitment.Domain.Applications;

/// <summary>The answer to the question beside a criterion that asks for a fact. What each means for a kind of fact, <see cref="FactQuestion"/> says.</summary>
public enum StatedAnswer
{
    /// <summary>It is so.</summary>
    [Said("Yes")] Yes,

    /// <summary>It is not so yet, and can become so.</summary>
    [Said("Not yet")] NotYet,

    /// <summary>It is not so.</summary>
    [Said("No")] No,
}

/// <summary>
/// What the form asks beside a criterion that is a fact rather than a matter of evidence: a qualification, a subject at a key stage, a
/// licence (docs/scoring.md, "Provisional score"). Teacher status has a section of its own.
/// </summary>
/// <param name="Text">The question.</param>
/// <param name="Yes">The answer <see cref="StatedAnswer.Yes"/> in words.</param>
/// <param name="NotYet">The answer <see cref="StatedAnswer.NotYet"/> in words.</param>
/// <param name="No">The answer <see cref="StatedAnswer.No"/> in words.</param>
public sealed record FactQuestion(string Text, string Yes, string NotYet, string No)
{
    private static readonly FactQuestion Held = new("Do you hold this?", "Yes, I hold it", "Not yet, I expect to receive it", "No");
    private static readonly FactQuestion Taught = new("Have you taught this?", "Yes, I have taught it", "Not yet, but I can teach it", "No");
    private static readonly FactQuestion Fact = new("Is this so for you?", "Yes", "Not yet, but it will be", "No");

    /// <summary>The question for a kind of criterion; null where evidence alone speaks, or a section of its own asks.</summary>
    public static FactQuestion? For(CriterionKind kind) => kind switch
    {
        CriterionKind.Qualification => Held,
        CriterionKind.SubjectAndKeyStage => Taught,
        CriterionKind.OtherFact => Fact,
        _ => null,
    };

    /// <summary>An answer in the words in which it was offered.</summary>
    public string InWords(StatedAnswer answer) => answer switch
    {
        StatedAnswer.Yes => Yes,
        StatedAnswer.NotYet => NotYet,
        _ => No,
    };
}

/// <summary>
/// A qualification, a course or a membership that the form lists, as the panel may see it: what it is and how it ended. Not who awarded it nor
/// when: a school and a year say much about who somebody is.
/// </summary>
/// <param name="Kind">"Degree", "Training"…</param>
/// <param name="Title">Subject or title, as typed.</param>
/// <param name="Grade">Grade, as typed; empty where there is none.</param>
/// <param name="IsExpected">It was still to come when the form was sent.</param>
public sealed record Credential(
    [property: NotPersonal] string Kind,
    [property: Personal(PersonalKind.Evidence)] string Title,
    [property: Personal(PersonalKind.Evidence)] string Grade,
    bool IsExpected)
{
    /// <summary>In the order of kinds, degrees first, then training: what the form lists.</summary>
    /// <param name="form">The form as sent.</param>
    /// <param name="sent">The day it was sent, in London: what lies later is expected.</param>
    public static IReadOnlyList<Credential> ListedIn(ApplicationForm form, DateOnly sent) =>
    [
        .. form.All<QualificationAnswers>(FormSection.Qualifications).Select(e => e.Answers).OrderBy(q => q.KindOf ?? QualificationKind.Other)
            .Select(q => new Credential(Said.Of(q.KindOf ?? QualificationKind.Other), Answers.Tidy(q.Subject), Answers.Tidy(q.Grade), IsAfter(q.Awarded, sent))),
        .. form.All<TrainingAnswers>(FormSection.Training).Select(e => e.Answers)
            .Select(t => new Credential(Said.Of(typeof(TrainingKind), t.Kind ?? nameof(TrainingKind.Training)), Answers.Tidy(t.Title), "", IsAfter(t.Date, sent))),
    ];

    private static bool IsAfter(string? date, DateOnly day) => CalendarMonth.Read(date) is { } month
        ? month > CalendarMonth.Of(day)
        : CalendarYear.Read(date) is { } year && year > day.Year;
}
