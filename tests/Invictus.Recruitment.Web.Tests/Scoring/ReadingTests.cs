using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Scoring;

/// <summary>An applicant learns what the portal looks at and can object to the reading of evidence; the objection is honoured.</summary>
public sealed class ReadingTests : IAsyncDisposable
{
    private const string Example = "I taught year 9 science in a laboratory at a large school for three years and raised results in assessments from 61 % to 74 % in one year.";
    private const string Form = "form[action$='/reading']";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Evidence_is_read_for_a_covered_vacancy_until_the_applicant_objects()
    {
        await portal.Given.ImpactAssessed(Now.AddDays(-20));
        var (vacancy, application) = await Written();
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Send(applicant, application);
        Assert.Equal([(ProvisionalLevel.FactsOnly, 1), (ProvisionalLevel.FactsAndEvidence, 3)], await Records(application, vacancy));

        var address = $"/applications/{application.Reference}/reading";
        Assert.Contains(address, (await applicant.Get($"/applications/{application.Reference}")).Body, StringComparison.Ordinal);
        var page = await applicant.Get(address);
        Assert.Contains("What is written for each criterion", page.Main, StringComparison.Ordinal);
        page = await applicant.Follow(await applicant.Submit(page, Form));
        Assert.Contains("You object since 2 November 2026 at 9am", page.Main, StringComparison.Ordinal);
        Assert.Equal([(ProvisionalLevel.FactsOnly, 1), (ProvisionalLevel.FactsAndEvidence, 3), (ProvisionalLevel.FactsOnly, 1)], await Records(application, vacancy));

        using var hr = await portal.SignedIn(Person.Hr);
        var forHr = await hr.Get($"/hr/applications/{application.Reference}");
        Assert.Contains("The applicant objects to the reading of evidence since 2 November 2026 at 9am", forHr.Main, StringComparison.Ordinal);
        Assert.False(forHr.Has("mark"));

        await applicant.Submit(page, Form);
        Assert.Equal(
            [(ProvisionalLevel.FactsOnly, 1), (ProvisionalLevel.FactsAndEvidence, 3), (ProvisionalLevel.FactsOnly, 1), (ProvisionalLevel.FactsAndEvidence, 3)], await Records(application, vacancy));
        Assert.True((await hr.Get($"/hr/applications/{application.Reference}")).Has("mark.trust-seen--effect"));
        Assert.Equal(
            ["Objection to the reading of evidence made", "Objection to the reading of evidence taken back"],
            await portal.Ask(db => db.AuditEntries.Where(e => e.SubjectReference == application.Reference.Value && e.What.StartsWith("Objection")).OrderBy(e => e.Id).Select(e => e.What).ToListAsync()));
    }

    [Fact]
    public async Task Who_objects_before_sending_is_read_by_facts_alone_from_the_first()
    {
        await portal.Given.ImpactAssessed(Now.AddDays(-20));
        var (vacancy, application) = await Written();
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get($"/applications/{application.Reference}/reading");
        await applicant.Submit(page, Form);
        // The same page sent twice says the same twice.
        await applicant.Submit(page, Form);
        Assert.Empty(await Records(application, vacancy));
        await Send(applicant, application);
        Assert.Equal([(ProvisionalLevel.FactsOnly, 1)], await Records(application, vacancy));
        Assert.Equal(1, await portal.Ask(db => db.AuditEntries.CountAsync(e => e.What == "Objection to the reading of evidence made")));
    }

    [Fact]
    public async Task Where_nothing_is_read_there_is_nothing_to_object_to()
    {
        var (vacancy, application) = await Written();
        // Recorded after the vacancy was published: who applies for it is not read.
        await portal.Given.ImpactAssessed(Now);
        using var applicant = await portal.SignedIn(Person.Applicant);
        await Send(applicant, application);
        Assert.Equal([(ProvisionalLevel.FactsOnly, 1)], await Records(application, vacancy));
        var page = await applicant.Get($"/applications/{application.Reference}/reading");
        Assert.Contains("What is written is not read by the portal", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has(Form));
        foreach (var unreadable in new[] { "", "abc", "true,false" })
            Assert.Equal(HttpStatusCode.BadRequest, (await applicant.Post($"/applications/{application.Reference}/reading", ("objects", unreadable))).Status);
        // A hand-made objection is kept all the same, and changes no score.
        await applicant.Post($"/applications/{application.Reference}/reading", ("objects", "true"));
        Assert.Single(await Records(application, vacancy));
        Assert.True((await applicant.Get($"/applications/{application.Reference}/reading")).Has(Form));
    }

