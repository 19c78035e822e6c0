using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

public sealed class ForgottenPasswordTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_new_password_comes_by_letter_and_the_old_one_is_gone()
    {
        using var visitor = portal.Visitor();
        await Ask(visitor, Person.Applicant.Email);
        var page = await visitor.Get(await portal.LinkTo(Person.Applicant.Email));
        var done = await visitor.Submit(page, "form[action='/account/new-password']", ("Password", Accounts.NewSecret));
        Assert.Contains("Your new password is set.", (await visitor.Follow(done)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInWith(Person.Applicant.Email, Person.Password)).Status);
        Assert.Equal("/applications", (await visitor.SignInWith(Person.Applicant.Email, Accounts.NewSecret)).Location);
        Assert.Equal(["Choose a new password", "Your password was changed"], await portal.SubjectsTo(Person.Applicant.Email));
    }

    [Fact]
    public async Task Known_and_unknown_addresses_are_answered_alike_and_leave_the_same_trail()
    {
        using var visitor = portal.Visitor();
        var known = await Ask(visitor, Person.Applicant.Email);
        var afterKnown = (await visitor.Follow(known)).Main.Replace(Person.Applicant.Email, "", StringComparison.Ordinal);
        var unknown = await Ask(visitor, "nobody@example.com");
        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        Assert.Equal(afterKnown, (await visitor.Follow(unknown)).Main.Replace("nobody@example.com", "", StringComparison.Ordinal));
        Assert.Equal(2, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "New password asked for" && e.ActorId == null)));
        Assert.Equal(1, await portal.Ask(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing()
    {
        using var visitor = portal.Visitor();
        await Ask(visitor, Person.Applicant.Email);
        await visitor.Get(await portal.LinkTo(Person.Applicant.Email));
        Assert.Equal("/applications", (await visitor.SignInWith(Person.Applicant.Email, Person.Password)).Location);
    }

    [Fact]
    public async Task Whoever_was_signed_in_elsewhere_is_signed_out_within_a_minute()
    {
        using var elsewhere = await portal.SignedIn(Person.Applicant);
        using var visitor = portal.Visitor();
        await Ask(visitor, Person.Applicant.Email);
        await visitor.Submit(await visitor.Get(await portal.LinkTo(Person.Applicant.Email)), "form[action='/account/new-password']", ("Password", Accounts.NewSecret));
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.Get("/applications")).Status);
    }

    [Fact]
    public async Task The_link_works_once()
    {
        using var visitor = portal.Visitor();
        await Ask(visitor, Person.Applicant.Email);
        var page = await visitor.Get(await portal.LinkTo(Person.Applicant.Email));
        await visitor.Submit(page, "form[action='/account/new-password']", ("Password", Accounts.NewSecret));
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Submit(page, "form[action='/account/new-password']", ("Password", "another five word secret"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(await portal.LinkTo(Person.Applicant.Email) is { Length: > 0 } used ? used : page.Address)).Status);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.OK)]
    [InlineData(60, HttpStatusCode.Gone)]
    public async Task The_link_works_for_an_hour(int minutes, HttpStatusCode expected)
    {
        using var visitor = portal.Visitor();
        await Ask(visitor, Person.Applicant.Email);
        portal.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(expected, (await visitor.Get(await portal.LinkTo(Person.Applicant.Email))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=CfDJ8nonsense")]
    [InlineData("?token=%00")]
    public async Task A_link_that_is_none_says_so(string query)
    {
        using var visitor = portal.Visitor();
        var answer = await visitor.Get("/account/new-password" + query);
        Assert.Equal((HttpStatusCode.Gone, "This link no longer works"), (answer.Status, answer.Heading));
    }

    [Fact]
    public async Task A_link_of_another_kind_sets_no_password()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Submit(await applicant.Get("/account/email"), "form[action='/account/email']", ("NewEmail", "new@example.com"), ("Password", Person.Password));
        var link = (await portal.LinkTo(Person.Applicant.Email)).Replace("/account/email/leave", "/account/new-password", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Get(link)).Status);
    }

    [Theory]
    [InlineData("", "Choose a password")]
    [InlineData("too short", "Password must be 12 characters or more")]
    [InlineData("aaaaaaaaaaaaaaaa", "Password must have 5 different characters or more")]
    [InlineData("AMARA.exampleton@example.com", "Password must not be your email address")]
    public async Task A_bad_password_is_refused_and_the_page_comes_again(string password, string expected)
    {
        using var visitor = portal.Visitor();
        await Ask(visitor, Person.Applicant.Email);
        var answer = await visitor.Submit(await visitor.Get(await portal.LinkTo(Person.Applicant.Email)), "form[action='/account/new-password']", ("Password", password));
        Assert.Equal((HttpStatusCode.BadRequest, expected), (answer.Status, answer.Errors.Single()));
        Assert.True(answer.Has("form[action='/account/new-password'] input[name='Token'][value]"));
    }

    [Fact]
    public async Task A_locked_account_is_opened_by_it()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < 10; i++)
            await visitor.SignInWith(Person.Applicant.Email, "not the password");
        await Ask(visitor, Person.Applicant.Email);
        await visitor.Submit(await visitor.Get(await portal.LinkTo(Person.Applicant.Email)), "form[action='/account/new-password']", ("Password", Accounts.NewSecret));
        Assert.Equal("/applications", (await visitor.SignInWith(Person.Applicant.Email, Accounts.NewSecret)).Location);
    }

    [Fact]
    public async Task Nobodys_letterbox_can_be_filled_from_here()
    {
        using var visitor = portal.Visitor();
        for (var i = 0; i < 7; i++)
            Assert.Equal("/account/forgotten-password/sent", (await Ask(visitor, i % 2 == 0 ? Person.Applicant.Email : Person.Applicant.Email.ToUpperInvariant())).Location);
        Assert.Equal(5, await portal.Ask(db => db.Letters.CountAsync()));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await Ask(visitor, Person.Applicant.Email);
        Assert.Equal(6, await portal.Ask(db => db.Letters.CountAsync()));
    }

    private static async Task<Page> Ask(Visitor visitor, string email) => await visitor.Submit(
        await visitor.Get("/account/forgotten-password"), "form[action='/account/forgotten-password']", ("Email", email));
}
