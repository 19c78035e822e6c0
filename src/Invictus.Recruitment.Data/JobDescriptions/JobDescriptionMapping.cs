using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.JobDescriptions;

internal sealed class JobDescriptionMapping
    : IEntityTypeConfiguration<JobDescription>, IEntityTypeConfiguration<JobDescriptionVersion>, IEntityTypeConfiguration<SourceDocument>, IEntityTypeConfiguration<SignedFile>,
        IEntityTypeConfiguration<PassageComment>
{
    public void Configure(EntityTypeBuilder<JobDescription> job)
    {
        job.Property(j => j.Title).HasMaxLength(JobDescriptionHeader.TitleMax);
        job.HasOne<School>().WithMany().HasForeignKey(j => j.SchoolId).OnDelete(DeleteBehavior.Restrict);
        job.HasMany(j => j.Versions).WithOne().HasForeignKey("JobDescriptionId").IsRequired();
        job.Navigation(j => j.Versions).AutoInclude();
        job.HasIndex(j => j.ReviewOn);
        job.Ignore(j => j.Newest);
        job.Ignore(j => j.InForce);
    }

    public void Configure(EntityTypeBuilder<JobDescriptionVersion> version)
    {
        // Named so that EF Core saves in the way that tables with triggers need (SQL Server refuses OUTPUT there).
        version.ToTable("JobDescriptionVersions", table => table.HasTrigger(StandStill.VersionTrigger));
        version.HasIndex("JobDescriptionId", nameof(JobDescriptionVersion.Number)).IsUnique();
        version.HasIndex(v => v.Status);
        // Canonical text: what is stored is what is hashed and signed. Contents are never changed in place, only replaced.
        version.Property(v => v.Content).HasConversion(
            content => CanonicalContent.Write(content),
            stored => CanonicalContent.Read(stored),
            new ValueComparer<JobDescriptionContent>((a, b) => ReferenceEquals(a, b), c => c.GetHashCode(), c => c));
        version.Property(v => v.ContentSha256).HasMaxLength(64).IsUnicode(false);
        version.Property(v => v.SubmittedBy).HasMaxLength(200);
        version.Property(v => v.DealtWith).AsJson().HasDefaultValueSql("'[]'");
        version.Property(v => v.ReturnReasons).HasMaxLength(JobDescription.ReasonsMax);
        version.HasOne(v => v.Source).WithOne().HasForeignKey<SourceDocument>("VersionId").IsRequired();
        version.HasOne(v => v.File).WithMany().HasForeignKey(v => v.FileId).OnDelete(DeleteBehavior.Restrict);
        version.HasMany(v => v.Comments).WithOne().HasForeignKey("VersionId").IsRequired();
        version.OwnsOne(v => v.Signature, signature =>
        {
            signature.Property(s => s.SignerName).HasMaxLength(200);
            signature.Property(s => s.Role).HasMaxLength(100);
            signature.Property(s => s.Mark).HasMaxLength(GivenSignature.MarkMax);
            signature.Property(s => s.Statement).HasMaxLength(GivenSignature.StatementMax);
            signature.Property(s => s.Drawing).HasMaxLength(DrawnMark.TextMax).IsUnicode(false);
            signature.Property(s => s.OnBehalfOf).HasMaxLength(200);
            signature.Ignore(s => s.Capacity);
            signature.Property(s => s.ContentSha256).HasMaxLength(64).IsUnicode(false);
        });
    }

    public void Configure(EntityTypeBuilder<SourceDocument> source)
    {
        source.ToTable("SourceDocuments");
        source.Property(s => s.Name).HasMaxLength(SourceDocument.NameMax);
        source.Property(s => s.Sha256).HasMaxLength(64).IsUnicode(false);
        source.Property(s => s.Warnings).AsJson();
    }

    public void Configure(EntityTypeBuilder<SignedFile> file)
    {
        file.ToTable("SignedFiles", table => table.HasTrigger(StandStill.FileTrigger));
        file.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<PassageComment> comment)
    {
        comment.ToTable("PassageComments");
        comment.Property(c => c.PassageKey).HasMaxLength(Passages.PlaceMax).IsUnicode(false);
        comment.Property(c => c.Place).HasMaxLength(Passages.PlaceMax);
        comment.Property(c => c.Quote).HasMaxLength(PassageComment.QuoteMax);
        comment.Property(c => c.Text).HasMaxLength(PassageComment.TextMax);
        comment.Property(c => c.Author).HasMaxLength(200);
    }
}
