using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;

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
/// <param name="Appointment">What it led to, if it did.</param>
internal sealed record StandingPage(
    Head Head, string Number, Application Application, VacancyStatus VacancyStatus, bool CanEdit, bool CanReturn, bool HasUnsentChanges, DateTimeOffset? ReleasedAt, string HrEmail,
    MyAppointment? Appointment)
{
    public bool IsClosed => Head.Now >= Head.ClosesAt;

    public DateTimeOffset? SubmittedAt => Application.SubmittedAt;

    public ApplicationOutcome? Outcome => Application.Outcome;

    public static StandingPage Of(Mine mine, bool hasUnsentChanges, string hrEmail, MyAppointment? appointment) => new(
        mine.Head, mine.Application.Reference.Display, mine.Application, mine.Vacancy.Status, mine.WhyNotEdit is null,
        mine.Application.WhyNotReturn(mine.Vacancy, mine.Now) is null, hasUnsentChanges, mine.Vacancy.ReleasedAt, hrEmail, appointment);
}
