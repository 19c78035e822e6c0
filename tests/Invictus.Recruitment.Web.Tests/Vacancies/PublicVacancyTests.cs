using System.Net;

namespace Invictus.Recruitment.Web.Tests.Vacancies;

/// <summary>What anybody finds, reads and downloads.</summary>
public sealed class PublicVacancyTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private readonly Visitor anybody = portal.Visitor();

    [Fact]
    public async Task The_first_page_lists_open_vacancies_soonest_closing_first()
    {
        await portal.Given.Vacancy(v => v.ClosingAt(Now.AddDays(20)).Published(), "Closes later");
        await portal.Given.Vacancy(v => v.ClosingAt(Now.AddDays(1)).Published(), "Closes sooner");
        var main = (await anybody.Get("/")).Main;
        Assert.InRange(main.IndexOf("Closes sooner", StringComparison.Ordinal), 0, main.IndexOf("Closes later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_and_closed_vacancies_are_not_on_the_first_page()
    {
        await portal.Given.Vacancy(title: "Still a draft");
        await portal.Given.Closed("Already closed");
        var main = (await anybody.Get("/")).Main;
        Assert.DoesNotContain("Still a draft", main, StringComparison.Ordinal);
        Assert.DoesNotContain("Already closed", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vacancy_shows_terms_text_and_person_specification()
    {
        var vacancy = await portal.Given.Open();
        var page = await anybody.Get($"/vacancies/{vacancy.Reference}");
        Assert.Equal((HttpStatusCode.OK, "Second in Science"), (page.Status, page.Heading));
        Assert.Contains("Apply by 16 November 2026 at 9am", page.Main, StringComparison.Ordinal);
        Assert.Contains("To help lead the science department.", page.Main, StringComparison.Ordinal);
        Assert.Contains(page.All("table tbody tr"), row => row.Contains("Successful teaching of science", StringComparison.Ordinal));
        Assert.Contains(page.All("table li"), point => point == "at key stage 3");
    }

    [Fact]
    public async Task A_draft_is_not_there_for_the_public()
    {
        var vacancy = await portal.Given.Vacancy();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/vacancies/{vacancy.Reference}")).Status);
    }

    [Fact]
    public async Task A_closed_vacancy_says_so_and_offers_no_way_to_apply()
    {
        var vacancy = await portal.Given.Closed();
        var page = await anybody.Get($"/vacancies/{vacancy.Reference}");
        Assert.Equal((HttpStatusCode.Gone, "Second in Science"), (page.Status, page.Heading));
        Assert.Contains("This vacancy closed on 1 November 2026 at 9am.", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("a[href$='/apply']"));
    }

    [Fact]
    public async Task The_signed_PDF_is_served_as_the_stored_bytes_under_a_readable_name()
    {
        var vacancy = await portal.Given.Open();
        var pdf = await anybody.Get($"/vacancies/{vacancy.Reference}/job-description.pdf");
        Assert.Equal("application/pdf", pdf.ContentType);
        Assert.Contains("second-in-science-job-description-v1.pdf", pdf.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.True(await portal.Ask(db => Task.FromResult(db.SignedFiles.AsEnumerable().Any(f => f.Bytes.SequenceEqual(pdf.Bytes)))));
    }

    [Theory]
    [InlineData("/vacancies/7K3M9QWX2F")]
    [InlineData("/vacancies/nonsense")]
    [InlineData("/vacancies/..%2f..%2fetc")]
    [InlineData("/vacancies/7K3M9QWX2F/job-description.pdf")]
    [InlineData("/no/such/page")]
    public async Task What_is_not_there_is_a_page_with_a_way_on(string address)
    {
        var page = await anybody.Get(address);
        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (page.Status, page.Heading));
        Assert.True(page.Has("main a[href='/']"));
    }

    [Fact]
    public async Task Without_vacancies_the_first_page_says_so()
    {
        await using var empty = new TestPortal();
        using var visitor = empty.Visitor();
        var page = await visitor.Get("/");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEqual("", page.Main);
    }
}
