using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace Invictus.Recruitment.Browser.Tests.Shortlisting;

/// <summary>Pages around rating that the walks through shortlisting do not come by, or not in these states, each looked at with axe and at 320 px.</summary>
public sealed class PagesAroundRatingTests(Chromium chromium) : IAsyncDisposable
{
    private const string Evidence = "Amara Exampleton taught year 9 science in a laboratory; Amara raised results in assessments from 61 % to 74 % in a year of hard work with every class.";

    private readonly TestPortal portal = Portals.Empty();
    private readonly EachPage each = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task An_administrator_lets_evidence_be_read_an_applicant_objects_and_the_panel_takes_a_second_look()
    {
        await using var admin = await Browse(Person.Administrator);
        await admin.Go("/admin/provisional-score");
        await admin.Press("Record it");
        await portal.Given.ImpactAssessed(Moments.Now.AddDays(-30));
        await admin.Go("/admin/provisional-score");
        await admin.Go("/privacy");
        await admin.Reads("the portal also reads what you wrote");

        var vacancy = await Closed();
        var application = await portal.Given.Written(Filled(vacancy).Sent());
        await using var applicant = await Browse(Person.Applicant);
        await applicant.Go($"/applications/{application.Reference}/reading");
        await applicant.Press("Object to the reading of my evidence");
        await applicant.Reads("You object since");

        var round = await Compared(vacancy, application);
        await using var head = await Browse(Person.Head);
        foreach (var page in new[] { "/criteria/1", "/criteria/2", "/applicants/4711", "/applicants/4711/conflict", "/second-look", "/reopen" })
        {
            await head.Go($"/shortlisting/{round.Reference}{page}");
            await head.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => { d.open = true })");
            await head.Look();
        }
        await head.Go($"/shortlisting/{round.Reference}/second-look");
        await Expect(head.Page.Locator("mark").First).ToBeAttachedAsync();
    }

    [Fact]
    public async Task HR_compares_names_looks_at_the_panel_and_draws_feedback()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var hr = await Browse(Person.Hr);
        var open = await portal.Given.Open("Open");
        await using (var db = portal.OpenDb())
        {
            var waiting = new ShortlistingRound(open.Id);
            waiting.SetPanel([RoundBuilder.Chair(Person.Head.Id, Person.Head.Name), RoundBuilder.Member(Person.PanelMember.Id, Person.PanelMember.Name)], Moments.ByNow);
            db.Add(waiting);
            await db.SaveChangesAsync(stop);
        }
        await hr.Go($"/hr/vacancies/{open.Reference}/panel");
        await hr.Reads("Rating opens by itself after the vacancy has closed");

        var named = await portal.Given.Closed("Named");
        await portal.Given.Applied(named, Person.Applicant);
        var begun = await portal.Given.Begun(named);
        await using (var db = portal.OpenDb())
        {
            db.Attach(begun);
            begun.Declare(Person.PanelMember.Id, "Amara Exampleton, my cousin", Moments.ByNow);
            await db.SaveChangesAsync(stop);
        }
        foreach (var page in new[] { "/panel", "/panel/members/2/known" })
            await hr.Go($"/hr/vacancies/{named.Reference}{page}");
        await hr.Press("Confirm");

        var told = await portal.Given.Closed("Told");
        var application = await portal.Given.Applied(told, Person.Applicant);
        var round = await portal.Given.Together(told, application);
        await using (var db = portal.OpenDb())
        {
            var (vacancy, sent, card) = (await db.Vacancies.SingleAsync(v => v.Id == told.Id, stop), await db.Applications.SingleAsync(a => a.Id == application.Id, stop), await db.Scorecards.SingleAsync(s => s.RoundId == round.Id, stop));
            card.Decide(vacancy, ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, "", [], Moments.ByNow);
            vacancy.Release(Moments.ByNow);
            sent.Tell(ApplicationOutcome.Shortlisted, Moments.ByNow);
            await db.SaveChangesAsync(stop);
        }
        foreach (var page in new[] { "/feedback", "/panel", "/statistics" })
            await hr.Go($"/hr/vacancies/{told.Reference}{page}");
    }

    private async Task<Browsing> Browse(Person person)
    {
        var browsing = await Browsing.Begin(await chromium.Open(), portal.Address, each);
        await browsing.SignIn(person);
        return browsing;
    }

    private async Task<Vacancy> Closed()
    {
        var job = await portal.Given.Store(A.JobDescription().WithCriteria(
            new Criterion(Importance.Essential, "Qualifications", "A degree in a science", [], AssessmentStage.Application, CriterionKind.Qualification),
            new Criterion(Importance.Essential, "Experience", "Successful teaching of science", [], AssessmentStage.Application)).Signed("%PDF-2.0\n%%EOF\n"u8.ToArray()).ToStore());
        return await portal.Given.Store(A.Vacancy().From(job).ClosingAt(Moments.Now.AddDays(-1)).Published().ToStore());
    }

    private ApplicationBuilder Filled(Vacancy vacancy) => portal.Given.Application(vacancy, Person.Applicant).Complete()
        .With(FormSection.Qualifications, new QualificationAnswers { Kind = "Degree", Subject = "Biochemistry", Grade = "First", AwardedBy = "University of Nowhere", Awarded = "July 2015" }, "Q000000001")
        .With(FormSection.Evidence, new EvidenceAnswers { Text = "A degree.", Stated = "Yes" }, ApplicationForm.Key(vacancy.CriteriaOnTheForm[0].Id))
        .With(FormSection.Evidence, new EvidenceAnswers { Text = Evidence }, ApplicationForm.Key(vacancy.CriteriaOnTheForm[1].Id));

    /// <summary>The ratings are together, and what is agreed for teaching lies two steps below what the rules made of the evidence.</summary>
    private async Task<ShortlistingRound> Compared(Vacancy vacancy, Application application)
    {
        var teaching = vacancy.CriteriaOnTheForm[1];
        await using (var db = portal.OpenDb())
        {
            var score = ProvisionalRules.Score(
                new ApplicationFacts(null, null), [.. vacancy.CriteriaOnTheForm.Select(CriterionToScore.Of)],
                new Dictionary<long, string> { [teaching.Id] = Evidence }, ProvisionalLevel.FactsAndEvidence);
            db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, score, Moments.Now));
            await db.SaveChangesAsync();
        }
        var round = await portal.Given.Together(vacancy, application);
        await using var after = portal.OpenDb();
        (await after.Scorecards.SingleAsync()).AgreeAnew([teaching.Id], new Dictionary<long, int> { [teaching.Id] = 1 }, Moments.ByNow);
        await after.SaveChangesAsync();
        return round;
    }
}
