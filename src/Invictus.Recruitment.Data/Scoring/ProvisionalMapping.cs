using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Scoring;

internal sealed class ProvisionalMapping
    : IEntityTypeConfiguration<ProvisionalRecord>, IEntityTypeConfiguration<ProvisionalRecordRating>, IEntityTypeConfiguration<ImpactAssessment>
{
    public void Configure(EntityTypeBuilder<ProvisionalRecord> record)
    {
        record.Property(r => r.RuleSet).HasMaxLength(40);
        record.HasOne<Application>().WithMany().HasForeignKey(r => r.ApplicationId);
        record.HasMany(r => r.Ratings).WithOne().HasForeignKey("RecordId").IsRequired();
        record.Navigation(r => r.Ratings).AutoInclude();
        record.Ignore(r => r.Essential).Ignore(r => r.Desirable);
    }

    public void Configure(EntityTypeBuilder<ImpactAssessment> assessment)
    {
        assessment.Property(a => a.ApprovedBy).HasMaxLength(ImpactAssessment.ApprovedByMax);
        assessment.Property(a => a.Document).HasMaxLength(ImpactAssessment.DocumentMax);
        assessment.Property(a => a.RuleSet).HasMaxLength(40);
        assessment.Property(a => a.RecordedBy).HasMaxLength(200);
        assessment.Property(a => a.EndedBy).HasMaxLength(200);
        assessment.Property(a => a.EndReason).HasMaxLength(ImpactAssessment.ReasonMax);
        assessment.Ignore(a => a.IsInForce);
    }

    public void Configure(EntityTypeBuilder<ProvisionalRecordRating> rating)
    {
        rating.ToTable("ProvisionalRatings");
        rating.Property(r => r.Reason).HasMaxLength(ProvisionalRecordRating.ReasonMax);
        rating.Property(r => r.Highlights).AsJson();
        rating.HasIndex("RecordId", nameof(ProvisionalRecordRating.CriterionId)).IsUnique();
        rating.HasOne<VacancyCriterion>().WithMany().HasForeignKey(r => r.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}
