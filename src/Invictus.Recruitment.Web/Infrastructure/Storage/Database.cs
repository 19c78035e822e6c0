using Invictus.Recruitment.Data;
using Invictus.Recruitment.Web.Infrastructure.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Invictus.Recruitment.Web.Infrastructure.Storage;

/// <summary>Which database: SQLite in the data folder unless SQL Server is set.</summary>
internal static class Database
{
    public static bool IsSqlServer(this IConfiguration configuration) =>
        (configuration["Database:Provider"] ?? "Sqlite") switch
        {
            "SqlServer" => true,
            "Sqlite" => false,
            var other => throw new InvalidOperationException($"Database:Provider is \"{other}\". It must be Sqlite or SqlServer."),
        };

    public static IServiceCollection AddRecruitmentDb(this IServiceCollection services, IConfiguration configuration, DataFolder data) =>
        configuration.IsSqlServer()
            ? services.AddDbContext<RecruitmentDb, SqlServerRecruitmentDb>(options => UseSqlServer(options, configuration))
            : services.AddDbContext<RecruitmentDb, SqliteRecruitmentDb>(options => UseSqlite(options, configuration, data));

    /// <summary>The same database for what happens before there is a portal.</summary>
    public static RecruitmentDb OpenRecruitmentDb(this IConfiguration configuration, DataFolder data)
    {
        if (configuration.IsSqlServer())
        {
            var server = new DbContextOptionsBuilder<SqlServerRecruitmentDb>();
            UseSqlServer(server, configuration);
            return new SqlServerRecruitmentDb(server.Options);
        }
        var file = new DbContextOptionsBuilder<SqliteRecruitmentDb>();
        UseSqlite(file, configuration, data);
        return new SqliteRecruitmentDb(file.Options);
    }

    private static void UseSqlServer(DbContextOptionsBuilder options, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Recruitment");
        if (string.IsNullOrWhiteSpace(connection))
            throw new InvalidOperationException("ConnectionStrings:Recruitment is empty. SQL Server needs a connection string.");
        options.UseSqlServer(connection).ConfigureWarnings(Quieten);
    }

    private static void UseSqlite(DbContextOptionsBuilder options, IConfiguration configuration, DataFolder data)
    {
        var connection = configuration.GetConnectionString("Recruitment");
        if (string.IsNullOrWhiteSpace(connection))
            connection = new SqliteConnectionStringBuilder { DataSource = data.File("recruitment.db"), DefaultTimeout = 10 }.ConnectionString;
        options.UseSqlite(connection).ConfigureWarnings(Quieten);
    }

    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        // A root and its children in one query is meant where it is done: the children of one root are few.
        warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning);
}
