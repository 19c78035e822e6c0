using System.Net;
using Invictus.Recruitment.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class ApplicationFileTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_applicant_saves_what_was_sent_and_finds_the_way_there()
    {
        var application = await portal.Given.Applied(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var address = $"/applications/{application.Reference}/application.pdf";
        Assert.Contains(address, (await applicant.Get($"/applications/{application.Reference}")).Body, StringComparison.Ordinal);
        Assert.Contains(address, (await applicant.Get($"/applications/{application.Reference}/receipt")).Body, StringComparison.Ordinal);

        var file = await applicant.Get(address);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (file.Status, file.ContentType));
        var text = PdfWords.Of(file.Bytes);
        Assert.All([application.Details.FullName, application.Email, application.Reference.Display, "Your copy", "Declarations"],
            expected => Assert.Contains(expected, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Completeness", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Number for the panel", text, StringComparison.Ordinal);
        Assert.Equal(file.Bytes, (await applicant.Get(address)).Bytes);
        Assert.Equal(0, await Views());
    }

    [Fact]
    public async Task A_draft_cannot_be_saved_and_the_page_says_why()
    {
        var draft = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get($"/applications/{draft.Reference}/application.pdf");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Submit your application first", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_saves_all_of_it_and_the_trail_says_so()
    {
        var application = await portal.Given.Applied(await portal.Given.Open(), Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        var address = $"/hr/applications/{application.Reference}/application.pdf";
        Assert.Contains(address, (await hr.Get($"/hr/applications/{application.Reference}")).Body, StringComparison.Ordinal);

        var file = await hr.Get(address);
        Assert.Equal("application/pdf", file.ContentType);
        var text = PdfWords.Of(file.Bytes);
        Assert.All([application.Details.FullName, "Copy for HR", "Number for the panel", "4711"], expected => Assert.Contains(expected, text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Application viewed" && e.Detail == "whole application, saved as PDF by HR")));
    }

    private Task<int> Views() => portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Application viewed"));
}
