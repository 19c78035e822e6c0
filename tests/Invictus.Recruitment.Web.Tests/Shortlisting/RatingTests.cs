using System.Net;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

public sealed class RatingTests : IAsyncDisposable
{
    private const string Form = "form[data-rating]";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Panel_pages_carry_no_name_address_reference_or_account_of_an_applicant()
    {
        var (round, application) = await Begun("Amara Exampleton taught; write to amara.exampleton@example.com or 01632 960 001, DY1 1AA");
        var panel = await portal.SignedIn(Person.PanelMember);

        foreach (var address in new[] { "", "/criteria/2", "/applicants/4711" })
        {
            var page = await panel.Get($"/shortlisting/{round}{address}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.All(
                ["Amara", "Exampleton", "example.com", "960 001", "Y1 1AA", "1234567", "QQ123456A", application],
                secret => Assert.DoesNotContain(secret, page.Body, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Contains("[hidden] taught; write to [hidden] or [hidden]", (await panel.Get($"/shortlisting/{round}/criteria/2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_evidence_stays_text()
    {
        var (round, _) = await Begun("<script>alert(1)</script> & more");
        var page = await (await portal.SignedIn(Person.PanelMember)).Get($"/shortlisting/{round}/criteria/2");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/criteria/99")]
    [InlineData("/criteria/4")]
    [InlineData("/criteria/x")]
    [InlineData("/applicants/1")]
    public async Task What_is_not_in_the_round_is_not_found(string address)
    {
        var (round, _) = await Begun();

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignedIn(Person.PanelMember)).Get($"/shortlisting/{round}{address}")).Status);
    }

    [Fact]
    public async Task A_head_who_is_no_member_finds_no_round()
    {
        var (round, _) = await Begun();
        var other = await portal.SignedIn(Person.OtherHead);

        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/shortlisting/{round}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/shortlisting/{round}/criteria/1")).Status);
    }

    [Fact]
    public async Task A_rating_off_the_scale_is_refused_and_what_was_typed_is_kept()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        var page = await panel.Get($"/shortlisting/{round}/criteria/2");

        var answer = await panel.Post(page.Address, ("Rows[0].Key", "4711"), ("Rows[0].Rating", "4"), ("Rows[0].Note", "My words"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["A rating is 0, 1, 2 or 3"], answer.Errors);
        Assert.Equal("My words", answer.Value("Rows[0].Note"));
        Assert.Empty(await Given());
    }

    [Fact]
    public async Task A_key_of_another_round_is_refused()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        var page = await panel.Get($"/shortlisting/{round}/criteria/2");

        var across = await panel.Post(page.Address, ("Rows[0].Key", "4712"), ("Rows[0].Rating", "2"));
        var down = await panel.Post($"/shortlisting/{round}/applicants/4711", ("Rows[0].Key", "4"), ("Rows[0].Rating", "2"));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [across.Status, down.Status]);
        Assert.Empty(await Given());
    }

    [Fact]
    public async Task Of_two_windows_each_stores_only_what_was_changed_in_it()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        await panel.Submit(await panel.Get($"/shortlisting/{round}/applicants/4711"), Form, ("Rows[0].Rating", "2"));
        var one = await panel.Get($"/shortlisting/{round}/applicants/4711");
        var two = await panel.Get($"/shortlisting/{round}/applicants/4711");

        await panel.Submit(one, Form, ("Rows[0].Rating", "3"));
        await panel.Submit(two, Form, ("Rows[1].Rating", "1"));

        Assert.Equal([1, 3], (await Given()).Select(g => g.Value).Order());
    }

    [Fact]
    public async Task Of_two_windows_that_change_the_same_rating_both_are_shown_and_the_person_decides()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        var one = await panel.Get($"/shortlisting/{round}/applicants/4711");
        var two = await panel.Get($"/shortlisting/{round}/applicants/4711");

        await panel.Submit(one, Form, ("Rows[0].Rating", "3"), ("Rows[0].Note", "Two schools."));
        var refused = await panel.Submit(two, Form, ("Rows[0].Rating", "1"), ("Rows[0].Note", "Thin."), ("Rows[1].Rating", "2"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("In another window you gave 3 Strong, with the note “Two schools.”", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Thin.", refused.Value("Rows[0].Note"));
        Assert.Equal([2, 3], (await Given()).Select(g => g.Value).Order());

        var decided = await panel.Submit(refused, Form);
        Assert.Equal(HttpStatusCode.Found, decided.Status);
        Assert.Equal([1, 2], (await Given()).Select(g => g.Value).Order());
    }

    [Fact]
    public async Task A_note_from_one_window_and_a_rating_from_another_are_both_kept()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        await panel.Submit(await panel.Get($"/shortlisting/{round}/applicants/4711"), Form, ("Rows[0].Rating", "2"));
        var one = await panel.Get($"/shortlisting/{round}/applicants/4711");
        var two = await panel.Get($"/shortlisting/{round}/applicants/4711");

        await panel.Submit(one, Form, ("Rows[0].Rating", "3"));
        var merged = await panel.Submit(two, Form, ("Rows[0].Note", "Read twice."));

        Assert.Equal(HttpStatusCode.Found, merged.Status);
        var given = Assert.Single(await Given());
        Assert.Equal((3, "Read twice."), (given.Value, given.Note));
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_the_way_there_and_nothing_is_submitted()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        var page = await panel.Get($"/shortlisting/{round}/applicants/4711");
        await panel.Submit(page, Form, ("Rows[0].Rating", "0"), ("Rows[1].Rating", "2"));

        var answer = await panel.Submit(await panel.Get($"/shortlisting/{round}"), "form[action$='/submit']");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(
            ["Criterion 1: say what is missing for applicant 4711, rated 0", "Criterion 3: 1 applicant is not rated"],
            answer.All(".govuk-inset-text li"));
        Assert.DoesNotContain(await Given(), g => g.IsSubmitted);
    }

    [Fact]
    public async Task After_submitting_a_rating_can_no_longer_change()
    {
        var (round, _) = await Begun();
        var panel = await portal.SignedIn(Person.PanelMember);
        var page = await Rate(panel, round, 2);
        await panel.Submit(await panel.Get($"/shortlisting/{round}"), "form[action$='/submit']");

        var answer = await panel.Submit(page, Form, ("Rows[0].Rating", "3"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.All(await Given(), g => Assert.Equal(2, g.Value));
    }

    [Fact]
    public async Task Nothing_of_another_member_is_to_be_seen_until_ratings_are_together()
    {
        var (round, _) = await Begun();
        var head = await portal.SignedIn(Person.Head);
        await Rate(head, round, 3, "A note of the head");
        await head.Submit(await head.Get($"/shortlisting/{round}"), "form[action$='/submit']");
        var panel = await portal.SignedIn(Person.PanelMember);

        var overview = await panel.Get($"/shortlisting/{round}");
        var down = await panel.Get($"/shortlisting/{round}/applicants/4711");

        Assert.Contains("Hugh Example, chair Submitted", overview.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("A note of the head", overview.Body + down.Body, StringComparison.Ordinal);
        Assert.False(down.Has("input[type=radio][checked]"));
        foreach (var address in new[] { "/ranking", "/applicants/4711/agree", "/applicants/4711/decide" })
            Assert.Equal(HttpStatusCode.Conflict, (await panel.Get($"/shortlisting/{round}{address}")).Status);
    }

    [Fact]
    public async Task Only_the_chair_brings_together_and_decides()
    {
        var (round, _) = await Begun();
        var (head, panel) = (await portal.SignedIn(Person.Head), await portal.SignedIn(Person.PanelMember));
        foreach (var member in new[] { head, panel })
        {
            await Rate(member, round, 2);
            await member.Submit(await member.Get($"/shortlisting/{round}"), "form[action$='/submit']");
        }
        var refused = await panel.Post($"/shortlisting/{round}/bring-together");
        var together = await head.Submit(await head.Get($"/shortlisting/{round}"), "form[action$='/bring-together']");
        var ranking = await panel.Get($"/shortlisting/{round}/ranking");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.Found, together.Status);
        Assert.Contains("66.7 % 4 of 6", ranking.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await panel.Get($"/shortlisting/{round}/applicants/4711/decide")).Status);
        Assert.Equal(HttpStatusCode.OK, (await head.Get($"/shortlisting/{round}/applicants/4711/decide")).Status);
    }

    [Fact]
    public async Task Reading_evidence_is_in_the_trail()
    {
        var (round, application) = await Begun();
        await (await portal.SignedIn(Person.PanelMember)).Get($"/shortlisting/{round}/criteria/2");

        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Application viewed"));

        Assert.Equal((application, Person.PanelMember.Id), (entry.SubjectReference, entry.ActorId));
    }

    private static async Task<Page> Rate(Visitor member, string round, int rating, string note = "")
    {
        var page = await member.Get($"/shortlisting/{round}/applicants/4711");
        await member.Submit(page, Form, [.. Enumerable.Range(0, 3).SelectMany(i => new (string, string?)[]
        {
            ($"Rows[{i}].Rating", $"{rating}"), ($"Rows[{i}].Note", note),
        })]);
        return page;
    }

    private Task<IReadOnlyList<GivenRating>> Given() => portal.Ask(db => db.Assessments.Given(CancellationToken.None));

    /// <summary>A round in rating with one applicant, 4711, and what they wrote for the second criterion.</summary>
    private async Task<(string Round, string Application)> Begun(string? evidence = null)
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        if (evidence is not null)
        {
            var criterion = vacancy.CriteriaOnTheForm[1].Id;
            await portal.Ask(db => db.Set<Evidence>().Where(e => e.CriterionId == criterion).ExecuteUpdateAsync(e => e.SetProperty(x => x.Text, evidence)));
        }
        return ((await portal.Given.Rating(vacancy)).Reference.Value, application.Reference.Value);
    }
}
