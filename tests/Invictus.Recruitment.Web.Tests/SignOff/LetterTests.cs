using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>Both sides get a letter at each step, which names the job, leads to the page and says nothing else.</summary>
public sealed class LetterTests : IAsyncDisposable
{
    private const string Ceo = "ceo@invictus.example";
    private const string Hr = "hr@invictus.example";
    private const string Deputy = "head@lakeside.example";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Submitting_tells_whoever_may_sign_and_the_one_who_submitted()
    {
        await portal.Deputy(Person.OtherHead);
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}"), "form[action$='/submit']");
        var letters = await portal.Letters();
        Assert.Equal(
            [(Ceo, "To sign: Second in Science, version 1"), (Deputy, "To sign: Second in Science, version 1"), (Hr, "Submitted: Second in Science, version 1")],
            letters.Select(l => (l.To, l.Subject)));
        Assert.Contains($"http://localhost:5080/sign-off/{job.Reference}", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("Harriet Sample has submitted", letters[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_tells_HR_how_much_was_said_and_not_what()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Comment(job, "field-3", "A private word.");
        await ceo.Comment(job, "field-4", "Another one.");
        await ceo.Submit(await ceo.Get($"/sign-off/{job.Reference}"), Signing.ReturnForm, ("Return.Reasons", "Sensitive reasons."));
        var letters = await portal.Letters();
        Assert.Equal([(Hr, "Returned: Second in Science, version 1"), (Ceo, "Returned to HR: Second in Science, version 1")], letters.Select(l => (l.To, l.Subject)));
        Assert.Contains("with reasons and 2 comments on passages", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains($"/hr/job-descriptions/{job.Reference}", letters[0].Text, StringComparison.Ordinal);
        Assert.All(letters, l => Assert.DoesNotContain("Sensitive", l.Text, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.DoesNotContain("private", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comments_of_an_earlier_round_are_not_counted_again()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Comment(job, "field-3", "First round.");
        await portal.Given.Change(job, j => j.Return("Again.", ByNow));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        await portal.Given.Change(job, j => j.Submit(By(portal.Clock.GetUtcNow())));
        await ceo.Submit(await ceo.Get($"/sign-off/{job.Reference}"), Signing.ReturnForm, ("Return.Reasons", "Again."));
        Assert.Contains("with reasons. It is a draft again.", (await portal.Letters())[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_is_told_to_both_sides_with_who_gave_it_for_whom()
    {
        await portal.Deputy(Person.OtherHead);
        var job = await portal.Given.Submitted();
        using var deputy = await portal.SignedIn(Person.OtherHead);
        Assert.Equal(HttpStatusCode.Found, (await deputy.Sign(job, "Olive Example")).Status);
        var letters = await portal.Letters();
        Assert.Equal([Hr, Ceo, Deputy], letters.Select(l => l.To));
        Assert.All(letters, l => Assert.Contains(
            "Olive Example, Deputy for the Chief Executive Officer, Carys Example, delegated from 2 November 2026 to 8 November 2026, has signed Second in Science, version 1", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_told_of_a_signature_that_was_not_given()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Sign(job, "Somebody Else");
        Assert.Empty(await portal.Letters());
    }

    [Fact]
    public async Task A_delegation_is_told_to_the_deputy_and_the_chief_executive_when_it_is_made_and_when_it_is_ended()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var page = await ceo.Get("/sign-off/delegation");
        await ceo.Submit(page, "form[action='/sign-off/delegation']", ("DeputyId", "6"), ("From.Day", "2"), ("From.Month", "11"), ("From.Year", "2026"), ("Until.Day", "8"), ("Until.Month", "11"), ("Until.Year", "2026"));
        await ceo.Submit(await ceo.Get("/sign-off/delegation"), "form[action$='/end']");
        Assert.Equal(
            [
                (Deputy, "You may sign job descriptions as a deputy"), (Ceo, "You have delegated sign-off"),
                (Deputy, "Your time as a deputy has ended"), (Ceo, "You have ended a delegation"),
            ],
            (await portal.Letters()).Select(l => (l.To, l.Subject)));
    }

    [Fact]
    public async Task What_the_portal_submitted_itself_is_told_to_HRs_own_address()
    {
        var job = A.JobDescription().ToStore();
        job.Submit(Domain.Common.Stamp.Portal(Now));
        await portal.Given.Store(job);
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await ceo.Sign(job);
        Assert.Equal(VersionStatus.Signed, (await portal.Newest(job)).Status);
        Assert.Equal("hr@invictus.example", (await portal.Letters())[0].To);
    }
}
