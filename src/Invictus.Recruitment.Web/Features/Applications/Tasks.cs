using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>The task list of a draft.</summary>
internal sealed record TaskPage(Head Head, TaskState Details, TaskState Teacher, TaskState Declarations, EvidenceProgress Evidence, bool CanSubmit)
{
    public static TaskPage Of(Mine mine)
    {
        var (application, vacancy) = (mine.Application, mine.Vacancy);
        return new TaskPage(
            mine.Head,
            State(application.Details.IsComplete, application.Details == PersonalDetails.Empty),
            State(application.Teacher.IsComplete, application.Teacher == TeacherStatus.Empty),
            State(application.Declarations.IsComplete, application.Declarations == Domain.Applications.Declarations.Empty),
            EvidenceProgress.Of(mine),
            application.WhatIsMissing(vacancy).Count == 0);
    }

    public int Done => new[] { Details, Teacher, Declarations, Evidence.State }.Count(s => s == TaskState.Completed);

    private static TaskState State(bool complete, bool empty) =>
        complete ? TaskState.Completed : empty ? TaskState.NotStarted : TaskState.InProgress;
}

/// <summary>How far the evidence is.</summary>
internal sealed record EvidenceProgress(int Written, int Total, int TooLong)
{
    public TaskState State => TooLong > 0 ? TaskState.Problem
        : Written == 0 ? TaskState.NotStarted
        : Written < Total ? TaskState.InProgress : TaskState.Completed;

    public string InWords => TooLong > 0 ? $"{TooLong} too long" : Written == Total ? "Completed" : $"{Written} of {Total} written";

    public static EvidenceProgress Of(Mine mine)
    {
        var words = mine.Vacancy.CriteriaOnTheForm
            .Select(c => Domain.Applications.Evidence.CountWords(mine.Application.EvidenceFor(c.Id)?.Text ?? "")).ToList();
        return new EvidenceProgress(words.Count(w => w > 0), words.Count, words.Count(w => w > Domain.Applications.Evidence.WordsMax));
    }
}
