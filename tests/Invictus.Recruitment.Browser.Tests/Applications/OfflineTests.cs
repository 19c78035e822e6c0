using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Applications;

/// <summary>A phone on a train: what is written without a connection is neither lost nor written over anything.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    private const string Before = "I taught science for six years.";
    private const string Tunnel = "I taught science for six years, and in a tunnel I wrote this.";

    private string address = "";

    [Fact]
    public async Task What_is_written_offline_is_saved_when_the_connection_is_back()
    {
        await using var portal = Portals.Empty();
        await using var applicant = await At(portal);
        await applicant.Type("Your evidence", Before);
        await Expect(Status(applicant)).ToContainTextAsync("Saved");
        await applicant.SetOffline(true);
        await applicant.Type("Your evidence", Tunnel);
        await Expect(Status(applicant)).ToContainTextAsync("you are offline");
        await applicant.SetOffline(false);
        await Expect(Status(applicant)).ToContainTextAsync("Saved");
        await applicant.Onward(() => applicant.Page.ReloadAsync());
        await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Tunnel);
        await Expect(Offer(applicant)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_written_offline_is_offered_again_when_the_page_was_left_meanwhile()
    {
        await using var portal = Portals.Empty();
        await using var applicant = await At(portal);
        await applicant.Type("Your evidence", Before);
        await Expect(Status(applicant)).ToContainTextAsync("Saved");
        await applicant.SetOffline(true);
        await applicant.Type("Your evidence", Tunnel);
        // At once, before the page has tried to save.
        await applicant.Page.GotoAsync("about:blank");
        await applicant.SetOffline(false);
        await applicant.Go(address);
        // What the browser sent while the page was left may have waited and arrived after all; then there is nothing to offer.
        if (await applicant.Field("Your evidence").InputValueAsync() != Tunnel)
        {
            await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Before);
            await applicant.Look();
            await applicant.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        }
        await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Tunnel);
        await Expect(Status(applicant)).ToContainTextAsync("saved", new() { IgnoreCase = true });
        await applicant.Onward(() => applicant.Page.ReloadAsync());
        await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Tunnel);
        await Expect(Offer(applicant)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_save_button_pressed_offline_leaves_the_text_where_it_is()
    {
        await using var portal = Portals.Empty();
        await using var applicant = await At(portal);
        await applicant.SetOffline(true);
        await applicant.Type("Your evidence", Tunnel);
        await applicant.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await Expect(Status(applicant)).ToContainTextAsync("you are offline");
        await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Tunnel);
        await applicant.SetOffline(false);
        await Expect(Status(applicant)).ToContainTextAsync("Saved");
        // The other one: GOV.UK's buttons take no second click within a second.
        await applicant.Press("Save and come back later");
        await applicant.Go(address);
        await Expect(applicant.Field("Your evidence")).ToHaveValueAsync(Tunnel);
    }

    private async Task<Browsing> At(TestPortal portal)
    {
        var application = (await portal.Given.Started(await portal.Given.Open(), Person.Applicant)).Reference;
        var applicant = await Browsing.Begin(await chromium.Open(), portal.Address, new EachPage());
        await applicant.SignIn(Person.Applicant);
        await applicant.Go(address = $"/applications/{application}/evidence/1");
        return applicant;
    }

    private static ILocator Status(Browsing applicant) => applicant.Page.Locator("[data-autosave-status]");

    private static ILocator Offer(Browsing applicant) => applicant.Page.GetByText("is still in this browser");
}
