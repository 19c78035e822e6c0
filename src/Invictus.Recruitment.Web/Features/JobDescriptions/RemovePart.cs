using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Asks before a part of the text is removed.</summary>
/// <param name="Question">"Remove this section?"</param>
/// <param name="Action">Where the answer goes.</param>
/// <param name="Back">Where the person came from.</param>
/// <param name="Revision">The revision the page was opened on.</param>
/// <param name="Heading">What is above the text.</param>
/// <param name="Blocks">What goes.</param>
internal sealed record RemovePart(string Question, string Action, string Back, int Revision, string Heading, IReadOnlyList<Block> Blocks)
{
    public static RemovePart Of(JobDescription job, Section section, int number) => new(
        "Remove this section?", $"/hr/job-descriptions/{job.Reference}/sections/{number}/remove", $"/hr/job-descriptions/{job.Reference}/text#section-{number}",
        job.Revision, section.Heading, section.Blocks);

    public static RemovePart Of(JobDescription job, Criterion criterion, int number) => new(
        "Remove this criterion?", $"/hr/job-descriptions/{job.Reference}/criteria/{number}/remove", $"/hr/job-descriptions/{job.Reference}/text#criterion-{number}",
        job.Revision, $"{criterion.Category}, {criterion.Importance.InWords().ToLowerInvariant()}",
        [new Block(BlockKind.Paragraph, criterion.Text), .. criterion.Points.Select(p => new Block(BlockKind.Item, p))]);

    public static RemovePart Of(StandardSection section) => new(
        "Remove this standard section?", $"/hr/job-descriptions/standard-sections/{section.Reference}/remove", "/hr/job-descriptions/standard-sections",
        section.Revision, section.Heading, section.Blocks);
}
