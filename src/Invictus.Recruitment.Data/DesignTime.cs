using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Invictus.Recruitment.Data;

/// <summary>
/// Lets `dotnet ef` write migrations and the compiled model without starting the portal. The connections are never opened:
/// dotnet ef migrations add NAME --project src/Invictus.Recruitment.Data --context SqliteRecruitmentDb --output-dir Migrations/Sqlite
/// dotnet ef dbcontext optimize --project src/Invictus.Recruitment.Data --context SqliteRecruitmentDb --output-dir CompiledModel --namespace Invictus.Recruitment.Data.CompiledModel
/// </summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteRecruitmentDb>
{
    public SqliteRecruitmentDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRecruitmentDb>().UseSqlite("Data Source=design-time.db").Options);
}

/// <summary>Migrations for SQL Server: --context SqlServerRecruitmentDb --output-dir Migrations/SqlServer</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerRecruitmentDb>
{
    public SqlServerRecruitmentDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerRecruitmentDb>().UseSqlServer("Server=design-time").Options);
}
