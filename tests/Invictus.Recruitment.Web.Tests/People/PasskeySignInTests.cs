using System.Net;
using Invictus.Recruitment.Web.Tests.Appointments;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

/// <summary>Registering and signing in with a passkey, by software that does what a phone does.</summary>
public sealed class PasskeySignInTests : IAsyncDisposable
{
    private const string New = "fern.testerly@example.com";
    private readonly TestPortal portal = new();
    private readonly FakeAuthenticator device = new();

    public ValueTask DisposeAsync()
    {
        device.Dispose();
        return portal.DisposeAsync();
    }

    [Fact]
    public async Task An_applicant_registers_with_a_passkey_and_signs_in_with_it()
    {
        using var visitor = portal.VisitorWithToken();
        await Register(visitor);
        Assert.Null(await portal.Ask(db => db.Users.Where(u => u.Email == New).Select(u => u.PasswordHash).SingleAsync()));
        await Confirm(visitor);
        var answer = await SignIn(visitor, await IdOf(New));
        Assert.Equal("/applications", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/applications")).Status);
        Assert.Equal(["Confirm your email address", "A passkey was added to your account"], await portal.SubjectsTo(New));
    }

    [Fact]
    public async Task Whoever_asked_for_a_passkey_may_still_choose_a_password_behind_the_letter()
    {
        using var visitor = portal.VisitorWithToken();
        await Register(visitor);
        var page = await visitor.Get(await portal.LinkTo(New));
        var refused = await visitor.Submit(page, "form[action='/account/confirm']:not([data-passkey-create])", ("Password", "short"));
        Assert.Equal("Password must be 12 characters or more", refused.Errors.Single());
        await visitor.Submit(page, "form[action='/account/confirm']:not([data-passkey-create])", ("Password", Accounts.NewSecret));
        Assert.Equal("/applications", (await visitor.SignInWith(New, Accounts.NewSecret)).Location);
    }

    [Fact]
    public async Task Without_passkey_and_password_the_address_is_not_confirmed()
    {
        using var visitor = portal.VisitorWithToken();
        await Register(visitor);
        var page = await visitor.Get(await portal.LinkTo(New));
        var answer = await visitor.Submit(page, "form[data-passkey-create]");
        Assert.Equal((HttpStatusCode.BadRequest, "Choose a password"), (answer.Status, answer.Errors.Single()));
        Assert.False(await portal.Ask(db => db.Users.Where(u => u.Email == New).Select(u => u.EmailConfirmed).SingleAsync()));
    }

    [Fact]
    public async Task A_used_or_foreign_link_makes_no_passkey()
    {
        using var visitor = portal.VisitorWithToken();
        await Register(visitor);
        var link = await portal.LinkTo(New);
        await Confirm(visitor);
        var token = Uri.UnescapeDataString(link.Split("token=")[1]);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostFromPage("/account/confirm/creation-options", ("token", token))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostFromPage("/account/confirm/creation-options", ("token", "x"))).Status);
        Assert.Equal(1, await portal.Ask(db => db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task Staff_sign_in_with_theirs_too_and_land_on_their_page()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        await Add(hr);
        using var visitor = portal.VisitorWithToken();
        Assert.Equal("/hr/job-descriptions", (await SignIn(visitor, Person.Hr.Id)).Location);
    }

    [Fact]
    public async Task A_stranger_who_locks_an_account_does_not_keep_out_whoever_has_its_passkey()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Add(applicant);
        using var stranger = portal.VisitorWithToken();
        for (var i = 0; i < 10; i++)
            await stranger.SignInWith(Person.Applicant.Email, "not the password");
        using var visitor = portal.VisitorWithToken();
        Assert.Equal("/applications", (await SignIn(visitor, Person.Applicant.Id)).Location);
    }

