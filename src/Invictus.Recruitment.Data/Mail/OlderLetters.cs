using Microsoft.EntityFrameworkCore.Migrations;

namespace Invictus.Recruitment.Data.Mail;

/// <summary>
/// What letters get that were stored before they had a reference and a status. They stay without an account: a link that works once may
/// stand in their text, so nobody is shown them again.
/// </summary>
internal static class OlderLetters
{
    /// <param name="migration">The migration, between the new columns and the index that wants each reference once.</param>
    public static void BringUpToDate(MigrationBuilder migration)
    {
        const string status = "CASE WHEN SentAt IS NOT NULL THEN 'Sent' WHEN Attempts >= 8 THEN 'Stuck' ELSE 'Waiting' END";
        if (migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal))
            migration.Sql($"UPDATE Letters SET Reference = printf('%010d', Id), Status = {status};");
        else
            // In a batch of its own: the columns are not there yet when the script as a whole is read.
            migration.Sql(JobDescriptions.StandStill.Batch($"UPDATE Letters SET Reference = RIGHT('0000000000' + CONVERT(varchar(20), Id), 10), Status = {status};"));
    }
}
