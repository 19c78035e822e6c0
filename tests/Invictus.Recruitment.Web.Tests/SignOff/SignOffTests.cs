using System.Net;
using System.Text;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>The chief executive reads, signs or returns.</summary>
public sealed class SignOffTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string SignForm = "form[action$='/sign']";
    private const string ReturnForm = "form[action$='/return']";

    [Fact]
    public async Task The_queue_shows_what_waits()
    {
        await portal.Given.Submitted("Head of Drama");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Contains("Head of Drama", (await ceo.Get("/sign-off")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_HRs_own()
    {
        var job = await portal.Given.Draft();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(HttpStatusCode.NotFound, (await ceo.Get($"/sign-off/{job.Reference}")).Status);
    }

    [Fact]
    public async Task Signing_keeps_the_act_and_a_PDF_with_a_signature()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Sign(ceo, job);
        Assert.Equal((HttpStatusCode.Found, "/sign-off"), (answer.Status, answer.Location));
        var version = await Version(job);
        Assert.Equal(
            (VersionStatus.Signed, "Carys Example", "Chief Executive Officer", Now, job.Newest.ContentSha256),
            (version.Status, version.Signature!.Mark, version.Signature.Role, version.Signature.At, version.Signature.ContentSha256));
        Assert.Contains("/ByteRange", Encoding.Latin1.GetString(version.File!.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_is_in_the_trail_with_who_and_when()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        await Sign(ceo, job);
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.SubjectReference == job.Reference.Value && e.What == "Job description signed"));
        Assert.Equal((Person.ChiefExecutive.Id, "Carys Example", Now), (entry.ActorId!.Value, entry.Actor, entry.At));
    }

    [Fact]
    public async Task A_name_in_other_case_and_spacing_is_the_same_name()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(HttpStatusCode.Found, (await Sign(ceo, job, name: "  carys   EXAMPLE ")).Status);
    }

    [Fact]
    public async Task A_drawn_mark_is_kept_with_the_signature_and_shown_as_lines()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var opened = await ceo.Get($"/sign-off/{job.Reference}");
        // The page's script fills the hidden field; without it the field stays empty.
        var answer = await ceo.Post(
            $"/sign-off/{job.Reference}/sign", ("Sign.ContentSha256", opened.Value("Sign.ContentSha256")!), ("Sign.Agrees", "true"),
            ("Sign.TypedName", "Carys Example"), ("Sign.Password", Person.Password), ("Sign.Drawing", "20,100 120,40 220,160;400,20"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("20,100 120,40 220,160;400,20", "Carys Example"), ((await Version(job)).Signature!.Drawing, (await Version(job)).Signature!.Mark));
        using var hr = await portal.SignedIn(Person.Hr);
        var drawing = (await hr.Get($"/hr/job-descriptions/{job.Reference}")).Html.QuerySelector("svg.trust-signature__mark")!;
        Assert.Equal("Signature drawn by Carys Example", drawing.GetAttribute("aria-label"));
        Assert.StartsWith("M20 100C", drawing.QuerySelector("path")!.GetAttribute("d"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20,100 25,104")]
    [InlineData("M0 0 L9 9")]
    [InlineData("\"><svg onload=alert(1)>")]
    public async Task What_is_no_drawing_signs_nothing(string drawing)
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Post(
            $"/sign-off/{job.Reference}/sign", ("Sign.ContentSha256", job.Newest.ContentSha256), ("Sign.Agrees", "true"),
            ("Sign.TypedName", "Carys Example"), ("Sign.Password", Person.Password), ("Sign.Drawing", drawing));
        Assert.Equal(["Clear the drawing and draw your signature again, or leave the field empty"], answer.Errors);
        Assert.Equal(VersionStatus.AwaitingSignOff, (await Version(job)).Status);
    }

    [Fact]
    public async Task Without_the_text_that_was_on_the_screen_nothing_is_signed()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Post($"/sign-off/{job.Reference}/sign", ("Sign.Agrees", "true"), ("Sign.TypedName", "Carys Example"), ("Sign.Password", Person.Password));
        Assert.Equal((HttpStatusCode.BadRequest, "Load the page again before signing"), (answer.Status, answer.Errors.Single()));
        Assert.Equal(VersionStatus.AwaitingSignOff, (await Version(job)).Status);
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Sign(ceo, job, password: "something else");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["The password is not correct"], answer.Errors);
        Assert.Equal(VersionStatus.AwaitingSignOff, (await Version(job)).Status);
    }

    [Fact]
    public async Task The_password_never_comes_back_in_the_page()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.DoesNotContain("something else", (await Sign(ceo, job, password: "something else")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_signs_nothing_and_stays_in_the_field()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await Sign(ceo, job, name: "Somebody Else");
        Assert.Equal(["Type your name as the trust knows it: Carys Example"], answer.Errors);
        Assert.Equal("Somebody Else", answer.Value("Sign.TypedName"));
        Assert.Equal(VersionStatus.AwaitingSignOff, (await Version(job)).Status);
    }

    [Fact]
    public async Task An_empty_form_asks_for_everything()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Submit(await ceo.Get($"/sign-off/{job.Reference}"), SignForm);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Confirm the statement to sign", "Type your name", "Enter your password again"], answer.Errors);
    }

    [Fact]
    public async Task A_text_that_changed_after_it_was_opened_is_not_signed()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var opened = await ceo.Get($"/sign-off/{job.Reference}");
        await Change(job);
        var answer = await Sign(ceo, opened);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("The text has changed since you opened it. Read it again before signing.", answer.Main, StringComparison.Ordinal);
        Assert.Equal(VersionStatus.AwaitingSignOff, (await Version(job)).Status);
    }

    [Fact]
    public async Task Signing_twice_is_refused_and_the_first_signature_stays()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var opened = await ceo.Get($"/sign-off/{job.Reference}");
        await Sign(ceo, opened);
        var first = (await Version(job)).File!.Sha256;
        var answer = await Sign(ceo, opened);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(first, (await Version(job)).File!.Sha256);
    }

    [Fact]
    public async Task A_return_needs_reasons()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Submit(await ceo.Get($"/sign-off/{job.Reference}"), ReturnForm);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Give your reasons, so that HR knows what to change"], answer.Errors);
    }

    [Fact]
    public async Task A_returned_version_is_with_HR_who_reads_the_reasons()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var answer = await ceo.Submit(await ceo.Get($"/sign-off/{job.Reference}"), ReturnForm, ("Return.Reasons", "Say more about pay."));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Say more about pay.", (await hr.Get($"/hr/job-descriptions/{job.Reference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_version_cannot_be_returned()
    {
        var job = await portal.Given.Signed();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(HttpStatusCode.Conflict, (await ceo.Post($"/sign-off/{job.Reference}/return", ("Return.Reasons", "No."))).Status);
        Assert.Equal(VersionStatus.Signed, (await Version(job)).Status);
    }

    private static async Task<Page> Sign(Visitor ceo, JobDescription job, string name = "Carys Example", string password = Person.Password) =>
        await Sign(ceo, await ceo.Get($"/sign-off/{job.Reference}"), name, password);

    private static Task<Page> Sign(Visitor ceo, Page opened, string name = "Carys Example", string password = Person.Password) =>
        ceo.Submit(opened, SignForm, ("Sign.Agrees", "true"), ("Sign.TypedName", name), ("Sign.Password", password));

    /// <summary>HR gets it back, changes a word and submits it again.</summary>
    private async Task Change(JobDescription job)
    {
        await using var db = portal.OpenDb();
        var stored = await db.JobDescriptions.SingleAsync(j => j.Id == job.Id, TestContext.Current.CancellationToken);
        stored.Return("Change the pay.", ByNow);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        stored.EditHeader(stored.Newest.Content.Header with { SalaryRange = "More" }, ByNow);
        stored.Submit(ByNow);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private Task<JobDescriptionVersion> Version(JobDescription job) => portal.Ask(db =>
        db.Set<JobDescriptionVersion>().Include(v => v.File).SingleAsync(v => v.Id == job.Newest.Id));
}
