using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>Letters that could not be sent and wait for a person: to whom, why, since when. What they say is not shown.</summary>
internal sealed record UnsentLetters(IReadOnlyList<UnsentLetter> Rows, int Page, int Pages, int Trying)
{
    private const int Size = 50;

    public static async Task<UnsentLetters> Of(RecruitmentDb db, int page, CancellationToken stop)
    {
        var stuck = db.Letters.AsNoTracking().Where(l => l.Status == LetterStatus.Stuck);
        var pages = Math.Max(1, (await stuck.CountAsync(stop) + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = await stuck.OrderByDescending(l => l.TroubleAt).ThenBy(l => l.Id).Skip((page - 1) * Size).Take(Size)
            .Select(l => new
            {
                l.Reference,
                l.Kind,
                l.Subject,
                l.To,
                l.QueuedAt,
                l.Attempts,
                l.Trouble,
                Application = db.Applications.Where(a => a.Id == l.ApplicationId && a.SubmittedAt != null).Select(a => a.Reference.Value).FirstOrDefault(),
            }).ToListAsync(stop);
        return new UnsentLetters(
            [.. rows.Select(r => new UnsentLetter(r.Reference.Value, LetterKinds.NameOf(r.Kind, r.Subject), r.To, r.QueuedAt, r.Attempts, r.Trouble ?? "It could not be sent.", r.Application))],
            page, pages, await db.Letters.CountAsync(l => l.Status == LetterStatus.Waiting && l.Trouble != null, stop));
    }
}

internal sealed record UnsentLetter(string Reference, string Name, string To, DateTimeOffset WrittenAt, int Attempts, string Why, string? Application);
