using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Applications;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>, IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Application> application)
    {
        application.Property(a => a.Email).HasMaxLength(256);
        application.HasOne<Vacancy>().WithMany().HasForeignKey(a => a.VacancyId).OnDelete(DeleteBehavior.Restrict);
        application.HasOne<Account>().WithMany().HasForeignKey(a => a.ApplicantId).OnDelete(DeleteBehavior.Restrict);
        // One application a vacancy: a double click or two windows cannot start two.
        application.HasIndex(a => new { a.VacancyId, a.ApplicantId }).IsUnique();
        // Two drafts have no number yet; the filter keeps SQL Server from calling their nulls equal.
        application.HasIndex(a => new { a.VacancyId, a.BlindNumber }).IsUnique().HasFilter("BlindNumber IS NOT NULL");
        application.ComplexProperty(a => a.Details, details =>
        {
            details.Property(d => d.FirstNames).HasMaxLength(PersonalDetails.NameMax);
            details.Property(d => d.LastName).HasMaxLength(PersonalDetails.NameMax);
            details.Property(d => d.FormerNames).HasMaxLength(PersonalDetails.NameMax);
            details.Property(d => d.Address).HasMaxLength(PersonalDetails.AddressMax);
            details.Property(d => d.Phone).HasMaxLength(PersonalDetails.PhoneMax);
            details.Property(d => d.NationalInsuranceNumber).HasMaxLength(9);
        });
        application.ComplexProperty(a => a.Teacher, teacher =>
            teacher.Property(t => t.Trn).HasMaxLength(TeacherReferenceNumber.Length));
        application.ComplexProperty(a => a.Declarations);
        application.HasMany(a => a.Evidence).WithOne().HasForeignKey("ApplicationId").IsRequired();
        application.Navigation(a => a.Evidence).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("Evidence");
        evidence.HasIndex("ApplicationId", nameof(Evidence.CriterionId)).IsUnique();
        evidence.HasOne<VacancyCriterion>().WithMany().HasForeignKey(e => e.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}
