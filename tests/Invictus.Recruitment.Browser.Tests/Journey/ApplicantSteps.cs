using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Journey;

/// <summary>What applicants do: from the advert to the receipt.</summary>
internal static class ApplicantSteps
{
    private const string Saved = "Saved";

    /// <summary>Step 7, page by page.</summary>
    public static async Task Apply(Story story, Candidate who)
    {
        await using var applicant = await story.Browser();
        await Register(story, applicant, who);
        await applicant.Is("Before you start");
        await applicant.Press("Start your application");
        await applicant.Is("Your application");
        await Details(applicant, who);
        await Teacher(applicant, who);
        await Evidence(applicant, who);
        await Declare(applicant);
        await applicant.Follow("Check your answers and submit");
        await applicant.Is("Check your answers");
        await applicant.Reads("ring " + who.Phone);
        await applicant.Press("Submit application");
        await applicant.Is("Application submitted");
        await Expect(applicant.Page.Locator(".govuk-panel")).ToContainTextAsync(new Regex("[0-9A-Z]{5}-[0-9A-Z]{5}"));
        await applicant.Follow("See where your application stands");
        await applicant.Reads("We have your application.");
        await applicant.Follow("Read what you sent");
        await applicant.Is("What you sent");
        await applicant.Go("/applications");
        await applicant.SignOut();
    }

    /// <summary>The same, with the long forms sent from inside the page.</summary>
    public static async Task ApplyQuickly(Story story, Candidate who)
    {
        await using var applicant = await story.Browser();
        await Register(story, applicant, who);
        await applicant.Press("Start your application");
        var address = new Uri(applicant.Page.Url).AbsolutePath;
        await applicant.Send($"{address}/details", new()
        {
            ["FirstNames"] = who.FirstNames,
            ["LastName"] = who.LastName,
            ["Address"] = who.Address,
            ["Phone"] = who.Phone,
            ["RightToWork"] = "true",
        });
        await applicant.Send($"{address}/teacher-status", new() { ["Qts"] = "Yes", ["QtsYear"] = "2019", ["Trn"] = who.Trn });
        await applicant.Go($"{address}/evidence");
        var links = await applicant.Page.Locator(".govuk-task-list__link").EvaluateAllAsync<string[]>("links => links.map((l) => l.getAttribute('href'))");
        for (var i = 0; i < links.Length; i++)
            await applicant.Send(links[i], new() { ["Text"] = who.Evidence(i + 1) });
        await applicant.Send($"{address}/declarations", new() { ["IsTrue"] = "true", ["KnowsBarredIsOffence"] = "true", ["HasReadPrivacyNotice"] = "true" });
        await applicant.Go($"{address}/check");
        await applicant.Press("Submit application");
        await applicant.Is("Application submitted");
    }

    /// <summary>Step 10: reads the outcome.</summary>
    public static async Task ReadOutcome(Story story, Candidate who, string outcome)
    {
        await using var applicant = await story.Browser();
        await applicant.SignIn(who.Email, Candidate.Password);
        await applicant.Is("My applications");
        await applicant.Reads("Decision made");
        await applicant.Follow("Second in Science");
        await Expect(applicant.Page.Locator("main .govuk-tag")).ToHaveTextAsync(outcome);
        await applicant.Reads("A person made this decision");
    }

    private static async Task Register(Story story, Browsing applicant, Candidate who)
    {
        await applicant.Go($"/vacancies/{story.Vacancy}");
        await applicant.Press("Apply for this job");
        await applicant.Is("Sign in");
        await applicant.Follow("Create one");
        await applicant.Type("Email address", "not an address");
        await applicant.Type("Choose a password", "short");
        await applicant.Press("Create account");
        await Expect(applicant.Errors).ToHaveCountAsync(2);
        await applicant.Type("Email address", who.Email);
        await applicant.Type("Choose a password", Candidate.Password);
        await applicant.Press("Create account");
        await applicant.Is("Check your email");
        await applicant.Reads(who.Email);
        await story.Portal.SendLetters();
        await applicant.Go("/dev/mail");
        await applicant.Follow("Confirm your email address");
        await applicant.Onward(applicant.Page.Locator("main").GetByRole(AriaRole.Link).First);
        await applicant.Press("Confirm my address");
        await applicant.Reads("Your email address is confirmed. Sign in to go on.");
        await applicant.Type("Email address", who.Email);
        await applicant.Type("Password", Candidate.Password);
        await applicant.Press("Sign in");
    }

    private static async Task Details(Browsing applicant, Candidate who)
    {
        await applicant.Follow("Personal details");
        await applicant.Press("Save and continue");
        await Expect(applicant.Errors).ToHaveCountAsync(5);
        await applicant.Type("First names", who.FirstNames);
        await applicant.Type("Last name", who.LastName);
        await applicant.Type("Address", who.Address);
        await applicant.Type("Telephone number", who.Phone);
        await applicant.Page.GetByLabel(new Regex("^National Insurance number")).FillAsync("QQ 12 34 56 C");
        await applicant.Choose("Do you have the right to work in the UK?", "Yes");
        await applicant.Press("Save and continue");
        await applicant.Is("Your application");
    }

    private static async Task Teacher(Browsing applicant, Candidate who)
    {
        await applicant.Follow("Teacher status");
        await applicant.Press("Save and continue");
        await Expect(applicant.Errors).ToHaveCountAsync(1);
        await applicant.Choose("Do you have qualified teacher status (QTS)?", "Yes");
        await applicant.Type("If you have QTS, the year in which it was awarded", "2016");
        await applicant.Page.GetByLabel(new Regex(@"^Teacher reference number \(TRN\)")).FillAsync(who.Trn);
        await applicant.Press("Save and continue");
        await applicant.Is("Your application");
    }

    private static async Task Evidence(Browsing applicant, Candidate who)
    {
        await applicant.Follow("Evidence");
        await applicant.Press("Start with the first");
        var (page, box) = (applicant.Page, applicant.Field("Your evidence"));
        // Typed by keys and left alone: the page saves by itself.
        await box.ClickAsync();
        await page.Keyboard.TypeAsync(who.Evidence(1));
        await Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync(Saved);
        await applicant.Onward(() => page.ReloadAsync());
        await Expect(box).ToHaveValueAsync(who.Evidence(1));
        await applicant.Type("Your evidence", string.Join(' ', Enumerable.Repeat("word", 260)));
        await applicant.Press("Save and continue");
        await Expect(applicant.Errors).ToHaveCountAsync(1);
        var number = 1;
        do
        {
            await applicant.Type("Your evidence", who.Evidence(number));
            await applicant.Press("Save and continue");
            number++;
        }
        while (await box.CountAsync() > 0);
        await applicant.Is("Evidence");
        await applicant.Reads($"You have written about {number - 1} of {number - 1} criteria.");
        await applicant.Follow("Your application");
    }

    private static async Task Declare(Browsing applicant)
    {
        await applicant.Follow("Declarations");
        await applicant.Press("Save and continue");
        await Expect(applicant.Errors).ToHaveCountAsync(3);
        foreach (var declaration in await applicant.Page.GetByRole(AriaRole.Checkbox).AllAsync())
            await declaration.CheckAsync();
        await applicant.Press("Save and continue");
        await applicant.Is("Your application");
    }
}
