using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>A draft begins with a file, with another job description, or blank; always as a draft.</summary>
public sealed class StartingPointTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[action='/hr/job-descriptions/new']";

    [Fact]
    public async Task A_blank_page_has_a_title_and_nothing_else()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get("/hr/job-descriptions/new"), Form, ("From", "Blank"), ("SchoolId", "2"), ("Title", " Cook  in charge "));
        var job = await Made(answer, "/text");
        Assert.Equal(("Cook in charge", 2L, VersionStatus.Draft), (job.Title, job.SchoolId, job.Newest.Status));
        Assert.Equal((0, 0), (job.Newest.Content.Sections.Count, job.Newest.Content.Criteria.Count));
        var page = await hr.Follow(answer);
        Assert.Contains("There is no text yet.", page.Main, StringComparison.Ordinal);
        Assert.Contains("needs at least one essential criterion", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_of_the_signed_version_even_when_a_later_one_is_being_drafted()
    {
        var signed = await portal.Given.Signed("Head of Art");
        await using (var db = portal.OpenDb())
        {
            var job = await db.JobDescriptions.SingleAsync(j => j.Id == signed.Id, TestContext.Current.CancellationToken);
            job.Amend(ByNow);
            job.EditHeader(job.Newest.Content.Header with { Title = "Not signed yet" }, ByNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get("/hr/job-descriptions/new"), Form, ("From", "Copy"), ("SchoolId", "1"), ("CopyOf", signed.Reference.Value));
        var copy = await Made(answer, "/text");
        Assert.Equal(("Head of Art", VersionStatus.Draft, null), (copy.Title, copy.Newest.Status, copy.Newest.Signature));
        Assert.NotEqual(signed.Reference, copy.Reference);
        Assert.Equal(CanonicalContent.Write(signed.Newest.Content), CanonicalContent.Write(copy.Newest.Content));
    }

    [Fact]
    public async Task The_standard_sections_that_are_missing_come_along_when_asked_for()
    {
        await portal.Given.StandardSection("Support for the Trust");
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get("/hr/job-descriptions/new");
        var with = await Made(await hr.Submit(page, Form, ("From", "Blank"), ("SchoolId", "1"), ("Title", "With"), ("AddStandard", "true")), "/text");
        var without = await Made(await hr.Submit(page, Form, ("From", "Blank"), ("SchoolId", "1"), ("Title", "Without")), "/text");
        Assert.Contains("Support for the Trust", with.Newest.Content.Sections.Select(s => s.Heading));
        Assert.Empty(without.Newest.Content.Sections);
    }

    [Theory]
    [InlineData("Blank", "Enter the job title")]
    [InlineData("Copy", "Select the job description to copy")]
    [InlineData("File", "Choose the file of the job description")]
    public async Task Each_start_asks_for_what_it_needs_and_for_nothing_else(string from, string said)
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get("/hr/job-descriptions/new"), Form, ("From", from), ("SchoolId", "1"));
        Assert.Equal((HttpStatusCode.BadRequest, said), (answer.Status, Assert.Single(answer.Errors)));
        Assert.Equal(from, answer.Value("From"));
    }

    [Theory]
    [InlineData("From", "9")]
    [InlineData("CopyOf", "7K3M9QWX2F")]
    [InlineData("CopyOf", "nothing")]
    [InlineData("SchoolId", "999")]
    public async Task What_no_form_offers_makes_nothing(string field, string value)
    {
        var before = await portal.Ask(db => db.JobDescriptions.CountAsync());
        using var hr = await portal.SignedIn(Person.Hr);
        var fields = new Dictionary<string, string> { ["From"] = field == "CopyOf" ? "Copy" : "Blank", ["SchoolId"] = "1", ["Title"] = "x" };
        fields[field] = value;
        var answer = await hr.Post("/hr/job-descriptions/new", [.. fields.Select(f => (f.Key, f.Value))]);
        Assert.Contains(answer.Status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.NotFound });
        Assert.Equal(before, await portal.Ask(db => db.JobDescriptions.CountAsync()));
    }

    [Fact]
    public async Task The_trusts_own_document_can_be_submitted_as_it_is_read()
    {
        await portal.Given.Edition(2026);
        using var hr = await portal.SignedIn(Person.Hr);
        var file = ("File", "second-in-science.md", await File.ReadAllBytesAsync(Repository.File("seeds/second-in-science.md"), TestContext.Current.CancellationToken));
        var shown = await hr.Follow(await hr.Upload(await hr.Get("/hr/job-descriptions/new"), Form, file, ("SchoolId", "1")));
        Assert.Contains("The text cites Keeping Children Safe in Education 2024. Since 1 September 2026 the edition of 2026 is in force.", shown.Main, StringComparison.Ordinal);
        Assert.Contains("No criterion says where it is assessed.", shown.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(shown, "form[action$='/submit']")).Status);
    }

    private async Task<JobDescription> Made(Page answer, string at)
    {
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith(at, answer.Location, StringComparison.Ordinal);
        return await portal.Ask(db => db.JobDescriptions.OrderByDescending(j => j.Id).FirstAsync());
    }
}
