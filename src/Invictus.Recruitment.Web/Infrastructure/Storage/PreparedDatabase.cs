using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Invictus.Recruitment.Web.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Web;

internal static class PreparedDatabase
{
    private static readonly UpperInvariantLookupNormalizer Names = new();

    /// <summary>
    /// SQLite is made and brought up to date by the portal itself, so that one command is enough. SQL Server is the trust's:
    /// there `database migrate` does it, when somebody has made a backup.
    /// </summary>
    public static Task PrepareDatabase(this WebApplicationBuilder builder)
    {
        // Settings are read at once: they may be added to while the rest goes on beside the caller.
        var db = builder.Configuration.OpenRecruitmentDb(DataFolder.Of(builder.Configuration, builder.Environment.ContentRootPath));
        return Task.Run(() => Prepare(db));
    }

    private static async Task Prepare(RecruitmentDb opened)
    {
        await using var db = opened;
        // Asked first: migrating compares the whole model with the last migration's, which every start would wait for.
        if (db.Database.IsSqlite() && await IsBehind(db))
            await db.Database.MigrateAsync();
        if (!await db.Database.CanConnectAsync())
            throw new InvalidOperationException("The database cannot be reached. Check ConnectionStrings:Recruitment.");
        var known = await db.Roles.Select(r => r.Name).ToListAsync();
        db.Roles.AddRange(Roles.All.Except(known).Select(role => new IdentityRole<long>(role!) { NormalizedName = Names.NormalizeName(role) }));
        await db.SaveChangesAsync();
    }

    /// <summary>
    /// Whether a SQLite database still has migrations before it. Looked up without Entity Framework, which would make a model of its one
    /// table of them by convention first: every start would wait for that.
    /// </summary>
    private static async Task<bool> IsBehind(RecruitmentDb db)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '{HistoryRepository.DefaultTableName}'";
            if (await command.ExecuteScalarAsync() is 0L)
                return true;
            command.CommandText = $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName}";
            await using var rows = await command.ExecuteReaderAsync();
            var applied = new HashSet<string>();
            while (await rows.ReadAsync())
                applied.Add(rows.GetString(0));
            return db.Database.GetMigrations().Any(migration => !applied.Contains(migration));
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
