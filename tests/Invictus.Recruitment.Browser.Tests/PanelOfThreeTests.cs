using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.People;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>Three assessors rate ten applications each, across and down, with keys alone; the chair moderates and decides, HR releases.</summary>
public sealed class PanelOfThreeTests(Chromium chromium)
{
    private const int Applicants = 10;

    [Fact]
    public async Task Three_assessors_rate_ten_applications_both_ways_the_chair_moderates_and_HR_releases()
    {
        await using var portal = Portals.Empty();
        var (round, vacancy) = await Begun(portal);
        var browser = await chromium.Open();
        foreach (var person in new[] { Person.Head, Person.PanelMember, Person.OtherHead })
        {
            // One of the three is looked at page by page; the pages of the others are the same.
            await using var member = await SignedIn(person, person == Person.PanelMember ? new EachPage() : null);
            await member.Go(round);
            await member.Press("Say whom you know");
            await member.Choose("Do you know somebody who has applied or may have applied?", "I know of nobody who may have applied");
            await member.Press("Confirm");
            await member.Reads($"0 of {3 * Applicants} given");
            await member.Press("Start rating");
            await Across(member, "Save and go on");
            await Across(member, "Save and come back later");
            await member.Reads($"{2 * Applicants} of {3 * Applicants} given");
            await member.Follow("Applicant 1000");
            foreach (var number in Enumerable.Range(1000, Applicants))
                await Down(member, number, person == Person.Head && number == 1000 ? "3" : "2");
            await member.Reads($"{3 * Applicants} of {3 * Applicants} given");
            await member.Press("Submit my ratings");
            await member.Reads("Your ratings are submitted and locked.");
        }

        await using var chair = await SignedIn(Person.Head, new EachPage());
        await chair.Go(round);
        await chair.Press("Bring the ratings together");
        await chair.Reads("Not ranked yet");
        await chair.Follow("Applicant 1000: compare ratings");
        await chair.Choose(chair.Page.Locator("form[data-rating]").GetByRole(AriaRole.Radio, new() { Name = "2 Evidenced", Exact = true }));
        await chair.Type("How the panel came to it", "Read again together.");
        await chair.Press("Save agreed ratings");
        await chair.Go(round);
        await chair.Follow("How far members agree");
        await chair.Go(round);
        await chair.Follow("Second look");
        await chair.Go(round);
        await chair.Press("See the ranking");
        await chair.Follow("Decide on several applicants");
        foreach (var number in Enumerable.Range(1000, Applicants))
            await chair.Tick($"Applicant {number}");
        await chair.Choose("Decision", "Shortlisted");
        await chair.Select("Reason for shortlisting", "Meets every essential criterion");
        await chair.Press("Continue");
        await chair.Is($"Confirm {Applicants} decisions");
        await chair.Press($"Record {Applicants} decisions");
        await chair.Reads("Every applicant has a decision.");

        await using var hr = await SignedIn(Person.Hr, each: null);
        await hr.Go($"/hr/vacancies/{vacancy}");
        await hr.Press("Release the outcomes");
        await hr.Press("Tell every applicant");
        await hr.Reads($"Outcomes released. {Applicants} applicants have been told.");
        Assert.Equal(
            [ApplicationOutcome.Shortlisted], await portal.Ask(db => db.Applications.Select(a => a.Outcome!.Value).Distinct().ToListAsync()));

        // A number rates and moves on; after the last one the next stop is the button.
        async Task Across(Browsing member, string then)
        {
            var groups = member.Page.Locator("fieldset");
            await Expect(groups).ToHaveCountAsync(Applicants);
            await member.TabTo(groups.First.GetByRole(AriaRole.Radio).First);
            for (var i = 0; i < Applicants; i++)
                await member.Page.Keyboard.PressAsync("2");
            await Expect(groups.GetByRole(AriaRole.Radio, new() { Name = "2 Evidenced", Exact = true, Checked = true })).ToHaveCountAsync(Applicants);
            await member.Press(then);
        }

        // What was rated across stands here already: the last criterion is what is left.
        async Task Down(Browsing member, int number, string key)
        {
            await member.Is($"Applicant {number}");
            var groups = member.Page.Locator("fieldset");
            await Expect(groups.Locator("input:checked")).ToHaveCountAsync(2);
            await member.TabTo(groups.Last.GetByRole(AriaRole.Radio).First);
            await member.Page.Keyboard.PressAsync(key);
            await Expect(groups.Last.Locator($"input[value='{key}']")).ToBeCheckedAsync();
            await member.Press(number < 1000 + Applicants - 1 ? "Save and go on" : "Save and go back to the overview");
        }

        async Task<Browsing> SignedIn(Person person, EachPage? each)
        {
            var somebody = await Browsing.Begin(browser, portal.Address, each, byKeys: true);
            await somebody.SignIn(person.Email, Person.Password);
            return somebody;
        }
    }

    private static async Task<(string Round, string Vacancy)> Begun(TestPortal portal)
    {
        var vacancy = await portal.Given.Closed();
        foreach (var i in Enumerable.Range(0, Applicants))
        {
            var email = $"applicant{i}@example.com";
            var account = await portal.Given.Store(new Account { UserName = email, Email = email, DisplayName = email });
            await portal.Given.Store(A.Application().For(vacancy).By(account.Id, email).Submitted(1000 + i).ToStore());
        }
        var round = await portal.Given.Begun(vacancy);
        await portal.Given.Store(new SchoolMembership(Person.OtherHead.Id, vacancy.SchoolId));
        await portal.Ask(async db =>
        {
            (await db.ShortlistingRounds.SingleAsync()).AddMember(RoundBuilder.Member(Person.OtherHead.Id, Person.OtherHead.Name), Moments.ByNow);
            return await db.SaveChangesAsync();
        });
        return ($"/shortlisting/{round.Reference}", vacancy.Reference.Value);
    }
}
