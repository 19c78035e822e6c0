using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Audit;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Actor).HasMaxLength(200);
        entry.Property(e => e.What).HasMaxLength(200);
        entry.Property(e => e.Subject).HasMaxLength(100);
        entry.Property(e => e.SubjectReference).HasMaxLength(10);
        entry.Property(e => e.Detail).HasMaxLength(400);
        entry.Property(e => e.From).HasMaxLength(100);
        entry.HasIndex(e => new { e.Subject, e.SubjectReference, e.At });
    }
}
