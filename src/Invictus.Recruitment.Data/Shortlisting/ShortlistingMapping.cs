using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Shortlisting;

internal sealed class ShortlistingMapping
    : IEntityTypeConfiguration<ShortlistingRound>, IEntityTypeConfiguration<PanelMember>, IEntityTypeConfiguration<ConflictOfInterest>,
    IEntityTypeConfiguration<Assessment>,
    IEntityTypeConfiguration<Rating>, IEntityTypeConfiguration<Scorecard>, IEntityTypeConfiguration<AgreedRating>, IEntityTypeConfiguration<ReplacedAgreement>,
    IEntityTypeConfiguration<ShortlistDecision>
{
    public void Configure(EntityTypeBuilder<ShortlistingRound> round)
    {
        round.HasOne<Vacancy>().WithMany().HasForeignKey(r => r.VacancyId).OnDelete(DeleteBehavior.Restrict);
        round.HasIndex(r => r.VacancyId).IsUnique();
        round.HasMany(r => r.Members).WithOne().HasForeignKey("RoundId").IsRequired();
        round.Navigation(r => r.Members).AutoInclude();
        round.HasMany(r => r.Conflicts).WithOne().HasForeignKey("RoundId").IsRequired();
        round.Navigation(r => r.Conflicts).AutoInclude();
        round.Ignore(r => r.Chair);
    }

    public void Configure(EntityTypeBuilder<PanelMember> member)
    {
        member.ToTable("PanelMembers");
        member.HasKey(m => m.Id);
        member.Property(m => m.Name).HasMaxLength(200);
        member.Property(m => m.Known).HasMaxLength(PanelMember.KnownMax);
        member.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        member.HasIndex("RoundId", nameof(PanelMember.AccountId)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ConflictOfInterest> conflict)
    {
        conflict.ToTable("ConflictsOfInterest");
        conflict.Property(c => c.Reason).HasMaxLength(ConflictOfInterest.ReasonMax);
        conflict.Property(c => c.DeclaredBy).HasMaxLength(200);
        conflict.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasIndex("RoundId", nameof(ConflictOfInterest.AccountId), nameof(ConflictOfInterest.ApplicationId)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.Property(a => a.ReopenReason).HasMaxLength(Assessment.ReasonMax);
        assessment.Property(a => a.ReopenedBy).HasMaxLength(200);
        assessment.HasOne<ShortlistingRound>().WithMany().HasForeignKey(a => a.RoundId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<Application>().WithMany().HasForeignKey(a => a.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<Account>().WithMany().HasForeignKey(a => a.AssessorId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasIndex(a => new { a.RoundId, a.AssessorId, a.ApplicationId, a.Version }).IsUnique();
        assessment.HasMany(a => a.Ratings).WithOne().HasForeignKey("AssessmentId").IsRequired();
        assessment.Navigation(a => a.Ratings).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.ToTable("Ratings");
        rating.Property(r => r.Note).HasMaxLength(Rating.NoteMax);
        rating.Property(r => r.Explanation).HasMaxLength(Rating.NoteMax);
        rating.Property(r => r.ExplainedBy).HasMaxLength(200);
        rating.Ignore(r => r.HasWords);
        rating.HasIndex("AssessmentId", nameof(Rating.CriterionId)).IsUnique();
        rating.HasOne<VacancyCriterion>().WithMany().HasForeignKey(r => r.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Scorecard> scorecard)
    {
        scorecard.HasOne<ShortlistingRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        scorecard.HasOne<Application>().WithMany().HasForeignKey(s => s.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        scorecard.HasIndex(s => new { s.RoundId, s.ApplicationId }).IsUnique();
        scorecard.HasMany(s => s.Agreed).WithOne().HasForeignKey("ScorecardId").IsRequired();
        scorecard.HasMany(s => s.Replaced).WithOne().HasForeignKey("ScorecardId").IsRequired();
        scorecard.HasMany(s => s.Decisions).WithOne().HasForeignKey("ScorecardId").IsRequired();
        scorecard.Navigation(s => s.Agreed).AutoInclude();
        scorecard.Navigation(s => s.Decisions).AutoInclude();
        scorecard.Ignore(s => s.Decision);
    }

    public void Configure(EntityTypeBuilder<AgreedRating> agreed)
    {
        agreed.ToTable("AgreedRatings");
        agreed.Property(a => a.Note).HasMaxLength(Rating.NoteMax);
        agreed.Property(a => a.AgreedBy).HasMaxLength(200);
        agreed.HasIndex("ScorecardId", nameof(AgreedRating.CriterionId)).IsUnique();
        agreed.HasOne<VacancyCriterion>().WithMany().HasForeignKey(a => a.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReplacedAgreement> replaced)
    {
        replaced.ToTable("ReplacedAgreements");
        replaced.Property(r => r.Note).HasMaxLength(Rating.NoteMax);
        replaced.Property(r => r.AgreedBy).HasMaxLength(200);
        replaced.Property(r => r.ReplacedBy).HasMaxLength(200);
        replaced.HasOne<VacancyCriterion>().WithMany().HasForeignKey(r => r.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ShortlistDecision> decision)
    {
        decision.ToTable("ShortlistDecisions");
        decision.Property(d => d.NotMet).AsJson();
        decision.Property(d => d.Words).HasMaxLength(ShortlistDecision.WordsMax);
        decision.Property(d => d.DecidedBy).HasMaxLength(200);
    }
}
