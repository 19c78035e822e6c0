using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>WCAG 2.1.1: everything that a pointer can do, keys can.</summary>
public sealed class KeyboardTests(Chromium chromium)
{
    [Fact]
    public async Task A_member_signs_in_and_rates_a_criterion_with_keys_alone()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        var vacancy = await portal.Given.Closed();
        await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712);
        await portal.Given.Rating(vacancy);
        await using var member = await Browsing.Begin(browser, portal.Address, new EachPage());
        var keys = member.Page.Keyboard;

        await member.Go("/shortlisting");
        await TabTo("Email address");
        await keys.TypeAsync(Person.PanelMember.Email);
        await TabTo("Password");
        await keys.TypeAsync(Person.Password);
        await member.Onward(() => keys.PressAsync("Enter"));
        await member.Is("Shortlisting");
        await TabTo("Second in Science");
        await member.Onward(() => keys.PressAsync("Enter"));
        await TabTo("Start rating");
        await member.Onward(() => keys.PressAsync("Enter"));

        var groups = member.Page.Locator("fieldset");
        await Expect(groups).ToHaveCountAsync(2);
        await TabTo("0 Not evidenced");
        await keys.PressAsync("3");
        await Expect(groups.First.GetByRole(AriaRole.Radio, new() { Name = "3 Strong", Exact = true })).ToBeCheckedAsync();
        await keys.PressAsync("1");
        await Expect(groups.Last.GetByRole(AriaRole.Radio, new() { Name = "1 Claimed", Exact = true })).ToBeCheckedAsync();
        // The last rating leads on to the button.
        await Expect(member.Page.Locator("main form button").First).ToBeFocusedAsync();
        await member.Onward(() => keys.PressAsync("Enter"));
        Assert.Equal([1, 3], (await portal.Ask(db => Task.FromResult(db.Assessments.SelectMany(a => a.Ratings).Select(r => r.Value).ToList()))).Order());

        // Forward from wherever the focus is, as people do who cannot see where they want to go.
        async Task TabTo(string name)
        {
            for (var i = 0; i < 60; i++)
            {
                await keys.PressAsync("Tab");
                var here = await member.Page.EvaluateAsync<string>("() => (document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent).trim()");
                if (here == name)
                    return;
            }
            Assert.Fail($"Tab never comes to “{name}” on {member.Page.Url}.");
        }
    }
}
