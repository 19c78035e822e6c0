using Invictus.Recruitment.Data;
using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web;

internal static class PreparedDatabase
{
    /// <summary>
    /// SQLite is made and brought up to date by the portal itself, so that one command is enough. SQL Server is the trust's:
    /// there `database migrate` does it, when somebody has made a backup.
    /// </summary>
    public static async Task PrepareDatabase(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        // Asked first: migrating compares the whole model with the last migration's, which every start would wait for.
        if (db.Database.IsSqlite() && (await db.Database.GetPendingMigrationsAsync()).Any())
            await db.Database.MigrateAsync();
        if (!await db.Database.CanConnectAsync())
            throw new InvalidOperationException("The database cannot be reached. Check ConnectionStrings:Recruitment.");
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<long>>>();
        var known = await roles.Roles.Select(r => r.Name).ToListAsync();
        foreach (var role in Roles.All.Except(known))
            await roles.CreateAsync(new IdentityRole<long>(role!));
    }
}
