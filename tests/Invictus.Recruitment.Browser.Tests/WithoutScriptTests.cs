using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>Pages whose scripts did not arrive, or that somebody reads without any, lose nothing that matters.</summary>
public sealed class WithoutScriptTests(Chromium chromium)
{
    private const string Text = "I taught a year 9 group, planned from their first test and raised the mean to 63 per cent.";

    [Fact]
    public async Task An_applicant_saves_evidence_without_scripts()
    {
        await using var portal = Portals.Empty();
        await using var applicant = await Without(portal);
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        await applicant.SignIn(Person.Applicant);
        await applicant.Follow("Second in Science");
        await applicant.Follow("Evidence");
        await applicant.Press("Start with the first");
        var first = new Uri(applicant.Page.Url).AbsolutePath;
        await applicant.Type("Your evidence", Text);
        await applicant.Press("Save and continue");
        Assert.NotEqual(first, new Uri(applicant.Page.Url).AbsolutePath);
        await applicant.Go(first);
        await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Text);
        Assert.Contains(application.Reference.Value, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_the_panel_saves_ratings_without_scripts()
    {
        await using var portal = Portals.Empty();
        await using var member = await Without(portal);
        var vacancy = await portal.Given.Closed();
        await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Rating(vacancy);
        await member.SignIn(Person.PanelMember);
        await member.Follow("Second in Science");
        await member.Follow("Applicant 4711");
        var page = new Uri(member.Page.Url).AbsolutePath;
        await member.Choose("Your rating of criterion 1", "0 Not evidenced");
        await member.Type("Note on criterion 1", "Only a claim.");
        await member.Press("Save and come back later");
        await member.Go(page);
        await Expect(member.Group("Your rating of criterion 1").GetByRole(AriaRole.Radio, new() { Name = "0 Not evidenced", Exact = true })).ToBeCheckedAsync();
        await Expect(member.Field("Note on criterion 1")).ToHaveValueAsync("Only a claim.");
    }

    private async Task<Browsing> Without(TestPortal portal) => await Browsing.Begin(await chromium.Open(), portal.Address, each: null, scripts: false);
}
