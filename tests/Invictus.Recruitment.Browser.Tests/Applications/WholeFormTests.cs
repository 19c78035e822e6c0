using Invictus.Recruitment.Browser.Tests.Journey;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Browser.Tests.Applications;

/// <summary>The whole form, to the receipt, for people who have a phone and keys, or a browser that runs no scripts.</summary>
public sealed class WholeFormTests(Chromium chromium, ITestOutputHelper output)
{
    private const int Phone = 320;

    [Fact]
    public async Task An_application_is_made_on_a_phone_with_keys_alone()
    {
        await using var portal = Portals.Empty();
        var each = new EachPage { EnlargesText = true };
        await using var applicant = await Browsing.Begin(await chromium.Open(), portal.Address, each, width: Phone, byKeys: true);
        await Apply(portal, applicant);
        output.WriteLine($"{each.Addresses.Count} addresses in {each.States} states looked at: {string.Join(", ", each.Addresses)}");
    }

    [Fact]
    public async Task An_application_is_made_without_scripts()
    {
        await using var portal = Portals.Empty();
        await using var applicant = await Browsing.Begin(await chromium.Open(), portal.Address, each: null, scripts: false);
        await Apply(portal, applicant);
    }

    private static async Task Apply(TestPortal portal, Browsing applicant)
    {
        var vacancy = await portal.Given.Open();
        await applicant.SignIn(Person.Applicant);
        await applicant.Go($"/vacancies/{vacancy.Reference}");
        await applicant.Press("Apply for this job");
        await applicant.Is("Before you start");
        await applicant.Press("Start your application");
        await applicant.Is("Your application");
        await ApplicantSteps.FillInAndSubmit(applicant, Candidate.Nia);
        var sent = await portal.Ask(db => db.Applications.SingleAsync(a => a.VacancyId == vacancy.Id));
        Assert.Equal((ApplicationStatus.Submitted, Candidate.Nia.LastName), (sent.Status, sent.Details.LastName));
    }
}
