using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>What SQLite promises about a save that it has confirmed.</summary>
public sealed class OnTheDiskTests : IDisposable
{
    private const int Full = 2;

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task What_is_confirmed_is_on_the_disk()
    {
        await using var db = database.Open();
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Full, await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_finds_another_writing_waits_inside_the_database_and_is_not_sent_away()
    {
        await using var first = database.Open();
        await using var second = database.Open();
        await using var writing = await first.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, TestContext.Current.CancellationToken);
        Assert.InRange(await second.Database.SqlQueryRaw<int>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(TestContext.Current.CancellationToken), 1000, 10_000);

        // Another thread: waiting inside the database holds the one that waits.
        var waiting = Task.Run(() => second.Database.ExecuteSqlRaw("UPDATE Vacancies SET Revision = Revision"));
        await writing.CommitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await waiting);
    }
}
