using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>What was agreed and decided before stays with who, when and why; what members gave alone is not mixed with what they gave later.</summary>
public sealed class KeptHistoryTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_rating_that_was_agreed_otherwise_before_stands_in_the_record_and_a_decision_names_its_criteria()
    {
        var (vacancy, round, _) = await Differing();
        using var head = await portal.SignedIn(Person.Head);
        var address = $"/shortlisting/{round.Reference}/applicants/4711";
        var nothing = await head.Submit(await head.Get(address + "/agree"), "form[action$='/agree']");
        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Contains("Nothing was changed, so nothing is saved.", Assert.Single(nothing.Errors), StringComparison.Ordinal);
        await Agree(head, address, "3", "Two of us saw more.");
        await Agree(head, address, "1", "Read once more, less.");
        var card = await portal.Ask(db => db.Scorecards.Include(s => s.Replaced).SingleAsync());
        var before = Assert.Single(card.Replaced);
        Assert.Equal((3, "Two of us saw more.", "Hugh Example", "Hugh Example"), (before.Value, before.Note, before.AgreedBy, before.ReplacedBy));
        Assert.Equal(("Hugh Example", Now), (card.For(before.CriterionId)!.AgreedBy, card.For(before.CriterionId)!.AgreedAt));

        await head.Submit(await head.Get(address + "/decide"), "form[action$='/decide']", ("Form.Outcome", "NotShortlisted"), ("Form.NotShortlistedReason", "EssentialNotMet"));
        Assert.Contains("Does not meet an essential criterion: criterion 1", (await head.Get(address + "/decide")).Main, StringComparison.Ordinal);
        using var hr = await portal.SignedIn(Person.Hr);
        var words = Words((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.xlsx")).Bytes);
        Assert.Contains("Does not meet an essential criterion: criterion 1", words, StringComparison.Ordinal);
        Assert.Contains("Agreed rating replaced: Applicant 4711, criterion 1, was 3 Strong, agreed on 2 November 2026 at 9am", words, StringComparison.Ordinal);
        Assert.Contains("Two of us saw more.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_are_of_what_members_gave_alone_and_the_ranking_says_what_is_awaited()
    {
        var (_, round, _) = await Differing();
        using var head = await portal.SignedIn(Person.Head);
        var address = $"/shortlisting/{round.Reference}";
        await Agree(head, address + "/applicants/4711", "2", "Talked about it.");
        await head.Submit(await head.Get(address + "/applicants/4711/decide"), "form[action$='/decide']", ("Form.Outcome", "Shortlisted"), ("Form.ShortlistedReason", "MeetsEssentials"));
        Assert.Contains("Every applicant has a decision", (await head.Get(address + "/ranking")).Main, StringComparison.Ordinal);
        var before = (await head.Get(address + "/statistics")).Main;

        portal.Clock.Advance(TimeSpan.FromHours(1));
        await using (var db = portal.OpenDb())
        {
            var (stop, vacancy) = (TestContext.Current.CancellationToken, await db.Vacancies.SingleAsync(TestContext.Current.CancellationToken));
            var assessment = await db.Assessments.SingleAsync(a => a.AssessorId == Person.PanelMember.Id, stop);
            db.Add(assessment.Reopen(vacancy, "A slip", By(Now.AddHours(1))));
            (await db.Scorecards.SingleAsync(stop)).WaitForRatings(vacancy, By(Now.AddHours(1)));
            await db.SaveChangesAsync(stop);
        }
        var ranking = (await head.Get(address + "/ranking")).Main;
        Assert.Contains("Ratings of one applicant are reopened.", ranking, StringComparison.Ordinal);
        Assert.DoesNotContain("Every applicant has a decision", ranking, StringComparison.Ordinal);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Ratings of 1 applicant are reopened.", (await hr.Get($"/hr/vacancies/{(await portal.Ask(db => db.Vacancies.SingleAsync())).Reference}")).Main, StringComparison.Ordinal);

        using var member = await portal.SignedIn(Person.PanelMember);
        await member.Post(address + "/criteria/1", ("Rows[0].Key", "4711"), ("Rows[0].Rating", "2"), ("Rows[0].Was", "1"));
        Assert.Equal(HttpStatusCode.Found, (await member.Post(address + "/submit")).Status);
        Assert.Equal(before, (await head.Get(address + "/statistics")).Main);
    }

    private static async Task Agree(Visitor head, string address, string rating, string note)
    {
        var page = await head.Get(address + "/agree");
        Assert.Equal(HttpStatusCode.Found, (await head.Submit(page, "form[action$='/agree']", ("Rows[0].Rating", rating), ("Rows[0].Note", note))).Status);
    }

    /// <summary>Two members, one applicant: on the first criterion they differ by one step, on the others not.</summary>
    private async Task<(Vacancy Vacancy, ShortlistingRound Round, Application Application)> Differing()
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        var round = await portal.Given.Rating(vacancy);
        var criteria = vacancy.CriteriaOnTheForm.Select(c => c.Id).ToList();
        foreach (var person in new[] { Person.Head, Person.PanelMember })
        {
            var assessment = new Assessment(round.Id, application.Id, person.Id);
            criteria.ForEach(c => assessment.Rate(round, c, c == criteria[0] && person == Person.PanelMember ? 1 : 2, "", ByNow));
            assessment.Submit(round, criteria, ByNow);
            await portal.Given.Store(assessment);
        }
        using var head = await portal.SignedIn(Person.Head);
        await head.Post($"/shortlisting/{round.Reference}/bring-together");
        return (vacancy, round, application);
    }

    private static string Words(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return string.Join('\n', document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet!.InnerText)
            .Concat(document.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Select(s => s.InnerText) ?? []));
    }
}
