using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Infrastructure.Settings;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Where an application stands that was sent, or can no longer be changed.</summary>
/// <param name="Head">Which one.</param>
/// <param name="Number">Its reference, to quote.</param>
/// <param name="Application">What was sent, withdrawn, decided, and when.</param>
/// <param name="VacancyStatus">How far the trust is.</param>
/// <param name="CanEdit">Answers can still be changed and sent again.</param>
/// <param name="CanReturn">A withdrawal can still be taken back.</param>
/// <param name="HasUnsentChanges">Something was changed since the last sending.</param>
/// <param name="ReleasedAt">When outcomes were released.</param>
/// <param name="HrEmail">Whom to ask.</param>
/// <param name="Promises">By when the next step is.</param>
/// <param name="Appointment">What it led to, if it did.</param>
internal sealed record StandingPage(
    Head Head, string Number, Application Application, VacancyStatus VacancyStatus, bool CanEdit, bool CanReturn, bool HasUnsentChanges, DateTimeOffset? ReleasedAt, string HrEmail,
    Promises Promises, MyAppointment? Appointment)
{
    public bool IsClosed => Head.Now >= Head.ClosesAt;

    public DateTimeOffset? SubmittedAt => Application.SubmittedAt;

    public ApplicationOutcome? Outcome => Application.Outcome;

    public static StandingPage Of(Mine mine, bool hasUnsentChanges, TrustSettings trust, MyAppointment? appointment) => new(
        mine.Head, mine.Application.Reference.Display, mine.Application, mine.Vacancy.Status, mine.WhyNotEdit is null,
        mine.Application.WhyNotReturn(mine.Vacancy, mine.Now) is null, hasUnsentChanges, mine.Vacancy.ReleasedAt, trust.HrEmail, Promises.Of(mine.Vacancy, trust), appointment);
}

/// <summary>By when an applicant hears from the trust.</summary>
/// <param name="Answer">Whatever the decision is.</param>
/// <param name="Invitation">The date of the interview, for those who are shortlisted.</param>
/// <param name="Reserve">At the latest, for those who are held in reserve: by then the post is filled.</param>
internal sealed record Promises(DateOnly Answer, DateOnly Invitation, DateOnly Reserve)
{
    public static Promises Of(Vacancy vacancy, TrustSettings trust) => new(
        London.DateOf(vacancy.ClosesAt).AddDays(trust.DaysToDecide), London.DateOf(vacancy.ReleasedAt ?? vacancy.ClosesAt).AddDays(trust.DaysToInvite), vacancy.Terms.StartsOn);
}
