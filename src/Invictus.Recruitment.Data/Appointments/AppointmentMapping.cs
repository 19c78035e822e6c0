using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Appointments;

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        // Named so that EF Core saves in the way that tables with triggers need (SQL Server refuses OUTPUT there).
        appointment.ToTable("Appointments", table => table.HasTrigger(AppointmentStandStill.Trigger));
        appointment.HasOne<Vacancy>().WithMany().HasForeignKey(a => a.VacancyId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<JobDescriptionVersion>().WithMany().HasForeignKey(a => a.VersionId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<Account>().WithMany().HasForeignKey(a => a.PostholderId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne(a => a.File).WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
        // One live appointment a vacancy: two officers at once cannot fill the same post twice.
        appointment.HasIndex(a => a.VacancyId).IsUnique().HasFilter("Status <> 'Withdrawn'");
        appointment.Property(a => a.PostholderName).HasMaxLength(Appointment.NameMax);
        appointment.Property(a => a.AppointedBy).HasMaxLength(200);
        appointment.Property(a => a.WithdrawnBy).HasMaxLength(200);
        appointment.Property(a => a.WithdrawnReason).HasMaxLength(Appointment.ReasonMax);
        appointment.Property(a => a.ContentSha256).HasMaxLength(64).IsUnicode(false);
        appointment.Property(a => a.FileToSignSha256).HasMaxLength(64).IsUnicode(false);
        appointment.OwnsOne(a => a.Signature, signature =>
        {
            signature.Property(s => s.SignerName).HasMaxLength(Appointment.NameMax);
            signature.Property(s => s.Role).HasMaxLength(100);
            signature.Property(s => s.Mark).HasMaxLength(Appointment.NameMax);
            signature.Property(s => s.Statement).HasMaxLength(GivenSignature.StatementMax);
            signature.Property(s => s.Drawing).HasMaxLength(DrawnMark.TextMax).IsUnicode(false);
            signature.Property(s => s.OnBehalfOf).HasMaxLength(200);
            signature.Ignore(s => s.Capacity);
            signature.Property(s => s.ContentSha256).HasMaxLength(64).IsUnicode(false);
        });
    }
}
