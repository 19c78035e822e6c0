using Invictus.Recruitment.Domain.SignOff;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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
