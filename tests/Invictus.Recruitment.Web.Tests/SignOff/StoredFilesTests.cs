using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>A damaged store is noticed, and what is damaged is not handed out as signed.</summary>
public sealed class StoredFilesTests : IAsyncDisposable
{
    private const string Sound = "Healthy";
    private const string Damaged = "Degraded";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_damaged_file_is_noticed_kept_in_mind_and_seen_when_it_is_whole_again()
    {
        var job = await portal.Given.Store(A.JobDescription().Submitted().ToStore());
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Sign(job);
        var whole = (await portal.Newest(job)).File!;
        Assert.Equal(Sound, await Health());

        byte[] broken = [.. whole.Bytes];
        broken[^200] ^= 1;
        await Store(whole.Id, broken, whole.Sha256);
        // Whoever asks at once gets the last answer.
        Assert.Equal(Sound, await Health());
        Assert.Equal(Damaged, await Later());
        Assert.Equal(Damaged, await Later());
        Assert.Single(portal.Log.All, l => l.Contains($"Signed file {whole.Id} is damaged", StringComparison.Ordinal));
        using var hr = await portal.SignedIn(Person.Hr);
        var served = await hr.Get($"/hr/job-descriptions/{job.Reference}/job-description.pdf");
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, served.Status);

        await Store(whole.Id, whole.Bytes, whole.Sha256);
        Assert.Equal(Sound, await Later());
    }

    [Fact]
    public async Task A_file_exchanged_together_with_its_hash_is_noticed_too()
    {
        var job = await portal.Given.Store(A.JobDescription().Submitted().ToStore());
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Sign(job);
        var whole = (await portal.Newest(job)).File!;
        byte[] other = [.. whole.Bytes];
        other[^200] ^= 1;
        await Store(whole.Id, other, Convert.ToHexStringLower(SHA256.HashData(other)));
        Assert.Equal(Damaged, await Health());
    }

    [Fact]
    public async Task A_large_store_is_gone_through_in_turns()
    {
        // Files that were never signed: each is damaged, and each is found when its turn comes.
        for (var i = 0; i < Features.SignOff.StoredFilesCheck.AtOnce + 3; i++)
            await portal.Given.Signed($"Post {i}");
        Assert.Equal(Damaged, await Health());
        Assert.Equal(Features.SignOff.StoredFilesCheck.AtOnce, Found());
        Assert.Equal(Damaged, await Later());
        Assert.Equal(Features.SignOff.StoredFilesCheck.AtOnce + 3, Found());

        int Found() => portal.Log.All.Count(l => l.Contains("is damaged or not what was signed", StringComparison.Ordinal));
    }

    private async Task<string> Health()
    {
        using var anyone = portal.Visitor();
        return (await anyone.Get("/health/ready")).Body;
    }

    private Task<string> Later()
    {
        portal.Clock.Advance(Features.SignOff.StoredFilesCheck.Pause);
        return Health();
    }

    /// <summary>Past the trigger that protects stored files, as somebody with the database's file could.</summary>
    private async Task Store(long id, byte[] bytes, string sha256)
    {
        await using var db = portal.OpenDb();
        var trigger = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE name = 'SignedFiles_StandStill'").SingleAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER SignedFiles_StandStill");
        await db.Database.ExecuteSqlAsync($"UPDATE SignedFiles SET Bytes = {bytes}, Sha256 = {sha256} WHERE Id = {id}");
        await db.Database.ExecuteSqlRawAsync(trigger);
    }
}
