using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Scoring;

/// <summary>The administrator records that the impact assessment covers the reading of evidence; the notice and the forms say so by themselves.</summary>
public sealed class ProvisionalScoreTests : IAsyncDisposable
{
    private const string Admin = "/admin/provisional-score";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Recorded_evidence_of_what_is_published_later_is_read_and_ended_of_nothing()
    {
        using var admin = await portal.SignedIn(Person.Administrator);
        Assert.Contains("Provisional score: facts only", (await admin.Get("/admin")).Main, StringComparison.Ordinal);
        var page = await admin.Get(Admin);
        Assert.Contains("What is written is not read by the portal", page.Main, StringComparison.Ordinal);
        var answer = await Record(admin, page);
        Assert.Equal((HttpStatusCode.Found, Admin), (answer.Status, answer.Location));
        page = await admin.Follow(answer);
        Assert.Contains("Approved on 1 October 2026 by Dana Example, data protection officer", page.Main, StringComparison.Ordinal);
        Assert.Contains("Provisional score: facts and evidence", (await admin.Get("/admin")).Main, StringComparison.Ordinal);
        Assert.False(page.Has("form[action='/admin/provisional-score']"));
        Assert.Equal("An impact assessment for these rules is recorded already.", Assert.Single((await admin.Post(
            Admin, ("Form.ApprovedOn.Day", "1"), ("Form.ApprovedOn.Month", "10"), ("Form.ApprovedOn.Year", "2026"), ("Form.ApprovedBy", "Dana"), ("Form.Document", "File"), ("Form.Covers", "true"))).Errors));

        Assert.Equal(["Say why evidence is no longer read"], (await admin.Submit(page, "form[action$='/end']", ("Ending.Reason", " "))).Errors);
        answer = await admin.Submit(page, "form[action$='/end']", ("Ending.Reason", "The officer asked for it."));
        page = await admin.Follow(answer);
        Assert.Contains("The officer asked for it.", page.Main, StringComparison.Ordinal);
        Assert.Contains("What is written is not read by the portal", page.Main, StringComparison.Ordinal);
        var record = await portal.Ask(db => db.ImpactAssessments.SingleAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Post($"{Admin}/{record.Reference}/end", ("Ending.Reason", "Again"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Post($"{Admin}/0123456789/end", ("Ending.Reason", "Again"))).Status);
        Assert.Equal(
            ["Impact assessment recorded", "Impact assessment ended"],
            await portal.Ask(db => db.AuditEntries.Where(e => e.SubjectReference == record.Reference.Value).OrderBy(e => e.Id).Select(e => e.What).ToListAsync()));
    }

    [Fact]
    public async Task Two_windows_that_recorded_the_same_are_ended_together()
    {
        await portal.Given.ImpactAssessed(Now.AddDays(-2));
        await portal.Given.ImpactAssessed(Now.AddDays(-1));
        using var admin = await portal.SignedIn(Person.Administrator);
        await admin.Submit(await admin.Get(Admin), "form[action$='/end']", ("Ending.Reason", "Withdrawn"));
        Assert.All(await portal.Ask(db => db.ImpactAssessments.ToListAsync()), r => Assert.False(r.IsInForce));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_asked_for_and_nothing_is_recorded()
    {
        using var admin = await portal.SignedIn(Person.Administrator);
        Assert.Equal(
            ["Enter the day it was approved", "Enter who approved it", "Enter where the document is filed", "Confirm that the assessment covers the reading of evidence"], (await admin.Post(Admin)).Errors);
        var page = await admin.Get(Admin);
        var refused = await admin.Submit(
            page, $"form[action='{Admin}']", ("Form.ApprovedOn.Day", "3"), ("Form.ApprovedOn.Month", "11"), ("Form.ApprovedOn.Year", "2026"), ("Form.ApprovedBy", "Dana"), ("Form.Document", "File"), ("Form.Covers", "true"));
        Assert.Equal((HttpStatusCode.Conflict, "The impact assessment must be approved before it is recorded."), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal("Dana", refused.Value("Form.ApprovedBy"));
        Assert.Equal(0, await portal.Ask(db => db.ImpactAssessments.CountAsync()));
    }

    [Fact]
    public async Task The_privacy_notice_says_by_itself_whether_evidence_is_read()
    {
        using var visitor = portal.Visitor();
        var before = (await visitor.Get("/privacy")).Main;
        Assert.Contains("It does not read what you wrote.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("You can object", before, StringComparison.Ordinal);
        await portal.Given.ImpactAssessed(Now.AddDays(-3));
        var after = (await visitor.Get("/privacy")).Main;
        Assert.DoesNotContain("It does not read what you wrote.", after, StringComparison.Ordinal);
        Assert.Contains("For vacancies published since 30 October 2026 at 9am the portal also reads what you wrote", after, StringComparison.Ordinal);
        Assert.Contains("You can object without giving a reason", after, StringComparison.Ordinal);
        Assert.Contains("with the reading of evidence since 30 October 2026", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_starts_an_application_is_told_which_of_the_two_it_is()
    {
        var before = await portal.Given.Open("Published before");
        await portal.Given.ImpactAssessed(Now.AddDays(-4));
        var after = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddDays(-1)).Published(), "Published after");
        Assert.True(after.PublishedAt > Now.AddDays(-4));
        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Contains("works out how complete your application is", (await applicant.Get($"/vacancies/{before.Reference}/apply")).Main, StringComparison.Ordinal);
        portal.Clock.AdjustTime(Now.AddDays(-2).AddHours(1));
        var covered = (await applicant.Get($"/vacancies/{after.Reference}/apply")).Main;
        Assert.Contains("from facts that you state and from what you write", covered, StringComparison.Ordinal);
        Assert.Contains("You can object to it", covered, StringComparison.Ordinal);
    }

    private static Task<Page> Record(Visitor admin, Page page) => admin.Submit(
        page, $"form[action='{Admin}']", ("Form.ApprovedOn.Day", "1"), ("Form.ApprovedOn.Month", "10"), ("Form.ApprovedOn.Year", "2026"),
        ("Form.ApprovedBy", "Dana Example, data protection officer"), ("Form.Document", "File 12/2026"), ("Form.Covers", "true"));
}
