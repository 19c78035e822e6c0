using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.People;

namespace Invictus.Recruitment.Data.Appointments;

public static class AppointmentQueries
{
    /// <summary>What somebody who is appointed may see: their own, whatever it is.</summary>
    public static IQueryable<Appointment> Of(this IQueryable<Appointment> appointments, Viewer postholder) =>
        appointments.Where(a => a.PostholderId == postholder.AccountId);

    /// <summary>
    /// Those that stood at an instant in the past: recorded before it, and not withdrawn by then. What becomes of them later changes nothing of it.
    /// </summary>
    public static IQueryable<Appointment> StandingAt(this IQueryable<Appointment> appointments, DateTimeOffset instant) =>
        appointments.Where(a => a.AppointedAt < instant && (a.WithdrawnAt == null || a.WithdrawnAt >= instant));
}
