using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

public sealed class EditHeaderTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[action$='/edit']";

    [Fact]
    public async Task The_form_opens_on_what_is_stored()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}/edit");
        Assert.Equal(("Second in Science", "MPS/UPS (+TLR2b)"), (page.Value("Title"), page.Value("SalaryRange")));
    }

    [Fact]
    public async Task What_is_changed_is_stored_and_the_rest_stays()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}/edit"), Form, ("SalaryRange", " MPS "));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(job.Newest.Content.Header with { SalaryRange = "MPS" }, (await Stored(job)).Newest.Content.Header);
        Assert.Contains("Job description saved.", (await hr.Follow(answer)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_is_needed_and_what_was_typed_stays()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}/edit"), Form, ("Title", ""), ("Department", "Other <b>department</b>"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Enter the job title"], answer.Errors);
        Assert.Equal("Other <b>department</b>", answer.Value("Department"));
    }

    [Fact]
    public async Task A_title_too_long_is_refused()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}/edit"), Form, ("Title", new string('x', JobDescriptionHeader.TitleMax + 1)));
        Assert.Equal(["Job title must be 120 characters or fewer"], answer.Errors);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_shown_both_texts_and_loses_none()
    {
        var job = await portal.Given.Draft();
        using var mine = await portal.SignedIn(Person.Hr);
        using var theirs = await portal.SignedIn(Person.Hr);
        var opened = await mine.Get($"/hr/job-descriptions/{job.Reference}/edit");
        await theirs.Submit(await theirs.Get($"/hr/job-descriptions/{job.Reference}/edit"), Form, ("ReportingTo", "Their text"));
        var answer = await mine.Submit(opened, Form, ("ReportingTo", "My text"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("My text", answer.Value("ReportingTo"));
        Assert.Contains("Their text", answer.Main, StringComparison.Ordinal);
        Assert.Equal("Their text", (await Stored(job)).Newest.Content.Header.ReportingTo);
    }

    [Fact]
    public async Task Having_seen_both_the_second_editor_can_save()
    {
        var job = await portal.Given.Draft();
        using var mine = await portal.SignedIn(Person.Hr);
        using var theirs = await portal.SignedIn(Person.Hr);
        var opened = await mine.Get($"/hr/job-descriptions/{job.Reference}/edit");
        await theirs.Submit(await theirs.Get($"/hr/job-descriptions/{job.Reference}/edit"), Form, ("ReportingTo", "Their text"));
        var both = await mine.Submit(opened, Form, ("ReportingTo", "My text"));
        Assert.Equal(HttpStatusCode.Found, (await mine.Submit(both, Form, ("ReportingTo", "Our text"))).Status);
        Assert.Equal("Our text", (await Stored(job)).Newest.Content.Header.ReportingTo);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_submitted_or_signed_has_no_form(bool signed)
    {
        var job = signed ? await portal.Given.Signed() : await portal.Given.Submitted();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Get($"/hr/job-descriptions/{job.Reference}/edit")).Status);
    }

    [Fact]
    public async Task A_signed_version_cannot_be_changed_by_a_hand_made_request()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/job-descriptions/{job.Reference}/edit", ("Title", "Changed"), ("Revision", $"{job.Revision}"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("A signed version can no longer change.", answer.Main, StringComparison.Ordinal);
        Assert.Equal("Second in Science", (await Stored(job)).Newest.Content.Header.Title);
    }

    [Fact]
    public async Task What_people_type_is_shown_as_text_and_never_as_markup()
    {
        var job = await portal.Given.Draft("<script>alert(1)</script>");
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}");
        Assert.Equal("<script>alert(1)</script>", page.Heading);
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
    }

    private Task<JobDescription> Stored(JobDescription job) => portal.Ask(db => db.JobDescriptions.SingleAsync(j => j.Id == job.Id));
}
