using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Scoring;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Scoring;

/// <summary>
/// Scores an application against the essential and desirable criteria: an aid for people, never a decision. The record is stored with what the
/// caller saves; earlier ones stay, and the newest counts.
/// </summary>
internal sealed class ScoreApplication(RecruitmentDb db)
{
    /// <summary>As it was just sent: by facts for everybody, and by the evidence too where it is read.</summary>
    public async Task Now(Application application, Vacancy vacancy, DateTimeOffset at, CancellationToken stop)
    {
        db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, Score(application, vacancy, ProvisionalLevel.FactsOnly), at));
        if (await Level(application, vacancy, stop) is ProvisionalLevel.FactsAndEvidence and var level)
            db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, Score(application, vacancy, level), at));
    }

    /// <summary>Once more, where the rules must go less far than they did, or may go further.</summary>
    /// <param name="application">With its evidence as sent.</param>
    /// <param name="vacancy">The vacancy applied for.</param>
    /// <param name="at">Now.</param>
    /// <param name="stop">The request is gone.</param>
    public async Task Again(Application application, Vacancy vacancy, DateTimeOffset at, CancellationToken stop)
    {
        var level = await Level(application, vacancy, stop);
        var newest = await db.ProvisionalRecords.Where(p => p.ApplicationId == application.Id).OrderByDescending(p => p.Id).Select(p => (ProvisionalLevel?)p.Level).FirstOrDefaultAsync(stop);
        if (newest is not null && newest != level)
            db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, Score(application, vacancy, level), at));
    }

    private async Task<ProvisionalLevel> Level(Application application, Vacancy vacancy, CancellationToken stop) =>
        ImpactAssessment.LevelFor(vacancy, application, await db.ImpactAssessments.NotEnded(stop));

    private static ProvisionalScore Score(Application application, Vacancy vacancy, ProvisionalLevel level) => ProvisionalRules.Score(
        new ApplicationFacts(
            application.Teacher.Qts, application.Teacher.Trn,
            application.Evidence.Where(e => e.Stated is not null).ToDictionary(e => e.CriterionId, e => e.Stated!.Value)),
        [.. vacancy.CriteriaOnTheForm.Select(CriterionToScore.Of)],
        application.Evidence.ToDictionary(e => e.CriterionId, e => e.Text),
        level);
}
