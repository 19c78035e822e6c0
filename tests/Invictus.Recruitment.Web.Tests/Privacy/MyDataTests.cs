using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Invictus.Recruitment.Web.Tests.Applications;
using Invictus.Recruitment.Web.Tests.People;
using Invictus.Recruitment.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Privacy;

/// <summary>An applicant takes a copy of everything, and deletes their account.</summary>
public sealed class MyDataTests : IAsyncDisposable
{
    private const string Form = "form[action='/account/delete']";
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_copy_is_there_to_read_for_machines_and_with_what_was_sent()
    {
        var application = await portal.Given.Applied(await portal.Given.Closed(), Person.Applicant);
        await portal.Given.Applied(await portal.Given.Closed("Other"), Person.OtherApplicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var answer = await applicant.Get((await applicant.Get("/account/data")).Html.QuerySelector("main a[role=button]")!.GetAttribute("href")!);
        Assert.Equal("application/zip", answer.ContentType);
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        Assert.Equal(["my-data.json", "my-data.pdf", $"application-{application.Reference}.pdf"], zip.Entries.Select(e => e.Name));
        var entries = JsonDocument.Parse(await Bytes(zip, "my-data.json")).RootElement.GetProperty("entries").EnumerateArray().ToList();
        var sent = Assert.Single(entries, e => e.GetProperty("what").GetString() == "Application").GetProperty("values");
        Assert.Equal(application.Details.LastName, sent.GetProperty("lastName").GetString());
        var words = PdfWords.Of(await Bytes(zip, "my-data.pdf"));
        Assert.Contains(application.Details.LastName, words, StringComparison.Ordinal);
        Assert.DoesNotContain(Person.OtherApplicant.Email, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_nothing_yet_gets_a_copy_too()
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var answer = await applicant.Get("/account/data/my-data.zip");
        using var zip = new ZipArchive(new MemoryStream(answer.Bytes));
        Assert.Equal(["my-data.json", "my-data.pdf"], zip.Entries.Select(e => e.Name));
    }

    [Fact]
    public async Task Documents_and_monitoring_answers_are_in_the_copy_and_go_with_the_draft()
    {
        var draft = await Attaching.Started(portal);
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Add(draft, SampleFiles.Pdf());
        var monitoring = await applicant.Get($"/applications/{draft.Reference}/monitoring");
        await applicant.Submit(monitoring, "form[action$='/monitoring']", ("Answers[age]", "30-39"));
        using (var zip = new ZipArchive(new MemoryStream((await applicant.Get("/account/data/my-data.zip")).Bytes)))
        {
            Assert.Contains($"monitoring-{draft.Reference}.json", zip.Entries.Select(e => e.FullName));
            Assert.Single(zip.Entries, e => e.FullName.StartsWith($"documents-{draft.Reference}/", StringComparison.Ordinal));
        }
        Assert.Single(Attaching.Files(portal));
        await applicant.Submit(await applicant.Get("/account/delete"), Form, ("Password", Person.Password));
        Assert.Equal((0, 0, 0), await portal.Ask(async db => (await db.AttachedDocuments.CountAsync(), await db.MonitoringAnswers.CountAsync(), await db.Applications.CountAsync())));
        Assert.Empty(Attaching.Files(portal));
    }

    [Fact]
    public async Task An_account_with_a_draft_only_is_gone_after_the_password()
    {
        await portal.Given.Filled(await portal.Given.Open("Second in Science"), Person.Applicant);
        using var elsewhere = await portal.SignedIn(Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get("/account/delete");
        Assert.Contains("your draft for “Second in Science”", page.Main, StringComparison.Ordinal);
        var done = await applicant.Submit(page, Form, ("Password", Person.Password));
        var receipt = await applicant.Follow(done);
        Assert.Equal("Your account is deleted", receipt.Heading);
        Assert.Contains(await portal.Ask(async db => (await db.ErasureReceipts.SingleAsync()).Reference.Display), receipt.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await applicant.Get("/applications")).Status);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.Get("/applications")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Visitor().SignInWith(Person.Applicant.Email, Person.Password)).Status);
        Assert.Equal((0, 0), (await portal.Ask(db => db.Applications.CountAsync()), await portal.Ask(db => db.Users.CountAsync(u => u.Id == Person.Applicant.Id))));
    }

    [Fact]
    public async Task The_page_says_what_stays_and_until_when_and_it_stays()
    {
        await portal.Given.Applied(await portal.Given.Closed("Second in Science"), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get("/account/delete");
        Assert.Contains("12 months after somebody is appointed", page.Main, StringComparison.Ordinal);
        Assert.Contains("It is still being considered", page.Main, StringComparison.Ordinal);
        var receipt = await applicant.Follow(await applicant.Submit(page, Form, ("Password", Person.Password)));
        Assert.Contains("The applications that you sent stay with the trust", receipt.Main, StringComparison.Ordinal);
        Assert.Equal(1, await portal.Ask(db => db.Applications.CountAsync()));
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Visitor().SignInWith(Person.Applicant.Email, Person.Password)).Status);
        using var hr = await portal.SignedIn(Person.Hr);
        var reference = await portal.Ask(async db => (await db.Applications.SingleAsync()).Reference);
        Assert.Equal(HttpStatusCode.OK, (await hr.Get($"/hr/applications/{reference}")).Status);
    }

    [Fact]
    public async Task The_address_can_register_anew_and_finds_nothing_of_before()
    {
        await portal.Given.Applied(await portal.Given.Closed(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Submit(await applicant.Get("/account/delete"), Form, ("Password", Person.Password));
        await applicant.Submit(await applicant.Get("/account/register"), "form[action='/account/register']", ("Email", Person.Applicant.Email), ("Password", Accounts.NewSecret));
        await applicant.Submit(await applicant.Get(await portal.LinkTo(Person.Applicant.Email)), "form[action='/account/confirm']");
        Assert.Equal("/applications", (await applicant.SignInWith(Person.Applicant.Email, Accounts.NewSecret)).Location);
        Assert.DoesNotContain("Second in Science", (await applicant.Get("/applications")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Enter your password")]
    [InlineData("not the password", "The password is not correct")]
    public async Task Without_the_password_nothing_is_deleted(string password, string expected)
    {
        using var applicant = await portal.SignedIn(Person.Applicant);
        var answer = await applicant.Submit(await applicant.Get("/account/delete"), Form, ("Password", password));
        Assert.Equal((HttpStatusCode.BadRequest, expected), (answer.Status, answer.Errors.Single()));
        Assert.Equal(1, await portal.Ask(db => db.Users.CountAsync(u => u.Id == Person.Applicant.Id)));
    }

    [Fact]
    public async Task The_page_at_the_end_shows_a_stranger_nothing()
    {
        using var visitor = portal.Visitor();
        Assert.Equal("There is nothing to show here", (await visitor.Get("/account/deleted")).Heading);
    }

    private static async Task<byte[]> Bytes(ZipArchive zip, string name)
    {
        await using var stream = await zip.GetEntry(name)!.OpenAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
