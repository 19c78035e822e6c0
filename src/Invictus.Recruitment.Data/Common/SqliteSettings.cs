using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Invictus.Recruitment.Data.Common;

/// <summary>
/// What every connection to SQLite asks for. What is deleted is overwritten: left to itself, SQLite only forgets where it stood, and the
/// text stays in the file for whoever opens it. What is stored is on the disk before anybody hears that it is, so that a power cut takes
/// back nothing. And who finds another writing waits inside SQLite, which looks again within milliseconds; the provider would only after 150.
/// SQL Server does all of this by itself.
/// </summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const int WaitMilliseconds = 5000;

    public static readonly SqliteSettings Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Moves what was just written out of SQLite's log into the file, and empties the log. Not while others read: then a later one does it.</summary>
    public static async Task EmptyLog(RecruitmentDb db, CancellationToken stop)
    {
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = {WaitMilliseconds}";
        return command;
    }
}
