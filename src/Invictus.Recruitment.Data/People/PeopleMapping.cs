using Invictus.Recruitment.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<School>, IEntityTypeConfiguration<SchoolMembership>
{
    public void Configure(EntityTypeBuilder<Account> account) =>
        account.Property(a => a.DisplayName).HasMaxLength(Account.NameMax);

    public void Configure(EntityTypeBuilder<School> school)
    {
        school.Property(s => s.Name).HasMaxLength(School.NameMax);
        school.Property(s => s.Phase).HasMaxLength(School.NameMax);
        school.Property(s => s.Town).HasMaxLength(School.NameMax);
        school.HasIndex(s => s.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SchoolMembership> membership)
    {
        membership.HasKey(m => new { m.AccountId, m.SchoolId });
        membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        membership.HasOne<School>().WithMany().HasForeignKey(m => m.SchoolId);
    }
}
