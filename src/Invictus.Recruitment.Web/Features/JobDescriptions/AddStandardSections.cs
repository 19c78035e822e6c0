using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>Which of the trust's standard sections go into a draft.</summary>
internal sealed class AddStandardSections
{
    public List<string> Chosen { get; set; } = [];

    [BindNever]
    public string Title { get; set; } = "";

    [BindNever]
    public IReadOnlyList<StandardSection> Standards { get; set; } = [];

    public IReadOnlyList<Choice> Choices => [.. Standards.Select(s => new Choice(s.Reference.Value, s.Heading.TrimEnd(':', ' '), Beginning(s)))];

    /// <summary>Those that the draft does not have yet, all chosen to begin with.</summary>
    public static async Task<AddStandardSections> Of(RecruitmentDb db, JobDescription job, CancellationToken stop)
    {
        var missing = await MissingIn(db, job.Newest.Content, stop);
        return new AddStandardSections { Title = job.Title, Standards = missing, Chosen = [.. missing.Select(s => s.Reference.Value)] };
    }

    public static async Task<IReadOnlyList<StandardSection>> MissingIn(RecruitmentDb db, JobDescriptionContent content, CancellationToken stop) =>
        (await db.StandardSections.AsNoTracking().OrderBy(s => s.Position).ThenBy(s => s.Id).ToListAsync(stop)).FindAll(s => !content.Sections.Any(s.IsMeantBy));

    private static string Beginning(StandardSection section) =>
        section.Blocks[0].Text is var text && text.Length > 140 ? text[..140].TrimEnd() + "…" : text;
}
