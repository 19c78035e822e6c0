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

    public static IServiceCollection AddRecruitmentDb(this IServiceCollection services, IConfiguration configuration, DataFolder data)
    {
        var connection = configuration.GetConnectionString("Recruitment");
        if (configuration.IsSqlServer())
        {
            if (string.IsNullOrWhiteSpace(connection))
                throw new InvalidOperationException("ConnectionStrings:Recruitment is empty. SQL Server needs a connection string.");
            return services.AddDbContext<RecruitmentDb, SqlServerRecruitmentDb>(o => o.UseSqlServer(connection).ConfigureWarnings(Quieten));
        }
        if (string.IsNullOrWhiteSpace(connection))
            connection = new SqliteConnectionStringBuilder { DataSource = data.File("recruitment.db"), DefaultTimeout = 10 }.ConnectionString;
        return services.AddDbContext<RecruitmentDb, SqliteRecruitmentDb>(o => o.UseSqlite(connection).ConfigureWarnings(Quieten));
    }

    private static void Quieten(WarningsConfigurationBuilder warnings) =>
        // A root and its children in one query is meant where it is done: the children of one root are few.
        warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning);
}
