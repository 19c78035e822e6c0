using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.Monitoring;

internal sealed class SealedAnswersMapping : IEntityTypeConfiguration<SealedAnswers>
{
    public void Configure(EntityTypeBuilder<SealedAnswers> answers)
    {
        answers.ToTable(AnswersTable.Name);
        answers.HasKey(a => a.Token);
        answers.Property(a => a.Token).HasMaxLength(SealedAnswers.TokenLength).IsUnicode(false);
        answers.Property(a => a.Sealed).IsUnicode(false);
    }
}

/// <summary>
/// The table of monitoring answers. SQLite numbers rows in the order of their arrival unless a table is made without these numbers, and the
/// order would say whose answers they are to whoever reads the trail beside it. SQL Server keeps rows by their key as it is.
/// </summary>
internal static class AnswersTable
{
    public const string Name = "MonitoringAnswers";

    /// <summary>In the SQLite migration, in place of CreateTable.</summary>
    public static void CreateInSqlite(MigrationBuilder migration) => migration.Sql($"""
        CREATE TABLE "{Name}" (
            "Token" TEXT NOT NULL CONSTRAINT "PK_{Name}" PRIMARY KEY,
            "Sealed" TEXT NOT NULL
        ) WITHOUT ROWID;
        """);
}
