using Invictus.Recruitment.Data.JobDescriptions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.Appointments;

/// <summary>
/// The trigger that keeps an appointment's signature as it was given, against everybody who reaches the database: whom was asked to sign
/// what never changes, a given signature neither, and what is withdrawn stays so. Both databases' forms stand side by side.
/// </summary>
internal static class AppointmentStandStill
{
    public const string Trigger = "Appointments_StandStill";

    private const string Refusal = "An appointment that is signed cannot be rewritten.";

    private static readonly string[] Asked = ["VacancyId", "ApplicationId", "VersionId", "VersionNumber", "PostholderId", "ContentSha256", "FileToSignSha256"];

    private static readonly string[] Signed =
    [
        "FileId", "PostholderName", "Signature_SignerId", "Signature_SignerName", "Signature_Role", "Signature_Mark", "Signature_Statement", "Signature_At",
        "Signature_ContentSha256", .. StandStill.SignatureWithDeputy,
    ];

    public static void Create(MigrationBuilder migration)
    {
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
        {
            migration.Sql($"""
                CREATE TRIGGER "{Trigger}" BEFORE UPDATE ON "Appointments" FOR EACH ROW
                WHEN ({StandStill.Differ(Asked, StandStill.Sqlite)})
                  OR (OLD."Status" <> 'AwaitingSignature' AND ({StandStill.Differ(Signed, StandStill.Sqlite)}))
                  OR (OLD."Status" = 'Signed' AND NEW."Status" NOT IN ('Signed', 'Withdrawn'))
                  OR (OLD."Status" = 'Withdrawn' AND NEW."Status" <> 'Withdrawn')
                BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
                """);
            return;
        }
        migration.Sql(StandStill.Batch($"""
            CREATE TRIGGER [{Trigger}] ON [Appointments] AFTER UPDATE AS
            IF EXISTS (SELECT 1 FROM inserted n JOIN deleted o ON o.[Id] = n.[Id]
              WHERE ({StandStill.Differ(Asked, StandStill.SqlServer)})
                OR (o.[Status] <> 'AwaitingSignature' AND ({StandStill.Differ(Signed, StandStill.SqlServer)}))
                OR (o.[Status] = 'Signed' AND n.[Status] NOT IN ('Signed', 'Withdrawn'))
                OR (o.[Status] = 'Withdrawn' AND n.[Status] <> 'Withdrawn'))
            THROW 51000, '{Refusal}', 1;
            """));
    }
}
