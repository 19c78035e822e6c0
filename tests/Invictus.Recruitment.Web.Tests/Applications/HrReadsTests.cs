using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class HrReadsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_draft_does_not_exist_for_HR()
    {
        var draft = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/applications/{draft.Reference}")).Status);
        Assert.Equal(0, await Views());
    }

    [Fact]
    public async Task Each_look_at_an_application_is_in_the_trail()
    {
        var application = await portal.Given.Applied(await portal.Given.Open(), Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Get($"/hr/applications/{application.Reference}");
        await hr.Get($"/hr/applications/{application.Reference.Display.ToUpperInvariant()}");
        var seen = await portal.Ask(db => db.AuditEntries.Where(e => e.What == "Application viewed")
            .Select(e => new { e.Actor, e.SubjectReference, e.ActorId }).ToListAsync());
        Assert.Equal(2, seen.Count);
        Assert.All(seen, s => Assert.Equal((Person.Hr.Name, application.Reference.Value, (long?)Person.Hr.Id), (s.Actor, s.SubjectReference, s.ActorId)));
    }

    [Fact]
    public async Task HR_sees_the_completeness_with_its_reasons_and_that_it_decides_nothing()
    {
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Submit(await applicant.Get($"/applications/{application.Reference}/check"), "form[action$='/submit']");
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/applications/{application.Reference}");
        Assert.Equal("Amara Exampleton", page.Heading);
        Assert.Contains("Completeness 2: Holds QTS, TRN given", page.Main, StringComparison.Ordinal);
        Assert.Contains("decides nothing", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_shows_is_named_by_its_address_alone_so_that_the_trail_is_true()
    {
        var vacancy = await portal.Given.Open();
        var (one, other) = (await portal.Given.Applied(vacancy, Person.Applicant), await portal.Given.Applied(vacancy, Person.OtherApplicant, blindNumber: 4712));
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Send(new HttpRequestMessage(HttpMethod.Get, new Uri($"/hr/applications/{one.Reference}", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("reference", other.Reference.Value)]),
        });
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(one.Reference.Value, await portal.Ask(db => db.AuditEntries.Where(e => e.What == "Application viewed").Select(e => e.SubjectReference).SingleAsync()));
        Assert.DoesNotContain(other.Email, page.Body, StringComparison.Ordinal);
        Assert.Contains(one.Email, page.Body, StringComparison.Ordinal);
    }

    private Task<int> Views() => portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Application viewed"));
}
