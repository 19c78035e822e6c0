using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.People;

namespace Invictus.Recruitment.Data.Appointments;

public static class AppointmentQueries
{
    /// <summary>What somebody who is appointed may see: their own, whatever it is.</summary>
    public static IQueryable<Appointment> Of(this IQueryable<Appointment> appointments, Viewer postholder) =>
        appointments.Where(a => a.PostholderId == postholder.AccountId);
}
