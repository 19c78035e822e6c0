using System.Globalization;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Where each criterion of a draft is assessed, all on one page.</summary>
internal sealed class StagesForm
{
    public static IReadOnlyList<AssessmentStage> Stages { get; } = [.. Enum.GetValues<AssessmentStage>().Where(s => s != AssessmentStage.None)];

    /// <summary>The boxes that are ticked: "4-Interview".</summary>
    public List<string> Chosen { get; set; } = [];

    /// <summary>The revision the form was opened on.</summary>
    public int Revision { get; set; }

    [BindNever]
    public string Reference { get; set; } = "";

    [BindNever]
    public IReadOnlyList<Criterion> Criteria { get; set; } = [];

    public static StagesForm Of(JobDescription job) => new() { Reference = job.Reference.Value, Revision = job.Revision, Criteria = job.Newest.Content.Criteria };

    public static string Box(int number, AssessmentStage stage) => string.Create(CultureInfo.InvariantCulture, $"{number}-{stage}");

    /// <summary>The stages of each criterion; boxes that no page has are not read.</summary>
    public IReadOnlyList<AssessmentStage> Read(int criteria)
    {
        var ticked = Chosen.ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(1, criteria).Select(number =>
            Stages.Where(stage => ticked.Contains(Box(number, stage))).Aggregate(AssessmentStage.None, (all, stage) => all | stage))];
    }
}
