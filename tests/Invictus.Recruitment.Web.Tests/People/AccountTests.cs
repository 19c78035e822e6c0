using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed partial class AccountTests : IAsyncDisposable
{
    private const string New = "fern.o'testerly@example.com";
    private const string Secret = "four quiet green rivers";
    private readonly TestPortal portal = TestPortal.With(new PortalSettings
    {
        Values = new Dictionary<string, string> { ["Limits:SignInsPerMinute"] = "1000" },
    });

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_new_account_works_once_its_address_is_confirmed()
    {
        using var visitor = portal.Visitor();
        await Register(visitor, New);
        var page = await visitor.Get(await LastLink());
        Assert.Contains(New, page.Main, StringComparison.Ordinal);
        await visitor.Submit(page, "form[action='/account/confirm']");
        Assert.Equal("/applications", (await SignIn(visitor, New, Secret)).Location);
    }

    [Theory]
    [InlineData("/é")]
    [InlineData("/applications?x=\u00fc")]
    [InlineData("/a b")]
    public async Task A_way_back_that_no_header_can_carry_is_left_out(string address)
    {
        using var visitor = portal.Visitor();
        var page = await visitor.Get($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        var answer = await visitor.Submit(page, "form[action*='/account/sign-in']", ("Email", Person.Applicant.Email), ("Password", Person.Password));
        Assert.Equal("/applications", answer.Location);
    }

    [Fact]
    public async Task Signing_out_also_ends_a_session_whose_cookie_was_copied()
    {
        using var person = await portal.SignedIn(Person.Applicant);
        using var copy = portal.Visitor();
        foreach (var (name, value) in person.Cookies)
            copy.Take(name, value);
        Assert.Equal(HttpStatusCode.OK, (await copy.Get("/applications")).Status);
        await person.Submit(await person.Get("/applications"), "form[action='/account/sign-out']");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Found, (await copy.Get("/applications")).Status);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/register")]
    public async Task A_body_that_cannot_be_read_is_refused_in_plain_words(string address)
    {
        using var visitor = portal.VisitorWithToken();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = new StringContent("x") };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data");
        request.Headers.Add("RequestVerificationToken", visitor.FormToken);
        var answer = await visitor.Send(request);
        Assert.Equal((HttpStatusCode.BadRequest, "We could not read what was sent"), (answer.Status, answer.Heading));
    }

    [Fact]
    public async Task Opening_the_link_alone_confirms_nothing_because_mail_programs_open_links()
    {
        using var visitor = portal.Visitor();
        await Register(visitor, New);
        await visitor.Get(await LastLink());
        Assert.False(await portal.Ask(db => db.Users.Where(u => u.Email == New).Select(u => u.EmailConfirmed).SingleAsync()));
    }

    [Fact]
    public async Task Registering_a_known_address_is_answered_alike_and_only_the_letter_differs()
    {
        using var visitor = portal.Visitor();
        var known = await Register(visitor, Person.Applicant.Email);
        var unknown = await Register(visitor, New);
        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
        Assert.Equal(
            ["You already have an account", "Confirm your email address"],
            await portal.Ask(db => db.Letters.OrderBy(l => l.Id).Select(l => l.Subject).ToListAsync()));
    }

    [Fact]
    public async Task Registering_a_known_address_changes_no_password()
    {
        using var visitor = portal.Visitor();
        await Register(visitor, Person.Applicant.Email);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(visitor, Person.Applicant.Email, Secret)).Status);
    }

    [Fact]
    public async Task Strangers_get_one_answer_whatever_is_wrong()
    {
        using var visitor = portal.Visitor();
        await Register(visitor, New);
        var unknown = await SignIn(visitor, "nobody@example.com", "not the password");
        var wrong = await SignIn(visitor, Person.Applicant.Email, "not the password");
        var unconfirmed = await SignIn(visitor, New, "not the password");
        Assert.NotEmpty(unknown.Errors);
        Assert.Equal((unknown.Status, unknown.Errors[0]), (wrong.Status, wrong.Errors[0]));
        Assert.Equal((unknown.Status, unknown.Errors[0]), (unconfirmed.Status, unconfirmed.Errors[0]));
    }

    [Fact]
    public async Task After_ten_wrong_passwords_the_right_one_gets_the_same_answer()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < 10; i++)
            await SignIn(visitor, Person.Applicant.Email, "not the password");
        Assert.Equal(HttpStatusCode.BadRequest, (await SignIn(visitor, Person.Applicant.Email, Person.Password)).Status);
    }

    [Fact]
    public async Task The_right_password_for_an_address_not_yet_confirmed_brings_a_new_letter()
    {
        using var visitor = portal.Visitor();
        await Register(visitor, New);
        Assert.Equal("/account/registered", (await SignIn(visitor, New, Secret)).Location);
        Assert.Equal(2, await portal.Ask(db => db.Letters.CountAsync(l => l.To == New)));
    }

    [Fact]
    public async Task A_second_registration_makes_the_first_letter_worthless()
    {
        using var visitor = portal.Visitor();
        await Register(visitor, New);
        var first = await LastLink();
        await Register(visitor, New);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(await LastLink())).Status);
    }

    [Theory]
    [InlineData(71, HttpStatusCode.OK)]
    [InlineData(72, HttpStatusCode.Gone)]
    public async Task The_link_works_for_three_days(int hours, HttpStatusCode expected)
    {
        using var visitor = portal.Visitor();
        await Register(visitor, New);
        portal.Clock.Advance(TimeSpan.FromHours(hours));
        Assert.Equal(expected, (await visitor.Get(await LastLink())).Status);
    }

    [Theory]
    [InlineData("not-an-address", Secret)]
    [InlineData("a@example.com\r\nBcc: b@example.com", Secret)]
    [InlineData(New, "too short")]
    [InlineData(New, "aaaaaaaaaaaaaaaa")]
    [InlineData("", "")]
    public async Task A_bad_address_or_password_is_refused_and_nothing_is_stored(string email, string password)
    {
        using var visitor = portal.Visitor();
        var form = await visitor.Get("/account/register");
        var answer = await visitor.Submit(form, "form[action='/account/register']", ("Email", email), ("Password", password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Equal(0, await portal.Ask(db => db.Letters.CountAsync()));
    }

    [Theory]
    [InlineData("/applications?page=2", "/applications?page=2")]
    [InlineData("https://evil.example/", "/applications")]
    [InlineData("//evil.example/", "/applications")]
    [InlineData("/\\evil.example/", "/applications")]
    [InlineData("/account/sign-out", "/applications")]
    public async Task Signing_in_leads_on_only_to_pages_of_the_portal(string asked, string expected)
    {
        using var visitor = portal.Visitor();
        var form = await visitor.Get("/account/sign-in");
        var answer = await visitor.PostWithoutToken(
            "/account/sign-in", ("Email", Person.Applicant.Email), ("Password", Person.Password), ("ReturnUrl", asked), (FilledForm.Token, form.Value(FilledForm.Token)!));
        Assert.Equal(expected, answer.Location);
    }

    [Fact]
    public async Task Everybody_lands_on_their_own_page()
    {
        foreach (var (person, page) in new[]
        {
            (Person.Hr, "/hr/job-descriptions"), (Person.ChiefExecutive, "/sign-off"), (Person.Head, "/shortlisting"),
            (Person.PanelMember, "/shortlisting"), (Person.Administrator, "/admin"), (Person.Applicant, "/applications"),
        })
        {
            using var visitor = portal.Visitor();
            Assert.Equal(page, (await SignIn(visitor, person.Email, Person.Password)).Location);
        }
    }

    [Fact]
    public async Task Whoever_signs_out_is_asked_to_sign_in_again()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Submit(await applicant.Get("/applications"), "form[action$='/account/sign-out']");
        Assert.Equal(HttpStatusCode.Found, (await applicant.Get("/applications")).Status);
    }

    private static async Task<Page> Register(Visitor visitor, string email) => await visitor.Submit(
        await visitor.Get("/account/register"), "form[action='/account/register']", ("Email", email), ("Password", Secret));

    private static async Task<Page> SignIn(Visitor visitor, string email, string password) => await visitor.Submit(
        await visitor.Get("/account/sign-in"), "form[action='/account/sign-in']", ("Email", email), ("Password", password));

    /// <summary>The address in the newest letter, without the host.</summary>
    private async Task<string> LastLink()
    {
        var text = await portal.Ask(db => db.Letters.OrderByDescending(l => l.Id).Select(l => l.Text).FirstAsync());
        return Link().Match(text).Value;
    }

    [GeneratedRegex(@"/account/confirm\S+")]
    private static partial Regex Link();
}
