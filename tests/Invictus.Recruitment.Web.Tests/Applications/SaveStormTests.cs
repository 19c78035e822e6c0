using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

/// <summary>The real program, killed fifty times in the middle of saves: what it said is saved, is.</summary>
public sealed class SaveStormTests
{
    private const int Portals = 2;
    private const int KillsEach = 25;

    /// <summary>Saves between two kills, at most: which of them is the last is drawn.</summary>
    private const int SavesMax = 40;

    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_there_after_each_of_fifty_kills()
    {
        // Two portals side by side: most of the time goes into starting them.
        var storms = await Task.WhenAll(Enumerable.Range(1, Portals).Select(seed => Storm(new Random(seed))));
        Assert.Equal(Portals * KillsEach, storms.Sum(s => s.Kills));
        TestContext.Current.TestOutputHelper?.WriteLine($"{storms.Sum(s => s.Saves)} saves acknowledged; on {storms.Sum(s => s.Ahead)} pages the last save was stored without having been acknowledged.");
    }

    private async Task<(int Kills, int Saves, int Ahead)> Storm(Random random)
    {
        await using var portal = new RunningPortal(("DOTNET_TieredPGO", "0"));
        var vacancy = await portal.Given.Store(A.Vacancy().From(await portal.Given.Signed()).ClosingAt(TimeProvider.System.GetUtcNow().AddDays(14)).Published().ToStore());
        var application = await portal.Given.Started(vacancy, Person.Applicant);
        await portal.Start(stop);
        using var applicant = portal.Visitor();
        await applicant.SignIn(Person.Applicant.Email, Person.Password);
        Writing Page(string page, string field) => new(applicant, $"/applications/{application.Reference}/{page}", $"Answers.{field}");
        Writing[] pages = [Page("details", "Address"), Page("evidence/1", "Text"), Page("evidence/2", "Text"), Page("relationships", "Whom"), Page("adjustments", "What"), Page("teacher-status", "QtsYear")];
        foreach (var page in pages)
            await page.Open();
        var (kills, saves, ahead) = (0, 0, 0);
        while (kills < KillsEach)
        {
            var round = ++kills;
            using var enough = new CountdownEvent(random.Next(1, SavesMax));
            var storm = pages.Select(page => SaveUntilTheEnd(page, round, enough)).ToList();
            await Task.WhenAny(Task.Run(() => enough.Wait(stop), stop), Task.WhenAll(storm));
            // Wherever the others are: some have not arrived, some are being stored, some are stored and on their way back.
            await Task.Delay(random.Next(0, 25), stop);
            await portal.Kill();
            await Task.WhenAll(storm);
            Assert.True(enough.IsSet, $"The portal ended by itself before kill {round}: {string.Join(Environment.NewLine, portal.Said.TakeLast(5))}");
            await portal.Start(stop);
            foreach (var page in pages)
            {
                saves += page.Acknowledged;
                var kept = await page.Open();
                Assert.False(kept.IsLost, $"Kill {round}, {page.Address}: “{kept.Acknowledged}” was acknowledged and “{kept.Stored}” is stored.");
                ahead += kept.Stored == kept.Acknowledged ? 0 : 1;
            }
        }
        var whole = await portal.Ask(db => db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(stop));
        Assert.Equal(["ok"], whole);
        return (kills, saves, ahead);
    }

    /// <summary>As fast as the portal answers, each text longer than the last, until it answers no more.</summary>
    private static async Task SaveUntilTheEnd(Writing page, int round, CountdownEvent enough)
    {
        for (var number = 1; ; number++)
        {
            Page answer;
            try
            {
                answer = await page.Save($"Kill {round}, text {number}: {new string('x', number)}");
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                return;
            }
            Assert.True(answer.Status is HttpStatusCode.OK, answer.Summary);
            // Six at once: whoever comes after the last one that counts must not count below nothing.
            lock (enough)
            {
                if (!enough.IsSet)
                    enough.Signal();
            }
        }
    }
}
