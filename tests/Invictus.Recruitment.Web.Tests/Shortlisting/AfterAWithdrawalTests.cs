using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Somebody withdraws while the panel is at work: the others are decided on and told as if they had not applied.</summary>
public sealed class AfterAWithdrawalTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Several_are_decided_on_HR_releases_and_the_record_can_be_saved()
    {
        var (vacancy, round) = await Together();
        await Withdraw();
        using var head = await portal.SignedIn(Person.Head);
        var answer = await head.Post(
            $"/shortlisting/{round.Reference}/decide-several", ("Form.Numbers", "4712"), ("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/vacancies/{vacancy.Reference}");
        Assert.Contains("Withdrawn by the applicant", page.Main, StringComparison.Ordinal);
        Assert.True(page.Has("a[href$='/shortlisting-record.pdf']"));
        Assert.True(page.Has("a[href$='/release']"));
        var confirm = await hr.Get($"/hr/vacancies/{vacancy.Reference}/release");
        Assert.Equal(["1", "0", "0", "1"], confirm.All("dd.govuk-summary-list__value"));
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(confirm, "form[action$='/release']")).Status);
        Assert.Equal(
            [ApplicationStatus.Withdrawn, ApplicationStatus.Told],
            await portal.Ask(db => db.Applications.OrderBy(a => a.BlindNumber).Select(a => a.Status).ToListAsync()));
    }

    [Fact]
    public async Task The_list_of_panels_counts_like_the_round_itself_and_only_what_is_rated()
    {
        var vacancy = await portal.Given.Closed();
        await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712);
        var round = await portal.Given.Rating(vacancy);
        using var head = await portal.SignedIn(Person.Head);
        // Of the four criteria one is for the interview.
        Assert.Contains("0 of 6 ratings given", (await head.Get("/shortlisting")).Main, StringComparison.Ordinal);
        await head.Post($"/shortlisting/{round.Reference}/criteria/1", ("Rows[0].Key", "4711"), ("Rows[0].Rating", "2"));
        await Withdraw();
        Assert.Contains("0 of 3 ratings given", (await head.Get("/shortlisting")).Main, StringComparison.Ordinal);
        Assert.Contains("0 of 3 given", (await head.Get($"/shortlisting/{round.Reference}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/applicants/4712", "Rows.index")]
    [InlineData("/criteria/1", "Rows.index")]
    [InlineData("/applicants/4712/agree", "Rows.index")]
    [InlineData("/applicants/4712/explain", "Notes.index")]
    public async Task A_row_that_says_nothing_is_a_bad_request(string page, string field)
    {
        var (_, round) = await Together();
        using var head = await portal.SignedIn(Person.Head);
        Assert.Equal(HttpStatusCode.BadRequest, (await head.Post($"/shortlisting/{round.Reference}{page}", (field, "0"))).Status);
    }

    private async Task<(Vacancy Vacancy, ShortlistingRound Round)> Together()
    {
        var vacancy = await portal.Given.Closed();
        var (one, other) = (await portal.Given.Applied(vacancy, Person.Applicant), await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712));
        return (vacancy, await portal.Given.Together(vacancy, one, other));
    }

    private async Task Withdraw()
    {
        await using var db = portal.OpenDb();
        (await db.Applications.SingleAsync(a => a.BlindNumber == 4711)).Withdraw("", ByNow);
        await db.SaveChangesAsync();
    }
}
