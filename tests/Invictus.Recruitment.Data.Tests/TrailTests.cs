using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>What happened is stored with the change itself, and a change made on an old revision is refused.</summary>
public sealed class TrailTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private Given Given => new(database.Open);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_happening_is_stored_with_who_what_when_and_from_where()
    {
        var stored = await Given.Draft();
        await using var db = database.Open();
        var entry = await db.AuditEntries.SingleAsync(stop);
        Assert.Equal(
            ("Harriet Sample", 1L, "Job description drafted", "version 1", Now.AddDays(-10), "192.0.2.7", "JobDescription", stored.Reference.Value),
            (entry.Actor, entry.ActorId!.Value, entry.What, entry.Detail!, entry.At, entry.From!, entry.Subject, entry.SubjectReference!));
    }

    [Fact]
    public async Task A_happening_is_stored_once()
    {
        await using var db = database.Open();
        var job = A.JobDescription().ToStore();
        db.Add(job);
        await db.SaveChangesAsync(stop);
        await db.SaveChangesAsync(stop);
        Assert.Equal(1, await db.AuditEntries.CountAsync(stop));
        Assert.Empty(job.Happenings);
    }

    [Fact]
    public async Task When_the_change_cannot_be_stored_neither_is_what_happened()
    {
        var vacancy = await Given.Open();
        await Given.Started(vacancy, Person.Applicant);
        var before = await Entries();
        // The index allows one application for each vacancy and applicant.
        await Assert.ThrowsAsync<DbUpdateException>(() => Given.Started(vacancy, Person.Applicant));
        Assert.Equal(before, await Entries());
    }

    [Fact]
    public async Task Saving_without_async_writes_the_trail_too()
    {
        using (var db = database.Open())
        {
            db.Add(A.JobDescription().ToStore());
            db.SaveChanges();
        }
        Assert.Equal(1, await Entries());
    }

    [Fact]
    public async Task A_stored_change_raises_the_revision_by_one()
    {
        var stored = await Given.Vacancy();
        await using var db = database.Open();
        var vacancy = await db.Vacancies.SingleAsync(stop);
        vacancy.Publish(await db.JobDescriptions.SingleAsync(stop), ByNow);
        await db.SaveChangesAsync(stop);
        Assert.Equal(stored.Revision + 1, vacancy.Revision);
    }

    [Fact]
    public async Task A_change_of_a_child_alone_raises_the_revision_of_its_root()
    {
        var stored = await Given.Draft();
        await using var db = database.Open();
        var job = await db.JobDescriptions.SingleAsync(stop);
        job.Edit(job.Newest.Content with { Criteria = [.. job.Newest.Content.Criteria.Skip(1)] }, "person specification", ByNow);
        await db.SaveChangesAsync(stop);
        await using var again = database.Open();
        Assert.Equal(stored.Revision + 1, (await again.JobDescriptions.SingleAsync(stop)).Revision);
    }

    [Fact]
    public async Task A_save_without_a_change_leaves_the_revision()
    {
        var stored = await Given.Vacancy();
        await using var db = database.Open();
        var vacancy = await db.Vacancies.SingleAsync(stop);
        await db.SaveChangesAsync(stop);
        Assert.Equal(stored.Revision, vacancy.Revision);
    }

    [Fact]
    public async Task The_second_of_two_who_change_one_root_is_refused()
    {
        await Given.Vacancy();
        await using var first = database.Open();
        await using var second = database.Open();
        var mine = await first.Vacancies.SingleAsync(stop);
        var theirs = await second.Vacancies.SingleAsync(stop);
        mine.Publish(await first.JobDescriptions.SingleAsync(stop), ByNow);
        await first.SaveChangesAsync(stop);
        theirs.Edit(theirs.Terms with { Hours = "Half" }, ByNow);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task The_second_of_two_who_change_different_children_is_refused()
    {
        var vacancy = await Given.Closed();
        var application = await Given.Applied(vacancy, Person.Applicant);
        var round = await Given.Rating(vacancy);
        await database.Store(new Scorecard(round.Id, application.Id));
        await using var first = database.Open();
        await using var second = database.Open();
        var mine = await first.Scorecards.SingleAsync(stop);
        var theirs = await second.Scorecards.SingleAsync(stop);
        mine.Agree(vacancy, vacancy.CriteriaOnTheForm[0].Id, 2, "Note.", ByNow);
        await first.SaveChangesAsync(stop);
        theirs.Agree(vacancy, vacancy.CriteriaOnTheForm[1].Id, 1, "Note.", ByNow);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task What_was_refused_is_not_in_the_trail()
    {
        await Given.Vacancy();
        await using var first = database.Open();
        await using var second = database.Open();
        var mine = await first.Vacancies.SingleAsync(stop);
        var theirs = await second.Vacancies.SingleAsync(stop);
        mine.Publish(await first.JobDescriptions.SingleAsync(stop), ByNow);
        await first.SaveChangesAsync(stop);
        theirs.Publish(await second.JobDescriptions.SingleAsync(stop), ByNow);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(stop));
        await using var db = database.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.What == "Vacancy published", stop));
    }

    [Fact]
    public async Task Two_references_that_are_the_same_cannot_be_stored()
    {
        var vacancy = await Given.Vacancy();
        var twin = A.JobDescription().ToStore();
        await database.Store(twin);
        await using var db = database.Open();
        var other = await db.JobDescriptions.SingleAsync(j => j.Id != twin.Id, stop);
        db.Entry(other).Property(nameof(Aggregate.Reference)).CurrentValue = twin.Reference;
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(stop));
        Assert.NotEqual(vacancy.Reference, twin.Reference);
    }

    private async Task<int> Entries()
    {
        await using var db = database.Open();
        return await db.AuditEntries.CountAsync(stop);
    }
}