    [Fact]
    public async Task Nonsense_another_device_another_site_and_a_second_use_sign_nobody_in()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Add(applicant);
        using var visitor = portal.VisitorWithToken();
        using var stranger = new FakeAuthenticator();
        var options = await Options(visitor);
        var used = device.Use(options, Person.Applicant.Id);
        foreach (var bad in new[]
        {
            "", "{}", "x", stranger.Use(options, Person.Applicant.Id), device.Use(options, Person.Applicant.Id, "https://evil.example"), device.Use(options, Person.OtherApplicant.Id),
        })
        {
            var answer = await visitor.PostFromPage("/account/passkeys/sign-in", ("Passkey", bad));
            Assert.Equal((HttpStatusCode.BadRequest, "Sign in"), (answer.Status, answer.Heading));
            Assert.NotEmpty(answer.Errors);
            await Options(visitor);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostFromPage("/account/passkeys/sign-in", ("Passkey", used))).Status);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Get("/applications")).Status);
    }

    [Fact]
    public async Task The_only_way_in_cannot_be_removed()
    {
        using var visitor = portal.VisitorWithToken();
        await Register(visitor);
        await Confirm(visitor);
        await SignIn(visitor, await IdOf(New));
        var page = await visitor.Get("/account/passkeys");
        var answer = await visitor.Submit(page, "form[action$='/remove']");
        Assert.Equal((HttpStatusCode.Conflict, 1), (answer.Status, await portal.Ask(db => db.UserPasskeys.CountAsync())));
        Assert.False(page.Has("form[data-passkey-create]"));
    }

    [Fact]
    public async Task Without_a_password_a_passkey_proves_who_it_is()
    {
        using var visitor = portal.VisitorWithToken();
        await Register(visitor);
        await Confirm(visitor);
        var id = await IdOf(New);
        await SignIn(visitor, id);
        var page = await visitor.Get("/account/password");
        visitor.HoldTokenOf(page);
        var options = (await visitor.PostFromPage("/account/passkeys/request-options")).Body;
        var done = await visitor.PostFromPage("/account/password", ("NewPassword", Accounts.NewSecret), ("Passkey", device.Use(options, id)));
        Assert.Equal("/account", done.Location);
        Assert.Equal("/applications", (await portal.Visitor().SignInWith(New, Accounts.NewSecret)).Location);
    }

    [Fact]
    public async Task Whoever_is_appointed_signs_with_theirs()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant, await portal.TrulySigned());
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Add(applicant);
        var page = await applicant.Get($"/appointments/{appointment.Reference}");
        Assert.Contains("Sign with a passkey", page.Main, StringComparison.Ordinal);
        var options = (await applicant.PostFromPage("/account/passkeys/request-options")).Body;
        var done = await applicant.PostFromPage(
            $"/appointments/{appointment.Reference}/sign", ("Sign.ContentSha256", page.Value("Sign.ContentSha256")!), ("Sign.Agrees", "true"),
            ("Sign.TypedName", appointment.PostholderName), ("Sign.Passkey", device.Use(options, Person.Applicant.Id)));
        Assert.Equal($"/appointments/{appointment.Reference}", done.Location);
    }

    private static async Task Register(Visitor visitor) =>
        await visitor.PostFromPage("/account/register", ("Email", New), ("WithPasskey", "true"), ("Began", (await visitor.Get("/account/register")).Value("Began")!));

    private async Task Confirm(Visitor visitor)
    {
        var page = await visitor.Get(await portal.LinkTo(New));
        visitor.HoldTokenOf(page);
        var token = page.Value("Token")!;
        var options = await visitor.PostFromPage("/account/confirm/creation-options", ("token", token));
        var done = await visitor.PostFromPage("/account/confirm", ("Token", token), ("Credential", device.Create(options.Body)));
        Assert.Equal("/account/sign-in", done.Location);
    }

    private async Task Add(Visitor person)
    {
        var options = await person.PostFromPage("/account/passkeys/creation-options");
        var done = await person.PostFromPage("/account/passkeys", ("Name", "Phone"), ("Password", Person.Password), ("Credential", device.Create(options.Body)));
        Assert.Equal("/account/passkeys", done.Location);
    }

    private async Task<Page> SignIn(Visitor visitor, long account) =>
        await visitor.PostFromPage("/account/passkeys/sign-in", ("Passkey", device.Use(await Options(visitor), account)));

    private static async Task<string> Options(Visitor visitor)
    {
        visitor.HoldTokenOf(await visitor.Get("/account/sign-in"));
        return (await visitor.PostFromPage("/account/passkeys/sign-in-options")).Body;
    }

    private Task<long> IdOf(string email) => portal.Ask(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
}
