using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Data.Monitoring;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Data.Privacy;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Invictus.Recruitment.Data;

/// <summary>The one model behind both databases, and the one way to store: every save writes the trail and raises revisions.</summary>
public abstract class RecruitmentDb(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<long>, long>(options)
{
    public DbSet<School> Schools => Set<School>();

    public DbSet<SchoolMembership> SchoolMemberships => Set<SchoolMembership>();

    public DbSet<JobDescription> JobDescriptions => Set<JobDescription>();

    public DbSet<StandardSection> StandardSections => Set<StandardSection>();

    public DbSet<GuidanceEdition> GuidanceEditions => Set<GuidanceEdition>();

    public DbSet<SignedFile> SignedFiles => Set<SignedFile>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<VersionOpening> VersionOpenings => Set<VersionOpening>();

    public DbSet<Vacancy> Vacancies => Set<Vacancy>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<FormPart> FormParts => Set<FormPart>();

    public DbSet<EarlierText> EarlierTexts => Set<EarlierText>();

    public DbSet<AttachedDocument> AttachedDocuments => Set<AttachedDocument>();

    public DbSet<ProvisionalRecord> ProvisionalRecords => Set<ProvisionalRecord>();

    public DbSet<ImpactAssessment> ImpactAssessments => Set<ImpactAssessment>();

    public DbSet<ShortlistingRound> ShortlistingRounds => Set<ShortlistingRound>();

    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<Scorecard> Scorecards => Set<Scorecard>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<SealedAnswers> MonitoringAnswers => Set<SealedAnswers>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<LetterWording> LetterWordings => Set<LetterWording>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<ErasureReceipt> ErasureReceipts => Set<ErasureReceipt>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Reference>().HaveConversion<ReferenceConverter>().HaveMaxLength(Reference.Length).AreUnicode(false);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(100).AreUnicode(false);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RecruitmentDb).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Where(t => typeof(Aggregate).IsAssignableFrom(t.ClrType)).ToList())
        {
            builder.Entity(type.ClrType).HasIndex(nameof(Aggregate.Reference)).IsUnique();
            builder.Entity(type.ClrType).Property(nameof(Aggregate.Revision)).IsConcurrencyToken();
        }
    }

    private void BeforeSaving()
    {
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries().ToList())
            RefuseToRewrite(entry);
        foreach (var entry in ChangeTracker.Entries<Aggregate>().ToList())
        {
            var happenings = entry.Entity.Happenings;
            // Also when only a child row changed: the root recorded a happening, so two people cannot overwrite each other unseen.
            if (entry.State == EntityState.Modified || (entry.State == EntityState.Unchanged && happenings.Count > 0))
                entry.Property(a => a.Revision).CurrentValue++;
            AuditEntries.AddRange(happenings.Select(h => new AuditEntry(h, entry.Metadata.ShortName(), entry.Entity.Reference.Value)));
            entry.Entity.HappeningsStored();
        }
    }

    /// <summary>
    /// A draft that moves to another version takes its criteria anew, and HR sets how often they count; nobody has seen them yet.
    /// </summary>
    private bool IsOfADraft(EntityEntry criterion) =>
        (criterion.State == EntityState.Deleted || criterion.Properties.All(p => !p.IsModified || p.Metadata.Name == nameof(VacancyCriterion.Weight)))
        && criterion.Property("VacancyId").OriginalValue is long vacancy
        && ChangeTracker.Entries<Vacancy>().Any(v => v.Entity.Id == vacancy
            && v.Property(e => e.Status) is { OriginalValue: VacancyStatus.Draft, CurrentValue: VacancyStatus.Draft });

    /// <summary>What is signed or trailed stays as it was, whatever code above this line tries.</summary>
    private void RefuseToRewrite(EntityEntry entry)
    {
        if (entry.State is not (EntityState.Modified or EntityState.Deleted))
            return;
        var fixedForEver = entry.Entity switch
        {
            AuditEntry or ErasureReceipt or SignedFile or ShortlistDecision or ReplacedAgreement or PassageComment or VersionOpening or LetterWording => true,
            Submission => entry.State == EntityState.Modified,
            JobDescriptionVersion => WasTakenOutOfHrsHands(entry),
            VacancyCriterion => !IsOfADraft(entry),
            Vacancy => ChangesThePublishedForm(entry),
            Appointment => WasSigned(entry),
            _ => false,
        };
        if (fixedForEver)
            throw new InvalidOperationException($"{entry.Metadata.ShortName()} {entry.State.ToString().ToLowerInvariant()}: it can no longer change once stored or signed.");
    }

    /// <summary>What the form asks is what applicants were promised when the vacancy was published.</summary>
    private static bool ChangesThePublishedForm(EntityEntry vacancy) =>
        vacancy.State == EntityState.Modified
        && vacancy.Property(nameof(Vacancy.Status)).OriginalValue is not VacancyStatus.Draft
        && PublishedForm.Any(p => vacancy.Property(p).IsModified);

    private static readonly string[] PublishedForm =
        [nameof(Vacancy.Post), nameof(Vacancy.AsksForStatement), nameof(Vacancy.ExtraQuestions), nameof(Vacancy.DocumentsAsked)];

    /// <summary>From submission on the text stands still; once signed, nothing but being superseded can still happen.</summary>
    private static bool WasTakenOutOfHrsHands(EntityEntry version)
    {
        bool Touched(string property) => version.Property(property).IsModified;
        return version.Property(nameof(JobDescriptionVersion.Status)).OriginalValue switch
        {
            VersionStatus.Draft => false,
            _ when version.State == EntityState.Deleted => true,
            VersionStatus.AwaitingSignOff => Touched(nameof(JobDescriptionVersion.Content)) || Touched(nameof(JobDescriptionVersion.ContentSha256)),
            VersionStatus.Signed => version.Properties.Any(p => p.IsModified && p.Metadata.Name != nameof(JobDescriptionVersion.Status))
                || version.Property(nameof(JobDescriptionVersion.Status)).CurrentValue is not VersionStatus.Superseded,
            _ => true,
        };
    }

    /// <summary>A signed appointment can still be withdrawn; who signed what stays, and nothing leaves the record.</summary>
    private static bool WasSigned(EntityEntry appointment) =>
        appointment.State == EntityState.Deleted
        || (appointment.Property(nameof(Appointment.FileId)).OriginalValue is not null
            && appointment.Properties.Any(p => p.IsModified && !MayFollowASignature.Contains(p.Metadata.Name)));

    private static readonly string[] MayFollowASignature =
    [
        nameof(Appointment.Status), nameof(Appointment.WithdrawnReason), nameof(Appointment.WithdrawnBy), nameof(Appointment.WithdrawnAt), nameof(Appointment.Revision),
    ];
}
