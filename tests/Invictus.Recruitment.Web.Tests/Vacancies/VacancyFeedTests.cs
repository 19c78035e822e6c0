using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Home;
using Invictus.Recruitment.Web.Infrastructure;

namespace Invictus.Recruitment.Web.Tests.Vacancies;

/// <summary>What feed readers, job boards and search engines are given.</summary>
public sealed class VacancyFeedTests : IAsyncDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly TestPortal portal = TestPortal.With(new PortalSettings
    {
        Values = new Dictionary<string, string>
        {
            ["Trust:PublicAddress"] = "https://jobs.invictus.example",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        },
    });

    private readonly Visitor anybody;

    public VacancyFeedTests() => anybody = portal.Visitor();

    public async ValueTask DisposeAsync()
    {
        anybody.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_without_vacancies_is_whole_and_stays_the_same()
    {
        var feed = await Feed();
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(("https://jobs.invictus.example/vacancies.atom", "Vacancies – Invictus Education Trust"), (Of(feed, "id"), Of(feed, "title")));
        Assert.Equal("Invictus Education Trust", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Empty(feed.Elements(Atom + "entry"));
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(feed.ToString(), (await Feed()).ToString());

        var closed = await portal.Given.Closed();
        Assert.Equal(closed.ClosesAt, Instant(await Feed(), "updated"));
    }

    [Fact]
    public async Task An_entry_says_which_school_how_long_and_where()
    {
        var vacancy = await portal.Given.Open();
        await portal.Given.Vacancy(title: "Still a draft");
        await portal.Given.Closed("Already closed");
        var feed = await Feed();
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        var address = $"https://jobs.invictus.example/vacancies/{vacancy.Reference}";
        Assert.Equal((address, "Second in Science"), (Of(entry, "id"), Of(entry, "title")));
        Assert.Equal((address, "alternate"), (entry.Element(Atom + "link")!.Attribute("href")!.Value, entry.Element(Atom + "link")!.Attribute("rel")!.Value));
        Assert.StartsWith("Crestwood, Dudley. Closes on 16 November 2026 at 9am. Permanent, full time. Pay: £34,069", Of(entry, "summary"), StringComparison.Ordinal);
        Assert.Equal((vacancy.PublishedAt, vacancy.PublishedAt, vacancy.PublishedAt), (Instant(entry, "published"), Instant(entry, "updated"), Instant(feed, "updated")));
    }

    [Fact]
    public async Task A_hostile_title_stays_text()
    {
        const string Hostile = "<script>alert(1)</script> ]]> & \"Maths\" \u0001\u000B\uFFFE 🔭";
        var job = await portal.Given.Signed(Hostile);
        await portal.Given.Store(A.Vacancy().From(job).Published().ToStore());
        Assert.Equal("<script>alert(1)</script> ]]> & \"Maths\"  🔭", Of(Assert.Single((await Feed()).Elements(Atom + "entry")), "title"));
    }

    [Fact]
    public void What_XML_has_no_place_for_is_left_out()
    {
        Assert.Equal("half  pair", PublishedXml.Clean("half \uD83D pair"));
        Assert.Equal("half ", PublishedXml.Clean("half \uDD2D"));
        Assert.Equal("whole \uD83D\uDD2D", PublishedXml.Clean("whole \uD83D\uDD2D"));
        Assert.Equal("tab\tline\n", PublishedXml.Clean("\u0000tab\tline\n\uFFFF"));
    }

    [Fact]
    public async Task The_newest_hundred_are_there_with_one_question_to_the_database()
    {
        var job = await portal.Given.Signed();
        for (var day = 1; day <= 101; day++)
            await Published(job, day);
        await Feed();
        var before = Selects();
        var entries = (await Feed()).Elements(Atom + "entry").Select(e => Instant(e, "published")).ToList();
        Assert.Equal(1, Selects() - before);
        Assert.Equal((100, Now.AddDays(-1), Now.AddDays(-100)), (entries.Count, entries[0], entries[^1]));
        Assert.Equal(entries.OrderDescending(), entries);
    }

    [Theory]
    [InlineData("/vacancies.atom", "application/atom+xml")]
    [InlineData("/sitemap.xml", "application/xml")]
    public async Task It_may_be_kept_for_five_minutes_and_is_sent_again_only_when_it_changed(string address, string type)
    {
        await portal.Given.Open();
        var first = await anybody.Get(address);
        Assert.Equal((HttpStatusCode.OK, type, "public, max-age=300"), (first.Status, first.ContentType, first.Headers["Cache-Control"]));
        Assert.Equal(HttpStatusCode.NotModified, (await Again(address, first)).Status);
        await portal.Given.Open("Third in Science");
        Assert.Equal(HttpStatusCode.OK, (await Again(address, first)).Status);
    }

    [Fact]
    public async Task The_page_of_vacancies_names_the_feed() =>
        Assert.Equal(["/vacancies.atom"], (await anybody.Get("/")).Attributes("head link[rel=alternate][type='application/atom+xml']", "href"));

    [Fact]
    public async Task The_map_has_the_public_pages_and_what_is_open()
    {
        Assert.Equal(Always, Locations(await Xml("/sitemap.xml")));
        var vacancy = await portal.Given.Open();
        await portal.Given.Vacancy(title: "Still a draft");
        await portal.Given.Closed("Already closed");
        var map = await Xml("/sitemap.xml");
        Assert.Equal(Map + "urlset", map.Name);
        Assert.Equal([.. Always, $"https://jobs.invictus.example/vacancies/{vacancy.Reference}"], Locations(map));
        Assert.Equal(vacancy.PublishedAt, DateTimeOffset.Parse(map.Elements().Last().Element(Map + "lastmod")!.Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_map_keeps_the_newest_when_there_are_more_than_the_protocol_allows()
    {
        var job = await portal.Given.Signed();
        var newest = await Published(job, daysAgo: 1);
        await Published(job, daysAgo: 2);
        var map = await portal.Ask(db => SiteMap.Of(db, Now, TestContext.Current.CancellationToken, most: 4));
        Assert.Equal(newest.Reference.Value, Assert.Single(map.Vacancies).Reference);
        Assert.Equal(50_000, SiteMap.Most);
    }

    private static readonly string[] Always =
        ["https://jobs.invictus.example/", "https://jobs.invictus.example/accessibility", "https://jobs.invictus.example/privacy"];

    private Task<Vacancy> Published(JobDescription job, int daysAgo)
    {
        var by = Moments.By(Now.AddDays(-daysAgo));
        var vacancy = new Vacancy(job, job.Newest, job.SchoolId, A.Vacancy().Terms(), by);
        vacancy.Publish(job, by);
        return portal.Given.Store(vacancy);
    }

    private Task<Page> Again(string address, Page first)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers["ETag"]);
        return anybody.Send(request);
    }

    private Task<XElement> Feed() => Xml("/vacancies.atom");

    private async Task<XElement> Xml(string address) => XDocument.Parse((await anybody.Get(address)).Body).Root!;

    private int Selects() => portal.Log.All.Count(l => l.Contains("Executed DbCommand", StringComparison.Ordinal) && l.Contains("SELECT", StringComparison.Ordinal));

    private static IEnumerable<string> Locations(XElement map) => map.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value);

    private static string Of(XElement element, string name) => element.Element(Atom + name)!.Value;

    private static DateTimeOffset Instant(XElement element, string name) => DateTimeOffset.Parse(Of(element, name), CultureInfo.InvariantCulture);
}
