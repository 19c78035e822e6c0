using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Monitoring;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Monitoring;

/// <summary>
/// Keeps, finds and forgets the monitoring answers of an application. Nothing is recorded in the trail: that and when somebody answered
/// would be a way to their row.
/// </summary>
internal sealed class KeepMonitoring(RecruitmentDb db, MonitoringSeal seal)
{
    private const int Tries = 3;

    /// <summary>The answers, for the applicant's own page.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(Reference application, CancellationToken stop)
    {
        var row = await Row(application, stop);
        return row is not null && seal.Open(row) is { } given && QuestionSet.Of(given.Version) is { } set ? set.Known(given.Answers) : new Dictionary<string, string>();
    }

    /// <summary>Keeps the answers in place of those of before; none at all leaves nothing behind.</summary>
    /// <exception cref="RuleViolation">The application can no longer be edited.</exception>
    public async Task Keep(Application application, Domain.Vacancies.Vacancy vacancy, IReadOnlyDictionary<string, string> answers, DateTimeOffset now, CancellationToken stop)
    {
        Rule.Keep(application.WhyNotEdit(vacancy, now));
        var known = QuestionSet.Current.Known(answers);
        var token = seal.TokenOf(application.Reference);
        for (var left = Tries; ; left--)
        {
            // Nothing but the answers may be stored here: an entry of the trail beside them would say whose they are.
            db.ChangeTracker.Clear();
            var row = await Row(application.Reference, stop);
            if (known.Count == 0)
            {
                await Forget(application.Reference, stop);
                return;
            }
            var sealedText = seal.Seal(token, new GivenAnswers(QuestionSet.Current.Version, known));
            if (row is null)
                db.MonitoringAnswers.Add(new SealedAnswers(token, sealedText));
            else
                row.Replace(sealedText);
            try
            {
                await db.SaveChangesAsync(stop);
                return;
            }
            catch (DbUpdateException) when (left > 0)
            {
                // Two windows saved at the same moment.
            }
        }
    }

    /// <summary>Deletes the answers: when the applicant takes them back, and when the application is erased.</summary>
    public Task Forget(Reference application, CancellationToken stop)
    {
        var token = seal.TokenOf(application);
        return db.MonitoringAnswers.Where(a => a.Token == token).ExecuteDeleteAsync(stop);
    }

    private Task<SealedAnswers?> Row(Reference application, CancellationToken stop)
    {
        var token = seal.TokenOf(application);
        return db.MonitoringAnswers.SingleOrDefaultAsync(a => a.Token == token, stop);
    }
}
