using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>What is signed, advertised, decided or trailed stays as it was, whatever code tries.</summary>
public sealed class FixedForEverTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    public static TheoryData<string, string> What() => new()
    {
        { nameof(JobDescriptionVersion), nameof(JobDescriptionVersion.ContentSha256) },
        { nameof(SignedFile), nameof(SignedFile.Sha256) },
        { "AuditEntry", "What" },
        { nameof(ShortlistDecision), nameof(ShortlistDecision.Words) },
        { "VacancyCriterion", "Text" },
        { nameof(PassageComment), nameof(PassageComment.Text) },
        { nameof(VersionOpening), nameof(VersionOpening.ContentSha256) },
    };

    [Theory]
    [MemberData(nameof(What))]
    public async Task It_cannot_be_changed(string kind, string property)
    {
        await Everything();
        await using var db = database.Open();
        var entry = await One(db, kind);
        entry.Property(property).CurrentValue = "changed";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    [Theory]
    [MemberData(nameof(What))]
    public async Task It_cannot_be_deleted(string kind, string property)
    {
        await Everything();
        await using var db = database.Open();
        var entry = await One(db, kind);
        Assert.NotNull(entry.Property(property).CurrentValue);
        entry.State = EntityState.Deleted;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task A_signed_version_cannot_be_made_a_draft_again()
    {
        await Everything();
        await using var db = database.Open();
        var entry = await One(db, nameof(JobDescriptionVersion));
        entry.Property(nameof(JobDescriptionVersion.Status)).CurrentValue = VersionStatus.Draft;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task A_draft_version_can_be_changed()
    {
        await new Given(database.Open).Draft();
        await using var db = database.Open();
        var job = await db.JobDescriptions.SingleAsync(stop);
        job.EditHeader(job.Newest.Content.Header with { Title = "Third in Science" }, ByNow);
        await db.SaveChangesAsync(stop);
        await using var again = database.Open();
        Assert.Equal("Third in Science", (await again.JobDescriptions.SingleAsync(stop)).Newest.Content.Header.Title);
    }

    [Fact]
    public async Task A_version_with_the_chief_executive_can_be_signed()
    {
        await new Given(database.Open).Submitted();
        await using var db = database.Open();
        var job = await db.JobDescriptions.SingleAsync(stop);
        job.Sign(A.JobDescription().Signature(job), new SignedFile([1], Now), ByNow);
        await db.SaveChangesAsync(stop);
        Assert.True(await db.Set<JobDescriptionVersion>().AnyAsync(v => v.Status == VersionStatus.Signed && v.FileId != null, stop));
    }

    [Fact]
    public async Task The_criteria_of_a_draft_vacancy_go_when_it_moves_to_the_next_version()
    {
        var given = new Given(database.Open);
        var vacancy = await given.Vacancy();
        await using (var first = database.Open())
            await given.SignedNext(await first.JobDescriptions.SingleAsync(stop), c => c with { Criteria = [c.Criteria[1]] });
        await using var db = database.Open();
        var job = await db.JobDescriptions.SingleAsync(stop);
        (await db.Vacancies.SingleAsync(stop)).MoveTo(job, job.InForce!, ByNow);
        await db.SaveChangesAsync(stop);
        await using var again = database.Open();
        var stored = await again.Vacancies.SingleAsync(stop);
        Assert.Equal((vacancy.Id, 2, "Successful teaching of science"), (stored.Id, stored.VersionNumber, Assert.Single(stored.Criteria).Text));
    }

    [Fact]
    public async Task The_criteria_of_a_draft_vacancy_cannot_be_reworded_in_place()
    {
        await new Given(database.Open).Vacancy();
        await using var db = database.Open();
        await db.Vacancies.SingleAsync(stop);
        (await One(db, "VacancyCriterion")).Property("Text").CurrentValue = "changed";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    private async Task Everything()
    {
        var given = new Given(database.Open);
        var vacancy = await given.Closed();
        var application = await given.Applied(vacancy, Person.Applicant);
        var round = await given.Rating(vacancy);
        var card = new Scorecard(round.Id, application.Id);
        card.Decide(vacancy, ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, "", [], ByNow);
        await database.Store(card);
        var waiting = await given.Submitted("Waiting");
        await given.Change(waiting, job => job.Comment("criterion-1", "Is this essential?", 0, ByNow));
        await database.Store(new VersionOpening(waiting.Newest.Id, Person.ChiefExecutive.Id, waiting.Newest.ContentSha256, Now));
    }

    private async Task<EntityEntry> One(RecruitmentDb db, string kind)
    {
        object found = kind switch
        {
            nameof(JobDescriptionVersion) => await db.Set<JobDescriptionVersion>().FirstAsync(stop),
            nameof(SignedFile) => await db.SignedFiles.FirstAsync(stop),
            "AuditEntry" => await db.AuditEntries.FirstAsync(stop),
            nameof(ShortlistDecision) => await db.Set<ShortlistDecision>().FirstAsync(stop),
            nameof(PassageComment) => await db.Set<PassageComment>().FirstAsync(stop),
            nameof(VersionOpening) => await db.VersionOpenings.FirstAsync(stop),
            "VacancyCriterion" => await db.Set<Domain.Vacancies.VacancyCriterion>().FirstAsync(stop),
            _ => throw new ArgumentException(kind, nameof(kind)),
        };
        return db.Entry(found);
    }
}
