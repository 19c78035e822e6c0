using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>
/// What whoever signs said about passages of one version, oldest first. Shown beside a draft by <c>&lt;partial name="_Comments" model="…" /&gt;</c>.
/// </summary>
internal sealed record CommentList(IReadOnlyList<CommentRow> Rows)
{
    public static CommentList None { get; } = new([]);

    public static async Task<CommentList> Of(RecruitmentDb db, long versionId, CancellationToken stop) => new(
        await db.Set<PassageComment>().AsNoTracking()
            .Where(c => EF.Property<long>(c, "VersionId") == versionId)
            .OrderBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new CommentRow(c.PassageKey, c.Place, c.Quote, c.Text, c.Author, c.At))
            .ToListAsync(stop));
}

/// <summary>One comment.</summary>
/// <param name="PassageKey">The passage in the text as it was commented on; an edited text may have another there.</param>
internal sealed record CommentRow(string PassageKey, string Place, string Quote, string Text, string Author, DateTimeOffset At);
