using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.SignOff;

internal sealed class SignOffMapping : IEntityTypeConfiguration<Delegation>, IEntityTypeConfiguration<VersionOpening>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.Property(d => d.DelegatedBy).HasMaxLength(Account.NameMax);
        delegation.Property(d => d.Deputy).HasMaxLength(Account.NameMax);
        delegation.HasOne<Account>().WithMany().HasForeignKey(d => d.DelegatedById).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Account>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        delegation.Ignore(d => d.Authority);
    }

    public void Configure(EntityTypeBuilder<VersionOpening> opening)
    {
        opening.Property(o => o.ContentSha256).HasMaxLength(64).IsUnicode(false);
        opening.HasOne<JobDescriptionVersion>().WithMany().HasForeignKey(o => o.VersionId).OnDelete(DeleteBehavior.Restrict);
        opening.HasOne<Account>().WithMany().HasForeignKey(o => o.AccountId).OnDelete(DeleteBehavior.Restrict);
        opening.HasIndex(o => new { o.VersionId, o.AccountId, o.ContentSha256 }).IsUnique();
    }
}
