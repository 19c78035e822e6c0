using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Beside the evidence the panel sees the facts that were stated, blind; in the second look the words that the rules went by, blind too.</summary>
public sealed class FactsBesideTests : IAsyncDisposable
{
    private const string Evidence = "Amara Exampleton taught year 9 science in a laboratory; Amara raised results in assessments from 61 % to 74 % in a year of hard work with every class.";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Facts_stand_beside_the_evidence_across_and_down_without_who_awarded_them_and_when()
    {
        var (vacancy, _) = await Applied();
        var round = await portal.Given.Rating(vacancy);
        using var head = await portal.SignedIn(Person.Head);
        foreach (var address in new[] { "criteria/1", "criteria/2", "criteria/3", "applicants/4711" })
        {
            var page = await head.Get($"/shortlisting/{round.Reference}/{address}");
            Assert.DoesNotContain("Nowhere", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("2015", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Exampleton", page.Body, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Contains("Qualified teacher status Yes Teacher reference number given", (await head.Get($"/shortlisting/{round.Reference}/criteria/1")).Main, StringComparison.Ordinal);
        var degree = (await head.Get($"/shortlisting/{round.Reference}/criteria/2")).Main;
        Assert.Contains("Do you hold this? Yes, I hold it", degree, StringComparison.Ordinal);
        Assert.Contains("Qualifications and training on the form (2) Degree: Biochemistry with [hidden], First Training: Leading a team (expected)", degree, StringComparison.Ordinal);
        Assert.Contains("Have you taught this? not answered", (await head.Get($"/shortlisting/{round.Reference}/criteria/3")).Main, StringComparison.Ordinal);
        var statement = (await head.Get($"/shortlisting/{round.Reference}/criteria/4")).Main;
        Assert.DoesNotContain("Qualifications and training", statement, StringComparison.Ordinal);
        var down = (await head.Get($"/shortlisting/{round.Reference}/applicants/4711")).Main;
        Assert.Contains("Do you hold this? Yes, I hold it", down, StringComparison.Ordinal);
        Assert.Contains("Have you taught this? not answered", down, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_applicant_answers_beside_the_criterion_and_reads_it_where_answers_are_checked()
    {
        var vacancy = await Open();
        var application = await portal.Given.Filled(vacancy, Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get($"/applications/{application.Reference}/evidence/2");
        Assert.Equal(["Yes, I hold it", "Not yet, I expect to receive it", "No"], page.All(".govuk-radios__label"));
        await applicant.Submit(page, "form[data-autosave]", ("Answers.Stated", "NotYet"), ("Answers.Text", "I receive it in July."));
        Assert.Equal("NotYet", (await applicant.Get($"/applications/{application.Reference}/evidence/2")).Value("Answers.Stated"));
        Assert.Contains("Do you hold this? Not yet, I expect to receive it", (await applicant.Get($"/applications/{application.Reference}/check")).Main, StringComparison.Ordinal);
        Assert.False((await applicant.Get($"/applications/{application.Reference}/evidence/4")).Has(".govuk-radios"));
        // What was not offered is told at once and stops nothing from being kept.
        var wrong = await applicant.Post($"/applications/{application.Reference}/evidence/2", ("Was", "{}"), ("Answers.Stated", "Perhaps"), ("Answers.Text", "I receive it in July."));
        Assert.Equal(["Select one of the answers"], wrong.Errors);
        Assert.Contains("Select one of the answers", (await applicant.Get($"/applications/{application.Reference}/check")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_reads_the_stated_fact_and_the_provisional_figure_that_it_gives()
    {
        var vacancy = await Open();
        var application = await portal.Given.Written(Filled(vacancy));
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Submit(await applicant.Get($"/applications/{application.Reference}/check"), "form[action$='/submit']");
        using var hr = await portal.SignedIn(Person.Hr);
        var page = (await hr.Get($"/hr/applications/{application.Reference}")).Main;
        Assert.Contains("Completeness 2: Answers “Do you hold this?” with “Yes, I hold it”", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_look_marks_the_words_that_the_rules_went_by_and_hides_the_name()
    {
        var (vacancy, application) = await Applied();
        var science = vacancy.CriteriaOnTheForm[3];
        await using (var db = portal.OpenDb())
        {
            var score = ProvisionalRules.Score(
                new ApplicationFacts(QtsStatus.Yes, "1234567"),
                [.. vacancy.CriteriaOnTheForm.Select(CriterionToScore.Of)],
                new Dictionary<long, string> { [science.Id] = Evidence }, ProvisionalLevel.FactsAndEvidence);
            Assert.Equal(3, score.Ratings.Single(r => r.CriterionId == science.Id).Rating);
            db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, score, Now));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var round = await portal.Given.Together(vacancy, application);
        await using (var db = portal.OpenDb())
        {
            var card = await db.Scorecards.SingleAsync(TestContext.Current.CancellationToken);
            card.AgreeAnew([science.Id], new Dictionary<long, int> { [science.Id] = 1 }, ByNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var head = await portal.SignedIn(Person.Head);
        var page = await head.Get($"/shortlisting/{round.Reference}/second-look");
        Assert.Contains("[hidden]", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", page.Body, StringComparison.Ordinal);
        Assert.Contains("science (to the point)", page.All("mark"));
        Assert.Contains("raised (effect)", page.All("mark"));
        Assert.Contains("taught (example)", page.All("mark"));
        Assert.Contains("from facts, and from what the applicant wrote", page.Main, StringComparison.Ordinal);
        Assert.Contains(
            "evidence for a second look, blind, for the panel",
            await portal.Ask(db => db.AuditEntries.Where(e => e.SubjectReference == application.Reference.Value).Select(e => e.Detail).ToListAsync()));
    }

    private Task<Vacancy> Open() => Stored(v => v.Published());

    private async Task<(Vacancy Vacancy, Application Application)> Applied()
    {
        var vacancy = await Stored(v => v.ClosingAt(Now.AddDays(-1)).Published());
        return (vacancy, await portal.Given.Written(Filled(vacancy).Sent()));
    }

    private ApplicationBuilder Filled(Vacancy vacancy)
    {
        var written = portal.Given.Application(vacancy, Person.Applicant).Complete()
            .With(FormSection.Qualifications, new QualificationAnswers { Kind = "Degree", Subject = "Biochemistry with Amara", Grade = "First", AwardedBy = "University of Nowhere", Awarded = "July 2015" }, "Q000000001")
            .With(FormSection.Training, new TrainingAnswers { Kind = "Training", Title = "Leading a team", Provider = "Nowhere Training", Date = "2030" }, "T000000001");
        var criteria = vacancy.CriteriaOnTheForm;
        return written.With(FormSection.Evidence, new EvidenceAnswers { Text = "A degree.", Stated = "Yes" }, ApplicationForm.Key(criteria[1].Id))
            .With(FormSection.Evidence, new EvidenceAnswers { Text = Evidence }, ApplicationForm.Key(criteria[3].Id));
    }

    private async Task<Vacancy> Stored(Func<VacancyBuilder, VacancyBuilder> moves)
    {
        var job = await portal.Given.Store(A.JobDescription().WithCriteria(
            new Criterion(Importance.Essential, "Qualifications", "Qualified teacher status", [], AssessmentStage.Application, CriterionKind.QualifiedTeacherStatus),
            new Criterion(Importance.Essential, "Qualifications", "A degree in a science", [], AssessmentStage.Application, CriterionKind.Qualification),
            new Criterion(Importance.Essential, "Qualifications", "Teaching an additional subject at key stage 3", [], AssessmentStage.Application, CriterionKind.SubjectAndKeyStage),
            new Criterion(Importance.Essential, "Experience", "Successful teaching of science", [], AssessmentStage.Application)).Signed("%PDF-2.0\n%%EOF\n"u8.ToArray()).ToStore());
        return await portal.Given.Store(moves(A.Vacancy().From(job)).ToStore());
    }
}
