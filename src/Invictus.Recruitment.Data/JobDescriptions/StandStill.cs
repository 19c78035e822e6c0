using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.JobDescriptions;

/// <summary>
/// Triggers that keep submitted and signed text as it is against everybody who reaches the database, not only against this portal.
/// Both databases' forms stand side by side. A migration that rebuilds one of these tables on SQLite drops its trigger and must call
/// <see cref="Create"/> again; a test looks that they are there after all migrations.
/// </summary>
internal static class StandStill
{
    public const string VersionTrigger = "JobDescriptionVersions_StandStill";
    public const string FileTrigger = "SignedFiles_StandStill";

    private const string VersionRefusal = "A job description that is submitted or signed cannot be rewritten.";
    private const string FileRefusal = "A signed file cannot be rewritten.";

    private static readonly string[] Text = ["JobDescriptionId", "Number", "Content", "ContentSha256"];

    private static readonly string[] Signed =
        ["Status", "SubmittedAt", "SubmittedBy", "SubmittedById", "FileId", "Signature_SignerId", "Signature_SignerName", "Signature_Role", "Signature_Mark", "Signature_Statement", "Signature_At", "Signature_ContentSha256"];

    /// <summary>What a signature says since it can be drawn, given by a deputy and confirmed by a passkey.</summary>
    public static readonly string[] SignatureWithDeputy =
        ["Signature_Drawing", "Signature_OnBehalfOfId", "Signature_OnBehalfOf", "Signature_DelegatedFrom", "Signature_DelegatedUntil", "Signature_Confirmation"];

    /// <summary>Makes the triggers.</summary>
    /// <param name="migration">The migration, after whatever it does to the tables.</param>
    /// <param name="added">Columns of a signed version that came after the first triggers; an earlier migration must not name them.</param>
    public static void Create(MigrationBuilder migration, params string[] added)
    {
        string[] signed = [.. Signed, .. added];
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql($"""
                CREATE TRIGGER "{VersionTrigger}" BEFORE UPDATE ON "JobDescriptionVersions" FOR EACH ROW
                WHEN (OLD."Status" <> 'Draft' AND ({Differ(Text, Sqlite)}))
                  OR (OLD."Status" = 'Signed' AND NEW."Status" NOT IN ('Signed', 'Superseded'))
                  OR (OLD."Status" = 'Signed' AND ({Differ(signed[1..], Sqlite)}))
                  OR (OLD."Status" = 'Superseded' AND ({Differ(signed, Sqlite)}))
                BEGIN SELECT RAISE(ABORT, '{VersionRefusal}'); END;
                """);
            migration.Sql($"""
                CREATE TRIGGER "{FileTrigger}" BEFORE UPDATE ON "SignedFiles" FOR EACH ROW
                BEGIN SELECT RAISE(ABORT, '{FileRefusal}'); END;
                """);
            return;
        }
        migration.Sql(Batch($"""
            CREATE TRIGGER [{VersionTrigger}] ON [JobDescriptionVersions] AFTER UPDATE AS
            IF EXISTS (SELECT 1 FROM inserted n JOIN deleted o ON o.[Id] = n.[Id]
              WHERE (o.[Status] <> 'Draft' AND ({Differ(Text, SqlServer)}))
                OR (o.[Status] = 'Signed' AND n.[Status] NOT IN ('Signed', 'Superseded'))
                OR (o.[Status] = 'Signed' AND ({Differ(signed[1..], SqlServer)}))
                OR (o.[Status] = 'Superseded' AND ({Differ(signed, SqlServer)})))
            THROW 51000, '{VersionRefusal}', 1;
            """));
        migration.Sql(Batch($"CREATE TRIGGER [{FileTrigger}] ON [SignedFiles] AFTER UPDATE AS IF EXISTS (SELECT 1 FROM inserted) THROW 51000, '{FileRefusal}', 1;"));
    }

    public static void Drop(MigrationBuilder migration)
    {
        migration.Sql($"DROP TRIGGER {VersionTrigger};");
        migration.Sql($"DROP TRIGGER {FileTrigger};");
    }

    internal static string Differ(IEnumerable<string> columns, CompositeFormat differ) =>
        string.Join(" OR ", columns.Select(c => string.Format(CultureInfo.InvariantCulture, differ, c)));

    internal static readonly CompositeFormat Sqlite = CompositeFormat.Parse("NEW.\"{0}\" IS NOT OLD.\"{0}\"");

    // SQL Server before 2022 has no IS DISTINCT FROM: EXCEPT treats two NULLs as the same. As bytes, because a collation may take "a" for "A".
    internal static readonly CompositeFormat SqlServer =
        CompositeFormat.Parse("EXISTS (SELECT CONVERT(varbinary(max), n.[{0}]) EXCEPT SELECT CONVERT(varbinary(max), o.[{0}]))");

    // A trigger must be the first statement of its batch, and an idempotent script wraps statements in IF.
    internal static string Batch(string sql) => $"EXEC(N'{sql.Replace("'", "''", StringComparison.Ordinal)}')";
}
