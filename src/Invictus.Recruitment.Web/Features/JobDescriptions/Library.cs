using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.JobDescriptions;

/// <summary>The library, newest draft first.</summary>
internal sealed record LibraryPage(IReadOnlyList<LibraryRow> Rows, int Page, int Pages)
{
    public const int Size = 25;

    public static async Task<LibraryPage> Of(RecruitmentDb db, int page, CancellationToken stop)
    {
        var all = await db.JobDescriptions.CountAsync(stop);
        var pages = Math.Max(1, (all + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = await db.JobDescriptions
            .OrderByDescending(j => j.Id).Skip((page - 1) * Size).Take(Size)
            .Join(db.Schools, j => j.SchoolId, s => s.Id, (j, s) => new { Job = j, School = s.Name })
            .Select(x => new
            {
                x.Job.Reference,
                x.Job.Title,
                x.School,
                Newest = x.Job.Versions.OrderByDescending(v => v.Number)
                    .Select(v => new { v.Number, v.Status, v.DraftedAt }).First(),
            })
            .AsNoTracking().ToListAsync(stop);
        return new LibraryPage(
            [.. rows.Select(r => new LibraryRow(r.Reference.Value, r.Title, r.School, r.Newest.Number, r.Newest.Status, r.Newest.DraftedAt))],
            page, pages);
    }
}

internal sealed record LibraryRow(string Reference, string Title, string School, int Version, VersionStatus Status, DateTimeOffset DraftedAt);
