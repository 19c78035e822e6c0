using Invictus.Recruitment.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Web.Tests.Infrastructure;

/// <summary>What each start does to the database before it answers anybody.</summary>
public sealed class PreparedDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_start_makes_the_database_and_a_second_changes_nothing()
    {
        await Prepared();
        var made = await Roles();
        await Prepared();
        Assert.Equal(made, await Roles());
    }

    [Fact]
    public async Task A_database_of_an_earlier_release_is_brought_up_to_date()
    {
        await using (var db = Open())
            await db.GetService<IMigrator>().MigrateAsync("ApplicantsWay", stop);
        await Prepared();
        await using var after = Open();
        Assert.Empty(await after.Database.GetPendingMigrationsAsync(stop));
        await Roles();
    }

    [Fact]
    public async Task A_role_that_is_missing_is_added_as_accounts_look_for_it()
    {
        await Prepared();
        await using (var db = Open())
            await db.Roles.Where(r => r.Name == Domain.People.Roles.PanelMember).ExecuteDeleteAsync(stop);
        await Prepared();
        await Roles();
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start()
    {
        await File.WriteAllTextAsync(DatabasePath, new string('x', 10_000), stop);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(Prepared);
    }

    private string DatabasePath => Path.Combine(folder.Path, "recruitment.db");

    private RecruitmentDb Open() => TestDatabase.Open(DatabasePath);

    private Task Prepared() => WebApplication.CreateBuilder(["--DataFolder", folder.Path]).PrepareDatabase();

    /// <summary>Every role is there once, under the name that accounts are given it by.</summary>
    private async Task<List<long>> Roles()
    {
        await using var db = Open();
        var roles = await db.Roles.OrderBy(r => r.Name).ToListAsync(stop);
        Assert.Equal(Domain.People.Roles.All.Order(StringComparer.Ordinal), roles.Select(r => r.Name));
        Assert.All(roles, r => Assert.Equal(r.Name!.ToUpperInvariant(), r.NormalizedName));
        return [.. roles.Select(r => r.Id)];
    }
}
