using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Mail;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>What is stored comes back as it was, from a migrated SQLite file.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private Given Given => new(database.Open);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_job_description_comes_back_with_its_text_to_the_last_sign()
    {
        var stored = await Given.Draft();
        await using var db = database.Open();
        var found = await db.JobDescriptions.SingleAsync(stop);
        Assert.Equal(CanonicalContent.Write(stored.Newest.Content), CanonicalContent.Write(found.Newest.Content));
        Assert.Equal(CanonicalContent.Sha256(found.Newest.Content), found.Newest.ContentSha256);
    }

    [Fact]
    public async Task A_job_description_comes_back_with_the_file_it_was_read_from()
    {
        await Given.Draft();
        await using var db = database.Open();
        var source = await db.Set<SourceDocument>().SingleAsync(stop);
        Assert.Equal(("second-in-science.md", 45, "Look here."), (source.Name, source.Warnings[0].Line, source.Warnings[0].Message));
        Assert.Equal("# Second in Science", System.Text.Encoding.UTF8.GetString(source.Bytes));
    }

    [Fact]
    public async Task Which_notes_are_dealt_with_comes_back_and_none_is_where_nothing_was_stored()
    {
        var job = await Given.Draft();
        await using (var db = database.Open())
        {
            Assert.Empty((await db.JobDescriptions.SingleAsync(stop)).Newest.DealtWith);
            db.ChangeTracker.Clear();
            db.Attach(job);
            job.DealWithNote(0, new SourceWarning(45, "Look here."), ByNow);
            await db.SaveChangesAsync(stop);
        }
        await using var again = database.Open();
        Assert.Equal([0], (await again.JobDescriptions.SingleAsync(stop)).Newest.DealtWith);
    }

    [Fact]
    public async Task A_standard_section_and_an_edition_come_back()
    {
        await Given.StandardSection("Safeguarding", 3);
        await Given.Edition(2026);
        await using var db = database.Open();
        var section = await db.StandardSections.SingleAsync(stop);
        Assert.Equal(("Safeguarding", 2, 3, new Block(BlockKind.Paragraph, "The trust safeguards every child.")), (section.Heading, section.Level, section.Position, section.Blocks.Single()));
        var edition = await db.GuidanceEditions.SingleAsync(stop);
        Assert.Equal((2026, new DateOnly(2026, 9, 1)), (edition.Year, edition.InForceFrom));
    }

    [Fact]
    public async Task A_year_of_the_guidance_stands_once()
    {
        await Given.Edition(2026);
        await Assert.ThrowsAsync<DbUpdateException>(() => Given.Edition(2026));
    }

    [Fact]
    public async Task A_signed_version_comes_back_with_signature_and_file()
    {
        var stored = await Given.Signed();
        await using var db = database.Open();
        var version = await db.Set<JobDescriptionVersion>().Include(v => v.File).SingleAsync(stop);
        Assert.True(version.IsSigned);
        Assert.Equal(("Carys Example", stored.Newest.ContentSha256), (version.Signature!.SignerName, version.Signature.ContentSha256));
        Assert.True(version.File!.IsIntact);
    }

    [Fact]
    public async Task A_vacancy_comes_back_with_terms_and_criteria_in_order()
    {
        var stored = await Given.Open();
        await using var db = database.Open();
        var found = await db.Vacancies.SingleAsync(stop);
        Assert.Equal(stored.Terms, found.Terms);
        Assert.Equal(
            stored.Criteria.Select(c => (c.Position, c.Text, c.Importance, c.AssessedBy, c.Kind, c.Weight, string.Join('|', c.Points))),
            found.Criteria.Select(c => (c.Position, c.Text, c.Importance, c.AssessedBy, c.Kind, c.Weight, string.Join('|', c.Points))));
    }

    [Fact]
    public async Task An_application_comes_back_with_everything_that_was_written()
    {
        var stored = await Given.Applied(await Given.Open(), Person.Applicant);
        await using var db = database.Open();
        var found = await db.Applications.WithWhatWasSent().SingleAsync(stop);
        Assert.Equal((stored.Details, stored.Teacher), (found.Details, found.Teacher));
        Assert.Equal((ApplicationStatus.Submitted, 4711), (found.Status, found.BlindNumber));
        Assert.Equal(
            stored.Evidence.Select(e => (e.CriterionId, e.Text)).Order(),
            found.Evidence.Select(e => (e.CriterionId, e.Text)).Order());
        Assert.Equal(Assert.Single(stored.Submissions).Form(OpenSeal.Instance).ToJson(), Assert.Single(found.Submissions).Form(OpenSeal.Instance).ToJson());
    }

    [Fact]
    public async Task A_provisional_score_comes_back_with_reasons_and_highlights()
    {
        var vacancy = await Given.Open();
        var application = await Given.Applied(vacancy, Person.Applicant);
        var criterion = vacancy.CriteriaOnTheForm[0].Id;
        var score = new ProvisionalScore(
            "1", ProvisionalLevel.FactsOnly, [new ProvisionalRating(criterion, 2, "Holds QTS.", [new Highlight(3, 5, HighlightKind.Specific)])], new Share(2, 3), new Share(0, 0));
        await database.Store(new ProvisionalRecord(application.Id, score, Now));
        await using var db = database.Open();
        var found = await db.ProvisionalRecords.SingleAsync(stop);
        Assert.Equal((new Share(2, 3), true), (found.Essential, found.Desirable.IsEmpty));
        var rating = Assert.Single(found.Ratings);
        Assert.Equal((criterion, 2, "Holds QTS.", new Highlight(3, 5, HighlightKind.Specific)), (rating.CriterionId, rating.Rating, rating.Reason, Assert.Single(rating.Highlights)));
    }

    [Fact]
    public async Task A_round_comes_back_with_its_panel()
    {
        await Given.Rating(await Given.Closed());
        await using var db = database.Open();
        var found = await db.ShortlistingRounds.SingleAsync(stop);
        Assert.Equal(RoundStatus.Rating, found.Status);
        Assert.Equal(("Hugh Example", new DateOnly(2025, 9, 1)), (found.Chair!.Name, found.Chair.SaferRecruitmentTrainedOn!.Value));
        Assert.Equal(2, found.Members.Count);
    }

    [Fact]
    public async Task An_assessment_comes_back_with_its_ratings()
    {
        var (vacancy, assessment) = await Assessment();
        await database.Store(assessment);
        await using var db = database.Open();
        var found = await db.Assessments.SingleAsync(stop);
        Assert.Equal((0, "Nothing about science."), (found.For(vacancy.CriteriaOnTheForm[0].Id)!.Value, found.For(vacancy.CriteriaOnTheForm[0].Id)!.Note));
    }

    [Fact]
    public async Task A_scorecard_comes_back_with_agreed_ratings_and_every_decision()
    {
        var vacancy = await Given.Closed();
        var application = await Given.Applied(vacancy, Person.Applicant);
        var round = await Given.Rating(vacancy);
        var card = new Scorecard(round.Id, application.Id);
        card.AgreeByItself(vacancy.CriteriaOnTheForm.Select(c => (c.Id, 2)), ByNow);
        card.Decide(vacancy, ApplicationOutcome.Shortlisted, DecisionReason.MeetsEssentials, "", [], ByNow);
        card.Decide(vacancy, ApplicationOutcome.Reserve, DecisionReason.OthersStronger, "Five are enough.", [], By(Now.AddMinutes(1)));
        await database.Store(card);
        await using var db = database.Open();
        var found = await db.Scorecards.SingleAsync(stop);
        Assert.Equal(3, found.Agreed.Count(a => a.ByItself));
        Assert.Equal([ApplicationOutcome.Shortlisted, ApplicationOutcome.Reserve], found.Decisions.Select(d => d.Outcome));
    }

    [Fact]
    public async Task A_letter_comes_back_with_its_tries()
    {
        var letter = new Letter("amara.exampleton@example.com", "Subject", "Text", Now);
        letter.Failed(Now);
        await database.Store(letter);
        await using var db = database.Open();
        var found = await db.Letters.SingleAsync(stop);
        Assert.Equal((1, Now.AddMinutes(1), (DateTimeOffset?)null), (found.Attempts, found.NextTryAt, found.SentAt));
    }

    [Fact]
    public async Task An_instant_with_an_offset_comes_back_as_the_same_instant_in_UTC()
    {
        var summer = new DateTimeOffset(2026, 7, 1, 13, 0, 0, 123, TimeSpan.FromHours(1)).AddTicks(4567);
        await Given.Vacancy(v => v.ClosingAt(summer));
        await using var db = database.Open();
        var found = (await db.Vacancies.SingleAsync(stop)).ClosesAt;
        Assert.Equal((summer.UtcTicks, TimeSpan.Zero), (found.UtcTicks, found.Offset));
    }

    [Fact]
    public async Task Instants_compare_in_the_database_as_they_do_in_code()
    {
        await Given.Vacancy(v => v.ClosingAt(Now.AddSeconds(1)).Published());
        await using var db = database.Open();
        Assert.Equal(
            (1, 0),
            (await db.Vacancies.CountAsync(v => v.Terms.ClosesAt > Now, stop), await db.Vacancies.CountAsync(v => v.Terms.ClosesAt > Now.AddSeconds(1), stop)));
    }

    [Fact]
    public async Task A_status_is_stored_as_its_word()
    {
        await Given.Open();
        await using var db = database.Open();
        Assert.Equal("Open", await db.Database.SqlQueryRaw<string>("SELECT Status AS Value FROM Vacancies").SingleAsync(stop));
    }

    private async Task<(Domain.Vacancies.Vacancy Vacancy, Assessment Assessment)> Assessment()
    {
        var vacancy = await Given.Closed();
        var application = await Given.Applied(vacancy, Person.Applicant);
        var round = await Given.Rating(vacancy);
        var assessment = new Assessment(round.Id, application.Id, Person.Head.Id);
        assessment.Rate(round, vacancy.CriteriaOnTheForm[0].Id, 0, "Nothing about science.", ByNow);
        return (vacancy, assessment);
    }
}
