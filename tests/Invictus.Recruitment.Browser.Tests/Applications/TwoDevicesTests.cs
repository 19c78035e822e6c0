using Invictus.Recruitment.Domain.Common;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Applications;

/// <summary>One applicant at a computer and on a phone at the same time.</summary>
public sealed class TwoDevicesTests(Chromium chromium)
{
    [Fact]
    public async Task On_one_page_each_device_shows_what_the_other_wrote_and_the_older_of_two_texts_is_kept()
    {
        await using var portal = Portals.Empty();
        var (desk, phone, application) = await Both(portal);
        await using var first = desk;
        await using var second = phone;
        await desk.Go($"/applications/{application}/details");
        await phone.Go($"/applications/{application}/details");

        // Two fields: both are kept, and the phone, whose save comes later, shows what the computer wrote.
        await Write(desk, "First names", "Amara Fern");
        await Write(phone, "Last name", "Exampleton");
        await Expect(phone.Field("First names")).ToHaveValueAsync("Amara Fern");
        // One field: the newer text wins. The computer has not seen it yet, and writes its own.
        await Write(phone, "Telephone number", "01632 960 222");
        await Write(desk, "Telephone number", "01632 960 111");
        await Expect(desk.Field("Last name")).ToHaveValueAsync("Exampleton");
        await Write(phone, "Postcode", "ZZ99 3VZ");
        await Expect(phone.Field("Telephone number")).ToHaveValueAsync("01632 960 111");
        await phone.Look();

        await desk.Go($"/applications/{application}/details");
        await Expect(desk.Field("First names")).ToHaveValueAsync("Amara Fern");
        await Expect(desk.Field("Last name")).ToHaveValueAsync("Exampleton");
        await Expect(desk.Field("Postcode")).ToHaveValueAsync("ZZ99 3VZ");
        await Expect(desk.Field("Telephone number")).ToHaveValueAsync("01632 960 111");
        await desk.Go($"/applications/{application}/earlier-texts");
        await desk.Reads("01632 960 222");
    }

    [Fact]
    public async Task On_two_pages_at_once_both_texts_are_kept()
    {
        await using var portal = Portals.Empty();
        var (desk, phone, application) = await Both(portal);
        await using var first = desk;
        await using var second = phone;
        await desk.Go($"/applications/{application}/evidence/1");
        await phone.Go($"/applications/{application}/evidence/2");
        await Task.WhenAll(Write(desk, "Your evidence", "I hold QTS."), Write(phone, "Your evidence", "I taught science for six years."));
        await desk.Go($"/applications/{application}/evidence/2");
        await phone.Go($"/applications/{application}/evidence/1");
        await Expect(desk.Field("Your evidence")).ToHaveValueAsync("I taught science for six years.");
        await Expect(phone.Field("Your evidence")).ToHaveValueAsync("I hold QTS.");
        await desk.Go($"/applications/{application}/earlier-texts");
        await desk.Reads("There is nothing yet.");
    }

    /// <summary>Types and waits until the page has saved by itself.</summary>
    private static async Task Write(Browsing who, string label, string text)
    {
        var saved = who.Page.WaitForResponseAsync(answer => answer.Request.Method == "POST" && answer.Ok);
        await who.Type(label, text);
        await saved;
        await Expect(who.Page.Locator("[data-autosave-status]")).ToContainTextAsync("Saved");
    }

    private async Task<(Browsing Desk, Browsing Phone, Reference Application)> Both(TestPortal portal)
    {
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        var browser = await chromium.Open();
        var each = new EachPage();
        var desk = await Browsing.Begin(browser, portal.Address, each);
        var phone = await Browsing.Begin(browser, portal.Address, each, width: 390);
        await desk.SignIn(Person.Applicant);
        await phone.SignIn(Person.Applicant);
        return (desk, phone, application.Reference);
    }
}
