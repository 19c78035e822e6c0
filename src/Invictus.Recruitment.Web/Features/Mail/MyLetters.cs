using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Mail;

/// <summary>What the portal wrote to an applicant, newest first.</summary>
/// <param name="Rows">One page of it.</param>
/// <param name="Page">Which.</param>
/// <param name="Pages">Of how many.</param>
/// <param name="About">Only about this application; null for all.</param>
internal sealed record MyLetters(IReadOnlyList<MyLetterRow> Rows, int Page, int Pages, LetterSubject? About)
{
    private const int Size = 25;

    /// <exception cref="NotFoundException">The application is none of theirs.</exception>
    public static async Task<MyLetters> Of(RecruitmentDb db, Viewer me, string? application, int page, CancellationToken stop)
    {
        var mine = db.Letters.AsNoTracking().Of(me);
        LetterSubject? about = null;
        if (!string.IsNullOrEmpty(application))
        {
            var found = await db.Applications.Of(me).OrNotFound(application, stop);
            about = new LetterSubject(found.Reference.Value, await db.Vacancies.Where(v => v.Id == found.VacancyId).Select(v => v.Title).SingleAsync(stop));
            mine = mine.Where(l => l.ApplicationId == found.Id);
        }
        var pages = Math.Max(1, (await mine.CountAsync(stop) + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = await mine.OrderByDescending(l => l.Id).Skip((page - 1) * Size).Take(Size)
            .Select(l => new { l.Reference, l.Subject, l.SentAt, l.QueuedAt, l.Status }).ToListAsync(stop);
        return new MyLetters([.. rows.Select(r => new MyLetterRow(r.Reference.Value, r.Subject, r.SentAt ?? r.QueuedAt, r.Status))], page, pages, about);
    }
}

internal sealed record MyLetterRow(string Reference, string Subject, DateTimeOffset At, LetterStatus Status);

internal sealed record LetterSubject(string Reference, string Title);

/// <summary>One letter as it was sent, without a link that worked once.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="To">The address that it went to.</param>
/// <param name="At">When it was sent, or written if it was not.</param>
/// <param name="Status">Whether it was sent.</param>
/// <param name="Paragraphs">Empty when the text is too old to be kept.</param>
/// <param name="About">The application it is about.</param>
internal sealed record MyLetter(
    string Subject, string To, DateTimeOffset At, LetterStatus Status, IReadOnlyList<LetterParagraph> Paragraphs, LetterSubject? About)
{
    /// <exception cref="NotFoundException">There is none, or it was written to somebody else.</exception>
    public static async Task<MyLetter> Of(RecruitmentDb db, Viewer me, string reference, Uri here, CancellationToken stop)
    {
        var letter = await db.Letters.AsNoTracking().Of(me).WithReference(reference).OrNotFound(stop);
        var about = await db.Applications.Of(me).Where(a => a.Id == letter.ApplicationId)
            .Join(db.Vacancies, a => a.VacancyId, v => v.Id, (a, v) => new { a.Reference, v.Title }).SingleOrDefaultAsync(stop);
        return new MyLetter(
            letter.Subject, letter.To, letter.SentAt ?? letter.QueuedAt, letter.Status,
            [.. letter.TextToShow.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => LetterParagraph.Of(p, letter, here))],
            about is null ? null : new LetterSubject(about.Reference.Value, about.Title));
    }
}

/// <param name="Text">The words.</param>
/// <param name="Href">Where it leads, if it was the letter's button.</param>
internal sealed record LetterParagraph(string Text, string? Href)
{
    public static LetterParagraph Of(string paragraph, Letter letter, Uri here)
    {
        if (letter is not { Link: { } link, LinkLabel: { } label, LinkWorksOnce: false } || paragraph != LetterHtml.Way(label, link))
            return new LetterParagraph(paragraph, null);
        var address = new Uri(link);
        // A page of the portal is found under the address where the reader is.
        return new LetterParagraph(label, here.IsBaseOf(address) ? address.PathAndQuery : link);
    }
}
