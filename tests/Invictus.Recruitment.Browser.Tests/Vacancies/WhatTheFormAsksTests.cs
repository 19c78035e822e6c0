using Invictus.Recruitment.Data.Monitoring;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Web.Features.Monitoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Vacancies;

/// <summary>HR sets what a vacancy asks, an applicant adds a document and answers the monitoring questions, HR looks at totals.</summary>
public sealed class WhatTheFormAsksTests(Chromium chromium)
{
    [Fact]
    public async Task A_form_is_set_answered_and_counted()
    {
        var browser = await chromium.Open();
        await using var portal = Portals.Empty();
        var each = new EachPage();
        var vacancy = (await portal.Given.Vacancy()).Reference.Value;

        await using var hr = await Browsing.Begin(browser, portal.Address, each);
        await hr.SignIn(Person.Hr);
        await hr.Go($"/hr/vacancies/{vacancy}");
        await hr.Follow("Change what the form asks");
        await hr.Is("What the form asks");
        await hr.Follow("Change weights");
        await hr.Page.GetByLabel("Weight of criterion 2").SelectOptionAsync("3");
        await hr.Press("Save");
        await hr.Page.GetByRole(AriaRole.Button, new() { Name = "Add a question" }).ClickAsync();
        await hr.Press("Save");
        await Expect(hr.Errors).ToHaveTextAsync(["Enter the question", "Select how it is answered", "Select whether an answer is required"]);
        await hr.Type("Question", "Which post?");
        await hr.Page.GetByLabel("One of several options").CheckAsync();
        await hr.Type("Options", "Physics\nBiology");
        await hr.Page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await hr.Press("Save");
        await hr.Reads("One of: Physics; Biology. Required.");
        await hr.Page.GetByRole(AriaRole.Button, new() { Name = "Ask for a document" }).ClickAsync();
        await hr.Type("What is it called?", "Degree certificate");
        await hr.Page.GetByLabel("Certificate", new() { Exact = true }).CheckAsync();
        await hr.Page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await hr.Press("Save");
        await hr.Go($"/hr/vacancies/{vacancy}");
        await hr.Press("Publish");
        await hr.Go($"/hr/vacancies/{vacancy}/form");
        await hr.Reads("can no longer be changed");

        await using var amara = await Browsing.Begin(browser, portal.Address, each);
        await amara.SignIn(Person.Applicant);
        await amara.Go($"/vacancies/{vacancy}");
        await amara.Reads("Which post?");
        await amara.Reads("counts three times");
        var application = (await Started(portal, vacancy)).Reference.Value;
        await amara.Go($"/applications/{application}/documents");
        await amara.Follow("Add a file for Degree certificate");
        await amara.Page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "virus.exe", MimeType = "image/png", Buffer = "MZ not a picture"u8.ToArray() });
        await amara.Press("Add the file");
        await Expect(amara.Errors).ToHaveTextAsync(["The file is a program. Choose a PDF, a Word document (.docx), or a JPEG or PNG picture."]);
        await amara.Page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = await amara.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg }) });
        await amara.Press("Add the file");
        await amara.Reads("Degree certificate, file 1 added.");
        await amara.Follow("Replace Degree certificate, file 1");
        await amara.Go($"/applications/{application}/documents");
        await amara.Follow("Remove Degree certificate, file 1");
        await amara.Follow("Keep it");
        await amara.Go($"/applications/{application}/monitoring");
        await amara.Page.GetByLabel("White: Irish").CheckAsync();
        await amara.Press("Save and continue");
        await amara.Go($"/applications/{application}/monitoring");
        await Expect(amara.Page.GetByLabel("White: Irish")).ToBeCheckedAsync();

        var many = await Many(portal);
        await hr.Go("/hr/monitoring");
        await hr.Follow("Head of Ceramics, closed on 1 November 2026");
        await hr.Reads("fewer than 5");
        await hr.Reads("not shown");
        Assert.EndsWith(many, hr.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<Application> Started(TestPortal portal, string vacancy)
    {
        var found = await portal.Ask(async db => (await db.Vacancies.ToListAsync()).Single(v => v.Reference.Value == vacancy));
        return await portal.Given.Started(found, Person.Applicant);
    }

    /// <summary>A vacancy with forty applicants who answered, released.</summary>
    private static async Task<string> Many(TestPortal portal)
    {
        var closed = await portal.Given.Closed("Head of Ceramics");
        var seal = portal.Services.GetRequiredService<MonitoringSeal>();
        var applications = new List<Application>();
        for (var i = 0; i < 40; i++)
        {
            var address = $"person{i}@example.com";
            var account = await portal.Given.Store(new Data.People.Account { UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), DisplayName = "Sample Person", SecurityStamp = address });
            applications.Add(await portal.Given.Store(A.Application().For(closed).By(account.Id, address).Submitted(5000 + i).ToStore()));
            var token = seal.TokenOf(applications[i].Reference);
            await portal.Given.Store(new SealedAnswers(token, seal.Seal(token, new GivenAnswers(1, new Dictionary<string, string>
            {
                ["sex"] = i % 2 == 0 ? "female" : "male",
                ["age"] = i < 3 ? "under-25" : i < 20 ? "30-39" : "40-49",
                ["orientation"] = i == 0 ? "gay" : "straight",
            }))));
        }
        await portal.Given.Released(closed, [.. applications.Select((a, i) => (a, i % 3 == 0 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        return closed.Reference.Value;
    }
}
