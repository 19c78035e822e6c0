using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Where each section of the form is, and what it is called.</summary>
/// <param name="Section">Which part.</param>
/// <param name="Slug">Its address under the application's.</param>
/// <param name="Title">Its name on the task list and as heading.</param>
/// <param name="Page">What its page, or each of its entries, asks.</param>
/// <param name="Entry">What one entry is called; null for a section that is one page.</param>
/// <param name="View">The view of its page.</param>
internal sealed record FormPlace(FormSection Section, string Slug, string Title, Type Page, string View, string? Entry = null)
{
    private static readonly FormPlace[] All =
    [
        new(FormSection.Details, "details", "Personal details", typeof(DetailsAnswers), "Details"),
        new(FormSection.Teacher, "teacher-status", "Teacher status", typeof(TeacherAnswers), "Teacher"),
        new(FormSection.Qualifications, "qualifications", "Qualifications", typeof(QualificationAnswers), "Qualification", "qualification"),
        new(FormSection.Training, "training", "Training and memberships", typeof(TrainingAnswers), "Training", "training or membership"),
        new(FormSection.History, "history", "Work and education history", typeof(HistoryAnswers), "HistoryEntry", "entry"),
        new(FormSection.Evidence, "evidence", "Evidence", typeof(EvidenceAnswers), "Criterion"),
        new(FormSection.Statement, "statement", "Statement", typeof(StatementAnswers), "Statement"),
        new(FormSection.Questions, "questions", "Questions about this post", typeof(QuestionAnswers), "Question"),
        new(FormSection.Referees, "referees", "Referees", typeof(RefereeAnswers), "Referee", "referee"),
        new(FormSection.Relationships, "relationships", "Relationships", typeof(RelationshipAnswers), "Relationships"),
        new(FormSection.Adjustments, "adjustments", "Support in the selection", typeof(AdjustmentAnswers), "Adjustments"),
        new(FormSection.Declarations, "declarations", "Declarations", typeof(DeclarationAnswers), "Declarations"),
    ];

    public static FormPlace Of(FormSection section) => All[(int)section];

    /// <summary>A section with entries.</summary>
    /// <exception cref="NotFoundException">There is none at this address.</exception>
    public static FormPlace WithEntries(string slug) => Array.Find(All, p => p.Slug == slug && p.Entry is not null) ?? throw new NotFoundException();

    /// <summary>The sections that a vacancy asks for.</summary>
    public static IReadOnlyList<FormPlace> For(Vacancy vacancy) => [.. ApplicationForm.SectionsOf(vacancy).Select(Of)];

    /// <summary>The page where something is put right.</summary>
    public string Address(Head head, Vacancy vacancy, string item)
    {
        var section = $"{head.Address}/{Slug}";
        if (item.Length == 0)
            return section;
        // Criteria and questions are found by their place, entries by their own name.
        return Section switch
        {
            FormSection.Evidence => vacancy.Criteria.FirstOrDefault(c => ApplicationForm.Key(c.Id) == item) is { } criterion ? $"{section}/{criterion.Position}" : section,
            FormSection.Questions => $"{section}/{item}",
            _ => $"{section}/{item}",
        };
    }
}
