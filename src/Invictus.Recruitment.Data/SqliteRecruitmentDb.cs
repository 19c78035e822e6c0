using Invictus.Recruitment.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data;

/// <summary>The model on SQLite; owns that database's migrations.</summary>
public sealed class SqliteRecruitmentDb(DbContextOptions<SqliteRecruitmentDb> options) : RecruitmentDb(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(SqliteSettings.Instance);
}
