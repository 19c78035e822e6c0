using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Vacancies;

/// <summary>The front page: what can be applied for now, soonest closing first.</summary>
internal sealed record OpenVacancies(IReadOnlyList<OpenVacancy> Rows, int Count, int Page, int Pages)
{
    private const int Size = 20;

    public static async Task<OpenVacancies> Of(RecruitmentDb db, DateTimeOffset now, int page, CancellationToken stop)
    {
        var open = db.Vacancies.OpenAt(now);
        var count = await open.CountAsync(stop);
        var pages = Math.Max(1, (count + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var rows = await open
            .OrderBy(v => v.Terms.ClosesAt).ThenBy(v => v.Id).Skip((page - 1) * Size).Take(Size)
            .Join(db.Schools, v => v.SchoolId, s => s.Id, (v, s) => new OpenVacancy(
                v.Reference.Value, v.Title, s.Name, s.Phase, s.Town, v.Terms.Pay, v.Terms.Contract, v.Terms.Pattern, v.Terms.ClosesAt))
            .AsNoTracking().ToListAsync(stop);
        return new OpenVacancies(rows, count, page, pages);
    }
}

internal sealed record OpenVacancy(
    string Reference, string Title, string School, string Phase, string Town, string Pay, ContractType Contract, WorkingPattern Pattern, DateTimeOffset ClosesAt);
