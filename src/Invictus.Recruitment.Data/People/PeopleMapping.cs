using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<School>, IEntityTypeConfiguration<SchoolMembership>,
    IEntityTypeConfiguration<IdentityUserPasskey<long>>
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

    /// <summary>
    /// As the framework's third schema has it. Said here, because the framework asks a running portal which schema to make: migrations,
    /// tests and commands would get another model.
    /// </summary>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys");
        passkey.HasKey(p => p.CredentialId);
        // WebAuthn allows 1023 bytes.
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
        passkey.OwnsOne(p => p.Data).ToJson();
    }
}
