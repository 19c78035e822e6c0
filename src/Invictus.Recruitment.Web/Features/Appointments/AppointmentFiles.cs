using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Appointments;

/// <summary>The two files of an appointment, byte for byte as they are stored: the one to sign, and this postholder's own with both signatures.</summary>
internal sealed class AppointmentFiles(RecruitmentDb db)
{
    public async Task<(byte[] Bytes, string Name)> ToSign(Appointment appointment, CancellationToken stop)
    {
        var version = await VersionOf(appointment, stop);
        var file = await db.SignedFiles.AsNoTracking().SingleAsync(f => f.Id == version.FileId, stop);
        return (JobDescriptionFiles.Intact(file), JobDescriptionFiles.NameOf(version));
    }

    /// <exception cref="NotFoundException">The postholder has not signed.</exception>
    public async Task<(byte[] Bytes, string Name)> Countersigned(Appointment appointment, CancellationToken stop)
    {
        var file = await db.SignedFiles.AsNoTracking().Where(f => f.Id == appointment.FileId).OrNotFound(stop);
        return (JobDescriptionFiles.Intact(file), JobDescriptionFiles.NameOf(await VersionOf(appointment, stop), countersigned: true));
    }

    private Task<JobDescriptionVersion> VersionOf(Appointment appointment, CancellationToken stop) =>
        db.Set<JobDescriptionVersion>().AsNoTracking().SingleAsync(v => v.Id == appointment.VersionId, stop);
}
