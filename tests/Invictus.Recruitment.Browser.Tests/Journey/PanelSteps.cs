using System.Globalization;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Journey;

/// <summary>
/// Shortlisting. Ratings are chosen so that the figures can be worked out on paper: Nia is rated 3 throughout, but 2 for criterion 1
/// by both and 2 for criterion 2 by the member alone (agreed: 2); Owen 2 throughout, but for criterion 2 1 by the head and 0 by the
/// member (agreed: 1, below the pass mark).
/// </summary>
internal static class PanelSteps
{
    private static readonly string[] Names = ["Not evidenced", "Claimed", "Evidenced", "Strong"];

    /// <summary>Steps 8 and 9: what HR reads of an application, and the panel.</summary>
    public static async Task SetPanel(Story story)
    {
        await using var hr = await story.SignedIn(Person.Hr);
        await hr.Go($"/hr/vacancies/{story.Vacancy}");
        foreach (var who in new[] { Candidate.Nia, Candidate.Owen })
        {
            await hr.Follow(who.FullName);
            await hr.Is(who.FullName);
            await hr.Reads("It is an aid for HR and decides nothing");
            await Expect(hr.Page.GetByText(new Regex("^Completeness [0-3]: ."))).Not.ToHaveCountAsync(0);
            var number = await hr.Page.Locator(".trust-facts div").Filter(new() { HasText = "Number for the panel" }).Locator("dd").TextContentAsync();
            story.Numbers[who] = int.Parse(number!, CultureInfo.InvariantCulture);
            await hr.Follow("Back to the vacancy");
        }
        await hr.Press("Set up the panel");
        await hr.Press("Save the panel");
        await Expect(hr.Errors).Not.ToHaveCountAsync(0);
        await hr.Tick(Person.Head.Name);
        await hr.Tick(Person.PanelMember.Name);
        await hr.Choose("Chair", Person.Head.Name);
        await hr.Press("Save the panel");
        await hr.Reads("Panel saved: 2 members.");
        await hr.Press("Begin rating");
        await hr.Reads("Rating has begun.");
        await hr.Go("/hr/vacancies");
        await hr.Go($"/hr/vacancies/{story.Vacancy}");
    }

    /// <summary>Step 9: each member alone; the first criterion across, by keyboard if asked, the rest applicant by applicant.</summary>
    public static async Task Rate(Story story, Person member, bool byKeyboard)
    {
        await using var panel = await Blind(story, member);
        await panel.Follow("Second in Science");
        await panel.Press("Say whom you know");
        await panel.Press("Confirm");
        await Expect(panel.Errors).ToHaveTextAsync(["Say whether you know somebody who may have applied"]);
        await panel.Choose("Do you know somebody who has applied or may have applied?", "I know of nobody who may have applied");
        await panel.Press("Confirm");
        await panel.Reads("Thank you. You can rate now.");
        await panel.Press("Submit my ratings");
        await panel.Reads("Still to do before you can submit");
        await panel.Press("Start rating");
        if (byKeyboard)
            await ByKeyboard(story, panel);
        else
            foreach (var (who, number) in story.Numbers)
                await panel.Choose($"Your rating of applicant {number}", Named(Given(who, 1, member)));
        await panel.Press("Save and come back later");
        foreach (var (who, number) in story.Numbers)
        {
            await panel.Follow($"Applicant {number}");
            var groups = panel.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Your rating of criterion") });
            var count = await groups.CountAsync();
            for (var criterion = 2; criterion <= count; criterion++)
            {
                await panel.Choose($"Your rating of criterion {criterion}", Named(Given(who, criterion, member)));
                if (Given(who, criterion, member) == 0)
                    await panel.Type($"Note on criterion {criterion}", "There is no example, only a claim.");
            }
            await panel.Press("Save and come back later");
            await panel.Reads($"Ratings saved. {count} of {count} here are rated.");
        }
        await panel.Press("Submit my ratings");
        await panel.Reads("Your ratings are submitted and locked.");
        await panel.Follow($"Applicant {story.Numbers[Candidate.Nia]}");
        await panel.Reads("They can no longer be changed.");
    }

