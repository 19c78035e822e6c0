using Invictus.Recruitment.Domain.SignOff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>The database itself refuses to rewrite what is submitted or signed, whoever asks.</summary>
public sealed class StandStillTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("Content", "'no content'")]
    [InlineData("ContentSha256", "'00'")]
    [InlineData("Number", "7")]
    public async Task Submitted_text_is_refused(string column, string value)
    {
        var job = await new Given(database.Open).Submitted();
        Assert.Contains("cannot be rewritten", await Refusal("JobDescriptionVersions", column, value, job.Newest.Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content", "'no content'")]
    [InlineData("Status", "'Draft'")]
    [InlineData("Signature_SignerName", "'Mallory Example'")]
    [InlineData("Signature_At", "'2020-01-01'")]
    [InlineData("FileId", "NULL")]
    [InlineData("Signature_Drawing", "'1,1 90,90'")]
    [InlineData("Signature_OnBehalfOf", "'Mallory Example'")]
    [InlineData("Signature_DelegatedUntil", "'2030-01-01'")]
    [InlineData("Signature_Confirmation", "'Passkey'")]
    public async Task A_signed_version_is_refused(string column, string value)
    {
        var job = await new Given(database.Open).Signed();
        Assert.Contains("cannot be rewritten", await Refusal("JobDescriptionVersions", column, value, job.Newest.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_file_is_refused()
    {
        var job = await new Given(database.Open).Signed();
        Assert.Contains("cannot be rewritten", await Refusal("SignedFiles", "Bytes", "x'00'", job.Newest.FileId!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_not()
    {
        var job = await new Given(database.Open).Draft();
        Assert.Equal("", await Refusal("JobDescriptionVersions", "ContentSha256", "'00'", job.Newest.Id));
    }

    [Fact]
    public async Task A_signed_version_is_superseded_by_the_next()
    {
        var id = (await new Given(database.Open).Signed()).Id;
        await using (var db = database.Open())
        {
            var job = await db.JobDescriptions.SingleAsync(j => j.Id == id, stop);
            job.Amend(ByNow);
            job.Submit(ByNow);
            job.Sign(A.JobDescription().Signature(job), new SignedFile([2], Now), ByNow);
            await db.SaveChangesAsync(stop);
        }
        await using var again = database.Open();
        var stored = await again.JobDescriptions.SingleAsync(j => j.Id == id, stop);
        Assert.Equal((2, 2), (stored.Versions.Count, stored.InForce!.Number));
    }

    [Fact]
    public async Task Every_column_of_a_signed_version_stands_still_but_what_says_nothing()
    {
        await using var db = database.Open();
        var trigger = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE name = 'JobDescriptionVersions_StandStill'").SingleAsync(stop);
        var columns = await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('JobDescriptionVersions')").ToListAsync(stop);
        // The key cannot change; when the draft was begun, why an earlier submission came back and which notes on the source file were
        // dealt with are not part of what is signed.
        Assert.Equal(["DealtWith", "DraftedAt", "Id", "ReturnReasons"], columns.Where(c => !trigger.Contains($"NEW.\"{c}\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task After_a_step_back_and_forth_the_triggers_are_there_and_old_texts_are_found()
    {
        var job = await new Given(database.Open).Signed();
        await using var db = database.Open();
        var migrator = db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>();
        await migrator.MigrateAsync("VersionLife", stop);
        Assert.Contains("cannot be rewritten", await Refusal("JobDescriptionVersions", "Content", "'no content'", job.Newest.Id), StringComparison.Ordinal);
        await migrator.MigrateAsync(cancellationToken: stop);
        Assert.Contains("cannot be rewritten", await Refusal("JobDescriptionVersions", "Signature_Drawing", "'1,1'", job.Newest.Id), StringComparison.Ordinal);
        await using var again = database.Open();
        Assert.True(await again.JobDescriptions.AnyAsync(j => j.SearchText.Contains("to help lead the science department"), stop));
    }

    private async Task<string> Refusal(string table, string column, string value, long id)
    {
        await using var db = database.Open();
        try
        {
#pragma warning disable EF1002 // Names and values of this test.
            await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET \"{column}\" = {value} WHERE \"Id\" = {id}", stop);
#pragma warning restore EF1002
            return "";
        }
        catch (SqliteException refused)
        {
            return refused.Message;
        }
    }
}
