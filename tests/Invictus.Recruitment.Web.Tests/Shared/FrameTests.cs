using System.Net;

namespace Invictus.Recruitment.Web.Tests.Shared;

public sealed class FrameTests(Pages pages) : IClassFixture<Pages>
{
    private Task<HttpResponseMessage> Get(string address) => pages.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/refuse/404")]
    public async Task Every_page_has_language_title_skip_link_landmarks_and_one_heading(string address)
    {
        using var answer = await Get(address);
        var page = await Pages.Read(answer);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(" – Invictus Education Trust", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".govuk-skip-link")!.GetAttribute("href")!));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.NotNull(page.QuerySelector("header"));
        Assert.NotNull(page.QuerySelector("footer"));
    }

    [Theory]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/refuse/403")]
    public async Task No_page_has_a_script_or_style_inside(string address)
    {
        using var answer = await Get(address);
        var page = await Pages.Read(answer);
        Assert.All(page.QuerySelectorAll("script"), s => Assert.True(s.HasAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], [onload], [onsubmit]"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.Gone)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_refusal_keeps_its_status_and_says_what_to_do_next(HttpStatusCode status)
    {
        using var answer = await Get($"/refuse/{(int)status}");
        Assert.Equal(status, answer.StatusCode);
        var page = await Pages.Read(answer);
        Assert.True(page.QuerySelectorAll("main li").Length >= 2);
        Assert.Matches("^[0-9a-f]{32}$|^[0-9A-Z]+", page.QuerySelector(".trust-reference code")!.TextContent);
    }

    [Fact]
    public async Task A_refusal_with_a_reason_gives_the_reason()
    {
        using var answer = await Get("/refuse-with-reason");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Only a signed job description can be advertised.", (await Pages.Read(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_a_page_that_tells_nothing_of_its_inside()
    {
        using var answer = await Get("/fail");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await Pages.Read(answer);
        Assert.Equal("Something went wrong on our side", page.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("secret detail", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/privacy")]
    [InlineData("/refuse/404")]
    [InlineData("/fail")]
    public async Task Every_answer_forbids_what_the_portal_does_not_need(string address)
    {
        using var answer = await Get(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.True(answer.Headers.Contains("Cross-Origin-Opener-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_demonstration_banner_is_for_Development_alone()
    {
        using var answer = await Get("/privacy");
        Assert.Empty((await Pages.Read(answer)).QuerySelectorAll(".trust-demonstration"));
    }
}
