using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Invictus.Recruitment.Web.Tests.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

/// <summary>A member of staff adds a passkey, confirms signatures with it, and takes it away.</summary>
public sealed class PasskeyTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private readonly FakeAuthenticator device = new();

    public ValueTask DisposeAsync()
    {
        device.Dispose();
        return portal.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_is_added_with_the_password_and_told_by_letter()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Add(ceo, device);
        Assert.Contains("The passkey “Work laptop” is added.", (await ceo.Follow(answer)).Main, StringComparison.Ordinal);
        Assert.Equal(["Work laptop"], (await ceo.Get("/account/passkeys")).All(".trust-card__title"));
        Assert.Equal((Person.ChiefExecutive.Email, "A passkey was added to your account"), ((await portal.Letters())[0].To, (await portal.Letters())[0].Subject));
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Passkey added" && e.ActorId == Person.ChiefExecutive.Id)));
    }

    [Fact]
    public async Task A_session_left_open_adds_none()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Add(ceo, device, password: "a guess of twelve");
        Assert.Equal((HttpStatusCode.BadRequest, "The password is not correct"), (answer.Status, answer.Errors.Single()));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_signature_is_confirmed_with_it_and_says_so()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Add(ceo, device);
        Assert.Contains("Sign with a passkey", (await ceo.Get($"/sign-off/{job.Reference}")).Main, StringComparison.Ordinal);
        var answer = await Sign(ceo, job, device.Use(await Options(ceo, "request"), Person.ChiefExecutive.Id));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(Confirmation.Passkey, (await portal.Newest(job)).Signature!.Confirmation);
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        var (one, two) = (await portal.Given.Submitted("One"), await portal.Given.Submitted("Two"));
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Add(ceo, device);
        var used = device.Use(await Options(ceo, "request"), Person.ChiefExecutive.Id);
        Assert.Equal(HttpStatusCode.Found, (await Sign(ceo, one, used)).Status);
        await NotSigned(await Sign(ceo, two, used), two);
    }

    [Fact]
    public async Task A_passkey_of_another_account_signs_nothing()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        using var hr = await portal.SignedIn(Person.Hr);
        await Add(ceo, device);
        using var other = new FakeAuthenticator();
        await Add(hr, other);
        await NotSigned(await Sign(ceo, job, other.Use(await Options(ceo, "request"), Person.Hr.Id)), job);
    }

    [Fact]
    public async Task Another_device_another_site_an_unverified_person_and_nonsense_sign_nothing()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Add(ceo, device);
        using var stranger = new FakeAuthenticator();
        await NotSigned(await Sign(ceo, job, stranger.Use(await Options(ceo, "request"), Person.ChiefExecutive.Id)), job);
        await NotSigned(await Sign(ceo, job, device.Use(await Options(ceo, "request"), Person.ChiefExecutive.Id, "https://evil.example")), job);
        foreach (var nonsense in new[] { "{}", "x", "[1]", "{\"id\":\"AA\",\"type\":\"public-key\",\"response\":null}" })
        {
            await Options(ceo, "request");
            await NotSigned(await Sign(ceo, job, nonsense), job);
        }
        // No challenge was asked for.
        using var fresh = await portal.SignedIn(Person.ChiefExecutive);
        await NotSigned(await Sign(fresh, job, "{}"), job);
    }

    [Fact]
    public async Task A_device_that_does_not_ask_for_the_person_is_not_enough()
    {
        using var careless = new FakeAuthenticator { Verifies = false };
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Add(ceo, careless);
        Assert.Equal((HttpStatusCode.BadRequest, "The passkey could not be read. Try again."), (answer.Status, answer.Errors.Single()));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_removed_passkey_signs_nothing_any_more()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Add(ceo, device);
        var removed = await ceo.Submit(await ceo.Get("/account/passkeys"), "form[action$='/remove']");
        Assert.Contains("is removed.", (await ceo.Follow(removed)).Main, StringComparison.Ordinal);
        await NotSigned(await Sign(ceo, job, device.Use(await Options(ceo, "request"), Person.ChiefExecutive.Id)), job);
        Assert.DoesNotContain("Sign with a passkey", (await ceo.Get($"/sign-off/{job.Reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_passkey_cannot_be_removed()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Add(ceo, device);
        var remove = (await ceo.Get("/account/passkeys")).Html.QuerySelector("form[action$='/remove']")!.GetAttribute("action")!;
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post(remove)).Status);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task An_empty_form_and_a_missing_passkey_are_said_in_words()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var page = await ceo.Get("/account/passkeys");
        Assert.Equal(["Enter a name for the passkey, like “Work laptop”", "Enter your password"], (await ceo.Submit(page, "form[action='/account/passkeys']")).Errors);
        Assert.Equal(
            ["The browser made no passkey. Try again, and follow what it asks"],
            (await ceo.Submit(page, "form[action='/account/passkeys']", ("Name", "Phone"), ("Password", Person.Password))).Errors);
        foreach (var nonsense in new[] { "{}", "x", "null" })
            Assert.Equal(HttpStatusCode.BadRequest, (await ceo.Post("/account/passkeys", ("Name", "Phone"), ("Password", Person.Password), ("Credential", nonsense))).Status);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Several_are_signed_with_one_use()
    {
        var jobs = new[] { await portal.Given.Submitted("One"), await portal.Given.Submitted("Two") };
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Add(ceo, device);
        foreach (var job in jobs)
            await ceo.Get($"/sign-off/{job.Reference}");
        var used = device.Use(await Options(ceo, "request"), Person.ChiefExecutive.Id);
        var done = await Post(ceo, "/sign-off/several",
        [
            ("Chosen[0].Reference", jobs[0].Reference.Value), ("Chosen[0].ContentSha256", jobs[0].Newest.ContentSha256),
            ("Chosen[1].Reference", jobs[1].Reference.Value), ("Chosen[1].ContentSha256", jobs[1].Newest.ContentSha256),
            ("Sign.Agrees", "true"), ("Sign.TypedName", "Carys Example"), ("Sign.Passkey", used),
        ]);
        Assert.Equal("2 job descriptions are signed", (await ceo.Follow(done)).Heading);
        Assert.Equal(Confirmation.Passkey, (await portal.Newest(jobs[1])).Signature!.Confirmation);
    }

    private async Task NotSigned(Page answer, JobDescription job)
    {
        Assert.Equal((HttpStatusCode.BadRequest, "The passkey was not accepted. Try again, or enter your password"), (answer.Status, answer.Errors.Single()));
        Assert.Equal("", answer.Html.QuerySelector("[name='Sign.Passkey']")?.GetAttribute("value") ?? "");
        Assert.Equal(VersionStatus.AwaitingSignOff, (await portal.Newest(job)).Status);
    }

    private Task<int> Count() => portal.Ask(db => db.UserPasskeys.CountAsync());

    private static async Task<Page> Add(Visitor person, FakeAuthenticator device, string password = Person.Password) => await Post(
        person, "/account/passkeys", ("Name", "Work laptop"), ("Password", password), ("Credential", device.Create(await Options(person, "creation"))));

    private static Task<Page> Sign(Visitor ceo, JobDescription job, string passkey) => Post(
        ceo, $"/sign-off/{job.Reference}/sign",
        ("Sign.ContentSha256", job.Newest.ContentSha256), ("Sign.Agrees", "true"), ("Sign.TypedName", "Carys Example"), ("Sign.Passkey", passkey));

    private static async Task<string> Options(Visitor person, string what)
    {
        var options = await Post(person, $"/account/passkeys/{what}-options");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (options.Status, options.ContentType));
        return options.Body;
    }

    /// <summary>As browsers post: with the origin of the page.</summary>
    private static Task<Page> Post(Visitor person, string address, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", person.FormToken!)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
        request.Headers.Add("Origin", "http://localhost");
        return person.Send(request);
    }
}
