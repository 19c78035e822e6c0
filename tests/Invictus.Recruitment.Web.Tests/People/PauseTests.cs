using System.Net;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed partial class PauseTests
{
    [Fact]
    public async Task Whoever_tries_passwords_one_after_another_is_made_to_wait_and_told_how_long()
    {
        await using var portal = With("Limits:SignInsPerMinute", 3);
        using var visitor = portal.Visitor();
        var form = await visitor.Get("/account/sign-in");
        var answers = new List<Page>();
        for (var i = 0; i < 4; i++)
            answers.Add(await visitor.Submit(form, "form[action='/account/sign-in']", ("Email", $"a{i}@example.com"), ("Password", "not the password")));
        Assert.Equal(HttpStatusCode.BadRequest, answers[2].Status);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many tries"), (answers[3].Status, answers[3].Heading));
        Assert.InRange(int.Parse(answers[3].Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Matches(Wait(), answers[3].Main);
    }

    [Fact]
    public async Task Text_that_the_sign_in_page_carries_outlives_the_pause()
    {
        await using var portal = With("Limits:SignInsPerMinute", 1);
        var draft = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get($"/applications/{draft.Reference}/details");
        portal.Clock.Advance(TimeSpan.FromHours(9));
        var signIn = await applicant.Submit(page, "form[action$='/details']", ("Answers.FirstNames", "Amara Lee"));
        var wrong = await applicant.SignInWith(() => Task.FromResult(signIn), Person.Applicant.Email, "not the password");
        var paused = await applicant.SignInWith(() => Task.FromResult(wrong), Person.Applicant.Email, Person.Password);
        Assert.Equal((HttpStatusCode.TooManyRequests, "Sign in", wrong.Value("Kept")), (paused.Status, paused.Heading, paused.Value("Kept")));
        Assert.Matches(Wait(), paused.Errors.Single());
    }

    [Fact]
    public async Task What_needs_an_account_is_counted_by_account()
    {
        await using var portal = With("Limits:DownloadsPerMinute", 2);
        using var one = await portal.SignedIn(Person.Applicant);
        using var other = await portal.SignedIn(Person.OtherApplicant);
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await one.Get("/account/data/my-data.zip")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await one.Get("/account/data/my-data.zip")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/account/data/my-data.zip")).Status);
    }

    [Theory]
    [InlineData("POST account/sign-in", Pause.Accounts)]
    [InlineData("POST account/passkeys/sign-in", Pause.Accounts)]
    [InlineData("POST account/passkeys/sign-in-options", Pause.Accounts)]
    [InlineData("POST account/register", Pause.Accounts)]
    [InlineData("POST account/forgotten-password", Pause.Accounts)]
    [InlineData("POST account/new-password", Pause.Accounts)]
    [InlineData("POST account/email/leave", Pause.Accounts)]
    [InlineData("POST account/email/take", Pause.Accounts)]
    [InlineData("POST account/confirm/creation-options", Pause.Accounts)]
    [InlineData("POST verify", Pause.Files)]
    [InlineData("POST hr/job-descriptions/new", Pause.Uploads)]
    [InlineData("GET account/data/my-data.zip", Pause.Downloads)]
    public async Task Each_of_these_has_its_pause(string address, string expected)
    {
        await using var portal = new TestPortal();
        var endpoint = Assert.Single(
            portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(),
            e => $"{e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0]} {e.RoutePattern.RawText!.TrimStart('/')}" == address);
        Assert.Equal(expected, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_network_is_one_visitor(string one, string other, bool same) =>
        Assert.Equal(same, Pause.AddressOf(IPAddress.Parse(one)) == Pause.AddressOf(IPAddress.Parse(other)));

    [Fact]
    public void Tries_are_counted_within_their_time_by_name()
    {
        var clock = new FakeTimeProvider(Moments.Now);
        var tries = new Tries(clock);
        TimeSpan? Try(string who) => tries.Count("letters", who, 2, TimeSpan.FromHours(1));
        Assert.Null(Try("a"));
        clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Null(Try("a"));
        Assert.Equal(TimeSpan.FromMinutes(40), Try("a"));
        Assert.Null(Try("b"));
        clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Null(Try("a"));
    }

    private static TestPortal With(string setting, int value) => TestPortal.With(new PortalSettings
    {
        Values = new Dictionary<string, string> { [setting] = value.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    });

    [GeneratedRegex(@"You can go on in (a second|\d+ seconds)\.")]
    private static partial Regex Wait();
}
