using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.People;

/// <summary>The administrator says which edition of the safeguarding guidance is in force.</summary>
public sealed class GuidanceTests : IAsyncDisposable
{
    private const string List = "/admin/guidance";
    private const string Form = "form[action*='/admin/guidance/']";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_edition_is_added_and_corrected_and_the_one_in_force_is_marked()
    {
        await portal.Given.Edition(2025);
        using var admin = await portal.SignedIn(Person.Administrator);
        var answer = await admin.Submit(
            await admin.Get(List + "/new"), Form,
            ("Year", "2026"), ("InForceFrom.Day", "1"), ("InForceFrom.Month", "9"), ("InForceFrom.Year", "2026"), ("Address", "https://guidance.example/2026"));
        Assert.Equal((HttpStatusCode.Found, List), (answer.Status, answer.Location));
        Assert.Equal(["2026 1 September 2026 In force Correct the edition of 2026", "2025 1 September 2025 Correct the edition of 2025"], (await admin.Get(List)).All("tbody tr"));

        var edition = await portal.Ask(db => db.GuidanceEditions.SingleAsync(e => e.Year == 2026));
        var page = await admin.Get($"{List}/{edition.Reference}");
        Assert.Equal(("2026", "9"), (page.Value("Year"), page.Value("InForceFrom.Month")));
        await admin.Submit(page, Form, ("InForceFrom.Month", "December"));
        // The clock of the tests stands at 2 November 2026.
        Assert.Equal(["2026 1 December 2026 Correct the edition of 2026", "2025 1 September 2025 In force Correct the edition of 2025"], (await admin.Get(List)).All("tbody tr"));
        Assert.Equal(HttpStatusCode.Conflict, (await admin.Submit(page, Form, ("Year", "2027"))).Status);
        Assert.Equal(
            ["Guidance edition added", "Guidance edition corrected"],
            await portal.Ask(db => db.AuditEntries.Where(e => e.SubjectReference == edition.Reference.Value).OrderBy(e => e.Id).Select(e => e.What).ToListAsync()));
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_asked_for()
    {
        using var admin = await portal.SignedIn(Person.Administrator);
        var answer = await admin.Submit(await admin.Get(List + "/new"), Form, ("Year", "26"), ("InForceFrom.Day", "31"), ("InForceFrom.Month", "2"), ("InForceFrom.Year", "2026"), ("Address", "javascript:alert(1)"));
        Assert.Equal(
            ["Enter the year of the edition with 4 numbers", "The day it comes into force must be a real date", "Enter an address that begins with https://"], answer.Errors);
        Assert.Equal(["Enter the year of the edition with 4 numbers", "Enter the day it comes into force"], (await admin.Post(List + "/new")).Errors);
        Assert.Empty(await portal.Ask(db => db.GuidanceEditions.ToListAsync()));
    }

    [Theory]
    [InlineData("2026", "2026", "The edition of 2026 is entered already. Correct that one.")]
    [InlineData("2025", "2026", "Another edition comes into force on that day.")]
    [InlineData("2020", "2026", "An edition comes into force in the year of its name, or in the one beside it.")]
    [InlineData("1999", "1999", "The year must be between 2014 and 2100.")]
    public async Task An_edition_that_cannot_be_is_refused(string year, string from, string said)
    {
        await portal.Given.Edition(2026);
        using var admin = await portal.SignedIn(Person.Administrator);
        var answer = await admin.Submit(await admin.Get(List + "/new"), Form, ("Year", year), ("InForceFrom.Day", "1"), ("InForceFrom.Month", "9"), ("InForceFrom.Year", from));
        Assert.Equal((HttpStatusCode.Conflict, said), (answer.Status, Assert.Single(answer.Errors)));
    }
}
