using System.Security.Cryptography;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Mail;
using Invictus.Recruitment.Web.Features.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>An applicant sends the form: the application, its provisional score and the letter of receipt are stored together.</summary>
internal sealed class SubmitApplication(RecruitmentDb db, ISeal seal, WriteLetter letters, ScoreApplication score)
{
    /// <param name="application">With what was sent before.</param>
    /// <param name="vacancy">The vacancy applied for.</param>
    /// <param name="form">The form as it is written.</param>
    /// <param name="by">Who, and when it reached the portal.</param>
    /// <param name="stop">The request is gone.</param>
    /// <exception cref="RuleViolation">Closed, withdrawn, decided, or something is missing.</exception>
    public async Task Now(Application application, Vacancy vacancy, ApplicationForm form, Stamp by, CancellationToken stop)
    {
        var again = application.SubmittedAt is not null;
        if (!application.Submit(vacancy, form, seal, application.BlindNumber ?? await FreeNumber(vacancy.Id, stop), by))
            return;
        await score.Now(application, vacancy, by.At, stop);
        await letters.Now(
            again ? ApplicationLetterKinds.ChangesReceived : ApplicationLetterKinds.ApplicationReceived, new Addressee(application.Email, application.ApplicantId, application.Id), by.At,
            [
                ("vacancy", vacancy.Title), ("reference", application.Reference.Display), ("submitted", London.DateAndTime(by.At)),
                ("closes", London.DateAndTime(vacancy.ClosesAt)), (LetterValue.Way, $"/applications/{application.Reference}"),
            ],
            stop);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Random, so that numbers tell nothing about the order of arrival.</summary>
    public static int NumberBeside(IReadOnlyCollection<int> taken)
    {
        // Four digits are easy to say in a meeting; more only when a vacancy draws thousands.
        var top = taken.Count < 4000 ? 10_000 : 1_000_000;
        int number;
        do
            number = RandomNumberGenerator.GetInt32(top / 10, top);
        while (taken.Contains(number));
        return number;
    }

    /// <summary>The index refuses the rare pair that picks one at once.</summary>
    private async Task<int> FreeNumber(long vacancyId, CancellationToken stop) => NumberBeside(
        await db.Applications.Where(a => a.VacancyId == vacancyId && a.BlindNumber != null).Select(a => a.BlindNumber!.Value).ToListAsync(stop));
}
