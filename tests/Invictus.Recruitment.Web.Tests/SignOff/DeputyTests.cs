using System.Net;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>The chief executive names a deputy for a period: access in it only, and every signature says for whom it was given.</summary>
public sealed class DeputyTests : IAsyncDisposable
{
    private const string Form = "form[action='/sign-off/delegation']";
    private const string Capacity = "Deputy for the Chief Executive Officer, Carys Example, delegated from 2 November 2026 to 8 November 2026";

    private static readonly Person Deputy = Person.OtherHead;
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_chief_executive_names_a_deputy_who_gets_in_at_once_and_finds_the_way()
    {
        using var deputy = await portal.SignedIn(Deputy);
        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.Get("/sign-off")).Status);
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Name(ceo, Deputy.Id, (2, 11, 2026), (8, 11, 2026));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Contains("Olive Example is your deputy from 2 November 2026 to 8 November 2026.", (await ceo.Follow(answer)).Main, StringComparison.Ordinal);
        var queue = await deputy.Get("/sign-off");
        Assert.Equal(HttpStatusCode.OK, queue.Status);
        Assert.Contains($"You sign here as {Capacity}.", queue.Main, StringComparison.Ordinal);
        Assert.Contains("Sign-off", queue.All("nav[aria-label=Main] a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.Get("/sign-off/delegation")).Status);
    }

    [Fact]
    public async Task Access_begins_and_ends_with_the_days_of_the_delegation()
    {
        await portal.Deputy(Deputy, from: 1, until: 2);
        // It is 9am; the delegation begins 15 hours later, at midnight, and lasts two days.
        Assert.Equal(HttpStatusCode.Forbidden, await After(TimeSpan.FromHours(15) - TimeSpan.FromSeconds(1)));
        Assert.Equal(HttpStatusCode.OK, await After(TimeSpan.FromSeconds(1)));
        Assert.Equal(HttpStatusCode.OK, await After(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1)));
        Assert.Equal(HttpStatusCode.Forbidden, await After(TimeSpan.FromSeconds(1)));

        async Task<HttpStatusCode> After(TimeSpan time)
        {
            portal.Clock.Advance(time);
            using var deputy = await portal.SignedIn(Deputy);
            return (await deputy.Get("/sign-off")).Status;
        }
    }

    [Fact]
    public async Task The_signature_of_a_deputy_says_for_whom_on_the_page_in_the_file_and_in_the_trail()
    {
        var job = await portal.Given.Submitted();
        await portal.Deputy(Deputy);
        using var deputy = await portal.SignedIn(Deputy);
        var page = await deputy.Get($"/sign-off/{job.Reference}");
        Assert.Contains("for Invictus Education Trust, as deputy for the Chief Executive Officer, Carys Example, delegated from 2 November 2026 to 8 November 2026.", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await deputy.Sign(job, "Olive Example")).Status);

        var signature = (await portal.Newest(job)).Signature!;
        Assert.Equal((Deputy.Id, "Olive Example", Person.ChiefExecutive.Id, Capacity, Confirmation.Password),
            (signature.SignerId, signature.SignerName, signature.OnBehalfOfId!.Value, signature.Capacity, signature.Confirmation!.Value));
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains($"Signed by Olive Example, {Capacity}", (await hr.Get($"/hr/job-descriptions/{job.Reference}")).Main, StringComparison.Ordinal);
        using var anyone = portal.Visitor();
        Assert.Contains($"Olive Example, {Capacity}", (await anyone.Get($"/verify?reference={job.Reference}")).Main, StringComparison.Ordinal);
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Job description signed"));
        Assert.EndsWith(", as deputy for Carys Example", entry.Detail, StringComparison.Ordinal);
        var inFile = Assert.Single(PdfVerifier.Verify((await portal.Newest(job)).File!.Bytes, []).Signatures);
        Assert.Equal(("Olive Example", true), (inFile.Signer, inFile.IsIntact));
    }

    [Fact]
    public async Task A_deputy_does_not_sign_what_they_submitted_themselves()
    {
        await portal.Deputy(Person.Hr);
        var job = await portal.Given.Submitted("Own");
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/sign-off/{job.Reference}");
        Assert.False(page.Has(Signing.SignForm));
        Assert.Contains("You submitted this version yourself. Somebody else must sign it.", page.Main, StringComparison.Ordinal);
        var refused = await hr.Post($"/sign-off/{job.Reference}/sign", ("Sign.Agrees", "true"), ("Sign.TypedName", "Harriet Sample"), ("Sign.Password", Person.Password), ("Sign.ContentSha256", job.Newest.ContentSha256));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(VersionStatus.AwaitingSignOff, (await portal.Newest(job)).Status);
        Assert.Contains("You submitted it, so somebody else must sign it.", (await hr.Get("/sign-off")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegation_that_is_ended_ends_at_once()
    {
        await portal.Deputy(Deputy);
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Submit(await ceo.Get("/sign-off/delegation"), "form[action$='/end']");
        Assert.Contains("Olive Example is no longer your deputy.", (await ceo.Follow(answer)).Main, StringComparison.Ordinal);
        using var deputy = await portal.SignedIn(Deputy);
        Assert.Equal(HttpStatusCode.Forbidden, (await deputy.Get("/sign-off")).Status);
        Assert.DoesNotContain("Sign-off", (await deputy.Get("/shortlisting")).All("nav[aria-label=Main] a"));
        var delegation = await portal.Ask(db => db.Delegations.SingleAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await ceo.Post($"/sign-off/delegation/{delegation.Reference}/end")).Status);
    }

    [Fact]
    public async Task An_empty_form_and_wrong_days_are_said_in_words()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(
            ["Select your deputy", "Enter first day", "Enter last day"],
            (await ceo.Submit(await ceo.Get("/sign-off/delegation"), Form)).Errors);
        Assert.Equal(["First day must be a real date"], (await Name(ceo, Deputy.Id, (31, 11, 2026), (8, 12, 2026))).Errors);
        var past = await Name(ceo, Deputy.Id, (1, 11, 2026), (8, 11, 2026));
        Assert.Equal((HttpStatusCode.Conflict, "1"), (past.Status, past.Value("From.Day")));
        Assert.Equal(["The first day must be today or later."], past.Errors);
        await portal.Deputy(Deputy);
        Assert.Contains("Olive Example is your deputy from 2 November 2026 to 8 November 2026.", (await Name(ceo, Person.Head.Id, (5, 11, 2026), (9, 11, 2026))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_staff_can_be_chosen_and_not_oneself()
    {
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var choices = (await ceo.Get("/sign-off/delegation")).All("#DeputyId option");
        Assert.Equal(
            ["Choose a member of staff", "Ade Sample, administrator", "Harriet Sample, hr officer", "Hugh Example, headteacher", "Olive Example, headteacher", "Priya Sample, panel member"],
            choices);
        foreach (var nobody in new[] { Person.Applicant.Id, Person.ChiefExecutive.Id, 999 })
        {
            var answer = await ceo.Post("/sign-off/delegation", ("DeputyId", $"{nobody}"), ("From.Day", "3"), ("From.Month", "11"), ("From.Year", "2026"), ("Until.Day", "4"), ("Until.Month", "11"), ("Until.Year", "2026"));
            Assert.Equal((HttpStatusCode.BadRequest, "Select your deputy"), (answer.Status, answer.Errors[0]));
        }
    }

    private static async Task<Page> Name(Visitor ceo, long deputy, (int Day, int Month, int Year) from, (int Day, int Month, int Year) until) => await ceo.Submit(
        await ceo.Get("/sign-off/delegation"), Form, ("DeputyId", $"{deputy}"),
        ("From.Day", $"{from.Day}"), ("From.Month", $"{from.Month}"), ("From.Year", $"{from.Year}"),
        ("Until.Day", $"{until.Day}"), ("Until.Month", $"{until.Month}"), ("Until.Year", $"{until.Year}"));
}