    [Fact]
    public async Task Once_the_outcome_is_told_nothing_can_be_changed_and_nobody_else_sees_the_page()
    {
        var vacancy = await portal.Given.Closed();
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Released(vacancy, (application, ApplicationOutcome.Reserve));
        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Post($"/applications/{application.Reference}/reading", ("objects", "true"))).Status);
        using var other = await portal.SignedIn(Person.OtherApplicant);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/applications/{application.Reference}/reading", ("objects", "true"))).Status);
        Assert.Null((await portal.Ask(db => db.Applications.SingleAsync())).ObjectedAt);
    }

    [Fact]
    public async Task The_panel_cannot_tell_who_objects_because_then_nobody_is_looked_at_by_evidence()
    {
        await portal.Given.ImpactAssessed(Now.AddDays(-20));
        var vacancy = await portal.Given.Closed();
        var (one, other) = (await portal.Given.Applied(vacancy, Person.Applicant), await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712));
        await Scored(vacancy, one, other);
        var round = await portal.Given.Together(vacancy, one, other);
        await Disagree(vacancy);
        using var head = await portal.SignedIn(Person.Head);
        Assert.Contains("Why FactsAndEvidence", (await head.Get($"/shortlisting/{round.Reference}/second-look")).Main, StringComparison.Ordinal);
        string[] pages = ["", "/criteria/1", "/applicants/4711", "/ranking", "/applicants/4711/agree"];
        var before = await Mains(head, round.Reference.Value, pages);

        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Found, (await applicant.Post($"/applications/{one.Reference}/reading", ("objects", "true"))).Status);
        Assert.Equal(before, await Mains(head, round.Reference.Value, pages));
        var look = (await head.Get($"/shortlisting/{round.Reference}/second-look")).Main;
        Assert.DoesNotContain("Why FactsAndEvidence", look, StringComparison.Ordinal);
        Assert.Contains("Applicant 4711", look.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Applicant 4712", look.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    /// <summary>Both were sent under the assessment: a record by facts, then one by evidence.</summary>
    private async Task Scored(Vacancy vacancy, params Application[] applications)
    {
        await using var db = portal.OpenDb();
        foreach (var level in new[] { ProvisionalLevel.FactsOnly, ProvisionalLevel.FactsAndEvidence })
        {
            foreach (var application in applications)
            {
                db.ProvisionalRecords.Add(new ProvisionalRecord(
                    application.Id, new ProvisionalScore("2", level, [.. vacancy.CriteriaOnTheForm.Select(c => new ProvisionalRating(c.Id, 1, $"Why {level}", []))], new(1, 3), new(1, 3)), Now));
            }
            await db.SaveChangesAsync();
        }
    }

    /// <summary>The panel agrees on a 3 for everybody, two steps from both records.</summary>
    private async Task Disagree(Vacancy vacancy)
    {
        await using var db = portal.OpenDb();
        var criterion = vacancy.CriteriaOnTheForm[0].Id;
        foreach (var card in await db.Scorecards.ToListAsync())
            card.AgreeAnew([criterion], new Dictionary<long, int> { [criterion] = 3 }, ByNow);
        await db.SaveChangesAsync();
    }

    private static async Task<List<string>> Mains(Visitor visitor, string round, string[] pages)
    {
        var mains = new List<string>();
        foreach (var page in pages)
            mains.Add((await visitor.Get($"/shortlisting/{round}{page}")).Main);
        return mains;
    }

    private async Task<(Vacancy Vacancy, Application Application)> Written()
    {
        var vacancy = await portal.Given.Open();
        var application = portal.Given.Application(vacancy, Person.Applicant).Complete();
        foreach (var criterion in vacancy.CriteriaOnTheForm)
            application.With(FormSection.Evidence, new EvidenceAnswers { Text = Example }, ApplicationForm.Key(criterion.Id));
        return (vacancy, await portal.Given.Written(application));
    }

    private static async Task Send(Visitor applicant, Application application)
    {
        var sent = await applicant.Submit(await applicant.Get($"/applications/{application.Reference}/check"), "form[action$='/submit']");
        Assert.Equal(HttpStatusCode.Found, sent.Status);
    }

    /// <summary>Every provisional record, oldest first, with its rating of the criterion about teaching science.</summary>
    private Task<List<(ProvisionalLevel, int)>> Records(Application application, Vacancy vacancy)
    {
        var science = vacancy.CriteriaOnTheForm.First(c => c.Kind == CriterionKind.Statement).Id;
        return portal.Ask(async db => (await db.ProvisionalRecords.Where(p => p.ApplicationId == application.Id).OrderBy(p => p.Id).ToListAsync())
            .ConvertAll(p => (p.Level, p.Ratings.Single(r => r.CriterionId == science).Rating)));
    }
}
