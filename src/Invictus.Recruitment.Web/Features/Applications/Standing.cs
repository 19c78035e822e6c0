using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>Where an application stands that can no longer be changed.</summary>
/// <param name="Head">Which one.</param>
/// <param name="Number">Its reference, to quote.</param>
/// <param name="SubmittedAt">When it was submitted; null for a draft that came too late.</param>
/// <param name="VacancyStatus">How far the trust is.</param>
/// <param name="Outcome">What was decided, once released.</param>
/// <param name="ReleasedAt">When.</param>
/// <param name="HrEmail">Whom to ask.</param>
/// <param name="Appointment">What it led to, if it did.</param>
internal sealed record StandingPage(
    Head Head, string Number, DateTimeOffset? SubmittedAt, VacancyStatus VacancyStatus, ApplicationOutcome? Outcome, DateTimeOffset? ReleasedAt, string HrEmail,
    MyAppointment? Appointment)
{
    public bool IsClosed => Head.Now >= Head.ClosesAt;

    public static StandingPage Of(Mine mine, string hrEmail, MyAppointment? appointment) => new(
        mine.Head, mine.Application.Reference.Display, mine.Application.SubmittedAt, mine.Vacancy.Status,
        mine.Application.Outcome, mine.Vacancy.ReleasedAt, hrEmail, appointment);
}
