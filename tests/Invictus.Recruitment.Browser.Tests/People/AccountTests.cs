using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.People;

/// <summary>An account from its first passkey to its end, with a session that ends while somebody types.</summary>
public sealed class AccountTests(Chromium chromium)
{
    private const string Email = "fern.testerly@example.com";
    private const string Password = "seven blue northern lamps";

    [Fact]
    public async Task An_applicant_registers_with_a_passkey_loses_the_session_but_no_text_and_leaves_with_a_copy()
    {
        await using var portal = Portals.Empty();
        // A passkey belongs to a name, never to a number.
        var address = new UriBuilder(portal.Address) { Host = "localhost" }.Uri;
        await portal.Given.Open();
        await using var fern = await Browsing.Begin(await chromium.Open(), address, new EachPage());
        await GiveDevice(fern);
        await Register(portal, fern);
        await SignInWithPasskey(fern);
        await LoseTheSession(fern);
        await ChoosePassword(fern);
        await ChangeAddress(portal, fern);
        await BeWarned(fern);
        await Leave(fern);
    }

    [Fact]
    public async Task Without_scripts_text_outlives_the_session_too()
    {
        await using var portal = Portals.Empty();
        await using var applicant = await Browsing.Begin(await chromium.Open(), portal.Address, each: null, scripts: false);
        await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        await applicant.SignIn(Person.Applicant);
        await applicant.Follow("Second in Science");
        await applicant.Follow("Personal details");
        await EndSession(applicant);
        await applicant.Type("First names", "Amara Lee");
        await applicant.Press("Save and continue");
        await applicant.Reads("Your text is kept");
        await applicant.Type("Email address", Person.Applicant.Email);
        await applicant.Type("Password", Person.Password);
        await applicant.Press("Sign in");
        await applicant.Reads("Amara Lee");
        await applicant.Press("Save my text");
        await applicant.Reads("Personal details saved.");
    }

    private static async Task Register(TestPortal portal, Browsing fern)
    {
        await fern.Go("/account/register");
        await fern.Type("Email address", Email);
        await fern.Press("Use a passkey instead of a password");
        await fern.Is("Check your email");
        await Letter(portal, fern, "Confirm your email address");
        await fern.Press("Confirm and use a password");
        await Expect(fern.Errors).ToHaveTextAsync(["Choose a password"]);
        await fern.Press("Confirm and make a passkey");
        await fern.Reads("Your email address is confirmed.");
    }

    private static async Task SignInWithPasskey(Browsing fern)
    {
        await fern.Press("Sign in with a passkey");
        await fern.Is("My applications");
    }

    private static async Task LoseTheSession(Browsing fern)
    {
        await fern.Go("/");
        await fern.Follow("Second in Science");
        await fern.Press("Apply for this job");
        await fern.Press("Start your application");
        await fern.Follow("Personal details");
        await EndSession(fern);
        await fern.Type("First names", "Fern");
        await fern.Type("Last name", "Testerly");
        await fern.Press("Save and come back later");
        await fern.Is("Sign in");
        await fern.Reads("Your text is kept");
        await fern.Press("Sign in with a passkey");
        await fern.Is("You are signed in again");
        await fern.Reads("Testerly");
        await fern.Press("Save my text");
        await fern.Reads("Personal details saved.");
    }

    private static async Task ChoosePassword(Browsing fern)
    {
        await fern.Follow("Your account: " + Email);
        await fern.Is("Your account");
        await fern.Follow("Change passkeys");
        await fern.Follow("choose a password");
        await fern.Type("New password", Password);
        await fern.Press("Use a passkey");
        await fern.Reads("Your password is changed.");
    }

    private static async Task ChangeAddress(TestPortal portal, Browsing fern)
    {
        await fern.Follow("Change email address");
        await fern.Press("Go on");
        await Expect(fern.Errors).ToHaveCountAsync(2);
        await fern.Type("New email address", "fern@example.org");
        await fern.Type("Your password", Password);
        await fern.Press("Go on");
        await Letter(portal, fern, "Confirm that your email address changes");
        await fern.Press("Yes, change it");
        await Letter(portal, fern, "Confirm your new email address");
        await fern.Press("Use the new address");
        await fern.Go("/account/forgotten-password");
        await fern.Type("Email address", "fern@example.org");
        await fern.Press("Send me the letter");
        await Letter(portal, fern, "Choose a new password");
        await fern.Type("New password", "eight " + Password);
        await fern.Press("Set the new password");
        await fern.SignIn("fern@example.org", "eight " + Password);
    }

    private static async Task BeWarned(Browsing fern)
    {
        await fern.Page.Clock.InstallAsync();
        await fern.Go("/account");
        await fern.Page.Clock.FastForwardAsync("07:51:00");
        await Expect(fern.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You will be signed out in 9 minutes");
        await fern.Look();
        await fern.Page.GetByRole(AriaRole.Button, new() { Name = "Stay signed in" }).ClickAsync();
        await Expect(fern.Page.GetByText("You will be signed out")).ToBeHiddenAsync();
    }

    private static async Task Leave(Browsing fern)
    {
        await fern.Follow("Download all my data");
        var copy = await fern.Page.RunAndWaitForDownloadAsync(() => fern.Page.GetByRole(AriaRole.Button, new() { Name = "Download my data" }).ClickAsync());
        Assert.Equal("my-data.zip", copy.SuggestedFilename);
        await fern.Go("/account/delete");
        await fern.Press("Delete my account");
        await Expect(fern.Errors).ToHaveTextAsync(["Enter your password"]);
        await fern.Type("Your password", "eight " + Password);
        await fern.Press("Delete my account");
        await fern.Is("Your account is deleted");
    }

    private static Task EndSession(Browsing person) => person.Page.Context.ClearCookiesAsync(new() { Name = "recruitment" });

    private static async Task Letter(TestPortal portal, Browsing person, string subject)
    {
        await portal.SendLetters();
        await person.Go("/dev/mail");
        await person.Follow(subject);
        await person.Onward(person.Page.Locator("main").GetByRole(AriaRole.Link).First);
    }

    private static async Task GiveDevice(Browsing person)
    {
        var devices = await person.Page.Context.NewCDPSessionAsync(person.Page);
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
    }
}
