using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Shortlisting;

public static class RoundQueries
{
    /// <summary>The rounds of which the viewer is a member, at a school of the viewer: a role at one school opens nothing at another.</summary>
    public static IQueryable<ShortlistingRound> WithPanel(this IQueryable<ShortlistingRound> rounds, Viewer viewer, IQueryable<Vacancy> vacancies)
    {
        var (me, schools) = (viewer.AccountId, viewer.SchoolIds);
        return rounds.Where(r => r.Members.Any(m => m.AccountId == me)
            && vacancies.Any(v => v.Id == r.VacancyId && schools.Contains(v.SchoolId)));
    }

    /// <summary>Whether somebody shortlists for a vacancy whose applicants have not been told: then they see nobody's name, in whatever role they come.</summary>
    public static Task<bool> ShortlistsBlind(this RecruitmentDb db, Viewer viewer, long vacancyId, CancellationToken stop)
    {
        var me = viewer.AccountId;
        return db.ShortlistingRounds.AnyAsync(
            r => r.VacancyId == vacancyId && r.Members.Any(m => m.AccountId == me) && db.Vacancies.Any(v => v.Id == vacancyId && v.ReleasedAt == null), stop);
    }

    /// <summary>Until rating is open there is nothing for a panel to see.</summary>
    public static IQueryable<ShortlistingRound> Begun(this IQueryable<ShortlistingRound> rounds) =>
        rounds.Where(r => r.Status != RoundStatus.Preparing);

    /// <summary>The applications that are in front of a panel: submitted, and numbered with it.</summary>
    public static IQueryable<Application> InFrontOfPanel(this IQueryable<Application> applications) =>
        applications.Where(a => (a.Status == ApplicationStatus.Submitted || a.Status == ApplicationStatus.Told) && a.BlindNumber != null);

    /// <summary>Those of one vacancy.</summary>
    public static IQueryable<Application> InFrontOfPanel(this IQueryable<Application> applications, long vacancyId) =>
        applications.InFrontOfPanel().Where(a => a.VacancyId == vacancyId);
}
