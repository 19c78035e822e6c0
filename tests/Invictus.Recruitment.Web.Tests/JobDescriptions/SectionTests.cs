using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>HR edits the sections of a draft, one at a time.</summary>
public sealed class SectionTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[action*='/sections/']";

    [Fact]
    public async Task The_editor_shows_every_part_with_what_can_be_done_to_it()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address());
        Assert.Equal((HttpStatusCode.OK, "Edit the text"), (page.Status, page.Heading));
        Assert.Contains("Plan and teach good lessons.", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Qualifications", "Experience", "Personal qualities"], page.All("[id^=category-] h3"));
        Assert.Equal(4, page.All("[id^=criterion-]").Count);
        Assert.False(page.Has($"[formaction='{job.Address("sections/1/up")}']"));
        Assert.False(page.Has($"[formaction='{job.Address("sections/3/down")}']"));
        Assert.False(page.Has($"[formaction='{job.Address("criteria/1/merge")}']"));
    }

    [Fact]
    public async Task A_section_is_written_in_one_field_and_comes_back_as_it_was()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address("sections/2"));
        Assert.Equal(("Teaching", "- Plan and teach good lessons.\n- **Assess and report.**"), (page.Value("Heading"), page.Value("Text")));
        (await hr.Submit(page, Form)).WentBackTo(job, "section-2");
        Assert.Equal(CanonicalContent.Write(job.Newest.Content), CanonicalContent.Write(await portal.Content(job)));
    }

    [Fact]
    public async Task What_is_pasted_from_Word_is_stored_plain()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get(job.Address("sections/2")), Form, ("Heading", "Teaching\u00A0duties "), ("Text", "You will:\r\n·\u00A0\u00A0\u00A0 plan\r\no\tmark\r\n\r\nAnd\vmore."));
        answer.WentBackTo(job, "section-2");
        var section = (await portal.Content(job)).Sections[1];
        Assert.Equal("Teaching duties", section.Heading);
        Assert.Equal(
            [new Block(BlockKind.Paragraph, "You will:"), new Block(BlockKind.Item, "plan"), new Block(BlockKind.Item, "mark"), new Block(BlockKind.Paragraph, "And more.")],
            section.Blocks);
        Assert.Contains("“Teaching duties” saved.", (await hr.Follow(answer)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Heading", "", "Enter the heading")]
    [InlineData("Heading", "#200", "The heading must be 200 characters or fewer")]
    [InlineData("Text", "#100000", "The text must be 100000 characters or fewer. Make two sections of it.")]
    [InlineData("Text", "#10000", "Each paragraph or entry must be 10,000 characters or fewer. A blank line begins a new paragraph.")]
    [InlineData("Text", "-500", "The text must have 500 paragraphs and entries or fewer. Make two sections of it.")]
    public async Task What_cannot_be_kept_is_said_and_comes_back_as_typed(string field, string typed, string said)
    {
        var text = typed switch
        {
            ['#', .. var count] => new string('x', int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) + 1),
            ['-', ..] => string.Concat(Enumerable.Repeat("- x\n", Section.BlocksMax + 1)),
            _ => typed,
        };
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get(job.Address("sections/1")), Form, (field, text));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([said], answer.Errors);
        Assert.Equal(text, answer.Value(field));
        Assert.Equal(0, (await portal.Ask(db => db.JobDescriptions.SingleAsync(j => j.Id == job.Id))).Revision);
    }

    [Fact]
    public async Task Sections_are_added_moved_and_removed_after_a_question()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        (await hr.Submit(await hr.Get(job.Address("sections/new")), Form, ("Heading", "New"), ("Level", "3"), ("Text", "Words"))).WentBackTo(job, "section-4");
        (await hr.Press(await hr.Get(job.Address()), job.Address("sections/4/up"))).WentBackTo(job, "section-3");
        (await hr.Press(await hr.Get(job.Address()), job.Address("sections/1/down"))).WentBackTo(job, "section-2");
        Assert.Equal("Teaching | Main purpose: | New | Safeguarding", (await portal.Content(job)).Headings());
        var question = await hr.Get(job.Address("sections/3/remove"));
        Assert.Contains("Words", question.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(question, Form)).Status);
        Assert.Equal("Teaching | Main purpose: | Safeguarding", (await portal.Content(job)).Headings());
    }

    [Fact]
    public async Task Buttons_of_a_page_that_somebody_else_overtook_do_nothing()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var old = await hr.Get(job.Address());
        var question = await hr.Get(job.Address("sections/1/remove"));
        await hr.Press(old, job.Address("sections/1/down"));
        foreach (var answer in new[] { await hr.Press(old, job.Address("sections/1/down")), await hr.Submit(question, Form) })
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("Somebody else changed this text after you opened the page", answer.Main, StringComparison.Ordinal);
        }
        Assert.Equal("Teaching | Main purpose: | Safeguarding", (await portal.Content(job)).Headings());
    }

    [Fact]
    public async Task Two_people_edit_two_sections_and_both_are_stored_even_when_one_moved()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var mine = await hr.Get(job.Address("sections/1"));
        await hr.Submit(await hr.Get(job.Address("sections/2")), Form, ("Text", "Theirs"));
        await hr.Press(await hr.Get(job.Address()), job.Address("sections/1/down"));
        (await hr.Submit(mine, Form, ("Text", "Mine"))).WentBackTo(job, "section-2");
        Assert.Equal(["Theirs", "Mine"], (await portal.Content(job)).Sections.Take(2).Select(s => s.Blocks[0].Text));
    }

    [Fact]
    public async Task The_second_of_two_editors_of_one_section_sees_both_texts_and_decides()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var mine = await hr.Get(job.Address("sections/1"));
        await hr.Submit(await hr.Get(job.Address("sections/1")), Form, ("Text", "Their words"));
        var both = await hr.Submit(mine, Form, ("Text", "My words"));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Equal("My words", both.Value("Text"));
        Assert.Contains("Their words", both.Main, StringComparison.Ordinal);
        Assert.Equal("Their words", (await portal.Content(job)).Sections[0].Blocks[0].Text);
        (await hr.Submit(both, Form, ("Text", "Our words"))).WentBackTo(job, "section-1");
        Assert.Equal("Our words", (await portal.Content(job)).Sections[0].Blocks[0].Text);
    }

    [Fact]
    public async Task A_section_that_somebody_removed_is_not_saved_over_another()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var mine = await hr.Get(job.Address("sections/3"));
        await hr.Submit(await hr.Get(job.Address("sections/3/remove")), Form);
        var answer = await hr.Submit(mine, Form, ("Text", "My words"));
        Assert.Equal((HttpStatusCode.Conflict, "My words"), (answer.Status, answer.Value("Text")));
        Assert.Contains("removed this section", answer.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sections/1")]
    [InlineData("sections/new")]
    [InlineData("sections/1/remove")]
    [InlineData("sections/standard")]
    [InlineData("criteria/1")]
    [InlineData("criteria/1/split")]
    [InlineData("categories/1")]
    public async Task What_is_submitted_or_not_there_has_no_page(string part)
    {
        var submitted = await portal.Given.Submitted();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Get(submitted.Address(part))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/job-descriptions/7K3M9QWX2F/{part}")).Status);
    }

    [Theory]
    [InlineData("sections/0")]
    [InlineData("sections/4")]
    [InlineData("sections/99999")]
    [InlineData("sections/1/standard")]
    [InlineData("criteria/5")]
    [InlineData("criteria/0/remove")]
    [InlineData("categories/4")]
    public async Task A_part_that_is_not_there_is_not_found(string part)
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get(job.Address(part))).Status);
    }

    [Fact]
    public async Task A_submitted_text_cannot_be_changed_by_a_hand_made_request()
    {
        var job = await portal.Given.Submitted();
        using var hr = await portal.SignedIn(Person.Hr);
        foreach (var part in new[] { "sections/1", "sections/1/up", "sections/1/remove", "criteria/1", "criteria/1/down", "criteria/2/merge", "criteria/1/split", "categories/1", "notes/1/done" })
            Assert.Contains((await hr.Post(job.Address(part), ("revision", $"{job.Revision}"), ("Text", "x"), ("Name", "x"))).Status, new[] { HttpStatusCode.Conflict });
        Assert.Equal(CanonicalContent.Write(job.Newest.Content), CanonicalContent.Write(await portal.Content(job)));
    }

    [Fact]
    public async Task Notes_stand_beside_their_text_or_at_the_top_and_can_be_dealt_with()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address());
        Assert.Contains("From the file, line 45: Look here.", Assert.Single(page.All("#notes .trust-finding--note")), StringComparison.Ordinal);
        (await hr.Press(page, job.Address("notes/1/done"))).WentBackTo(job, "notes");
        page = await hr.Get(job.Address());
        Assert.Empty(page.All(".trust-finding--note"));
        Assert.Contains("1 dealt with", page.Main, StringComparison.Ordinal);
        Assert.Contains(await portal.Ask(db => db.AuditEntries.Where(e => e.SubjectReference == job.Reference.Value).Select(e => e.What).ToListAsync()), w => w == "Note on the file dealt with");
        Assert.Contains("Dealt with.", (await hr.Get($"/hr/job-descriptions/{job.Reference}")).Main, StringComparison.Ordinal);
        (await hr.Press(page, job.Address("notes/1/open"))).WentBackTo(job, "notes");
        Assert.Single((await hr.Get(job.Address())).All(".trust-finding--note"));
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post(job.Address("notes/2/done"))).Status);
    }

    [Fact]
    public async Task Applicants_eyes_see_the_text_in_a_preview_that_says_so()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(job.Address("preview"));
        Assert.Equal("Second in Science", page.Heading);
        Assert.Contains("This is a preview", page.Main, StringComparison.Ordinal);
        Assert.Contains("Successful teaching of science", page.Main, StringComparison.Ordinal);
    }
}
