using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data;

/// <summary>Owns the SQLite migrations.</summary>
public sealed class SqliteRecruitmentDb(DbContextOptions<SqliteRecruitmentDb> options) : RecruitmentDb(options);
