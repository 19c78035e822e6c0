using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
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
/// <param name="Left">Essential criteria without evidence; desirable ones may stay empty.</param>
internal sealed record EvidenceProgress(int Written, int Total, int Left, int TooLong)
{
    public TaskState State => TooLong > 0 ? TaskState.Problem
        : Left == 0 ? TaskState.Completed
        : Written == 0 ? TaskState.NotStarted : TaskState.InProgress;

    public string InWords => TooLong > 0 ? $"{TooLong} too long" : $"{Written} of {Total} written";

    public static EvidenceProgress Of(Mine mine)
    {
        var criteria = mine.Vacancy.CriteriaOnTheForm
            .Select(c => (c.Importance, Words: Domain.Applications.Evidence.CountWords(mine.Application.EvidenceFor(c.Id)?.Text ?? ""))).ToList();
        return new EvidenceProgress(
            criteria.Count(c => c.Words > 0), criteria.Count,
            criteria.Count(c => c.Words == 0 && c.Importance == Importance.Essential),
            criteria.Count(c => c.Words > Domain.Applications.Evidence.WordsMax));
    }
}
