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
}
