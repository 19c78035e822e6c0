using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Monitoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Monitoring;

/// <summary>HR sees totals, once they stand, each answer in one table, small numbers in none.</summary>
public sealed class MonitoringTotalsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private int people;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_vacancy_with_many_answers_stands_by_itself_once_released()
    {
        var vacancy = await portal.Given.Closed("Head of Ceramics");
        var applications = await Applied(vacancy, 40, i => i < 3 ? "yes" : "no");
        using var hr = await portal.SignedIn(Person.Hr);
        var address = $"/hr/monitoring/vacancies/{vacancy.Reference}";
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get(address)).Status);
        Assert.DoesNotContain("Head of Ceramics", (await hr.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        await portal.Given.Released(vacancy, [.. applications.Select((a, i) => (a, i % 4 == 0 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        Assert.Contains("Head of Ceramics", (await hr.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        var page = await hr.Get(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        // 40 answered about disability, three of them yes: the three are in no figure.
        Assert.DoesNotContain("3", page.All("main td"));
        Assert.DoesNotContain("37", page.All("main td"));
        var sex = page.Html.QuerySelectorAll("main table").Single(t => t.TextContent.Contains("Female", StringComparison.Ordinal));
        Assert.Contains("All who answered 40 10 30", Squeezed(sex.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_of_which_all_is_shown_are_compared_with_the_highest_rate_and_no_other_is()
    {
        var vacancy = await portal.Given.Closed();
        // Of 30 women 15 are shortlisted, of 30 men 9, of 12 who did not say 6; three people with a disability stand in no comparison.
        var applications = await Applied(vacancy, 72, i => i < 3 ? "yes" : "no", said: 60);
        await portal.Given.Released(vacancy, [.. applications.Select((a, i) => (a, IsIn(i) ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/monitoring/vacancies/{vacancy.Reference}");
        var rates = page.Html.QuerySelectorAll("main table.trust-rates").ToList();
        var text = Squeezed(Assert.Single(rates).TextContent);
        Assert.Contains("50.0 % 15 of 30", text, StringComparison.Ordinal);
        Assert.Contains("0.60 0.187 Below four fifths, may be chance", text, StringComparison.Ordinal);
        Assert.Equal(2, rates[0].QuerySelectorAll("svg[role=img] > title").Length);
        Assert.Contains("too few figures to compare groups", page.Main, StringComparison.Ordinal);
        using var head = await portal.SignedIn(Person.Head);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Get($"/hr/monitoring/vacancies/{vacancy.Reference}")).Status);

        static bool IsIn(int i) => i switch { >= 60 => i < 66, _ => i % 2 == 0 ? i < 30 : i < 18 };
    }

    [Fact]
    public async Task Other_vacancies_of_a_year_stand_together_after_it_has_ended()
    {
        var (one, two) = (await portal.Given.Closed("One"), await portal.Given.Closed("Two"));
        var (first, second) = (await Applied(one, 12, _ => "no"), await Applied(two, 10, _ => "no"));
        using var hr = await portal.SignedIn(Person.Hr);
        await portal.Given.Released(one, [.. first.Select(a => (a, ApplicationOutcome.NotShortlisted))]);
        Assert.Contains("Shown after 31 August 2027", (await hr.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get("/hr/monitoring/years/2026")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/monitoring/vacancies/{one.Reference}")).Status);
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 9, 1, 9, 0, 0, TimeSpan.Zero));
        using var later = await portal.SignedIn(Person.Hr);
        Assert.Contains("Shown when the outcomes of all its vacancies have been released", (await later.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get("/hr/monitoring/years/2026")).Status);
        await portal.Given.Released(two, [.. second.Select((a, i) => (a, i < 6 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        var page = await later.Get("/hr/monitoring/years/2026");
        Assert.Contains("All who answered 22 6 16", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get("/hr/monitoring/years/2025")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get("/hr/monitoring/years/99999")).Status);
    }

    [Fact]
    public async Task Drafts_and_people_without_answers_are_not_counted()
    {
        var vacancy = await portal.Given.Closed();
        var applications = await Applied(vacancy, 30, _ => "no");
        await using (var db = portal.OpenDb())
            Assert.Equal(1, await db.MonitoringAnswers.OrderBy(a => a.Token).Take(1).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await portal.Given.Released(vacancy, [.. applications.Select(a => (a, ApplicationOutcome.NotShortlisted))]);
        using var hr = await portal.SignedIn(Person.Hr);
        // 29 answers are too few to stand alone.
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/monitoring/vacancies/{vacancy.Reference}")).Status);
    }

    [Theory]
    [InlineData(2026, 8, 31, 2025)]
    [InlineData(2026, 9, 1, 2026)]
    [InlineData(2027, 1, 1, 2026)]
    public void A_year_begins_in_September(int year, int month, int day, int counts) =>
        Assert.Equal(counts, MonitoringTotals.YearOf(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero)));

    /// <summary>So many people apply and answer: half and half about sex, but for those after a number, about disability as said.</summary>
    private async Task<List<Application>> Applied(Vacancy vacancy, int count, Func<int, string> disability, int said = int.MaxValue)
    {
        var seal = portal.Services.GetRequiredService<MonitoringSeal>();
        var applications = new List<Application>();
        await using var db = portal.OpenDb();
        for (var i = 0; i < count; i++)
        {
            var address = $"person{++people}@example.com";
            var account = new Data.People.Account { UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), DisplayName = "Sample Person", SecurityStamp = address };
            db.Users.Add(account);
            await db.SaveChangesAsync();
            var application = A.Application().For(vacancy).By(account.Id, address).Submitted(5000 + people).ToStore();
            db.Applications.Add(application);
            var token = seal.TokenOf(application.Reference);
            db.MonitoringAnswers.Add(new Data.Monitoring.SealedAnswers(token, seal.Seal(token, new GivenAnswers(
                1, new Dictionary<string, string> { ["sex"] = i >= said ? "none" : i % 2 == 0 ? "female" : "male", ["disability"] = disability(i) }))));
            applications.Add(application);
        }
        await db.SaveChangesAsync();
        return applications;
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
