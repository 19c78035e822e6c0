using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Appointments;

/// <summary>HR records an appointment, the postholder reads and signs with a drawn mark, and HR finds the signature.</summary>
public sealed class PostholderTests(Chromium chromium)
{
    [Fact]
    public async Task An_appointment_is_recorded_and_countersigned()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        var each = new EachPage();
        var vacancy = await Shortlisted(portal, browser);

        await using var hr = await Browsing.Begin(browser, portal.Address, each);
        await hr.SignIn(Person.Hr);
        await hr.Go($"/hr/vacancies/{vacancy}");
        await hr.Follow("Record an appointment of Amara Exampleton");
        await hr.TypeDate("Start date", new DateOnly(2040, 1, 1));
        await hr.Press("Record the appointment");
        await Expect(hr.Errors).ToHaveTextAsync(["The start date must be within 3 years"]);
        await hr.TypeDate("Start date", new DateOnly(2027, 4, 12));
        await hr.Press("Record the appointment");
        await hr.Is("Appointment of Amara Exampleton");

        await using var amara = await Browsing.Begin(browser, portal.Address, each);
        await amara.SignIn(Person.Applicant);
        await amara.Go("/applications");
        await amara.Follow("Second in Science");
        await amara.Follow("Read and sign your job description");
        await amara.Press("Sign the job description");
        await Expect(amara.Errors).ToHaveCountAsync(3);
        await amara.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await amara.Type("Type your full name", Person.Applicant.Name);
        await amara.Type("Enter your password again", Person.Password);
        await Draw(amara.Page);
        await amara.Press("Sign the job description");
        await amara.Reads("You signed this job description on 2 November 2026 at 9am.");

        await hr.Page.ReloadAsync();
        await hr.Look();
        await Expect(hr.Page.GetByRole(AriaRole.Img, new() { Name = "Signature drawn by Amara Exampleton" })).ToBeVisibleAsync();
        await hr.Press("Withdraw the appointment");
        await Expect(hr.Errors).ToHaveTextAsync(["Give the reason for withdrawing the appointment"]);
    }

    /// <summary>A job description that the chief executive truly signed, and its vacancy with Amara on the shortlist.</summary>
    private static async Task<string> Shortlisted(TestPortal portal, IBrowser browser)
    {
        var submitted = await portal.Given.Submitted();
        await using (var ceo = await Browsing.Begin(browser, portal.Address, null))
        {
            await ceo.SignIn(Person.ChiefExecutive);
            await ceo.Send($"/sign-off/{submitted.Reference}", new()
            {
                ["Sign.Agrees"] = "true",
                ["Sign.TypedName"] = Person.ChiefExecutive.Name,
                ["Sign.Password"] = Person.Password,
            });
        }
        var job = await portal.Ask(db => db.JobDescriptions.AsNoTracking().SingleAsync());
        var vacancy = await portal.Given.Store(A.Vacancy().From(job).ClosingAt(Moments.Now.AddDays(-1)).Published().ToStore());
        await portal.Given.Released(vacancy, (await portal.Given.Applied(vacancy, Person.Applicant), ApplicationOutcome.Shortlisted));
        return vacancy.Reference.Value;
    }

    private static async Task Draw(IPage page)
    {
        var canvas = page.Locator("canvas");
        await canvas.ScrollIntoViewIfNeededAsync();
        var field = (await canvas.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(field.X + 40, field.Y + 60);
        await page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (120, 20), (200, 120), (280, 30) })
            await page.Mouse.MoveAsync(field.X + x, field.Y + y, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await Expect(page.Locator("input[name='Sign.Drawing']")).Not.ToHaveValueAsync("");
    }
}
