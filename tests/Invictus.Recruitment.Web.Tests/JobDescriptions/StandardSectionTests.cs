using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>What the trust says in every job description is kept once and reused.</summary>
public sealed class StandardSectionTests : IAsyncDisposable
{
    private const string List = "/hr/job-descriptions/standard-sections";
    private const string Form = "form[action*='standard-sections']";

    // Its own portal for each test: standard sections belong to the whole trust.
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_section_is_added_edited_and_removed_after_a_question()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("There is none yet.", (await hr.Get(List)).Main, StringComparison.Ordinal);
        var answer = await hr.Submit(await hr.Get(List + "/new"), Form, ("Part.Heading", "Support"), ("Part.Text", "•\tone\n•\ttwo"));
        Assert.Equal((HttpStatusCode.Found, List), (answer.Status, answer.Location));
        var stored = await Single();
        Assert.Equal(("Support", 1, 2), (stored.Heading, stored.Position, stored.Blocks.Count));

        var page = await hr.Get($"{List}/{stored.Reference}");
        Assert.Equal(("Support", "- one\n- two"), (page.Value("Part.Heading"), page.Value("Part.Text")));
        await hr.Submit(page, Form, ("Part.Text", "three"));
        Assert.Equal([new Block(BlockKind.Paragraph, "three")], (await Single()).Blocks);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Submit(page, Form, ("Part.Text", "mine"))).Status);

        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(await hr.Get($"{List}/{stored.Reference}/remove"), Form)).Status);
        Assert.Empty(await portal.Ask(db => db.StandardSections.ToListAsync()));
        Assert.Equal(
            ["Standard section kept", "Standard section edited", "Standard section removed"],
            await portal.Ask(db => db.AuditEntries.Where(e => e.SubjectReference == stored.Reference.Value).OrderBy(e => e.Id).Select(e => e.What).ToListAsync()));
    }

    [Fact]
    public async Task Heading_and_text_are_needed_and_a_heading_stands_once()
    {
        await portal.Given.StandardSection("Safeguarding");
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get(List + "/new"), Form, ("Part.Heading", " "));
        Assert.Equal((HttpStatusCode.BadRequest, 2), (answer.Status, answer.Errors.Count));
        answer = await hr.Submit(await hr.Get(List + "/new"), Form, ("Part.Heading", "SAFEGUARDING:"), ("Part.Text", "My words"));
        Assert.Equal((HttpStatusCode.Conflict, "My words"), (answer.Status, answer.Value("Part.Text")));
        Assert.Contains("There is a standard section “Safeguarding” already.", answer.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get(List + "/7K3M9QWX2F")).Status);
    }

    [Fact]
    public async Task A_section_of_a_draft_is_kept_as_a_standard_one()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        (await hr.Press(await hr.Get(job.Address()), job.Address("sections/1/keep"))).WentBackTo(job, "section-1");
        Assert.Equal("Main purpose:", (await Single()).Heading);
        Assert.False((await hr.Get(job.Address())).Has($"[formaction='{job.Address("sections/1/keep")}']"));
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Post(job.Address("sections/1/keep"), ("revision", "0"))).Status);
    }

    [Fact]
    public async Task Those_that_a_draft_does_not_have_are_put_into_it()
    {
        await portal.Given.StandardSection("Safeguarding");
        await portal.Given.StandardSection("Support for the Trust", 2);
        await portal.Given.StandardSection("Other duties", 3);
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address("sections/standard"));
        Assert.Equal(["Support for the Trust", "Other duties"], page.All(".govuk-checkboxes__label"));
        var references = page.Html.QuerySelectorAll("[name=Chosen]").Select(c => c.GetAttribute("value")!).ToList();
        Assert.Equal(["Select the sections to add"], (await hr.Submit(page, "form[action$='/standard']", ("Chosen", null))).Errors);
        (await hr.Submit(page, "form[action$='/standard']", ("Chosen", references[1]))).WentBackTo(job, "section-4");
        Assert.Equal("Main purpose: | Teaching | Safeguarding | Other duties", (await portal.Content(job)).Headings());
    }

    [Fact]
    public async Task A_section_that_differs_is_said_and_replaced_only_after_both_were_shown()
    {
        await portal.Given.StandardSection("Safeguarding");
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address());
        Assert.Contains("says it in other words", Assert.Single(page.All("#section-3 .trust-finding")), StringComparison.Ordinal);
        var both = await hr.Get(job.Address("sections/3/standard"));
        Assert.Contains("We safeguard children and young people.", both.Main, StringComparison.Ordinal);
        Assert.Contains("The trust safeguards every child.", both.Main, StringComparison.Ordinal);
        Assert.Equal("We safeguard children and young people.", (await portal.Content(job)).Sections[2].Blocks[0].Text);
        (await hr.Submit(both, "form[action$='/standard']")).WentBackTo(job, "section-3");
        Assert.Equal("The trust safeguards every child.", (await portal.Content(job)).Sections[2].Blocks[0].Text);
        Assert.Empty((await hr.Get(job.Address())).All("#section-3 .trust-finding"));
    }

    private Task<StandardSection> Single() => portal.Ask(db => db.StandardSections.SingleAsync());
}
