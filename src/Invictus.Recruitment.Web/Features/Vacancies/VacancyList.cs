using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>HR's vacancies, newest first.</summary>
internal sealed record VacancyList(IReadOnlyList<VacancyRow> Rows, DateTimeOffset Now, int Page, int Pages)
{
    private const int Size = 25;

    public static async Task<VacancyList> Of(RecruitmentDb db, DateTimeOffset now, int page, CancellationToken stop)
    {
        var count = await db.Vacancies.CountAsync(stop);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = await db.Vacancies
            .OrderByDescending(v => v.Id).Skip((page - 1) * Size).Take(Size)
            .Join(db.Schools, v => v.SchoolId, s => s.Id, (v, s) => new VacancyRow(
                v.Reference.Value, v.Title, s.Name, v.Status, v.Terms.ClosesAt,
                db.Applications.Count(a => a.VacancyId == v.Id && a.Status != ApplicationStatus.Draft)))
            .AsNoTracking().ToListAsync(stop);
        return new VacancyList(rows, now, page, pages);
    }
}

internal sealed record VacancyRow(string Reference, string Title, string School, VacancyStatus Status, DateTimeOffset ClosesAt, int Submitted)
{
    public string Standing(DateTimeOffset now) => Standings.InWords(Status, ClosesAt, now);

    public string Colour(DateTimeOffset now) => Standings.Colour(Status, ClosesAt, now);
}

/// <summary>How a vacancy stands in the words and colours of HR's pages: an advert past its closing time is closed, though nobody moved it.</summary>
internal static class Standings
{
    public static string InWords(VacancyStatus status, DateTimeOffset closesAt, DateTimeOffset now) =>
        IsClosed(status, closesAt, now) ? "Closed" : status.InWords();

    public static string Colour(VacancyStatus status, DateTimeOffset closesAt, DateTimeOffset now) => status switch
    {
        VacancyStatus.Draft => "grey",
        VacancyStatus.Open => IsClosed(status, closesAt, now) ? "orange" : "green",
        VacancyStatus.Shortlisting => "blue",
        _ => "purple",
    };

    private static bool IsClosed(VacancyStatus status, DateTimeOffset closesAt, DateTimeOffset now) =>
        status == VacancyStatus.Open && now >= closesAt;
}
