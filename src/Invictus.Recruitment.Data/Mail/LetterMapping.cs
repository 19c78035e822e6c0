using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Invictus.Recruitment.Data.Mail;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<LetterWording>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.Property(l => l.To).HasMaxLength(Letter.AddressMax);
        letter.Property(l => l.Kind).HasMaxLength(Letter.KindMax).IsUnicode(false);
        letter.Property(l => l.Subject).HasMaxLength(Letter.SubjectMax);
        letter.Property(l => l.LinkLabel).HasMaxLength(Letter.LabelMax);
        letter.Property(l => l.Trouble).HasMaxLength(Letter.TroubleMax);
        // Whoever lost the lease must not store over what the next sender stored.
        letter.Property(l => l.Lease).IsConcurrencyToken();
        letter.HasIndex(l => l.Reference).IsUnique();
        letter.HasIndex(l => new { l.Status, l.NextTryAt });
        // Letters go with the account or the application that they are about.
        letter.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        letter.HasOne<Application>().WithMany().HasForeignKey(l => l.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<LetterWording> wording)
    {
        wording.Property(w => w.Kind).HasMaxLength(Letter.KindMax).IsUnicode(false);
        wording.Property(w => w.Subject).HasMaxLength(LetterWording.SubjectMax);
        wording.Property(w => w.Text).HasMaxLength(LetterWording.TextMax);
        wording.Property(w => w.By).HasMaxLength(200);
        // Two officers who save at the same moment: one is told that the other was faster.
        wording.HasIndex(w => new { w.Kind, w.Number }).IsUnique();
    }
}
