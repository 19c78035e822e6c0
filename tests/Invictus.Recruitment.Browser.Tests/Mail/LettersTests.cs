using Invictus.Recruitment.Data.Mail;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Mail;

/// <summary>HR finds its own words for a letter and looks at it; an applicant gets it and reads it again; what could not be sent is dealt with.</summary>
public sealed class LettersTests(Chromium chromium)
{
    [Fact]
    public async Task A_letter_is_reworded_sent_read_again_and_dealt_with_when_it_is_stuck()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        var each = new EachPage();
        await using var hr = await Browsing.Begin(browser, portal.Address, each);
        await hr.SignIn(Person.Hr);
        await hr.Follow("Letters");
        await hr.Follow("We have received your application");
        await hr.Type("Text", "We have it: {vacancy}, {refernce}");
        await hr.Press("Preview");
        await Expect(hr.Errors).ToHaveTextAsync(["This letter does not know {refernce}. It knows {vacancy}, {reference}, {submitted}, {closes}, {link}, {trust}, {hr-email}"]);
        await hr.Type("Text", "We have it: {vacancy}, {reference}.\n\n[Look at it]({link})");
        await hr.Press("Preview");
        await hr.Reads("We have it: Second in Science, 7Q2XM-4KD91.");
        var letter = hr.Page.FrameLocator("iframe");
        await Expect(letter.GetByRole(AriaRole.Link)).ToHaveTextAsync("Look at it");
        // The letter's own style sheet has come through the content policy.
        await Expect(letter.GetByRole(AriaRole.Link)).ToHaveCSSAsync("background-color", "rgb(18, 38, 63)");
        await hr.Press("Save");
        await hr.Reads("goes out in your words from now on");

        var application = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        await using var amara = await Browsing.Begin(browser, portal.Address, each);
        await amara.SignIn(Person.Applicant);
        await amara.Go($"/applications/{application.Reference}/check");
        await amara.Press("Submit application");
        await portal.SendLetters();
        await amara.Go("/applications");
        await amara.Follow("Messages");
        await amara.Follow("We have received your application for Second in Science");
        await amara.Reads($"We have it: Second in Science, {application.Reference.Display}.");
        await amara.Follow("Look at it");
        await amara.Follow("Messages about this application");
        await Expect(amara.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        var stuck = new Letter(new Addressee("nobody@example.com", Person.Applicant.Id), "outcome-released", "Your application for Second in Science", "Sign in.", null, Moments.Now);
        stuck.Failed(Moments.Now, "The mail server says that there is no such address (550).", forGood: true);
        await portal.Given.Store(stuck);
        await amara.Go("/applications/messages");
        await amara.Follow("Your application for Second in Science");
        await amara.Reads("We could not send this email to nobody@example.com.");
        await using var admin = await Browsing.Begin(browser, portal.Address, each);
        await admin.SignIn(Person.Administrator);
        await admin.Follow("See why");
        await admin.Reads("there is no such address (550). 1 letter");
        await hr.Follow("Letters");
        await hr.Follow("See why, and what to do");
        await hr.Onward(hr.Page.GetByRole(AriaRole.Button, new() { Name = "Give up" }));
        await hr.Reads("There is none.");
    }
}
