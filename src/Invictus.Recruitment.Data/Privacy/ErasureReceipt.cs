using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Privacy;

/// <summary>That an account was deleted, and how much went and stayed; nothing of whom. Never changed, never deleted.</summary>
public sealed class ErasureReceipt
{
    public const int SummaryMax = 1000;

    public ErasureReceipt(string deleted, string kept, DateTimeOffset at) => (Deleted, Kept, ErasedAt) = (deleted, kept, at);

    private ErasureReceipt() => (Deleted, Kept) = ("", "");

    public long Id { get; private set; }

    /// <summary>What the person can quote.</summary>
    public Reference Reference { get; private set; } = Reference.New();

    public DateTimeOffset ErasedAt { get; private set; }

    /// <summary>"Application 2, Letter 3".</summary>
    [NotPersonal]
    public string Deleted { get; private set; }

    /// <summary>What stays for its period of retention.</summary>
    [NotPersonal]
    public string Kept { get; private set; }
}

internal sealed class ErasureReceiptMapping : IEntityTypeConfiguration<ErasureReceipt>
{
    public void Configure(EntityTypeBuilder<ErasureReceipt> receipt)
    {
        receipt.ToTable("ErasureReceipts");
        receipt.HasIndex(r => r.Reference).IsUnique();
        receipt.Property(r => r.Deleted).HasMaxLength(ErasureReceipt.SummaryMax);
        receipt.Property(r => r.Kept).HasMaxLength(ErasureReceipt.SummaryMax);
    }
}
