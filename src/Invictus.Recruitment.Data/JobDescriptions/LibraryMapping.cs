using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.JobDescriptions;

/// <summary>What job descriptions are made with: the trust's standard sections, and the editions of the guidance.</summary>
internal sealed class LibraryMapping : IEntityTypeConfiguration<StandardSection>, IEntityTypeConfiguration<GuidanceEdition>
{
    public void Configure(EntityTypeBuilder<StandardSection> section)
    {
        section.ToTable("StandardSections");
        section.Property(s => s.Heading).HasMaxLength(Section.HeadingMax);
        section.Property(s => s.Blocks).AsJson();
        section.Ignore(s => s.Section);
        section.HasIndex(s => s.Position);
    }

    public void Configure(EntityTypeBuilder<GuidanceEdition> edition)
    {
        edition.ToTable("GuidanceEditions");
        edition.Property(e => e.Address).HasMaxLength(GuidanceEdition.AddressMax);
        // Two editions of one year could not be told apart in a text that cites the year.
        edition.HasIndex(e => e.Year).IsUnique();
        edition.HasIndex(e => e.InForceFrom);
    }
}
