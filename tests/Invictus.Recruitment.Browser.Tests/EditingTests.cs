using Invictus.Recruitment.Browser.Tests.Journey;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>A Word file becomes a signed version: read, put right part by part, checked, submitted, signed.</summary>
public sealed class EditingTests(Chromium chromium)
{
    private const string FromWord =
        "<html xmlns:o='urn:x'><head><style>p {color: red}</style></head><body><!--StartFragment-->"
        + "<p class=MsoNormal>You&nbsp;will:<o:p></o:p></p>"
        + "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>greet each class</p>"
        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>read the register</p>"
        + "<table><tr><td>Monday</td><td>Hall</td></tr></table><script>document.title = 'run'</script><!--EndFragment--></body></html>";

    [Fact]
    public async Task A_Word_file_becomes_a_signed_version()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        await portal.Given.StandardSection("Safeguarding");
        await portal.Given.Edition(2026);
        var story = new Story(portal, browser);
        await using var hr = await story.SignedIn(Person.Hr);

        await hr.Press("Add a job description");
        await hr.Field("School").SelectOptionAsync("Crestwood");
        await hr.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = WordSample.Name, MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = WordSample.Bytes() });
        await hr.Press("Make the draft");
        await hr.Is("Cover Supervisor");
        await hr.Reads("The text must say that the trust safeguards children.");
        await Expect(hr.Page.GetByRole(AriaRole.Button, new() { Name = "Submit for sign-off" })).ToHaveCountAsync(0);
        await hr.Press("Edit the text");
        await hr.Is("Edit the text");
        var reference = Story.ReferenceIn(hr.Page);
        await Expect(hr.Page.Locator("[id^=criterion-]")).ToHaveCountAsync(6);

        await Sections(hr);
        await Criteria(hr);

        await hr.Follow("Preview as applicants see it");
        await hr.Reads("This is a preview");
        await hr.Follow("Back to the job description");
        await hr.Press("Done editing");
        await hr.Press("Submit for sign-off");
        await hr.Reads("Awaiting sign-off");

        await using var ceo = await story.SignedIn(Person.ChiefExecutive);
        await ceo.Follow("Cover Supervisor");
        await ceo.Reads("The trust safeguards every child.");
        await ceo.Reads("greet each class");
        await ceo.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await ceo.Type("Type your full name", Person.ChiefExecutive.Name);
        await ceo.Type("Enter your password again", Person.Password);
        await ceo.Press("Sign the job description");
        await hr.Go($"/hr/job-descriptions/{reference}");
        await hr.Reads("A signed version can no longer change.");

        await using var admin = await story.SignedIn(Person.Administrator);
        await admin.Go("/admin/guidance");
        await admin.Press("Add an edition");
        await admin.Press("Save");
        await Expect(admin.Errors).ToHaveCountAsync(2);
    }

    private static async Task Sections(Browsing hr)
    {
        await hr.Press("Add the trust’s standard sections");
        await hr.Press("Add");
        await hr.Reads("“Safeguarding” added.");
        await hr.Follow("Edit Duties");
        var text = hr.Field("Text");
        await Expect(text).ToHaveValueAsync("- Set the work that was left\n- Keep good order in the room\n- Report to the teacher afterwards");
        await text.PressAsync("Control+End");
        await text.PressAsync("Enter");
        await text.PressAsync("Enter");
        await text.EvaluateAsync(
            """
            (field, html) => {
              const data = new DataTransfer()
              data.setData('text/html', html)
              field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
            }
            """, FromWord);
        await Expect(text).ToHaveValueAsync(
            "- Set the work that was left\n- Keep good order in the room\n- Report to the teacher afterwards\n\n"
            + "You will:\n\n- greet each class\n- read the register\n\nMonday Hall");
        await hr.Type("Heading", "");
        await hr.Press("Save");
        await Expect(hr.Errors).ToHaveTextAsync(["Enter the heading"]);
        await hr.Type("Heading", "Duties");
        await hr.Press("Save");
        await hr.Reads("“Duties” saved.");
        await hr.Press("Move up Duties");
        await hr.Reads("“Duties” moved up.");
        await hr.Press("Keep Main purpose as a standard section");
        await hr.Reads("“Main purpose” is one of the trust’s standard sections now.");
        await hr.Follow("Remove Duties");
        await hr.Follow("Keep it");
        await hr.Follow("Edit Main purpose");
        await hr.Type("Text", "To supervise classes while their teacher is away, in person.");
        await hr.Press("Save");
        await hr.Follow("Compare both versions of Main purpose");
        await hr.Follow("Keep the text as it is");
        await hr.Go("/hr/job-descriptions/standard-sections");
        await hr.Follow("Edit Main purpose");
        await hr.Page.GoBackAsync();
        await hr.Page.GoBackAsync();
    }

    private static async Task Criteria(Browsing hr)
    {
        var criteria = hr.Page.Locator("[id^=criterion-] .trust-criteria__text");
        await hr.Follow("Split criterion 1");
        await hr.Page.GetByRole(AriaRole.Radio, new() { Name = "GCSE grade 4 or above in English | and mathematics" }).CheckAsync();
        await hr.Press("Split");
        await Expect(criteria.Nth(1)).ToHaveTextAsync("2. and mathematics");
        await hr.Press("Merge criterion 1 with next");
        await Expect(criteria.First).ToHaveTextAsync("1. GCSE grade 4 or above in English; and mathematics");
        await hr.Follow("Edit criterion 1", exact: false);
        await hr.Type("Criterion", "GCSE grade 4 or above in English and mathematics");
        await hr.Choose("What does it ask for?", "Qualification");
        await hr.Press("Save");
        await hr.Reads("Criterion 1 saved.");
        await hr.Press("Move up criterion 3");
        await hr.Reads("Criterion 3 moved up to “Qualifications”.");
        await hr.Follow("Split criterion 5");
        await hr.Press("Split");
        await Expect(hr.Errors).ToHaveCountAsync(1);
        await hr.Follow("Cancel");
        await hr.Follow("Rename the category Skills");
        await hr.Type("Name of the category", "Skills and manner");
        await hr.Press("Save");
        await hr.Press("Move up the category Skills and manner");
        await hr.Press("Add a criterion in a new category");
        await hr.Press("Save");
        await Expect(hr.Errors).ToHaveCountAsync(3);
        await hr.Type("Criterion", "A good sense of humour");
        await hr.Type("Category", "Manner");
        await hr.Choose("Importance", "Desirable");
        await hr.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Interview" }).CheckAsync();
        await hr.Press("Save");
        // The first criterion that names a stage: those that name none block now, and each says so beside itself.
        await Expect(hr.Page.Locator(".trust-finding--blocking")).ToHaveCountAsync(6);
        await hr.Reads("cannot be assessed");
        await hr.Follow("Remove criterion 7");
        await hr.Press("Remove");
        await hr.Press("Say where all are assessed");
        foreach (var number in Enumerable.Range(1, 6))
            await hr.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Application for criterion {number}" }).CheckAsync();
        await hr.Press("Save");
        await Expect(hr.Page.Locator("#criterion-6 td[data-label='Assessed by']")).ToHaveTextAsync("Application");
        await Expect(hr.Page.Locator(".trust-finding--blocking")).ToHaveCountAsync(0);
    }
}
