using Invictus.Recruitment.Domain.Common;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Journey;

/// <summary>What the HR officer and the chief executive do up to the advert.</summary>
internal static class HrSteps
{
    public const string Reasons = "The salary range must name the allowance.\nPlease say who the post reports to.";

    private const string ReportsTo = "Head of Department: Science, for this test";

    /// <summary>Step 3: from the file to a text that waits for a signature.</summary>
    public static async Task ReadAndSubmit(Story story)
    {
        await using var hr = await story.Browser();
        await hr.Go("/hr/job-descriptions");
        await hr.Is("Sign in");
        await hr.Type("Email address", Person.Hr.Email);
        await hr.Type("Password", "not the password");
        await hr.Press("Sign in");
        await Expect(hr.Errors).ToHaveCountAsync(1);
        await hr.Type("Password", Person.Password);
        await hr.Press("Sign in");
        await hr.Is("Job descriptions");

        await hr.Press("Add a job description");
        await hr.Press("Make the draft");
        await Expect(hr.Errors).ToHaveTextAsync(["Select the school", "Choose the file of the job description"]);
        await hr.Field("School").SelectOptionAsync("Crestwood");
        await hr.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "holiday.docx", MimeType = "application/msword", Buffer = [0x50, 0x4b, 3, 4, 9, 9] });
        await hr.Press("Make the draft");
        await Expect(hr.Errors).ToHaveCountAsync(1);
        await hr.Field("School").SelectOptionAsync("Crestwood");
        await hr.Page.Locator("input[type=file]").SetInputFilesAsync(Repository.File("seeds/second-in-science.md"));
        await hr.Press("Make the draft");
        await hr.Is("Second in Science");
        story.JobDescription = Story.ReferenceIn(hr.Page);
        var specification = hr.Page.GetByRole(AriaRole.Table, new() { Name = "Person specification" });
        await Expect(specification.Locator("td[data-label=Essential] > ul > li")).ToHaveCountAsync(24);
        await Expect(specification.Locator("td[data-label=Desirable] > ul > li")).ToHaveCountAsync(2);

        await hr.Press("Edit the key facts");
        await hr.Type("Job title", "");
        await hr.Press("Save");
        await Expect(hr.Errors).ToHaveCountAsync(1);
        await hr.Type("Job title", "Second in Science");
        await hr.Type("Reporting to", ReportsTo);
        await hr.Press("Save");
        await hr.Reads(ReportsTo);
        await hr.Press("Submit for sign-off");
        await hr.Reads("Awaiting sign-off");
        await hr.Follow("Job descriptions");
        await hr.Reads("Awaiting sign-off");
    }

    /// <summary>Step 4: returned once, then signed.</summary>
    public static async Task ReturnAndSign(Story story)
    {
        await using var ceo = await story.SignedIn(Person.ChiefExecutive);
        await ceo.Is("Sign-off");
        await ceo.Follow("Second in Science");
        await ceo.Press("Return with these reasons");
        await Expect(ceo.Errors).ToHaveTextAsync(["Give your reasons, so that HR knows what to change"]);
        await ceo.Type("What should change, and why?", Reasons);
        await ceo.Press("Return with these reasons");
        await ceo.Reads("is back with HR");

        await using var hr = await story.SignedIn(Person.Hr);
        await hr.Follow("Second in Science");
        await hr.Reads("Returned by the chief executive");
        await hr.Reads("The salary range must name the allowance.");
        await hr.Press("Submit for sign-off");

        await ceo.Go("/sign-off");
        await ceo.Follow("Second in Science");
        await ceo.Reads(ReportsTo);
        await ceo.Press("Sign the job description");
        await Expect(ceo.Errors).ToHaveCountAsync(3);
        await Sign("wrong password again");
        await Expect(ceo.Errors).ToHaveTextAsync(["The password is not correct"]);
        await Sign(Person.Password);
        await ceo.Reads("“Second in Science” is signed. HR can now advertise it.");
        await ceo.Follow("Second in Science");
        await ceo.Reads("Download the signed PDF");
        await Expect(ceo.Page.GetByRole(AriaRole.Button, new() { Name = "Sign the job description" })).ToHaveCountAsync(0);

        await hr.Go($"/hr/job-descriptions/{story.JobDescription}");
        await hr.Reads("A signed version can no longer change.");
        await Expect(hr.Page.GetByRole(AriaRole.Button, new() { Name = "Edit the key facts" })).ToHaveCountAsync(0);
        await hr.Go($"/hr/job-descriptions/{story.JobDescription}/edit");
        await Expect(hr.Page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await hr.Reads("signed");

        async Task Sign(string password)
        {
            await ceo.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
            await ceo.Type("Type your full name", Person.ChiefExecutive.Name);
            await ceo.Type("Enter your password again", password);
            await ceo.Press("Sign the job description");
        }
    }

    /// <summary>Step 5: the advert.</summary>
    public static async Task Publish(Story story)
    {
        var closes = London.DateOf(story.Portal.Clock.GetUtcNow()).AddDays(14);
        await using var hr = await story.SignedIn(Person.Hr);
        await hr.Follow("Vacancies");
        await hr.Go($"/hr/job-descriptions/{story.JobDescription}");
        await hr.Press("Make a vacancy");
        await hr.Field("School").SelectOptionAsync("Crestwood");
        await hr.Choose("Contract", "Permanent");
        await hr.Choose("Working pattern", "Full time");
        await hr.Type("Hours", "32.5 hours a week");
        await hr.Type("Pay", "£34,069 to £52,835 a year plus TLR2b");
        await hr.TypeDate("Start date", closes.AddMonths(4));
        await hr.TypeDate("Closing date", new DateOnly(2025, 11, 16));
        await hr.Press("Save");
        await Expect(hr.Errors).ToHaveTextAsync(["The closing time must be in the future"]);
        await Expect(hr.Group("Closing date").GetByText("The closing time must be in the future")).ToBeVisibleAsync();
        await hr.TypeDate("Closing date", closes);
        await hr.Type("Closing time", "half past never");
        await hr.Press("Save");
        await Expect(hr.Errors).ToHaveTextAsync(["Enter the closing time, like “9am” or “17:00”"]);
        await hr.Type("Closing time", "midday");
        await hr.Press("Save");
        await hr.Reads("Vacancy saved as a draft.");
        story.Vacancy = Story.ReferenceIn(hr.Page);
        await hr.Press("Edit the terms");
        await Expect(hr.Field("Hours")).ToHaveValueAsync("32.5 hours a week");
        await hr.Follow("Cancel");
        await hr.Press("Publish");
        await hr.Reads($"Vacancy published. It closes on {London.Date(closes)} at midday.");
        await hr.Follow("Vacancies");
        await hr.Reads("Second in Science");
    }

    /// <summary>Step 6: what anyone sees, and the signed file.</summary>
    public static async Task ReadAsAnyone(Story story)
    {
        await using var anyone = await story.Browser();
        await anyone.Go("/");
        await anyone.Reads("We have one vacancy at the moment.");
        await anyone.Follow("Second in Science");
        await anyone.Is("Second in Science");
        await Expect(anyone.Page.GetByRole(AriaRole.Table, new() { Name = "Person specification" })).ToBeVisibleAsync();
        var pdf = anyone.Page.GetByRole(AriaRole.Link, new() { Name = "Download the signed job description (PDF)" });
        var answer = await anyone.Page.APIRequest.GetAsync(new Uri(story.Portal.Address, await pdf.GetAttributeAsync("href")).AbsoluteUri);
        Assert.Equal(200, answer.Status);
        var bytes = await answer.BodyAsync();
        Assert.True(bytes.AsSpan().StartsWith("%PDF"u8), "The signed file is no PDF.");
        if (await PdfSignatures.Of(bytes) is { } signatures)
            Assert.Contains("Signature is Valid", signatures, StringComparison.Ordinal);

        foreach (var address in new[] { "/accessibility", "/privacy", "/verify", "/vacancies/0000000000", "/verify?reference=nothing" })
            await anyone.Go(address);
        await anyone.Go("/verify");
        await anyone.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "jd.pdf", MimeType = "application/pdf", Buffer = bytes });
        await anyone.Press("Check the file");
        await anyone.Is("This file is genuine");
        await anyone.Go("/verify");
        await anyone.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "jd.pdf", MimeType = "application/pdf", Buffer = bytes[..^900] });
        await anyone.Press("Check the file");
        await anyone.Reads("Warning");
    }
}
