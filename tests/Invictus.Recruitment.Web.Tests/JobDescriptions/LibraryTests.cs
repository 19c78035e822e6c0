using System.Net;
using System.Text;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>HR reads a job description from a file, looks through it and sends it to the chief executive.</summary>
public sealed class LibraryTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Upload = "form[action='/hr/job-descriptions/new']";

    [Fact]
    public async Task The_library_lists_what_there_is_with_its_standing()
    {
        await portal.Given.Submitted("Head of Music");
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get("/hr/job-descriptions");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.All("tbody tr"), row => row.Contains("Head of Music", StringComparison.Ordinal) && row.Contains("Awaiting sign-off", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-7")]
    [InlineData("?page=99999")]
    [InlineData("?page=x")]
    public async Task A_page_that_is_not_there_is_no_error(string query)
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.True((int)(await hr.Get("/hr/job-descriptions" + query)).Status < 500);
    }

    [Fact]
    public async Task A_reference_of_nothing_is_not_found()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get("/hr/job-descriptions/7K3M9QWX2F")).Status);
    }

    [Fact]
    public async Task The_trusts_own_document_is_read_into_data()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await Send(hr, "second-in-science.md", await File.ReadAllBytesAsync(Repository.File("seeds/second-in-science.md"), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var shown = await hr.Follow(answer);
        Assert.Equal("Second in Science", shown.Heading);
        Assert.Contains("read from your file", shown.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_kept_byte_for_byte()
    {
        var bytes = Encoding.UTF8.GetBytes($"# Job description\n\nJob title: Kept {Guid.NewGuid()}\n\nMain purpose:\n\nTo teach.\n");
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.Found, (await Send(hr, "kept.md", bytes)).Status);
        var stored = await portal.Ask(db => db.Set<SourceDocument>().OrderByDescending(s => s.Id).FirstAsync());
        Assert.Equal(bytes, stored.Bytes);
    }

    public static TheoryData<string, byte[]> Unreadable() => new()
    {
        { "empty.md", [] },
        { "blank.md", Encoding.UTF8.GetBytes("  \n\n ") },
        { "picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13] },
        { "program.exe", [(byte)'M', (byte)'Z', 0, 0, 1, 2, 3] },
        { "latin.md", [(byte)'#', (byte)' ', 0xE9, 0xE8, 0xFF, 0xFE, 0xC3, 0x28] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_is_answered_in_words_and_nothing_is_saved(string name, byte[] bytes)
    {
        var before = await portal.Ask(db => db.JobDescriptions.CountAsync());
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await Send(hr, name, bytes);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Equal("1", answer.Value("SchoolId"));
        Assert.Equal(before, await portal.Ask(db => db.JobDescriptions.CountAsync()));
    }

    [Fact]
    public async Task A_file_above_20_MB_is_answered_in_words()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await Send(hr, "large.md", Enumerable.Repeat((byte)'a', (20 * 1024 * 1024) + 1).ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("20 MB", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_far_above_the_limit_is_refused_with_a_page()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await Send(hr, "huge.md", new byte[25_000_000]);
        Assert.Contains(answer.Status, new[] { HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest });
        Assert.NotEqual("", answer.Heading);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_and_a_school_both_are_asked_for()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get("/hr/job-descriptions/new"), Upload);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["Select the school", "Choose the file of the job description"], answer.Errors);
    }

    [Fact]
    public async Task A_school_that_does_not_exist_is_not_found()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.PostFile("/hr/job-descriptions/new", ("File", "a.md", Encoding.UTF8.GetBytes("# Job\n\nTo teach.")), ("SchoolId", "999"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task A_draft_goes_to_the_chief_executive()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var shown = await hr.Get($"/hr/job-descriptions/{job.Reference}");
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(shown, "form[action$='/submit']")).Status);
        Assert.Equal(VersionStatus.AwaitingSignOff, (await portal.Ask(db => db.JobDescriptions.SingleAsync(j => j.Id == job.Id))).Newest.Status);
    }

    [Fact]
    public async Task Submitting_twice_is_refused_with_the_reason()
    {
        var job = await portal.Given.Submitted();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/job-descriptions/{job.Reference}/submit");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("A job description that is awaiting sign-off cannot become awaiting sign-off.", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_specification_is_a_table_with_a_caption_and_headers()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}");
        Assert.NotEmpty(page.All("table caption"));
        Assert.Contains(page.All("tbody tr"), row => row.Contains("Qualified teacher status", StringComparison.Ordinal));
        Assert.NotEmpty(page.All("th[scope=col]"));
    }

    [Fact]
    public async Task A_signed_version_is_served_as_the_stored_bytes()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var pdf = await hr.Get($"/hr/job-descriptions/{job.Reference}/job-description.pdf");
        Assert.Equal("application/pdf", pdf.ContentType);
        Assert.Equal(job.Newest.File!.Bytes, pdf.Bytes);
    }

    [Fact]
    public async Task A_draft_can_be_looked_at_as_PDF()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var pdf = await hr.Get($"/hr/job-descriptions/{job.Reference}/job-description.pdf");
        Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf.Bytes[..4]));
    }

    private static async Task<Page> Send(Visitor hr, string name, byte[] bytes) =>
        await hr.Upload(await hr.Get("/hr/job-descriptions/new"), Upload, ("File", name, bytes), ("SchoolId", "1"));
}
