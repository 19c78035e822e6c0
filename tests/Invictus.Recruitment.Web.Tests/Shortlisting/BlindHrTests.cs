using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Somebody of HR who shortlists for a vacancy is as blind as the rest of the panel until applicants are told.</summary>
public sealed class BlindHrTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task They_open_no_application_and_read_no_name_before_applicants_are_told()
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        var round = await portal.Given.Together(vacancy, application);
        var address = $"/hr/applications/{application.Reference}";
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.OK, (await hr.Get(address)).Status);
        await portal.Ask(db => db.Set<PanelMember>().Where(m => m.AccountId == Person.PanelMember.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.AccountId, Person.Hr.Id)));

        var seen = await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Application viewed"));
        foreach (var page in new[] { address, address + "/application.pdf", address + "/documents" })
            Assert.Equal(HttpStatusCode.Forbidden, (await hr.Get(page)).Status);
        Assert.Equal(seen, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Application viewed")));
        var list = await hr.Get($"/hr/vacancies/{vacancy.Reference}");
        Assert.DoesNotContain("Exampleton", list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(application.Reference.Value, list.Body, StringComparison.Ordinal);
        Assert.Contains("1 submitted. You shortlist for this vacancy", list.Main, StringComparison.Ordinal);

        await using (var db = portal.OpenDb())
        {
            var (stored, sent, card) = (await db.Vacancies.SingleAsync(TestContext.Current.CancellationToken), await db.Applications.SingleAsync(TestContext.Current.CancellationToken),
                await db.Scorecards.SingleAsync(s => s.RoundId == round.Id, TestContext.Current.CancellationToken));
            card.Decide(stored, ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, "", [], ByNow);
            stored.Release(ByNow);
            sent.Tell(ApplicationOutcome.Shortlisted, ByNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(HttpStatusCode.OK, (await hr.Get(address)).Status);
        Assert.Contains("Exampleton", (await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Body, StringComparison.Ordinal);
    }
}
