using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

public sealed class RecordTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task HR_saves_the_record_by_number_without_a_name_in_it()
    {
        var (vacancy, application) = await Decided("Amara Exampleton writes clearly");
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf\"", (await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Body, StringComparison.Ordinal);

        var file = await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf");
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (file.Status, file.ContentType));
        var text = CellByCell(file.Bytes);
        Assert.All(["Applicant 4711", "Meets every essential criterion", "[hidden] writes clearly", Person.Head.Name, "2 Evidenced", "All members gave this rating"],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.All([application.Details.LastName, application.Email, application.Reference.Display], secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task With_names_when_HR_asks_for_them_and_the_trail_says_whose()
    {
        var (vacancy, application) = await Decided("Amara Exampleton writes clearly");
        using var hr = await portal.SignedIn(Person.Hr);
        var text = PdfWords.Of((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf?names=true")).Bytes);
        Assert.Contains($"{application.Details.FullName} (applicant 4711)", text, StringComparison.Ordinal);
        Assert.Contains("Amara Exampleton writes clearly", text, StringComparison.Ordinal);
        Assert.Equal(application.Reference.Value, await portal.Ask(db => db.AuditEntries
            .Where(e => e.What == "Application viewed" && e.Detail == "shortlisting record, saved as PDF by HR").Select(e => e.SubjectReference).SingleAsync()));
    }

    [Fact]
    public async Task Somebody_of_HR_who_shortlists_gets_no_names_before_applicants_are_told()
    {
        var (vacancy, _) = await Decided("", also: Person.Hr);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.DoesNotContain("names=true", (await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf?names=true")).Status);
        Assert.Equal(HttpStatusCode.OK, (await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf")).Status);
    }

    [Fact]
    public async Task Before_every_application_is_decided_there_is_no_record_and_the_page_says_why()
    {
        var vacancy = await portal.Given.Closed();
        await portal.Given.Together(vacancy, await portal.Given.Applied(vacancy, Person.Applicant));
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.DoesNotContain("shortlisting-record.pdf", (await hr.Get($"/hr/vacancies/{vacancy.Reference}")).Body, StringComparison.Ordinal);
        var page = await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("when every application has a decision", page.Main, StringComparison.Ordinal);
    }

    /// <summary>What a tribunal asks for: the note on a 0, both versions, when each was submitted, why one was replaced.</summary>
    [Fact]
    public async Task The_PDF_has_notes_versions_times_and_reasons_without_a_name_in_them()
    {
        var (vacancy, application) = await Decided("");
        var stop = TestContext.Current.CancellationToken;
        await using (var db = portal.OpenDb())
        {
            var round = await db.ShortlistingRounds.SingleAsync(r => r.VacancyId == vacancy.Id, stop);
            var stored = await db.Vacancies.SingleAsync(v => v.Id == vacancy.Id, stop);
            var criteria = stored.CriteriaOnTheForm.Select(c => c.Id).ToList();
            var first = await db.Assessments.SingleAsync(a => a.ApplicationId == application.Id && a.AssessorId == Person.PanelMember.Id, stop);
            var by = new Stamp(Person.PanelMember.Id, Person.PanelMember.Name, Moments.Now.AddHours(2));
            var second = first.Reopen(stored, "Amara asked about the second page", by with { Actor = Person.Head.Name, At = Moments.Now.AddHours(1) });
            second.Rate(round, criteria[0], 0, "Amara says nothing about this", by);
            second.Submit(round, criteria, by);
            db.Add(second);
            await db.SaveChangesAsync(stop);
            second.Explain(stored, criteria[1], "The example is of another key stage", by with { Actor = Person.Head.Name });
            await db.SaveChangesAsync(stop);
        }
        using var hr = await portal.SignedIn(Person.Hr);
        var text = CellByCell((await hr.Get($"/hr/vacancies/{vacancy.Reference}/shortlisting-record.pdf")).Bytes);
        var member = Person.PanelMember.Name;
        Assert.All(
            [
                $"{member}, version 1: 2. No longer counts.", $"{member}, version 2: 0.", "[hidden] says nothing about this", $"{Person.Head.Name}: 2.", $"(Added by {Person.Head.Name}",
                "When ratings were submitted", London.DateAndTime(Moments.Now.AddHours(2)), $"{London.DateAndTime(Moments.Now.AddHours(1))} by {Person.Head.Name}: [hidden] asked about the second page",
                "Agreed ratings, criteria 1 to", "Alpha of single criteria: too few ratings in common to say, for every criterion.",
            ],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Amara", text, StringComparison.Ordinal);
    }

    /// <summary>The text as its marks have it: one cell after the other, not line by line across them.</summary>
    private static string CellByCell(byte[] pdf)
    {
        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(p => p.GetMarkedContents()).Where(m => !m.IsArtifact).SelectMany(m => m.Letters).Select(l => l.Value));
    }

    /// <summary>One applicant, shortlisted by the chair.</summary>
    private async Task<(Vacancy Vacancy, Application Application)> Decided(string words, Person? also = null)
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        var round = await portal.Given.Together(vacancy, application);
        await using var db = portal.OpenDb();
        var card = await db.Scorecards.SingleAsync(s => s.RoundId == round.Id);
        var stored = await db.Vacancies.SingleAsync(v => v.Id == vacancy.Id);
        card.Decide(stored, ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, words, [], new Stamp(Person.Head.Id, Person.Head.Name, Moments.ByNow.At));
        await db.SaveChangesAsync();
        if (also is not null)
            await db.Set<PanelMember>().Where(m => m.AccountId == Person.PanelMember.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.AccountId, also.Id));
        return (vacancy, application);
    }
}
