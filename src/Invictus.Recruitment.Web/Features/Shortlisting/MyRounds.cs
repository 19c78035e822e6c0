using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Shortlisting;

/// <summary>The rounds of which a person is a member, newest first.</summary>
internal sealed record MyRounds(IReadOnlyList<MyRound> Rows, int Page, int Pages)
{
    private const int Size = 20;

    public static async Task<MyRounds> Of(RecruitmentDb db, Viewer me, int page, CancellationToken stop)
    {
        var mine = db.ShortlistingRounds.WithPanel(me, db.Vacancies);
        var pages = Math.Max(1, (await mine.CountAsync(stop) + Size - 1) / Size);
        page = Math.Clamp(page, 1, pages);
        var (account, applications) = (me.AccountId, db.Applications.InFrontOfPanel());
        var rows = await mine.OrderByDescending(r => r.Id).Skip((page - 1) * Size).Take(Size)
            .Join(db.Vacancies, r => r.VacancyId, v => v.Id, (r, v) => new { Round = r, Vacancy = v })
            .Join(db.Schools, x => x.Vacancy.SchoolId, s => s.Id, (x, s) => new MyRound(
                x.Round.Reference.Value, x.Vacancy.Title, s.Name, x.Vacancy.Terms.ClosesAt, x.Round.Status,
                x.Vacancy.Status == VacancyStatus.Released,
                x.Round.Members.Any(m => m.AccountId == account && m.IsChair),
                applications.Count(a => a.VacancyId == x.Vacancy.Id),
                x.Vacancy.Id,
                db.Assessments.Where(a => applications.Any(p => p.Id == a.ApplicationId) && a.RoundId == x.Round.Id && a.AssessorId == account && a.ReplacedAt == null
                    && !x.Round.Conflicts.Any(c => c.AccountId == account && c.ApplicationId == a.ApplicationId)).SelectMany(a => a.Ratings).Count(),
                x.Round.Conflicts.Count(c => c.AccountId == account && applications.Any(p => p.Id == c.ApplicationId)),
                db.Assessments.Any(a => a.RoundId == x.Round.Id && a.AssessorId == account && a.ReplacedAt == null && a.SubmittedAt != null),
                db.Assessments.Count(a => a.RoundId == x.Round.Id && a.AssessorId == account && a.ReplacedAt == null && a.SubmittedAt == null && a.Version > 1)))
            .AsNoTracking().ToListAsync(stop);
        // Stages are stored as words, which no database can take apart: counted here.
        var vacancies = rows.ConvertAll(r => r.VacancyId);
        var criteria = (await db.Vacancies.Where(v => vacancies.Contains(v.Id)).SelectMany(v => v.Criteria, (v, c) => new { v.Id, c.AssessedBy }).ToListAsync(stop))
            .Where(c => c.AssessedBy.HasFlag(AssessmentStage.Application)).CountBy(c => c.Id).ToDictionary();
        return new MyRounds([.. rows.Select(r => r with { Criteria = criteria.GetValueOrDefault(r.VacancyId) })], page, pages);
    }
}

internal sealed record MyRound(
    string Reference, string Title, string School, DateTimeOffset ClosedAt, RoundStatus Status, bool IsReleased, bool IAmChair,
    int Applicants, long VacancyId, int Rated, int Known, bool ISubmitted, int Reopened)
{
    /// <summary>How many criteria are rated.</summary>
    public int Criteria { get; init; }

    public RoundHead Head => new(Reference, Title, Status, IsReleased, IAmChair, PassMark: 0);

    public int ToRate => (Applicants - Known) * Criteria;

    public bool CanOpen => Status != RoundStatus.Preparing;

    public string Mine => (Status, ISubmitted) switch
    {
        (RoundStatus.Preparing, _) => "HR has not opened rating yet",
        (not RoundStatus.Preparing, _) when Reopened > 0 && !IsReleased => $"The chair reopened your ratings of {Reopened} {(Reopened == 1 ? "applicant" : "applicants")}",
        (_, true) => "You have submitted your ratings",
        (RoundStatus.Rating, _) => $"{Rated:N0} of {ToRate:N0} ratings given",
        _ => "Rating ended before you submitted",
    };
}
