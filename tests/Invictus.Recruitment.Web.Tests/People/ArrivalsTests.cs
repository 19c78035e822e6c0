using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

/// <summary>Machines that register are slowed; people never notice.</summary>
public sealed class ArrivalsTests : IAsyncDisposable
{
    private const string Form = "form[action='/account/register']";
    private readonly TestPortal portal = TestPortal.With(new PortalSettings { Values = new Dictionary<string, string> { ["Limits:SecondsToRegister"] = "3" } });

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whoever_is_quicker_than_people_type_is_asked_to_press_again_and_then_let_in()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.Get("/account/register");
        portal.Clock.Advance(TimeSpan.FromSeconds(2));
        var quick = await visitor.Submit(page, Form, ("Email", "fern@example.com"), ("Password", Accounts.NewSecret));
        Assert.Equal((HttpStatusCode.BadRequest, "fern@example.com"), (quick.Status, quick.Value("Email")));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("/account/registered", (await visitor.Submit(quick, Form, ("Email", "fern@example.com"), ("Password", Accounts.NewSecret))).Location);
        Assert.Equal(1, await portal.Ask(db => db.Users.CountAsync(u => u.Email == "fern@example.com")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task A_form_that_was_never_served_is_given_a_time_of_its_own(string? began)
    {
        using var visitor = portal.VisitorWithToken();
        (string, string)[] fields = [("Email", "fern@example.com"), ("Password", Accounts.NewSecret), .. began is null ? Array.Empty<(string, string)>() : [("Began", began)]];
        var answer = await visitor.Post("/account/register", fields);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        portal.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("/account/registered", (await visitor.Submit(answer, Form, ("Email", "fern@example.com"), ("Password", Accounts.NewSecret))).Location);
    }

    [Fact]
    public async Task Whoever_fills_in_what_nobody_meets_is_answered_like_everybody_and_nothing_is_stored()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.Get("/account/register");
        var trap = page.Html.QuerySelector("[name='Motto']")!;
        Assert.NotNull(trap.Closest("[hidden]"));
        Assert.Equal("-1", trap.GetAttribute("tabindex"));
        portal.Clock.Advance(TimeSpan.FromSeconds(4));
        var answer = await visitor.Submit(page, Form, ("Email", "bot@example.com"), ("Password", Accounts.NewSecret), ("Motto", "Buy now"));
        Assert.Equal("/account/registered", answer.Location);
        Assert.Equal((0, 0), (await portal.Ask(db => db.Users.CountAsync(u => u.Email == "bot@example.com")), await portal.Ask(db => db.Letters.CountAsync())));
    }

    [Fact]
    public async Task One_address_gets_five_letters_an_hour_at_most_whoever_asks()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < 7; i++)
        {
            var page = await visitor.Get("/account/register");
            portal.Clock.Advance(TimeSpan.FromSeconds(4));
            Assert.Equal("/account/registered", (await visitor.Submit(page, Form, ("Email", Person.Applicant.Email), ("Password", Accounts.NewSecret))).Location);
        }
        Assert.Equal(5, await portal.Ask(db => db.Letters.CountAsync()));
    }
}
