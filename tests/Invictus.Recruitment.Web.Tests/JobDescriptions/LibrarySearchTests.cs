using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>The library is searched, filtered, ordered and paged by the database; all of it stands in the address.</summary>
public sealed class LibrarySearchTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private readonly TestPortal portal = new();

    public async ValueTask InitializeAsync()
    {
        await Store("Art technician", "Keep the kilns in order.", Person.Crestwood, j => j.Review(Today.AddDays(90), ByNow));
        await Store("Bursar", "Keep the accounts in order, 100% of them.", Person.Lakeside, j => j.Review(Today, ByNow));
        await Store("Caretaker", "Keep the KEYS_of the school.", Person.Crestwood, j => j.Submit(ByNow));
        await portal.Given.Signed("Deputy head");
        // A review that was set and has passed since.
        await using var db = portal.OpenDb();
        await db.JobDescriptions.Where(j => j.Title == "Deputy head").ExecuteUpdateAsync(s => s.SetProperty(j => j.ReviewOn, Today.AddDays(-1)));
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", "Deputy head, Caretaker, Bursar, Art technician")]
    [InlineData("sort=title", "Art technician, Bursar, Caretaker, Deputy head")]
    [InlineData("sort=school", "Deputy head, Caretaker, Art technician, Bursar")]
    [InlineData("sort=review", "Deputy head, Bursar, Art technician, Caretaker")]
    [InlineData("sort=status", "Caretaker, Bursar, Art technician, Deputy head")]
    [InlineData("q=bursar", "Bursar")]
    [InlineData("q=KILNS", "Art technician")]
    [InlineData("q=order keep", "Bursar, Art technician")]
    [InlineData("q=order kilns accounts", "")]
    [InlineData("q=100%25", "Bursar")]
    [InlineData("q=keys_of", "Caretaker")]
    [InlineData("q=keys%25of", "")]
    [InlineData("q='; DROP TABLE JobDescriptions; --", "")]
    [InlineData("school=2", "Bursar")]
    [InlineData("school=nowhere", "Deputy head, Caretaker, Bursar, Art technician")]
    [InlineData("status=AwaitingSignOff", "Caretaker")]
    [InlineData("status=signed", "Deputy head")]
    [InlineData("status=draft&school=1", "Art technician")]
    [InlineData("status=superseded", "Deputy head, Caretaker, Bursar, Art technician")]
    [InlineData("status=1", "Deputy head, Caretaker, Bursar, Art technician")]
    [InlineData("review=overdue", "Deputy head")]
    [InlineData("review=soon", "Bursar, Art technician")]
    [InlineData("review=none", "Caretaker")]
    [InlineData("review=soon&sort=review&q=order", "Bursar, Art technician")]
    [InlineData("page=-1&sort=nonsense&review=7", "Deputy head, Caretaker, Bursar, Art technician")]
    public async Task It_shows_what_is_looked_for_in_the_order_asked_for(string query, string titles)
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get("/hr/job-descriptions?" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(titles, string.Join(", ", page.All("tbody th a")));
        var count = titles.Length == 0 ? 0 : titles.Split(", ").Length;
        Assert.Contains(count == 1 ? "1 job description" : $"{count} job descriptions", page.All("#count").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_comes_back_as_it_was_sent_and_keeps_the_order()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var sorted = await hr.Get("/hr/job-descriptions?sort=title");
        var found = await hr.Submit(sorted, "form.trust-filter", ("q", "order"), ("school", "1"), ("status", "Draft"), ("review", "Soon"));
        Assert.Equal(["Art technician"], found.All("tbody th a"));
        Assert.Equal(("order", "1", "Draft", "Soon"), (found.Value("q"), found.Value("school"), found.Value("status"), found.Value("review")));
        Assert.Equal("ascending", found.Html.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.StartsWith("Job title", found.All("th[aria-sort]").Single(), StringComparison.Ordinal);
        Assert.Equal(
            "/hr/job-descriptions?q=order&school=1&status=Draft&review=Soon&sort=review",
            found.Html.QuerySelectorAll("thead a").Single(a => a.TextContent == "Review").GetAttribute("href"));
    }

    [Fact]
    public async Task A_review_that_has_passed_is_marked_in_words()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var row = (await hr.Get("/hr/job-descriptions?q=deputy head")).All("tbody tr").Single();
        Assert.Contains("1 November 2026 Overdue", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_fits_it_says_so()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Nothing fits.", (await hr.Get("/hr/job-descriptions?q=zebra")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_hold_twenty_five_and_keep_the_search()
    {
        for (var i = 0; i < 30; i++)
            await portal.Given.Draft($"Teaching assistant {i:00}");
        using var hr = await portal.SignedIn(Person.Hr);
        var first = await hr.Get("/hr/job-descriptions?q=teaching assistant&sort=title");
        Assert.Equal((25, "30 job descriptions of 34. Show all"), (first.All("tbody tr").Count, first.All("#count").Single()));
        var second = await hr.Get(first.Html.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Teaching assistant 25", "Teaching assistant 26", "Teaching assistant 27", "Teaching assistant 28", "Teaching assistant 29"], second.All("tbody th a"));
    }

    [Fact]
    public async Task Many_job_descriptions_ask_the_database_no_more_often_than_few()
    {
        await using var logging = TestPortal.With(new PortalSettings
        {
            Values = new Dictionary<string, string> { ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information" },
        });
        var few = await Asked(logging, 2);
        var many = await Asked(logging, 40);
        Assert.Equal(few, many);
        Assert.InRange(many, 1, 4);
    }

    private static async Task<int> Asked(TestPortal logging, int count)
    {
        for (var i = 0; i < count; i++)
            await logging.Given.SignedNext(await logging.Given.Signed($"Job {i}"));
        using var hr = await logging.SignedIn(Person.Hr);
        await hr.Get("/hr/job-descriptions?q=job&review=soon");
        var before = Selects(logging);
        Assert.Equal(HttpStatusCode.OK, (await hr.Get("/hr/job-descriptions?q=job&status=signed&sort=title")).Status);
        // One more than the page's own: every page of staff asks whether they are a deputy today.
        return Selects(logging) - before - 1;
    }

    private static int Selects(TestPortal portal) =>
        portal.Log.All.Count(l => l.Contains("Executed DbCommand", StringComparison.Ordinal) && l.Contains("SELECT", StringComparison.Ordinal));

    private async Task Store(string title, string text, long school, Action<JobDescription> move)
    {
        var content = JobDescriptionBuilder.Content();
        var job = A.JobDescription().At(school).Saying(content with
        {
            Header = content.Header with { Title = title },
            Sections = [new Section("Main purpose:", 2, [new Block(BlockKind.Paragraph, text)]), content.Sections[^1]],
        }).ToStore();
        move(job);
        await portal.Given.Store(job);
    }
}
