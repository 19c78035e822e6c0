using System.Net;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Web.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>HR reads what the portal writes, and says it in other words.</summary>
public sealed class HrLettersTests : IAsyncDisposable
{
    private const string Received = "/hr/letters/application-received";
    private const string Form = "form#wording";
    private const string Own = "We got your application for {vacancy}. Your reference: {reference}.\n\n[Look at it]({link})";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_letter_is_listed_with_who_gets_it_and_when()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get("/hr/letters");
        Assert.Equal(LetterKinds.All.Select(k => k.Name), page.All("tbody th"));
        Assert.Equal(LetterKinds.All.Select(k => $"/hr/letters/{k.Key}"), page.Html.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")));
        Assert.Contains("An application is submitted", page.Main, StringComparison.Ordinal);
        Assert.All(page.All("tbody .govuk-tag"), t => Assert.Equal("Standard", t));
    }

    [Fact]
    public async Task Every_letter_opens_with_its_wording_its_values_and_a_preview()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        foreach (var kind in LetterKinds.All)
        {
            var page = await hr.Get($"/hr/letters/{kind.Key}");
            Assert.Equal((HttpStatusCode.OK, kind.Name, kind.Subject), (page.Status, page.Heading, page.Value("Subject")));
            Assert.Equal(kind.Values.Select(v => $"{{{v.Name}}}"), page.All("dt code"));
            using var html = Page.Parse(page.Html.QuerySelector("iframe")!.GetAttribute("srcdoc")!);
            Assert.Equal(kind.Link is null ? 0 : 1, html.QuerySelectorAll("a").Length);
            Assert.True(page.Html.QuerySelector("iframe")!.HasAttribute("sandbox"));
        }
    }

    [Fact]
    public async Task A_letter_that_does_not_exist_is_not_found()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get("/hr/letters/no-such-letter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post("/hr/letters/no-such-letter", ("Subject", "x"), ("Text", "y"))).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get(Received), Form, ("Subject", "About {nothing}"), ("Text", "Without anything"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            [
                "This letter does not know {nothing}. It knows {vacancy}, {reference}, {submitted}, {closes}, {link}, {trust}, {hr-email}",
                "The button is missing. Write it as a paragraph of its own: [What it says]({link})",
            ], answer.Errors);
        Assert.Equal(("About {nothing}", "Without anything"), (answer.Value("Subject"), answer.Value("Text")));
        Assert.Equal(0, await portal.Ask(db => db.LetterWordings.CountAsync()));
    }

    [Theory]
    [InlineData("", "", "Enter the subject", "Enter the text")]
    [InlineData(" ", " \r\n ", "Enter the subject", "Enter the text")]
    public async Task Nothing_is_not_a_letter(string subject, string text, params string[] errors)
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(errors, (await hr.Submit(await hr.Get(Received), Form, ("Subject", subject), ("Text", text))).Errors);
    }

    [Fact]
    public async Task Too_much_is_refused_and_kept()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var (subject, text) = (new string('s', 151), new string('{', 100_000));
        var answer = await hr.Submit(await hr.Get(Received), Form, ("Subject", subject), ("Text", text));
        Assert.Equal(["The subject must be 150 characters or fewer", "The text must be 4000 characters or fewer"], answer.Errors);
        Assert.Equal(text, answer.Value("Text"));
    }

    [Fact]
    public async Task A_preview_stores_nothing_and_shows_the_letter_with_invented_values()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.True((await hr.Get(Received)).Has($"{Form} button[name='act'][value='{LetterForm.Look}']"));
        var answer = await hr.Post(Received, ("Subject", "Got it: {vacancy}"), ("Text", Own), ("act", LetterForm.Look));
        Assert.Equal((HttpStatusCode.OK, Own), (answer.Status, answer.Value("Text")!.ReplaceLineEndings("\n")));
        Assert.Contains("We got your application for Second in Science. Your reference: 7Q2XM-4KD91.", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Got it: Second in Science", answer.Main, StringComparison.Ordinal);
        using var html = Page.Parse(answer.Html.QuerySelector("iframe")!.GetAttribute("srcdoc")!);
        Assert.Equal("Look at it", html.QuerySelector("a")!.TextContent);
        Assert.Equal(0, await portal.Ask(db => db.LetterWordings.CountAsync()));
    }

    [Fact]
    public async Task Scripts_in_a_wording_are_text_in_the_preview_and_in_the_letter()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post(Received, ("Subject", "Got it"), ("Text", Own + "\n\n<script>alert(1)</script>"), ("act", LetterForm.Look));
        Assert.Empty(Page.Parse(answer.Html.QuerySelector("iframe")!.GetAttribute("srcdoc")!).QuerySelectorAll("script"));
        Assert.False(answer.Has("main script"));
    }

    [Fact]
    public async Task HRs_words_go_out_from_then_on_and_who_changed_them_is_in_the_trail()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var saved = await hr.Follow(await hr.Submit(await hr.Get(Received), Form, ("Subject", "Got it:\r\n{vacancy}"), ("Text", Own)));
        Assert.Contains("goes out in your words from now on", saved.Main, StringComparison.Ordinal);
        Assert.Contains("Yours since 2 November 2026 at 9am, by Harriet Sample", saved.Main, StringComparison.Ordinal);
        Assert.Equal(["Yours"], (await hr.Get("/hr/letters")).All("tbody .govuk-tag--blue"));

        var application = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Submit(await amara.Get($"/applications/{application.Reference}/check"), "form[action$='/submit']");
        var letter = await portal.Ask(db => db.Letters.SingleAsync());
        Assert.Equal("Got it: Second in Science", letter.Subject);
        Assert.Equal(
            $"We got your application for Second in Science. Your reference: {application.Reference.Display}.\n\nLook at it:\nhttp://localhost:5080/applications/{application.Reference}\n\nInvictus Education Trust",
            letter.Text);
        Assert.Equal((Person.Applicant.Id, application.Id, "application-received"), (letter.AccountId!.Value, letter.ApplicationId!.Value, letter.Kind));
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Letter reworded"));
        Assert.Equal(("Harriet Sample", "application-received, wording 1"), (entry.Actor, entry.Detail));
    }

    [Fact]
    public async Task The_standard_words_come_back_and_the_others_are_kept()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Submit(await hr.Get(Received), Form, ("Text", Own));
        var back = await hr.Follow(await hr.Submit(await hr.Get(Received), "form[action$='/standard']"));
        Assert.Equal(ApplicationLetterKinds.ApplicationReceived.Text, back.Value("Text"));
        Assert.Contains("We got your application", back.Main, StringComparison.Ordinal);
        Assert.False(back.Has("form[action$='/standard']"));
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Post($"{Received}/standard", ("number", "2"))).Status);
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Letter put back to its standard wording")));
    }

    [Fact]
    public async Task Of_two_officers_the_slower_one_is_told_and_keeps_the_text()
    {
        using var one = await portal.SignedIn(Person.Hr);
        using var other = await portal.SignedIn(Person.Hr);
        var (here, there) = (await one.Get(Received), await other.Get(Received));
        await one.Submit(here, Form, ("Text", Own));
        var late = await other.Submit(there, Form, ("Text", Own + "\n\nMine."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.StartsWith("Somebody else changed this letter", late.Errors.Single(), StringComparison.Ordinal);
        Assert.Contains("Mine.", late.Value("Text"), StringComparison.Ordinal);
        Assert.Equal(1, await portal.Ask(db => db.LetterWordings.CountAsync()));
    }

    [Fact]
    public async Task At_the_same_moment_one_wording_is_stored()
    {
        using var one = await portal.SignedIn(Person.Hr);
        using var other = await portal.SignedIn(Person.Hr);
        var (here, there) = (await one.Get(Received), await other.Get(Received));
        var answers = await Task.WhenAll(Task.Run(() => one.Submit(here, Form, ("Text", Own))), Task.Run(() => other.Submit(there, Form, ("Text", Own))));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal(1, await portal.Ask(db => db.LetterWordings.CountAsync()));
    }

    [Fact]
    public async Task Words_that_a_later_release_cannot_fill_in_are_replaced_by_the_standard_ones()
    {
        await portal.Given.Store(new LetterWording("application-received", 1, "About {salary}", "{salary}", ByNow));
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var amara = await portal.SignedIn(Person.Applicant);
        await amara.Submit(await amara.Get($"/applications/{application.Reference}/check"), "form[action$='/submit']");
        Assert.Equal("We have received your application for Second in Science", await portal.Ask(db => db.Letters.Select(l => l.Subject).SingleAsync()));
        Assert.Contains(portal.Log.All, l => l.Contains("The wording of the letter application-received no longer fits", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wording_that_was_stored_can_never_be_changed()
    {
        var wording = await portal.Given.Store(new LetterWording("application-received", 1, "A", "B", ByNow));
        await using var db = portal.OpenDb();
        db.Attach(wording).State = EntityState.Modified;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }
}
