using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Web.Features.SignOff;

namespace Invictus.Recruitment.Web.Tests.SignOff;

/// <summary>What waits, how long, and what changed.</summary>
public sealed class QueueTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_says_how_long_each_has_waited_the_longest_first_and_what_changed()
    {
        await portal.Given.Amended(await portal.Given.Signed("Amended"), c => c with { Header = c.Header with { SalaryRange = "MPS" }, Criteria = [.. c.Criteria.Skip(1)] });
        await portal.Given.Submitted("First");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var queue = await ceo.Get("/sign-off");
        Assert.Equal(["First", "Amended"], queue.All(".trust-card__title"));
        Assert.Equal(["9 days", "Crestwood", "First version", "3 days", "Crestwood", "Since version 1: 1 reworded, 1 removed"], queue.All(".trust-card dd"));
    }

    [Theory]
    [InlineData("2026-11-02T00:00:00Z", "since today")]
    [InlineData("2026-11-01T23:59:59Z", "1 day")]
    [InlineData("2026-10-24T23:30:00Z", "8 days")]
    [InlineData("2026-10-24T22:30:00Z", "9 days")]
    public void Days_are_counted_as_London_counts_them(string since, string waited) =>
        Assert.Equal(waited, QueuePage.Waited(DateTimeOffset.Parse(since, System.Globalization.CultureInfo.InvariantCulture), Now));

    [Fact]
    public async Task A_long_queue_is_paged()
    {
        for (var i = 0; i < 27; i++)
            await portal.Given.Submitted($"Job {i}");
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        Assert.Equal(25, (await ceo.Get("/sign-off")).All(".trust-card__title").Count);
        Assert.Equal(2, (await ceo.Get("/sign-off?page=2")).All(".trust-card__title").Count);
        Assert.Equal(HttpStatusCode.OK, (await ceo.Get("/sign-off?page=99")).Status);
    }

    [Fact]
    public async Task While_the_next_version_is_drafted_the_signed_one_is_shown_and_the_draft_is_not()
    {
        var job = await portal.Given.Signed();
        await portal.Given.Change(job, j => j.Amend(ByNow));
        await portal.Given.Change(job, j => j.EditHeader(j.Newest.Content.Header with { SalaryRange = "Secret until submitted" }, ByNow));
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var page = await ceo.Get($"/sign-off/{job.Reference}");
        Assert.Contains("MPS/UPS (+TLR2b)", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret until submitted", page.Body, StringComparison.Ordinal);
        Assert.False(page.Has(Signing.SignForm));
        Assert.Equal(job.Newest.File!.Bytes, (await ceo.Get($"/sign-off/{job.Reference}/job-description.pdf")).Bytes);
    }

    [Fact]
    public async Task The_text_stands_beside_what_changed_in_it()
    {
        var job = await portal.Given.Amended(await portal.Given.Signed(), c => c with
        {
            Header = c.Header with { SalaryRange = "MPS" },
            Criteria = [c.Criteria[0] with { Weight = 3 }, .. c.Criteria.Skip(1)],
        });
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var page = await ceo.Get($"/sign-off/{job.Reference}");
        Assert.Contains("Since version 1, which was signed before: 1 reworded, 1 changed.", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Salary range", "Qualifications, criterion 1"], page.All(".trust-notes a"));
        Assert.Equal(["Reworded"], page.All("#field-3 .govuk-tag"));
        Assert.Equal(["Changed"], page.All("#criterion-1 .govuk-tag"));
        var changes = await ceo.Get($"/sign-off/{job.Reference}/changes");
        Assert.Equal(["Reworded Salary range", "Changed Qualifications, criterion 1"], changes.All("tbody th"));
        Assert.Equal(Passages.Of(job.Newest.Content).Count, (await ceo.Get($"/sign-off/{job.Reference}/changes?all=true")).All("tbody tr").Count);
    }

    [Fact]
    public async Task Every_passage_can_be_commented_on_from_the_page()
    {
        var job = await portal.Given.Submitted();
        using var ceo = await portal.SignedIn(Person.ChiefExecutive);
        var page = await ceo.Get($"/sign-off/{job.Reference}");
        Assert.Equal(
            Passages.Of(job.Newest.Content).Select(p => $"/sign-off/{job.Reference}/comment?passage={p.Key}"),
            page.Html.QuerySelectorAll("a.trust-passage__comment").Select(a => a.GetAttribute("href")));
    }
}
