using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.SignOff;

/// <summary>A signed job description is amended: what changed is read, commented on, put right, and signed together with another, by drawing and by passkey.</summary>
public sealed class AmendmentTests(Chromium chromium, ITestOutputHelper output)
{
    private const string Comment = "Which allowance is that?";

    [Fact]
    public async Task An_amendment_goes_round_once_and_is_signed_with_another_in_one_sitting()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        // A passkey belongs to a name, never to a number.
        var address = new UriBuilder(portal.Address) { Host = "localhost" }.Uri;
        var each = new EachPage();
        await portal.Given.Signed("Second in Science");
        await portal.Given.Submitted("Librarian");

        await using var hr = await Browsing.Begin(browser, address, each);
        await hr.SignIn(Person.Hr);
        await Amend(hr);
        await using var ceo = await Browsing.Begin(browser, address, each);
        await ceo.SignIn(Person.ChiefExecutive);
        await ReturnWithComment(ceo);
        await PutRight(hr);
        await AddPasskey(ceo);
        await SignBoth(ceo);
        await ReadSigned(hr);
        await NameDeputy(ceo);
        output.WriteLine(string.Join(Environment.NewLine, each.Addresses));
    }

    private static async Task Amend(Browsing hr)
    {
        await hr.Page.GetByLabel("Search titles and texts").FillAsync("successful teaching science");
        await hr.Page.GetByLabel("Status").SelectOptionAsync("Signed");
        await hr.Press("Search");
        await hr.Reads("1 job description of 2.");
        await hr.Follow("Second in Science");
        await hr.Press("Amend it");
        await hr.Reads("Version 1, signed on");
        var shown = hr.Page.Url;
        await hr.Go(shown + "/edit");
        await hr.Type("Salary range", "MPS/UPS with an allowance");
        await hr.Press("Save");
        await hr.Follow("what changed in version 2");
        await Expect(hr.Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Reworded Salary range"], new() { UseInnerText = true });
        await hr.Follow("Show the whole text");
        await hr.Go(shown);
        await hr.Press("Submit for sign-off");
    }

    private static async Task ReturnWithComment(Browsing ceo)
    {
        await ceo.Reads("Since version 1: 1 reworded");
        await ceo.Follow("Second in Science");
        await ceo.Reads("MPS/UPS with an allowance");
        await ceo.Follow("See both side by side");
        await ceo.Follow("Back to the text");
        await ceo.Follow("Comment on Salary range");
        await ceo.Press("Save the comment");
        await Expect(ceo.Errors).ToHaveTextAsync(["Enter your comment"]);
        await ceo.Type("Your comment", Comment);
        await ceo.Press("Save the comment");
        await ceo.Reads(Comment);
        await ceo.Type("What should change, and why?", "See my comment on the salary range.");
        await ceo.Press("Return with these reasons");
    }

    private static async Task PutRight(Browsing hr)
    {
        await hr.Page.ReloadAsync();
        await hr.Look();
        await hr.Reads(Comment);
        var shown = hr.Page.Url;
        await hr.Go(shown + "/edit");
        await hr.Type("Salary range", "MPS/UPS with TLR2b");
        await hr.Press("Save");
        await hr.Press("Submit for sign-off");
    }

    private static async Task AddPasskey(Browsing ceo)
    {
        var devices = await ceo.Page.Context.NewCDPSessionAsync(ceo.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await ceo.Go("/account/passkeys");
        await ceo.Press("Add a passkey");
        await Expect(ceo.Errors).ToHaveCountAsync(2);
        await ceo.Type("Name", "Work laptop");
        await ceo.Type("Your password", Person.Password);
        await ceo.Press("Add a passkey");
        await ceo.Reads("The passkey “Work laptop” is added.");
    }

    private static async Task SignBoth(Browsing ceo)
    {
        await ceo.Go("/sign-off");
        await Expect(ceo.Page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(2);
        await Expect(ceo.Page.GetByRole(AriaRole.Checkbox).First).ToBeDisabledAsync();
        foreach (var title in new[] { "Librarian", "Second in Science" })
        {
            await ceo.Follow(title);
            await ceo.Go("/sign-off");
        }
        foreach (var box in await ceo.Page.GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await ceo.Press("Sign those that are ticked");
        await ceo.Press("Sign all 2");
        await Expect(ceo.Errors).ToHaveCountAsync(3);
        await ceo.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await ceo.Type("Type your full name", Person.ChiefExecutive.Name);
        await Draw(ceo.Page);
        await ceo.Press("Sign with a passkey");
        await ceo.Is("2 job descriptions are signed");
        await ceo.Follow("Second in Science");
        await Expect(ceo.Page.GetByRole(AriaRole.Img, new() { Name = "Signature drawn by Carys Example" })).ToBeVisibleAsync();
    }

    private static async Task Draw(IPage page)
    {
        var canvas = page.Locator("canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var field = (await canvas.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(field.X + 40, field.Y + 60);
        await page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (120, 20), (200, 120), (280, 30), (360, 90) })
            await page.Mouse.MoveAsync(field.X + x, field.Y + y, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator("input[name='Sign.Drawing']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^\d+,\d+( \d+,\d+)+$"));
    }

    private static async Task ReadSigned(Browsing hr)
    {
        await hr.Page.ReloadAsync();
        await hr.Look();
        await hr.Reads("Signed by Carys Example, Chief Executive Officer");
        await hr.Follow("History of all versions");
        await hr.Reads("Passage commented on");
        await hr.Page.GoBackAsync();
        await hr.Follow("Version 1");
        await hr.Reads("Version 2 is in force now.");
        await hr.Page.GoBackAsync();
        await hr.Follow("Change the review date");
        await hr.Press("Save");
    }

    private static async Task NameDeputy(Browsing ceo)
    {
        await ceo.Go("/sign-off");
        await ceo.Press("Name a deputy");
        await ceo.Press("Name as deputy");
        await Expect(ceo.Errors).ToHaveCountAsync(3);
        await ceo.Page.GetByLabel("Deputy").SelectOptionAsync($"{Person.Head.Id}");
        await ceo.TypeDate("First day", new DateOnly(2026, 11, 3));
        await ceo.TypeDate("Last day", new DateOnly(2026, 11, 9));
        await ceo.Press("Name as deputy");
        await ceo.Reads("Hugh Example is your deputy from 3 November 2026 to 9 November 2026.");
    }
}
