using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Tests.Shared;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>4711 and 4712 ask for the guaranteed interview; 4713 does not. Who asks is told to the chair once ratings are agreed, and to no other member.</summary>
public sealed class GuaranteedInterviewTests : IAsyncDisposable
{
    private const string Mark = "guaranteed interview";

    private readonly TestPortal portal = new();
    private readonly List<Application> applications = [];
    private Vacancy vacancy = null!;
    private string round = "";

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Before_ratings_are_together_nobody_on_the_panel_finds_it_on_any_page()
    {
        await Applied();
        round = $"/shortlisting/{(await portal.Given.Rating(vacancy)).Reference}";
        foreach (var person in new[] { Person.Head, Person.PanelMember })
        {
            using var member = await portal.SignedIn(person);
            Assert.DoesNotContain(Mark, await Everything(member), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Once_ratings_are_agreed_the_chair_finds_those_who_meet_every_essential_and_no_other_member_anybody()
    {
        await Together();
        using var head = await portal.SignedIn(Person.Head);
        var ranking = await head.Get(round + "/ranking");
        Assert.Equal(1, Count(ranking.Main));
        Assert.Contains("asks for the guaranteed interview and meets every essential criterion", (await head.Get(round + "/applicants/4711/decide")).Main, StringComparison.Ordinal);
        // 4712 does not meet them, 4713 does not ask.
        Assert.Equal(0, Count((await head.Get(round + "/applicants/4712/decide")).Main));
        Assert.Equal(0, Count((await head.Get(round + "/applicants/4713/decide")).Main));
        Assert.Equal(1, Count((await head.Get(round + "/decide-several")).Main));

        using var member = await portal.SignedIn(Person.PanelMember);
        Assert.DoesNotContain(Mark, await Everything(member), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task With_a_rating_still_to_agree_it_waits()
    {
        await Together();
        await portal.Ask(db => db.Set<AgreedRating>().Where(a => a.Id == db.Set<AgreedRating>().Min(x => x.Id)).ExecuteDeleteAsync());
        using var head = await portal.SignedIn(Person.Head);
        Assert.DoesNotContain(Mark, await Everything(head), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_stands_in_for_a_chair_who_knows_the_applicant_is_told_and_the_chair_is_not()
    {
        await Together();
        await portal.Ask(async db =>
        {
            var stored = await db.ShortlistingRounds.SingleAsync();
            stored.RecordConflict(await db.Vacancies.SingleAsync(), Person.Head.Id, applications[0].Id, "We taught together.", ByNow);
            return await db.SaveChangesAsync();
        });
        using var head = await portal.SignedIn(Person.Head);
        Assert.DoesNotContain(Mark, await Everything(head), StringComparison.OrdinalIgnoreCase);
        using var member = await portal.SignedIn(Person.PanelMember);
        Assert.Equal(1, Count((await member.Get(round + "/ranking")).Main));
    }

    [Theory]
    [InlineData("NotShortlisted", "OthersStronger")]
    [InlineData("Reserve", "OthersStronger")]
    public async Task Passing_over_needs_a_written_reason(string outcome, string reason)
    {
        await Together();
        using var head = await portal.SignedIn(Person.Head);
        (string, string)[] decision = [("Form.Outcome", outcome), ($"Form.{outcome}Reason", reason)];
        var refused = await head.Post(round + "/applicants/4711/decide", [.. decision, ("Form.Words", " ")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["This applicant asks for the guaranteed interview and meets every essential criterion. Give the reason in words for not offering it."], refused.Errors);
        Assert.Equal(HttpStatusCode.Found, (await head.Post(round + "/applicants/4711/decide", [.. decision, ("Form.Words", "More asked than we can see.")])).Status);
    }

    [Fact]
    public async Task Nobody_is_passed_over_with_several_at_once_but_can_be_shortlisted_with_them()
    {
        await Together();
        using var head = await portal.SignedIn(Person.Head);
        var refused = await head.Post(round + "/decide-several", ("Form.Numbers", "4711"), ("Form.Numbers", "4713"), ("Form.Outcome", "NotShortlisted"),
            ("Form.NotShortlistedReason", "OthersStronger"), ("Form.Words", "Strong field."), ("Form.Confirmed", "true"));
        Assert.Equal(
            ["Applicant 4711: They ask for the guaranteed interview and meet every essential criterion. Decide on them alone, with a reason of their own."],
            refused.Errors);
        Assert.Equal(0, await portal.Ask(async db => (await db.Scorecards.ToListAsync()).Sum(s => s.Decisions.Count)));
        await head.Post(round + "/decide-several", ("Form.Numbers", "4711"), ("Form.Numbers", "4713"), ("Form.Outcome", "Shortlisted"),
            ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true"));
        Assert.Equal(2, await portal.Ask(async db => (await db.Scorecards.ToListAsync()).Sum(s => s.Decisions.Count)));
    }

    [Fact]
    public async Task HR_reads_it_in_the_list_and_in_the_record_but_not_as_a_member_of_the_panel()
    {
        await Together();
        using var head = await portal.SignedIn(Person.Head);
        await head.Post(round + "/decide-several", ("Form.Numbers", "4711"), ("Form.Numbers", "4713"), ("Form.Outcome", "Shortlisted"),
            ("Form.ShortlistedReason", "MeetsEssentials"), ("Form.Confirmed", "true"));
        await head.Post(round + "/applicants/4712/decide", ("Form.Outcome", "NotShortlisted"), ("Form.NotShortlistedReason", "EssentialNotMet"));
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(2, Count((await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Main));
        Assert.Equal(1, Count(PdfWords.Of((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf")).Bytes)));
        Assert.Equal(1, Asking((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.xlsx")).Bytes));

        await portal.Ask(db => db.Set<PanelMember>().Where(m => m.AccountId == Person.PanelMember.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.AccountId, Person.Hr.Id)));
        Assert.Equal(0, Count((await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Main));
        Assert.Equal(0, Count(PdfWords.Of((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf")).Bytes)));
        Assert.Equal(0, Asking((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.xlsx")).Bytes));
    }

    private static int Count(string text) => text.Split(Mark, StringSplitOptions.None).Length - 1;

    /// <summary>Rows of the sheet of agreed ratings that say yes below the heading about it.</summary>
    private static int Asking(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>())
            .Select(r => r.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(c => c.InnerText).ToList()).ToList();
        var heading = cells.Single(r => r.Exists(c => c.StartsWith("Guaranteed interview", StringComparison.Ordinal)));
        var column = heading.FindIndex(c => c.StartsWith("Guaranteed interview", StringComparison.Ordinal));
        return cells.Count(r => r.Count == heading.Count && r[column] == "Yes");
    }

    private async Task<string> Everything(Visitor visitor)
    {
        var pages = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("shortlisting", StringComparison.Ordinal) && e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(e => ("/" + e.RoutePattern.RawText).Replace("/shortlisting/{reference}", round, StringComparison.Ordinal).Replace("{position:int}", "1", StringComparison.Ordinal))
            .SelectMany(a => Enumerable.Range(4711, 3).Select(n => a.Replace("{number:int}", $"{n}", StringComparison.Ordinal))).Distinct().ToList();
        Assert.Contains(round + "/applicants/4711/decide", pages);
        var bodies = new List<string>();
        foreach (var page in pages)
            bodies.Add((await visitor.Get(page)).Body);
        return string.Join('\n', bodies);
    }

    private async Task Applied()
    {
        vacancy = await portal.Given.Closed();
        foreach (var i in Enumerable.Range(0, 3))
        {
            var email = $"applicant{i}@example.com";
            var account = await portal.Given.Store(new Data.People.Account { UserName = email, Email = email, DisplayName = email });
            var builder = A.Application().For(vacancy).By(account.Id, email).Complete();
            if (i < 2)
                builder.With(FormSection.Adjustments, new AdjustmentAnswers { Needed = "No", GuaranteedInterview = "Yes" });
            applications.Add(await portal.Given.Store(builder.Sent(4711 + i).ToStore()));
        }
        Assert.Equal([true, true, false], applications.Select(a => a.AsksForGuaranteedInterview));
    }

    private async Task Together()
    {
        await Applied();
        var stored = await portal.Given.Together(vacancy, applications[0]);
        round = $"/shortlisting/{stored.Reference}";
        foreach (var (application, value) in applications.Skip(1).Zip([1, 2]))
        {
            var card = new Scorecard(stored.Id, application.Id);
            card.AgreeByItself(vacancy.CriteriaOnTheForm.Select(c => (c.Id, value)), ByNow);
            await portal.Given.Store(card);
        }
    }
}
