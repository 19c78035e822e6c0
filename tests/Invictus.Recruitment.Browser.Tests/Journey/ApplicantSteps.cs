using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.Applications;
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
        await FillInAndSubmit(applicant, who);
        await applicant.Follow("See where your application stands");
        await applicant.Reads("We have your application.");
        await applicant.Follow("Read what you sent");
        await applicant.Is("What you sent");
        await applicant.Go("/applications");
        await applicant.SignOut();
    }

    /// <summary>The whole form, from the list of its sections to the receipt; by pointer or by keys, with scripts or without.</summary>
    public static async Task FillInAndSubmit(Browsing applicant, Candidate who)
    {
        await Details(applicant, who);
        await Teacher(applicant, who);
        await Qualification(applicant);
        await History(applicant);
        await Evidence(applicant, who);
        await Referees(applicant);
        await SupportAndRelationships(applicant);
        await Declare(applicant);
        await applicant.Follow("Check your answers and submit");
        await applicant.Is("Check your answers");
        await applicant.Reads("ring " + who.Phone);
        await applicant.Press("Submit application");
        await applicant.Is("Application submitted");
        await Expect(applicant.Page.Locator(".govuk-panel")).ToContainTextAsync(new Regex("[0-9A-Z]{5}-[0-9A-Z]{5}"));
    }

    /// <summary>The same, with the long forms sent from inside the page.</summary>
    public static async Task ApplyQuickly(Story story, Candidate who)
    {
        await using var applicant = await story.Browser();
        await Register(story, applicant, who);
        await applicant.Press("Start your application");
        var address = new Uri(applicant.Page.Url).AbsolutePath;
        Task Send(string page, Answers answers) => applicant.Send($"{address}/{page}", answers.Texts().ToDictionary(a => $"Answers.{a.Key}", a => a.Value));
        await Send("details", new DetailsAnswers { FirstNames = who.FirstNames, LastName = who.LastName, Address = Candidate.Address, Postcode = who.Postcode, Phone = who.Phone, RightToWork = "Yes" });
        await Send("teacher-status", new TeacherAnswers { Qts = "Yes", QtsYear = "2019", Induction = "Completed", Trn = who.Trn });
        await Send("history/H000000001", ApplicationBuilder.Work);
        await Send("referees/R000000001", ApplicationBuilder.Referee(1));
        await Send("referees/R000000002", ApplicationBuilder.Referee(2));
        await Send("relationships", new RelationshipAnswers { Related = "No" });
        await Send("adjustments", new AdjustmentAnswers { Needed = "No" });
        await applicant.Go($"{address}/evidence");
        var links = await applicant.Page.Locator(".govuk-task-list__link").EvaluateAllAsync<string[]>("links => links.map((l) => l.getAttribute('href'))");
        for (var i = 0; i < links.Length; i++)
            await applicant.Send(links[i], new() { ["Answers.Text"] = who.Evidence(i + 1) });
        await Send("declarations", ApplicationBuilder.Declared);
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
        await Expect(applicant.Errors).ToHaveCountAsync(6);
        await applicant.Type("First names", who.FirstNames);
        await applicant.Type("Last name", who.LastName);
        await applicant.Type("Address", Candidate.Address);
        await applicant.Type("Postcode", who.Postcode.ToLowerInvariant());
        await applicant.Type("Telephone number", who.Phone);
        await applicant.Type(applicant.Page.GetByLabel(new Regex("^National Insurance number")), "QQ 12 34 56 C");
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
        await applicant.Type("Year in which QTS was awarded", "2016");
        await applicant.Choose("How far are you with statutory induction?", "Completed");
        await applicant.Type(applicant.Page.GetByLabel(new Regex("^Teacher reference number")), who.Trn);
        await applicant.Press("Save and continue");
        await applicant.Is("Your application");
    }

    private static async Task Qualification(Browsing applicant)
    {
        await applicant.Follow("Qualifications");
        await applicant.Press("Add a qualification");
        await applicant.Choose("What kind of qualification is it?", "Degree");
        await applicant.Type("Subject or title", "BSc Biology");
        await applicant.Type("University, college or awarding body", "University of Nowhere (fictional)");
        await applicant.Type("When was it awarded?", "July 2015");
        await applicant.Press("Save and continue");
        await applicant.Reads("BSc Biology, University of Nowhere (fictional)");
        await applicant.Press("Continue");
    }

    private static async Task History(Browsing applicant)
    {
        await applicant.Follow("Work and education history");
        await applicant.Press("Add an entry");
        await applicant.Press("Save and continue");
        await Expect(applicant.Errors).ToHaveCountAsync(5);
        await Stretch(applicant, "Education or training", "9 2012", "July 2015", "BSc Biology", "University of Nowhere (fictional)");
        await applicant.Press("Save and continue");
        await applicant.Press("Add another entry");
        await Stretch(applicant, "Employment", "Sept 2016", "", "Teacher of Science", "Placeholder High School (fictional)");
        await applicant.Tick("It still goes on");
        await applicant.Type("Main duties", "Taught science to years 7 to 11.");
        await applicant.Type("Reason for leaving", "A promoted post.");
        await applicant.Press("Save and continue");
        await applicant.Reads("August 2015 to August 2016");
        await applicant.Onward(applicant.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^explain this time") }));
        await applicant.Type("What you did in this time", "Cared for a parent.");
        await applicant.Press("Save and continue");
        await Expect(applicant.Page.GetByText("Time that is not accounted for")).ToHaveCountAsync(0);
        await applicant.Press("Continue");
    }

    private static async Task Stretch(Browsing applicant, string kind, string from, string to, string role, string where)
    {
        await applicant.Choose(applicant.Page.GetByRole(AriaRole.Radio, new() { Name = kind }).First);
        await applicant.Type("When did it begin?", from);
        await applicant.Type("When did it end?", to);
        await applicant.Type("Job title, role or course", role);
        await applicant.Type("Employer, organisation or place of study", where);
    }

    private static async Task Referees(Browsing applicant)
    {
        await applicant.Follow("Referees");
        await applicant.Reads("Name two referees");
        for (var number = 1; number <= 2; number++)
        {
            await applicant.Press(number == 1 ? "Add a referee" : "Add another referee");
            await applicant.Type("Name", $"Robin Sampleperson {number}");
            await applicant.Type("Job title", "Headteacher");
            await applicant.Type("Where do they work?", $"School {number}");
            await applicant.Choose("How do they know you?", number == 1 ? "My current or last employer" : "Another employer");
            await applicant.Type("Work email address", $"head@school{number}.example.org");
            await applicant.Choose("Is this person a relative or friend of yours?", "No");
            await applicant.Choose("When may we write to them?", "If I am shortlisted, before the interview");
            await applicant.Press("Save and continue");
        }
        await applicant.Press("Continue");
    }

    private static async Task SupportAndRelationships(Browsing applicant)
    {
        await applicant.Follow("Relationships");
        await applicant.Choose(applicant.Page.GetByRole(AriaRole.Radio, new() { Name = "No" }));
        await applicant.Press("Save and continue");
        await applicant.Follow("Support in the selection");
        await applicant.Choose("Do you need any changes so that you can take part in the selection?", "Yes");
        await applicant.Type("What do you need?", "A room without steps.");
        await applicant.Press("Save and continue");
        await applicant.Is("Your application");
    }

    private static async Task Evidence(Browsing applicant, Candidate who)
    {
        await applicant.Follow("Evidence");
        await applicant.Press("Start with the first");
        var (page, box) = (applicant.Page, applicant.Field("Your evidence"));
        if (applicant.HasScripts)
        {
            // Typed by keys and left alone: the page saves by itself.
            if (applicant.ByKeys)
                await applicant.Type(box, "");
            else
                await box.ClickAsync();
            await page.Keyboard.TypeAsync(who.Evidence(1));
            await Expect(page.Locator("[data-autosave-status]")).ToContainTextAsync(Saved);
            await applicant.Onward(() => page.ReloadAsync());
            await Expect(box).ToHaveValueAsync(who.Evidence(1));
        }
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
        await Expect(applicant.Errors).ToHaveCountAsync(4);
        foreach (var declaration in await applicant.Page.GetByRole(AriaRole.Checkbox).AllAsync())
            await applicant.Tick(declaration);
        await applicant.Press("Save and continue");
        await applicant.Is("Your application");
    }
}
