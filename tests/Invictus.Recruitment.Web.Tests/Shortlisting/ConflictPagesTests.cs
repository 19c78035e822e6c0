using System.Net;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Two applicants, Amara 4711 and another 4712, a chair and a member.</summary>
public sealed class ConflictPagesTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("/criteria/1")]
    [InlineData("/applicants/4711")]
    public async Task Before_saying_whom_they_know_a_member_sees_no_evidence(string page)
    {
        var (_, round) = await Applied(declared: false);
        using var member = await portal.SignedIn(Person.PanelMember);

        Assert.EndsWith("/declaration", (await member.Get($"{round}{page}")).Location, StringComparison.Ordinal);
        var byHand = await member.Post($"{round}{page}", ("Rows[0].Key", page == "/criteria/1" ? "4711" : "1"), ("Rows[0].Rating", "2"));
        Assert.Equal((HttpStatusCode.Conflict, 0), (byHand.Status, (await Given()).Count));
    }

    [Fact]
    public async Task Who_knows_nobody_rates_at_once()
    {
        var (_, round) = await Applied(declared: false);
        using var member = await portal.SignedIn(Person.PanelMember);
        var nothing = await member.Submit(await member.Get(round + "/declaration"), "main form");
        Assert.Equal(["Say whether you know somebody who may have applied"], nothing.Errors);
        var nameless = await member.Submit(nothing, "main form", ("Form.Answer", "Some"));
        Assert.Equal(["Give the names, and how you know each person"], nameless.Errors);

        await member.Submit(nameless, "main form", ("Form.Answer", "Nobody"));
        Assert.Equal(HttpStatusCode.OK, (await member.Get(round + "/applicants/4711")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await member.Post(round + "/declaration", ("Form.Answer", "Nobody"))).Status);
    }

    [Fact]
    public async Task HR_compares_the_names_and_the_member_is_kept_from_whom_they_know()
    {
        var (vacancy, round) = await Applied(declared: false);
        using var member = await portal.SignedIn(Person.PanelMember);
        await member.Submit(await member.Get(round + "/declaration"), "main form", ("Form.Answer", "Some"), ("Form.Known", "Amara Exampleton, a cousin"));
        Assert.Contains("HR compares the names", (await member.Get(round)).Main, StringComparison.Ordinal);
        Assert.EndsWith("/declaration", (await member.Get(round + "/criteria/1")).Location, StringComparison.Ordinal);

        using var hr = await portal.SignedIn(Person.Hr);
        var panel = await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel");
        Assert.Contains("Compare the names they gave", panel.Main, StringComparison.Ordinal);
        var page = await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel/members/2/known");
        Assert.Contains("Amara Exampleton, a cousin", page.Main, StringComparison.Ordinal);
        await hr.Submit(page, "main form", ("Form.Known", "4711"));

        Assert.Contains("Priya Sample does not rate applicant 4711", (await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel")).Main, StringComparison.Ordinal);
        await IsKeptFrom(member, round);
        Assert.Equal(HttpStatusCode.OK, (await member.Get(round + "/applicants/4712")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel/members/1/known")).Status);
    }

    [Fact]
    public async Task Somebody_of_HR_who_shortlists_sees_no_names_beside_numbers()
    {
        var (vacancy, _) = await Applied(declared: false);
        await portal.Ask(db => db.Set<PanelMember>().Where(m => m.AccountId == Person.PanelMember.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.AccountId, Person.Hr.Id).SetProperty(x => x.Known, "Amara").SetProperty(x => x.DeclaredAt, Now)));
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.DoesNotContain("Compare the names", (await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.Get($"/hr/vacancies/{vacancy.Reference}/panel/members/2/known")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.Post($"/hr/vacancies/{vacancy.Reference}/panel/members/2/known")).Status);
    }

    [Fact]
    public async Task Whoever_recognises_an_applicant_no_longer_opens_or_rates_them()
    {
        var (_, round) = await Applied();
        using var member = await portal.SignedIn(Person.PanelMember);
        await member.Submit(await member.Get(round + "/applicants/4711"), "form[data-rating]", ("Rows[0].Rating", "3"));
        var page = await member.Get(round + "/applicants/4711/conflict");
        Assert.Equal(["Say how you know this applicant"], (await member.Submit(page, "main form")).Errors);
        await member.Submit(page, "main form", ("Form.Reason", "I taught them"));

        await IsKeptFrom(member, round);
        Assert.DoesNotContain("4711", string.Join(' ', (await member.Get(round + "/criteria/1")).All("article h2")), StringComparison.Ordinal);
        Assert.Contains("You know applicant 4711", (await member.Get(round)).Main, StringComparison.Ordinal);
        Assert.Contains("0 of 3 given", (await member.Get(round)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await member.Post(round + "/applicants/4711/conflict", ("Form.Reason", "Again"))).Status);
        Assert.Equal(Person.PanelMember.Id, (await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Conflict of interest recorded"))).ActorId);
    }

    [Fact]
    public async Task HR_adds_a_member_of_the_school_while_the_panel_rates()
    {
        var (vacancy, _) = await Applied();
        var address = $"/hr/vacancies/{vacancy.Reference}/panel";
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(["Select whom to add"], (await hr.Post(address + "/members")).Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post(address + "/members", ("More.Member", Person.OtherHead.Email))).Status);

        await portal.Given.Store(new Domain.People.SchoolMembership(Person.OtherHead.Id, vacancy.SchoolId));
        await hr.Submit(await hr.Get(address), "form[action$='/members']", ("More.Member", Person.OtherHead.Email));
        Assert.Contains($"{Person.OtherHead.Name} is on the panel.", (await hr.Get(address)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Post(address + "/members", ("More.Member", Person.OtherHead.Email))).Status);
    }

    [Fact]
    public async Task Two_members_rate_everybody_or_HR_adds_one_before_ratings_come_together()
    {
        var (vacancy, round) = await Applied();
        var (head, member) = (await portal.SignedIn(Person.Head), await portal.SignedIn(Person.PanelMember));
        await member.Submit(await member.Get(round + "/applicants/4711/conflict"), "main form", ("Form.Reason", "I taught them"));
        await RateAll(head, round, 4711, 4712);
        await RateAll(member, round, 4712);
        Assert.Contains("1 applicant has ratings of fewer than two members", (await head.Get(round)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Post(round + "/bring-together")).Status);

        await portal.Ask(async db =>
        {
            var stored = await db.ShortlistingRounds.SingleAsync(r => r.VacancyId == vacancy.Id);
            stored.AddMember(RoundBuilder.Member(Person.OtherHead.Id, "Olive Example"), ByNow);
            stored.Declare(Person.OtherHead.Id, "", ByNow);
            var criteria = (await db.Vacancies.SingleAsync(v => v.Id == vacancy.Id)).CriteriaOnTheForm.Select(c => c.Id).ToList();
            foreach (var applicant in await db.BlindApplicants(vacancy.Id, CancellationToken.None))
            {
                var assessment = new Assessment(stored.Id, applicant.ApplicationId, Person.OtherHead.Id);
                criteria.ForEach(c => assessment.Rate(stored, c, 2, "", ByNow));
                assessment.Submit(stored, criteria, ByNow);
                db.Assessments.Add(assessment);
            }
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Found, (await head.Post(round + "/bring-together")).Status);
        Assert.Contains("You know this applicant", (await member.Get(round + "/ranking")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await member.Get(round + "/applicants/4711/agree")).Status);
    }

    [Fact]
    public async Task Where_the_chair_knows_the_applicant_the_other_member_agrees_and_decides()
    {
        var (_, round) = await Applied();
        var (head, member) = (await portal.SignedIn(Person.Head), await portal.SignedIn(Person.PanelMember));
        await RateAll(head, round, 4711, 4712);
        await RateAll(member, round, 4711, 4712);
        await head.Post(round + "/bring-together");
        await head.Submit(await head.Get(round + "/applicants/4711/conflict"), "main form", ("Form.Reason", "Neighbours"));

        Assert.Equal(HttpStatusCode.Conflict, (await head.Get(round + "/applicants/4711/decide")).Status);
        var agree = await member.Get(round + "/applicants/4711/agree");
        Assert.Equal(3, agree.All("form[data-rating] article").Count);
        Assert.Equal(HttpStatusCode.OK, (await member.Get(round + "/applicants/4711/decide")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.Get(round + "/applicants/4712/decide")).Status);
    }

    private static async Task IsKeptFrom(Visitor member, string round)
    {
        var opened = await member.Get(round + "/applicants/4711");
        Assert.Equal(HttpStatusCode.Conflict, opened.Status);
        Assert.Contains("You know this applicant", opened.Main, StringComparison.Ordinal);
        foreach (var (address, key) in new[] { ("/applicants/4711", "1"), ("/criteria/1", "4711") })
            Assert.Equal(HttpStatusCode.Conflict, (await member.Post(round + address, ("Rows[0].Key", key), ("Rows[0].Rating", "1"))).Status);
    }

    private static async Task RateAll(Visitor member, string round, params int[] numbers)
    {
        foreach (var number in numbers)
            await member.Submit(await member.Get($"{round}/applicants/{number}"), "form[data-rating]",
                [.. Enumerable.Range(0, 3).Select(i => ($"Rows[{i}].Rating", (string?)"2"))]);
        Assert.Equal(HttpStatusCode.Found, (await member.Submit(await member.Get(round), "form[action$='/submit']")).Status);
    }

    private Task<IReadOnlyList<GivenRating>> Given() => portal.Ask(db => db.Assessments.Given(CancellationToken.None));

    private async Task<(Vacancy Vacancy, string Round)> Applied(bool declared = true)
    {
        var vacancy = await portal.Given.Closed();
        await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712);
        var round = declared ? await portal.Given.Rating(vacancy) : await portal.Given.Begun(vacancy);
        return (vacancy, $"/shortlisting/{round.Reference}");
    }
}
