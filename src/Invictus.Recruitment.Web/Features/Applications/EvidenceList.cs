using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>All criteria on the form, by category, with how far the evidence for each is.</summary>
internal sealed record EvidenceList(Head Head, EvidenceProgress Progress, IReadOnlyList<EvidenceGroup> Groups, int? FirstLeft)
{
    public static EvidenceList Of(Mine mine, ApplicationForm form)
    {
        var rows = mine.Vacancy.CriteriaOnTheForm.Select(c => new EvidenceRow(
            c.Position, c.Category, c.Text, c.Importance,
            Evidence.CountWords(form.EvidenceFor(c.Id)))).ToList();
        return new EvidenceList(
            mine.Head, EvidenceProgress.Of(mine.Vacancy, form),
            [.. rows.GroupBy(r => (r.Importance, r.Category)).Select(g => new EvidenceGroup($"{g.Key.Category}, {g.Key.Importance.InWords().ToLowerInvariant()}", [.. g]))],
            rows.Find(r => r.IsLeft)?.Position);
    }
}

internal sealed record EvidenceGroup(string Heading, IReadOnlyList<EvidenceRow> Rows);

internal sealed record EvidenceRow(int Position, string Category, string Text, Importance Importance, int Words)
{
    public TaskState State => Words == 0 ? TaskState.NotStarted : Words > Evidence.WordsMax ? TaskState.Problem : TaskState.Completed;

    /// <summary>Stands between the draft and its submission.</summary>
    public bool IsLeft => State == TaskState.Problem || (State == TaskState.NotStarted && Importance == Importance.Essential);

    public string Status => Words == 0 ? Importance == Importance.Essential ? "Not started" : "Optional" : Words > Evidence.WordsMax ? "Too long" : Words == 1 ? "1 word" : $"{Words:N0} words";
}

/// <summary>How far the evidence is.</summary>
/// <param name="Written">Criteria with evidence.</param>
/// <param name="Total">Criteria on the form.</param>
/// <param name="Left">Essential criteria without evidence; desirable ones may stay empty.</param>
/// <param name="TooLong">Criteria with more words than can be submitted.</param>
internal sealed record EvidenceProgress(int Written, int Total, int Left, int TooLong)
{
    public TaskState State => TooLong > 0 ? TaskState.Problem
        : Left == 0 ? TaskState.Completed
        : Written == 0 ? TaskState.NotStarted : TaskState.InProgress;

    public string InWords => TooLong > 0 ? $"{TooLong} too long" : $"{Written} of {Total} written";

    public static EvidenceProgress Of(Vacancy vacancy, ApplicationForm form)
    {
        var criteria = vacancy.CriteriaOnTheForm.Select(c => (c.Importance, Words: Evidence.CountWords(form.EvidenceFor(c.Id)))).ToList();
        return new EvidenceProgress(
            criteria.Count(c => c.Words > 0), criteria.Count,
            criteria.Count(c => c.Words == 0 && c.Importance == Importance.Essential),
            criteria.Count(c => c.Words > Evidence.WordsMax));
    }
}
