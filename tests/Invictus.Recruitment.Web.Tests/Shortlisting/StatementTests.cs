using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

public sealed class StatementTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_panel_reads_the_overall_statement_beside_the_evidence_without_who_wrote_it()
    {
        var (page, application) = await Down("I, Amara Exampleton, led a <b>science week</b>. Write to amara.exampleton@example.com or 01632 960001.");
        Assert.Contains("led a <b>science week</b>. Write to [hidden]", page.Html.QuerySelector("section[aria-labelledby=statement] blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            new[] { application.Details.LastName, application.Details.FirstNames, application.Details.Phone, application.Email },
            secret => Assert.DoesNotContain(secret, page.Body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Where_none_was_written_there_is_no_place_for_it()
    {
        var (page, _) = await Down("");
        Assert.Null(page.Html.QuerySelector("#statement"));
    }

    private async Task<(Page Page, Application Application)> Down(string statement)
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Ask(db => db.Applications.ExecuteUpdateAsync(a => a.SetProperty(x => x.Statement, statement)));
        var round = await portal.Given.Rating(vacancy);
        using var head = await portal.SignedIn(Person.Head);
        var page = await head.Get($"/shortlisting/{round.Reference}/applicants/4711");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return (page, application);
    }
}
