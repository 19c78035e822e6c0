using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>The round opens when the vacancy closes, if its panel is complete, and the members are written to.</summary>
public sealed class OpenRoundsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_round_opens_ten_minutes_after_closing_and_not_before_and_once()
    {
        var vacancy = await portal.Given.Open();
        using var hr = await portal.SignedIn(Person.Hr);
        await SetPanel(hr, vacancy);
        var page = await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel");
        Assert.Contains("Rating opens by itself after the vacancy has closed, on 16 November 2026 at 9:10am", page.Main, StringComparison.Ordinal);

        portal.Clock.AdjustTime(vacancy.ClosesAt.AddMinutes(10).AddSeconds(-1));
        await portal.OpenRounds();
        Assert.Equal(RoundStatus.Preparing, (await Round()).Status);
        portal.Clock.AdjustTime(vacancy.ClosesAt.AddMinutes(10));
        await portal.OpenRounds();
        await portal.OpenRounds();
        Assert.Equal(RoundStatus.Rating, (await Round()).Status);
        Assert.Equal(VacancyStatus.Shortlisting, (await portal.Ask(db => db.Vacancies.SingleAsync())).Status);
        Assert.Equal(
            [Person.Head.Email, Person.PanelMember.Email],
            (await portal.Ask(db => db.Letters.Where(l => l.Kind == "rating-begun").Select(l => l.To).ToListAsync())).Order());
        Assert.Equal("The portal", (await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Rating begun"))).Actor);
        using var head = await portal.SignedIn(Person.Head);
        Assert.Equal("Second in Science", (await head.Get($"/shortlisting/{(await Round()).Reference}")).Heading);
    }

    [Fact]
    public async Task A_panel_that_is_set_after_closing_waits_for_HR_who_opens_it_and_writes_too()
    {
        var vacancy = await portal.Given.Closed();
        using var hr = await portal.SignedIn(Person.Hr);
        await SetPanel(hr, vacancy);
        await portal.OpenRounds();
        Assert.Equal(RoundStatus.Preparing, (await Round()).Status);
        var page = await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel");
        Assert.DoesNotContain("opens by itself", page.Main, StringComparison.Ordinal);
        await hr.Submit(page, "form[action$='/begin']");
        Assert.Equal(RoundStatus.Rating, (await Round()).Status);
        Assert.Equal(2, await portal.Ask(db => db.Letters.CountAsync(l => l.Kind == "rating-begun")));
    }

    [Fact]
    public async Task A_panel_without_anybody_trained_stays_with_HR()
    {
        var vacancy = await portal.Given.Open();
        var round = await portal.Given.Store(new ShortlistingRound(vacancy.Id));
        await using (var db = portal.OpenDb())
        {
            db.Attach(round);
            round.SetPanel([new PanelMember(Person.Head.Id, "Hugh Example", true, null), new PanelMember(Person.PanelMember.Id, "Priya Sample", false, null)], ByNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        portal.Clock.AdjustTime(vacancy.ClosesAt.AddDays(1));
        await portal.OpenRounds();
        Assert.Equal(RoundStatus.Preparing, (await Round()).Status);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("At least one member of the panel must be trained in safer recruitment.", (await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_that_cannot_be_opened_does_not_keep_the_others_closed()
    {
        var (first, second) = (await portal.Given.Open(), await portal.Given.Open());
        using var hr = await portal.SignedIn(Person.Hr);
        await SetPanel(hr, first);
        await SetPanel(hr, second);
        await portal.Ask(db => db.Database.ExecuteSqlAsync(
            $"CREATE TRIGGER Broken BEFORE UPDATE ON Vacancies WHEN NEW.Id = (SELECT MIN(Id) FROM Vacancies) BEGIN SELECT RAISE(ABORT, 'broken'); END"));
        portal.Clock.AdjustTime(second.ClosesAt.AddDays(1));
        await portal.OpenRounds();
        var rounds = await portal.Ask(db => db.ShortlistingRounds.ToDictionaryAsync(r => r.VacancyId, r => r.Status));
        Assert.Equal((RoundStatus.Preparing, RoundStatus.Rating), (rounds[first.Id], rounds[second.Id]));

        await portal.Ask(db => db.Database.ExecuteSqlAsync($"DROP TRIGGER Broken"));
        await portal.OpenRounds();
        Assert.All(await portal.Ask(db => db.ShortlistingRounds.ToListAsync()), r => Assert.Equal(RoundStatus.Rating, r.Status));
    }

    private static async Task SetPanel(Visitor hr, Vacancy vacancy)
    {
        var answer = await hr.Post(
            $"/hr/vacancies/{vacancy.Reference}/panel", ("Form.Members", Person.Head.Email), ("Form.Members", Person.PanelMember.Email), ("Form.Chair", Person.Head.Email));
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.Status);
    }

    private Task<ShortlistingRound> Round() => portal.Ask(db => db.ShortlistingRounds.SingleAsync());
}
