using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>All criteria on the form, by category, with how far the evidence for each is.</summary>
internal sealed record EvidenceList(Head Head, EvidenceProgress Progress, IReadOnlyList<EvidenceGroup> Groups, int? FirstLeft)
{
    public static EvidenceList Of(Mine mine)
    {
        var rows = mine.Vacancy.CriteriaOnTheForm.Select(c => new EvidenceRow(
            c.Position, c.Category, c.Text, c.Importance,
            Evidence.CountWords(mine.Application.EvidenceFor(c.Id)?.Text ?? ""))).ToList();
        return new EvidenceList(
            mine.Head, EvidenceProgress.Of(mine),
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
