using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Mail;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.Property(l => l.To).HasMaxLength(256);
        letter.Property(l => l.Subject).HasMaxLength(200);
        letter.Property(l => l.Text).HasMaxLength(4000);
        letter.HasIndex(l => new { l.SentAt, l.NextTryAt });
    }
}
