using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The task list of a form.</summary>
/// <param name="Head">Which application.</param>
/// <param name="Groups">The sections, by what they are about.</param>
/// <param name="Problems">How much stands between the form and its submission.</param>
/// <param name="IsSent">It was sent before.</param>
/// <param name="HasUnsentChanges">Something was changed since.</param>
/// <param name="CanBringOver">An earlier application has answers for sections that are empty here.</param>
internal sealed record TaskPage(Head Head, IReadOnlyList<TaskGroup> Groups, int Problems, bool IsSent, bool HasUnsentChanges, bool CanBringOver)
{
    public int Done => Groups.Sum(g => g.Rows.Count(r => r.State == TaskState.Completed));

    public int Total => Groups.Sum(g => g.Rows.Count);

    public TaskState SendState => Problems > 0 ? TaskState.InProgress : IsSent && !HasUnsentChanges ? TaskState.Completed : TaskState.NotStarted;

    public string SendStatus => Problems > 0 ? "Answers missing" : IsSent ? HasUnsentChanges ? "Changes not sent" : "Sent" : "Ready to submit";

    public static TaskPage Of(Mine mine, ApplicationForm form, IReadOnlyList<FormProblem> problems, IReadOnlyList<DocumentRow> documents, bool canBringOver)
    {
        TaskRow Row(FormPlace place) => TaskRow.Of(place, mine, form, [.. problems.Where(p => p.Section == place.Section)]);
        var places = FormPlace.For(mine.Vacancy);
        IReadOnlyList<TaskRow> Rows(params FormSection[] sections) => [.. places.Where(p => sections.Contains(p.Section)).Select(Row)];
        return new TaskPage(
            mine.Head,
            [
                new TaskGroup("About you", Rows(FormSection.Details, FormSection.Teacher, FormSection.Qualifications, FormSection.Training, FormSection.History)),
                new TaskGroup("How you meet the person specification", Rows(FormSection.Evidence, FormSection.Statement, FormSection.Questions)),
                new TaskGroup("Documents", documents.Count == 0 ? [] : [TaskRow.Of(documents, mine)]),
                new TaskGroup("People and support", Rows(FormSection.Referees, FormSection.Relationships, FormSection.Adjustments)),
                new TaskGroup("Before you send it", Rows(FormSection.Declarations)),
            ],
            problems.Count + documents.Count(d => d.IsLacking), mine.Application.SubmittedAt is not null, mine.Application.SubmittedAt is null || mine.Application.HasUnsentChanges(form), canBringOver);
    }
}

internal sealed record TaskGroup(string Heading, IReadOnlyList<TaskRow> Rows);

/// <summary>One section on the task list.</summary>
internal sealed record TaskRow(string Href, string Title, TaskState State, string? Status, string? Hint)
{
    public static TaskRow Of(IReadOnlyList<DocumentRow> documents, Mine mine)
    {
        var files = documents.Sum(d => d.Files.Count);
        return new TaskRow(
            $"{mine.Head.Address}/documents", "Documents", DocumentRow.StateOf(documents), files == 1 ? "1 file" : files > 0 ? $"{files} files" : documents.Any(d => d.IsLacking) ? null : "Optional",
            "The documents that this vacancy asks for");
    }

    public static TaskRow Of(FormPlace place, Mine mine, ApplicationForm form, IReadOnlyList<FormProblem> problems)
    {
        var href = $"{mine.Head.Address}/{place.Slug}";
        var entries = form.Pages.Count(p => p.Section == place.Section);
        if (place.Section == FormSection.Evidence)
        {
            var evidence = EvidenceProgress.Of(mine.Vacancy, form);
            return new TaskRow(href, place.Title, evidence.State, evidence.InWords, "A short answer for each criterion; desirable ones may stay empty");
        }
        // Training, qualifications and answers that nobody has to give: nothing there is a finished answer too, but not one to call completed.
        var state = problems.Any(p => p.IsFilled) ? TaskState.Problem
            : problems.Count > 0 ? entries == 0 ? TaskState.NotStarted : TaskState.InProgress
            : entries == 0 ? TaskState.NotStarted : TaskState.Completed;
        var status = state switch
        {
            TaskState.Problem => "Needs attention",
            TaskState.NotStarted when problems.Count == 0 => "Optional",
            TaskState.Completed when place.Entry is not null => entries == 1 ? "1 entry" : $"{entries} entries",
            _ => null,
        };
        return new TaskRow(href, place.Title, state, status, place.Section switch
        {
            FormSection.History => "Since you left school, with every gap explained",
            FormSection.Referees => "Two people, one of them your current or last employer",
            FormSection.Adjustments => "The panel does not see this",
            _ => null,
        });
    }
}
