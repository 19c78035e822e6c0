using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>One applicant, 4711; both members rate three criteria.</summary>
public sealed class ModerationTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private string round = "";

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_chair_reopens_submitted_ratings_with_a_reason_and_both_versions_are_kept()
    {
        var (head, member) = await Together([2, 2, 2], [2, 2, 2]);
        var page = await head.Get(round + "/reopen");
        Assert.Equal(["Choose the member", "Choose the applicant", "Say why the ratings are reopened"], (await head.Submit(page, "main form")).Errors);
        await head.Submit(page, "main form", ("Form.Member", "2"), ("Form.Number", "4711"), ("Form.Reason", "Mixed up two applicants"));
        Assert.Contains("Mixed up two applicants", (await head.Get(round + "/reopen")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Submit(page, "main form", ("Form.Member", "2"), ("Form.Number", "4711"), ("Form.Reason", "Again"))).Status);

        // Meanwhile nothing is agreed or decided.
        var waiting = await head.Post(round + "/applicants/4711/decide", ("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"));
        Assert.Equal(HttpStatusCode.Conflict, waiting.Status);

        Assert.Contains("Rate applicant 4711 again", (await member.Get(round)).Main, StringComparison.Ordinal);
        await member.Submit(await member.Get(round + "/applicants/4711"), "form[data-rating]", ("Rows[1].Rating", "3"));
        await member.Submit(await member.Get(round), "form[action$='/submit']");

        var versions = await portal.Ask(db => db.Assessments.Where(a => a.AssessorId == Person.PanelMember.Id).OrderBy(a => a.Version).ToListAsync());
        Assert.Equal([(1, 2, false), (2, 3, true)], versions.Select(v => (v.Version, v.Ratings.OrderBy(r => r.CriterionId).ElementAt(1).Value, v.ReplacedAt is null)));
        var card = await portal.Ask(db => db.Scorecards.SingleAsync());
        Assert.Equal((0, 2), (card.Waiting, card.Agreed.Count));
        Assert.Single((await head.Get(round + "/applicants/4711/agree")).All("form[data-rating] article"));
    }

    [Fact]
    public async Task Ratings_reopened_before_they_are_together_are_submitted_again_first()
    {
        var (head, member) = await Submitted([2, 2, 2], [2, 2, 2]);
        await head.Submit(await head.Get(round + "/reopen"), "main form", ("Form.Member", "2"), ("Form.Number", "4711"), ("Form.Reason", "Asked for it"));
        Assert.Equal(HttpStatusCode.Conflict, (await head.Post(round + "/bring-together")).Status);
        await member.Submit(await member.Get(round), "form[action$='/submit']");
        Assert.Equal(HttpStatusCode.Found, (await head.Post(round + "/bring-together")).Status);
    }

    [Fact]
    public async Task Only_the_chair_reopens()
    {
        var (_, member) = await Together([2, 2, 2], [2, 2, 2]);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Get(round + "/reopen")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Post(round + "/reopen", ("Form.Member", "1"), ("Form.Number", "4711"), ("Form.Reason", "x"))).Status);
    }

    [Fact]
    public async Task Ratings_far_apart_need_a_note_of_each_before_the_panel_agrees()
    {
        var (head, member) = await Together([3, 2, 2], [1, 2, 2]);
        var page = await head.Get(round + "/applicants/4711/agree");
        var early = await head.Submit(page, "form[data-rating]", ("Rows[0].Rating", "2"), ("Rows[0].Note", "Read again."));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("has no note. Save the note first", early.Main, StringComparison.Ordinal);

        // A member explains their own rating and nobody else's; the chair may write down what another said.
        var own = await member.Get(round + "/applicants/4711/agree");
        Assert.Single(own.All("form[action$='/explain'] textarea"));
        Assert.Equal(HttpStatusCode.BadRequest, (await member.Submit(own, "form[action$='/explain']")).Status);
        await member.Submit(own, "form[action$='/explain']", ("Notes[0].Note", "Only one school is named."));
        var rest = await head.Get(round + "/applicants/4711/agree");
        Assert.Contains("Only one school is named.", rest.Main, StringComparison.Ordinal);
        await head.Submit(rest, "form[action$='/explain']", ("Notes[0].Note", "It names the class."));

        var agreed = await head.Submit(await head.Get(round + "/applicants/4711/agree"), "form[data-rating]",
            ("Rows[0].Rating", "2"), ("Rows[0].Note", "Read again."), ("Rows[0].CanBeShared", "true"));
        Assert.Equal(HttpStatusCode.Found, agreed.Status);
        var card = await portal.Ask(db => db.Scorecards.SingleAsync());
        Assert.Contains(card.Agreed, a => a is { Value: 2, Note: "Read again.", CanBeShared: true });
    }

    private async Task<(Visitor Head, Visitor Member)> Together(int[] byHead, int[] byMember)
    {
        var (head, member) = await Submitted(byHead, byMember);
        Assert.Equal(HttpStatusCode.Found, (await head.Post(round + "/bring-together")).Status);
        return (head, member);
    }

    private async Task<(Visitor Head, Visitor Member)> Submitted(int[] byHead, int[] byMember)
    {
        var vacancy = await portal.Given.Closed();
        await portal.Given.Applied(vacancy, Person.Applicant);
        round = $"/shortlisting/{(await portal.Given.Rating(vacancy)).Reference}";
        var (head, member) = (await portal.SignedIn(Person.Head), await portal.SignedIn(Person.PanelMember));
        foreach (var (person, ratings) in new[] { (head, byHead), (member, byMember) })
        {
            await person.Submit(await person.Get(round + "/applicants/4711"), "form[data-rating]",
                [.. ratings.Select((r, i) => ($"Rows[{i}].Rating", (string?)$"{r}"))]);
            Assert.Equal(HttpStatusCode.Found, (await person.Submit(await person.Get(round), "form[action$='/submit']")).Status);
        }
        return (head, member);
    }
}
