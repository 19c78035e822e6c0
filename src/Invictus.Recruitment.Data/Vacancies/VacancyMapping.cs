using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Vacancies;

internal sealed class VacancyMapping : IEntityTypeConfiguration<Vacancy>, IEntityTypeConfiguration<VacancyCriterion>
{
    public void Configure(EntityTypeBuilder<Vacancy> vacancy)
    {
        vacancy.Property(v => v.Title).HasMaxLength(JobDescriptionHeader.TitleMax);
        vacancy.HasOne<School>().WithMany().HasForeignKey(v => v.SchoolId).OnDelete(DeleteBehavior.Restrict);
        vacancy.HasOne<JobDescriptionVersion>().WithMany().HasForeignKey(v => v.VersionId).OnDelete(DeleteBehavior.Restrict);
        vacancy.ComplexProperty(v => v.Terms, terms =>
        {
            terms.Property(t => t.Hours).HasMaxLength(VacancyTerms.TextMax);
            terms.Property(t => t.Pay).HasMaxLength(VacancyTerms.TextMax);
        });
        // Values, not rows: few, fixed once published, and read whole with every page of an application.
        // The defaults are what vacancies of before asked: the form was for teachers.
        vacancy.Property(v => v.ExtraQuestions).AsJson().HasDefaultValueSql("'[]'");
        vacancy.Property(v => v.DocumentsAsked).AsJson().HasDefaultValueSql("'[]'");
        vacancy.Property(v => v.Post).HasDefaultValueSql("'Teaching'").HasSentinel(PostKind.Teaching);
        vacancy.HasIndex(v => v.Status);
        vacancy.HasMany(v => v.Criteria).WithOne().HasForeignKey("VacancyId").IsRequired();
        vacancy.Navigation(v => v.Criteria).AutoInclude();
        vacancy.Ignore(v => v.CriteriaOnTheForm).Ignore(v => v.ClosesAt);
    }

    public void Configure(EntityTypeBuilder<VacancyCriterion> criterion)
    {
        criterion.ToTable("VacancyCriteria");
        criterion.Property(c => c.Category).HasMaxLength(Criterion.CategoryMax);
        criterion.Property(c => c.Text).HasMaxLength(Criterion.TextMax);
        criterion.Property(c => c.Points).AsJson();
        criterion.HasIndex("VacancyId", nameof(VacancyCriterion.Position)).IsUnique();
    }
}
