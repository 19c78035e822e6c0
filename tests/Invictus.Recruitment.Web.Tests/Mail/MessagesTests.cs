using System.Net;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>All messages in one place: an applicant reads again what the portal wrote to them.</summary>
public sealed class MessagesTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Before_the_first_letter_the_page_says_what_will_be_there()
    {
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Contains("We have not written to you yet. Every email that we send you will also stand here.", (await amara.Get("/applications/messages")).Main, StringComparison.Ordinal);
        Assert.Equal(1, (await amara.Get("/applications")).Html.QuerySelectorAll("main a[href='/applications/messages']").Length);
    }

    [Fact]
    public async Task What_was_sent_is_read_again_as_it_was_sent()
    {
        var application = await Submitted();
        await portal.SendLetters();
        using var amara = await portal.SignedIn(Person.Applicant);
        var list = await amara.Get("/applications/messages");
        Assert.Equal(["We have received your application for Second in Science"], list.All("tbody th"));
        Assert.Equal(["2 November 2026 at 9am"], list.All("tbody td"));
        var letter = await amara.Get(list.Html.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Equal("We have received your application for Second in Science", letter.Heading);
        Assert.Contains("Your application for Second in Science arrived on 2 November 2026 at 9am.", letter.Main, StringComparison.Ordinal);
        Assert.Contains(Person.Applicant.Email, letter.Main, StringComparison.Ordinal);
        Assert.Equal("See your application", letter.Html.QuerySelector($".trust-letter-text a[href='/applications/{application}']")!.TextContent);
    }

    [Fact]
    public async Task The_messages_about_one_application_are_found_from_it()
    {
        var application = await Submitted();
        await portal.Given.Store(new Letter(new Addressee(Person.Applicant.Email, Person.Applicant.Id), "already-registered", "You already have an account", "Text", null, Now));
        using var amara = await portal.SignedIn(Person.Applicant);
        var way = (await amara.Get($"/applications/{application}")).Html.QuerySelector("main a[href*='/messages']")!.GetAttribute("href")!;
        Assert.Equal(["We have received your application for Second in Science"], (await amara.Get(way)).All("tbody th"));
        Assert.Equal(2, (await amara.Get("/applications/messages")).All("tbody th").Count);
    }

    [Fact]
    public async Task Somebody_elses_letters_do_not_exist()
    {
        var application = await Submitted();
        var letter = await portal.Ask(db => db.Letters.SingleAsync());
        using var bram = await portal.SignedIn(Person.OtherApplicant);
        Assert.Empty((await bram.Get("/applications/messages")).All("tbody th"));
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get($"/applications/messages/{letter.Reference}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get($"/applications/messages?application={application}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get("/applications/messages/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get("/applications/messages?application=nothing")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_that_works_once_is_never_shown_again(bool sent)
    {
        using var visitor = portal.Visitor();
        await visitor.Submit(await visitor.Get("/account/register"), "form[action='/account/register']", ("Email", "new@example.com"), ("Password", "A long enough password"));
        // As if the new account could be signed in to already.
        await portal.Ask(db => db.Letters.ExecuteUpdateAsync(set => set.SetProperty(l => l.AccountId, Person.Applicant.Id)));
        if (sent)
            await portal.SendLetters();
        using var amara = await portal.SignedIn(Person.Applicant);
        var reference = await portal.Ask(db => db.Letters.Select(l => l.Reference).SingleAsync());
        var letter = await amara.Get($"/applications/messages/{reference}");
        Assert.DoesNotContain("token=", letter.Body, StringComparison.Ordinal);
        Assert.Contains(Letter.UsedLink, letter.Main, StringComparison.Ordinal);
        Assert.Equal(sent, !await portal.Ask(db => db.Letters.AnyAsync(l => l.Text.Contains("token="))));
        if (sent)
            Assert.Contains("token=", (await File.ReadAllTextAsync(portal.DataFile("mail/00000001.eml"), TestContext.Current.CancellationToken)).Replace("=3D", "=", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_in_a_letter_are_text()
    {
        await portal.Given.Store(new Letter(new Addressee(Person.Applicant.Email, Person.Applicant.Id), "", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", null, Now));
        using var amara = await portal.SignedIn(Person.Applicant);
        var letter = await amara.Get((await amara.Get("/applications/messages")).Html.QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.False(letter.Has("main script") || letter.Has("main img"));
        Assert.Contains("<img src=x onerror=alert(1)>", letter.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_did_not_arrive_can_be_read_here_and_says_so()
    {
        var letter = new Letter(new Addressee("wrong@example.com", Person.Applicant.Id), "", "Your application", "We have it.", null, Now);
        letter.Failed(Now, forGood: true);
        await portal.Given.Store(letter);
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal(["Could not be sent"], (await amara.Get("/applications/messages")).All("tbody td"));
        var page = await amara.Get($"/applications/messages/{letter.Reference}");
        Assert.Contains("We could not send this email to wrong@example.com.", page.Main, StringComparison.Ordinal);
        Assert.Contains("We have it.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_text_is_too_old_to_be_kept_the_fact_is_still_there()
    {
        await Submitted();
        await portal.SendLetters();
        portal.Clock.Advance(TimeSpan.FromDays(400));
        await portal.SendLetters();
        using var amara = await portal.SignedIn(Person.Applicant);
        var list = await amara.Get("/applications/messages");
        Assert.Equal(["2 November 2026 at 9am"], list.All("tbody td"));
        Assert.Contains("We no longer keep the text of this message.", (await amara.Get(list.Html.QuerySelector("tbody a")!.GetAttribute("href")!)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_letters_come_in_pages()
    {
        for (var i = 1; i <= 30; i++)
            await portal.Given.Store(new Letter(new Addressee(Person.Applicant.Email, Person.Applicant.Id), "", $"Letter {i}", "Text", null, Now));
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.Equal("Letter 30", (await amara.Get("/applications/messages")).All("tbody th")[0]);
        Assert.Equal(5, (await amara.Get("/applications/messages?page=2")).All("tbody th").Count);
        Assert.Equal(5, (await amara.Get("/applications/messages?page=99")).All("tbody th").Count);
    }

    private async Task<string> Submitted()
    {
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Submit(await amara.Get($"/applications/{application.Reference}/check"), "form[action$='/submit']");
        return application.Reference.Value;
    }
}
