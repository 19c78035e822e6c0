using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Data.Vacancies;

public static class VacancyQueries
{
    /// <summary>What the public may read: everything that was ever published, so that old addresses still answer.</summary>
    public static IQueryable<Vacancy> Published(this IQueryable<Vacancy> vacancies) =>
        vacancies.Where(v => v.Status != VacancyStatus.Draft);

    /// <summary>What can be applied for now.</summary>
    public static IQueryable<Vacancy> OpenAt(this IQueryable<Vacancy> vacancies, DateTimeOffset now) =>
        vacancies.Where(v => v.Status == VacancyStatus.Open && v.Terms.ClosesAt > now);

    /// <summary>What a member of staff may see: HR the whole trust, others the vacancies of their schools.</summary>
    public static IQueryable<Vacancy> VisibleTo(this IQueryable<Vacancy> vacancies, Viewer viewer)
    {
        if (viewer.IsHr)
            return vacancies;
        var schools = viewer.SchoolIds;
        return vacancies.Where(v => schools.Contains(v.SchoolId));
    }
}
