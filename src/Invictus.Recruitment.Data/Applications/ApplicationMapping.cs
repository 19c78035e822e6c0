using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Applications;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>, IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<FormPart>,
    IEntityTypeConfiguration<EarlierText>
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
        });
        application.ComplexProperty(a => a.Teacher, teacher =>
            teacher.Property(t => t.Trn).HasMaxLength(TeacherReferenceNumber.Length));
        application.Property(a => a.Credentials).AsJson();
        application.HasMany(a => a.Evidence).WithOne().HasForeignKey("ApplicationId").IsRequired();
        application.HasMany(a => a.Submissions).WithOne().HasForeignKey("ApplicationId").IsRequired();
        application.Navigation(a => a.Submissions).UsePropertyAccessMode(PropertyAccessMode.Field);
        application.Property(a => a.WithdrawnReason).HasMaxLength(Application.ReasonMax);
    }

    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("Evidence");
        evidence.HasIndex("ApplicationId", nameof(Evidence.CriterionId)).IsUnique();
        evidence.HasOne<VacancyCriterion>().WithMany().HasForeignKey(e => e.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("Submissions");
        submission.HasIndex("ApplicationId", nameof(Submission.Number)).IsUnique();
        submission.Property(s => s.ContentSha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        submission.Property(s => s.Closed).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<FormPart> part)
    {
        part.ToTable("FormParts");
        part.HasOne<Application>().WithMany().HasForeignKey(p => p.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        part.Property(p => p.Item).HasMaxLength(FormPart.ItemMax).IsUnicode(false);
        part.Property(p => p.Closed).IsUnicode(false);
        part.Property(p => p.Version).IsConcurrencyToken();
        // Two windows that begin the same page at the same moment: one of them tries again on what the other stored.
        part.HasIndex(p => new { p.ApplicationId, p.Section, p.Item }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EarlierText> earlier)
    {
        earlier.ToTable("EarlierTexts");
        earlier.HasOne<Application>().WithMany().HasForeignKey(e => e.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        earlier.Property(e => e.Item).HasMaxLength(FormPart.ItemMax).IsUnicode(false);
        earlier.Property(e => e.Closed).IsUnicode(false);
    }
}
