using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Applications;

internal sealed class AttachedDocumentMapping : IEntityTypeConfiguration<AttachedDocument>
{
    public void Configure(EntityTypeBuilder<AttachedDocument> document)
    {
        // Restricted: an application cannot be deleted while a file of it is stored, so that none is forgotten on the disk.
        document.HasOne<Application>().WithMany().HasForeignKey(d => d.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        // Two uploads at the same moment cannot both become file 1.
        document.HasIndex(d => new { d.ApplicationId, d.DocumentId, d.Number }).IsUnique();
        document.ComplexProperty(d => d.File, file =>
        {
            file.Property(f => f.Name).HasMaxLength(AttachedDocument.StoredNameMax).IsUnicode(false);
            file.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
        });
    }
}
