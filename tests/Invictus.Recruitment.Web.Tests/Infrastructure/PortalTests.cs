using System.Net;

namespace Invictus.Recruitment.Web.Tests.Infrastructure;

/// <summary>What every answer of the portal has, whatever it is about.</summary>
public sealed class PortalTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly Visitor anybody = portal.Visitor();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_portal_says_that_it_is_healthy(string address)
    {
        var answer = await anybody.Get(address);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privacy")]
    [InlineData("/verify")]
    public async Task Public_pages_answer_those_who_only_ask_whether_they_are_there(string address)
    {
        var answer = await anybody.Send(new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/verify")]
    [InlineData("DELETE", "/hr/vacancies")]
    public async Task A_request_of_the_wrong_kind_is_refused_before_anybody_has_to_sign_in(string method, string address)
    {
        var answer = await anybody.Send(new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }

    [Fact]
    public async Task Without_its_database_the_portal_lives_but_is_not_ready()
    {
        await using var broken = new TestPortal();
        using var visitor = broken.Visitor();
        File.Delete(broken.DataFile("recruitment.db"));
        Directory.CreateDirectory(broken.DataFile("recruitment.db"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health/live")).Status);
        var ready = await visitor.Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.DoesNotContain("Sqlite", ready.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/no/such/page")]
    [InlineData("/hr")]
    [InlineData("/assets/portal.css")]
    [InlineData("/assets/portal.js")]
    [InlineData("/health/live")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        var answer = await anybody.Get(address);
        var policy = answer.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
        Assert.False(answer.Headers.ContainsKey("Server"));
    }

    [Fact]
    public async Task A_file_that_was_there_for_the_build_is_served()
    {
        var answer = await anybody.Get("/assets/portal.css");
        Assert.Equal((HttpStatusCode.OK, "text/css"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    public async Task Pages_are_not_kept_by_browsers(string address) =>
        Assert.Contains("no-store", (await anybody.Get(address)).Headers["Cache-Control"], StringComparison.Ordinal);

    [Fact]
    public async Task The_session_cookie_cannot_be_read_by_scripts_or_sent_from_other_sites()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.Get("/account/sign-in");
        var answer = await visitor.Submit(page, "form[action*='/account/sign-in']", ("Email", Person.Hr.Email), ("Password", Person.Password));
        var cookie = answer.Headers["Set-Cookie"];
        Assert.Contains("recruitment=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_failure_shows_a_page_and_nothing_of_its_inside()
    {
        await using var broken = new TestPortal();
        await using (var db = broken.OpenDb())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "ALTER TABLE Vacancies RENAME TO Gone", TestContext.Current.CancellationToken);
        using var visitor = broken.Visitor();
        var answer = await visitor.Get("/");
        Assert.Equal((HttpStatusCode.InternalServerError, "Something went wrong on our side"), (answer.Status, answer.Heading));
        Assert.DoesNotContain("Vacancies", answer.Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", answer.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await using var once = TestPortal.With(new PortalSettings { Environment = "Development" });
        Assert.Equal(0, await once.Ask(db => Task.FromResult(db.Vacancies.Count())));
        Assert.Equal(Person.All.Count, await once.Ask(db => Task.FromResult(db.Users.Count())));
    }
}
