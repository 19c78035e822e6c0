using System.Net;
using Invictus.Recruitment.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Mail;

/// <summary>Letters that could not be sent: HR sees to whom and why, the administrator why; nobody reads them.</summary>
public sealed class UnsentLettersTests : IAsyncDisposable
{
    private const string Unsent = "/hr/letters/unsent";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task HR_sees_to_whom_and_why_but_not_what_a_letter_says()
    {
        await Stuck();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(Unsent);
        Assert.Contains(Person.Applicant.Email, page.Main, StringComparison.Ordinal);
        Assert.Contains("The mail server says that there is no such address (550).", page.Main, StringComparison.Ordinal);
        Assert.Equal(["We have received your application"], page.All("main .trust-part h2"));
        Assert.DoesNotContain("Secret words", page.Body, StringComparison.Ordinal);
        Assert.Contains("1 letter could not be sent", (await hr.Get("/hr/letters")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_sees_causes_and_nobodys_address()
    {
        await Stuck();
        using var admin = await portal.SignedIn(Person.Administrator);
        var page = await admin.Get("/admin/letters");
        Assert.Contains("The mail server says that there is no such address (550). 1 letter", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("example.com", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret words", page.Body, StringComparison.Ordinal);
        Assert.Contains("/admin/letters", (await admin.Get("/admin")).Html.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_a_letter_leaves_with_the_next_round()
    {
        var letter = await Stuck();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Follow(await hr.Submit(await hr.Get(Unsent), "form[action$='/send-again']"));
        Assert.Contains("The letter goes out again in a moment", answer.Main, StringComparison.Ordinal);
        await portal.SendLetters();
        Assert.Equal(LetterStatus.Sent, await portal.Ask(db => db.Letters.Select(l => l.Status).SingleAsync()));
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Letter sent again"));
        Assert.Equal(("application-received", letter.Reference.Value, Person.Hr.Name), (entry.Detail, entry.SubjectReference, entry.Actor));
    }

    [Fact]
    public async Task Given_up_a_letter_is_gone_from_the_list_and_never_sent()
    {
        await Stuck();
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Submit(await hr.Get(Unsent), "form[action$='/give-up']");
        Assert.Contains("There is none.", (await hr.Get(Unsent)).Main, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(30));
        await portal.SendLetters();
        Assert.Equal(LetterStatus.GivenUp, await portal.Ask(db => db.Letters.Select(l => l.Status).SingleAsync()));
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Letter given up")));
    }

    [Fact]
    public async Task A_second_press_is_refused_with_the_reason()
    {
        var letter = await Stuck();
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Post($"{Unsent}/{letter.Reference}/give-up");
        var again = await hr.Post($"{Unsent}/{letter.Reference}/send-again");
        Assert.Equal((HttpStatusCode.Conflict, "Somebody has given this letter up already."), (again.Status, again.Errors.SingleOrDefault() ?? Reason(again)));
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post($"{Unsent}/0000000000/send-again")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post($"{Unsent}/x/give-up")).Status);
    }

    [Fact]
    public async Task The_administrator_has_them_all_tried_again_once_the_cause_is_put_right()
    {
        await Stuck();
        await Stuck();
        using var admin = await portal.SignedIn(Person.Administrator);
        var answer = await admin.Follow(await admin.Submit(await admin.Get("/admin/letters"), "form[action$='/send-again']"));
        Assert.Contains("2 letters are tried again now.", answer.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Post("/admin/letters/send-again")).Status);
        await portal.SendLetters();
        Assert.Equal(2, await portal.Ask(db => db.Letters.CountAsync(l => l.Status == LetterStatus.Sent)));
        Assert.Equal("2", await portal.Ask(db => db.AuditEntries.Where(e => e.What == "Letters sent again").Select(e => e.Detail).SingleAsync()));
    }

    private static string Reason(Page page) => page.Main.Contains("Somebody has given this letter up already.", StringComparison.Ordinal) ? "Somebody has given this letter up already." : page.Main;

    private Task<Letter> Stuck()
    {
        var letter = new Letter(
            new Addressee(Person.Applicant.Email, Person.Applicant.Id), "application-received", "We have received your application", "Secret words", null, Now);
        letter.Failed(Now, "The mail server says that there is no such address (550).", forGood: true);
        return portal.Given.Store(letter);
    }
}