    /// <summary>Step 9: the chair brings together, agrees, reads the ranking and decides.</summary>
    public static async Task Decide(Story story)
    {
        var (nia, owen) = (story.Numbers[Candidate.Nia], story.Numbers[Candidate.Owen]);
        await using var chair = await Blind(story, Person.Head);
        await chair.Follow("Second in Science");
        await chair.Press("Bring the ratings together");
        await chair.Reads("Not ranked yet");
        await Agree(nia, 2);
        await Agree(owen, 1);
        await chair.Is("Ranking");

        // Points by hand: every criterion counts once, 3 points each.
        var (essentials, desirables) = (24, 2);
        await chair.Reads($"{essentials} essential, {desirables} desirable");
        await IsRanked(1, nia, "All met", $"{(3 * essentials) - 2} of {3 * essentials}", "97.2 %", "6 of 6", "100.0 %");
        await IsRanked(2, owen, "1 not met", $"{(2 * essentials) - 1} of {3 * essentials}", "65.3 %", "4 of 6", "66.7 %");

        await Open(nia);
        await chair.Press("Record the decision");
        await Expect(chair.Errors).ToHaveTextAsync(["Choose the decision"]);
        await chair.Choose("Decision", "Shortlisted");
        await chair.Press("Record the decision");
        await Expect(chair.Errors).ToHaveTextAsync(["Choose a reason that fits the decision"]);
        await chair.Field("Reason for shortlisting").SelectOptionAsync("Meets every essential criterion");
        await chair.Press("Record the decision");
        await chair.Reads($"Applicant {nia}: shortlisted.");
        await Open(owen);
        await chair.Choose("Decision", "Not shortlisted");
        await chair.Field("Reason for not shortlisting").SelectOptionAsync("Does not meet an essential criterion");
        await chair.Type("In words", "The evidence for criterion 2 is a claim without an example.");
        await chair.Press("Record the decision");
        await chair.Reads("Every applicant has a decision.");
        await chair.Go($"{new Uri(chair.Page.Url).AbsolutePath.Replace("/ranking", "", StringComparison.Ordinal)}/applicants/{owen}/decide");
        await chair.Reads("The evidence for criterion 2 is a claim without an example.");

        await using var member = await Blind(story, Person.PanelMember);
        await member.Follow("Second in Science");
        await member.Press("See the ranking");
        await member.Follow($"Ratings of applicant {nia}");
        await member.Reads("Where members differ");

        async Task Agree(int number, int rating)
        {
            await chair.Follow($"Applicant {number}: compare ratings");
            await chair.Choose("Agreed rating for criterion 2", Named(rating));
            await chair.Press("Save agreed ratings");
            await Expect(chair.Errors).ToHaveTextAsync(["Say how the panel came to this rating"]);
            await chair.Type("How the panel came to it", "Read again together: the lower rating fits the wording.");
            await chair.Press("Save agreed ratings");
            await chair.Reads($"Every rating of applicant {number} is agreed.");
        }

        async Task Open(int number)
        {
            await chair.Follow($"Decide on applicant {number}");
            await chair.Is($"Applicant {number}");
        }

        async Task IsRanked(int rank, int number, params string[] figures)
        {
            var row = chair.Page.GetByRole(AriaRole.Table, new() { Name = "Ranked applicants" }).GetByRole(AriaRole.Row).Nth(rank);
            await Expect(row.Locator(".trust-rank")).ToHaveTextAsync($"{rank}");
            await Expect(row.GetByRole(AriaRole.Rowheader)).ToContainTextAsync($"{number}");
            foreach (var figure in figures)
                await Expect(row).ToContainTextAsync(figure);
        }
    }

    /// <summary>Step 10: HR tells the applicants.</summary>
    public static async Task Release(Story story)
    {
        await using var hr = await story.SignedIn(Person.Hr);
        await hr.Go($"/hr/vacancies/{story.Vacancy}");
        await hr.Press("Release the outcomes");
        await hr.Press("Tell every applicant");
        await hr.Reads("Outcomes released. 2 applicants have been told.");
        await story.Portal.SendLetters();
        await hr.Go("/dev/mail");
        var newest = hr.Page.GetByRole(AriaRole.Row);
        foreach (var row in new[] { 1, 2 })
            await Expect(newest.Nth(row)).ToContainTextAsync("Your application for Second in Science");
        await hr.Onward(newest.Nth(1).GetByRole(AriaRole.Link));
        await hr.Reads("The panel has made its decision. You can read it after you sign in.");
    }

    /// <summary>A member of the panel, who must find nothing on any page that tells who an applicant is.</summary>
    private static async Task<Browsing> Blind(Story story, Person member)
    {
        var panel = await story.SignedIn(member);
        panel.Never = [.. Candidate.Nia.Telling, .. Candidate.Owen.Telling];
        await panel.Go("/shortlisting");
        return panel;
    }

    /// <summary>Digits only: each rates and moves on to the next applicant, the last leaves the focus on the button.</summary>
    private static async Task ByKeyboard(Story story, Browsing panel)
    {
        var groups = panel.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex("^Your rating of applicant") });
        await groups.First.GetByRole(AriaRole.Radio).First.FocusAsync();
        for (var i = 0; i < story.Numbers.Count; i++)
        {
            await panel.Page.Keyboard.PressAsync("2");
            await Expect(groups.Nth(i).GetByRole(AriaRole.Radio, new() { Name = Named(2), Exact = true })).ToBeCheckedAsync();
        }
    }

    private static int Given(Candidate who, int criterion, Person member) => (who == Candidate.Nia, criterion, member == Person.Head) switch
    {
        (true, 1, _) => 2,
        (true, 2, false) => 2,
        (true, _, _) => 3,
        (false, 2, true) => 1,
        (false, 2, false) => 0,
        _ => 2,
    };

    private static string Named(int rating) => $"{rating} {Names[rating]}";
}
