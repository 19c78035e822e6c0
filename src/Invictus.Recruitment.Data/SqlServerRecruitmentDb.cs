using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data;

/// <summary>Owns the SQL Server migrations.</summary>
public sealed class SqlServerRecruitmentDb(DbContextOptions<SqlServerRecruitmentDb> options) : RecruitmentDb(options);
