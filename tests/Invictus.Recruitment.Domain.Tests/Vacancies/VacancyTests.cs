using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Domain.Tests.Vacancies;

public sealed class VacancyTests
{
    private static readonly DateTimeOffset Second = Now.AddDays(14);

    [Fact]
    public void None_can_be_made_from_a_draft() =>
        Assert.Equal("Only a signed job description can be advertised.", Assert.Throws<RuleViolation>(() => A.Vacancy().Build()).Message);

    [Fact]
    public void None_can_be_made_from_a_version_that_awaits_sign_off() =>
        Assert.Throws<RuleViolation>(() => A.Vacancy().About(A.JobDescription().Submitted()).Build());

    [Fact]
    public void It_pins_the_version_it_was_made_from()
    {
        var job = A.JobDescription().Signed().Build();
        Assert.Equal((job.Newest.Id, 1), (A.Vacancy().From(job).Build().VersionId, A.Vacancy().From(job).Build().VersionNumber));
    }

    [Fact]
    public void It_copies_the_criteria_in_their_order() => Assert.Equal(
        ["1 Qualified teacher status", "2 Successful teaching of science", "3 Leading a team", "4 A sense of humour"],
        A.Vacancy().Signed().Build().Criteria.Select(c => $"{c.Position} {c.Text}"));

    [Fact]
    public void Only_criteria_assessed_on_the_application_stand_on_the_form() =>
        Assert.Equal([1, 2, 3], A.Vacancy().Signed().Build().CriteriaOnTheForm.Select(c => c.Position));

    [Fact]
    public void A_criterion_that_says_nothing_about_assessment_is_assessed_on_the_application() => Assert.Equal(
        AssessmentStage.Application,
        A.Vacancy().About(A.JobDescription().WithCriteria(new Criterion(Importance.Essential, "Experience", "Teaching", [])).Signed()).Build().Criteria[0].AssessedBy);

    [Fact]
    public void Publishing_needs_a_closing_time_in_the_future() =>
        Assert.Equal("The closing time must be in the future.", WhyNotPublish(A.Vacancy().Signed().ClosingAt(Now)));

    [Fact]
    public void Nobody_starts_before_applications_close() => Assert.Equal(
        "The start date must be after the closing date.",
        WhyNotPublish(A.Vacancy().Signed().ClosingAt(new DateTimeOffset(2027, 4, 12, 9, 0, 0, TimeSpan.Zero))));

    [Fact]
    public void A_closing_time_one_second_ahead_is_in_the_future() =>
        Assert.Null(WhyNotPublish(A.Vacancy().Signed().ClosingAt(Now.AddSeconds(1))));

    [Fact]
    public void Publishing_needs_a_criterion_for_the_form()
    {
        var onlyAtInterview = A.JobDescription().WithCriteria(new Criterion(Importance.Essential, "Experience", "Teaching", [], AssessmentStage.Interview)).Signed();
        Assert.Equal("At least one criterion must be assessed on the application.", WhyNotPublish(A.Vacancy().About(onlyAtInterview)));
    }

    [Fact]
    public void Publishing_notes_when()
    {
        var builder = A.Vacancy().Signed();
        var vacancy = builder.Build();
        vacancy.Publish(builder.Job, ByNow);
        Assert.Equal(Now, vacancy.PublishedAt);
    }

    [Fact]
    public void Published_terms_are_fixed() => Assert.Equal(
        "The vacancy has been published. Applicants rely on what it says, so it can no longer be edited.",
        A.Vacancy().Signed().Published().Build().WhyNotEdit());

    [Fact]
    public void A_draft_takes_no_applications() => Assert.Equal("This vacancy is not open.", A.Vacancy().Signed().Build().WhyNotApply(Now));

    [Fact]
    public void The_second_before_closing_still_counts() =>
        Assert.True(A.Vacancy().Signed().ClosingAt(Second).Published().Build().IsOpen(Second.AddSeconds(-1)));

    [Fact]
    public void At_the_closing_time_it_is_closed() =>
        Assert.Equal("This vacancy closed on 16 November 2026 at 9am.", A.Vacancy().Signed().ClosingAt(Second).Published().Build().WhyNotApply(Second));

    [Fact]
    public void Shortlisting_waits_for_the_closing_time() => Assert.Equal(
        "Shortlisting can begin when the vacancy has closed, on 16 November 2026 at 9am.",
        A.Vacancy().Signed().ClosingAt(Second).Published().Build().WhyNotShortlist(Second.AddSeconds(-1)));

    [Fact]
    public void The_title_is_the_one_that_was_signed() =>
        Assert.Equal("Head of Music", A.Vacancy().About(A.JobDescription().Titled("Head of Music").Signed()).Build().Title);

    [Fact]
    public void A_draft_whose_version_is_superseded_cannot_be_published()
    {
        var (vacancy, job) = Drafted();
        JobDescriptionBuilder.SignNext(job);
        Assert.Equal(
            "Version 1 of the job description is no longer in force: version 2 has been signed since. Move the vacancy to version 2 first.",
            vacancy.WhyNotPublish(job, Now));
    }

    [Fact]
    public void A_draft_moves_to_the_version_in_force_with_its_title_and_criteria_and_keeps_its_terms()
    {
        var (vacancy, job) = Drafted();
        var terms = vacancy.Terms;
        var next = JobDescriptionBuilder.SignNext(job, c => c with { Header = c.Header with { Title = "Head of Physics" }, Criteria = [.. c.Criteria.Take(2)] });
        vacancy.MoveTo(job, next, ByNow);
        Assert.Equal(("Head of Physics", 2, next.Id, terms), (vacancy.Title, vacancy.VersionNumber, vacancy.VersionId, vacancy.Terms));
        Assert.Equal(next.Content.Criteria.Select(c => c.Text), vacancy.Criteria.Select(c => c.Text));
        Assert.Equal(("Vacancy moved to another version", "from version 1 to version 2"), (vacancy.Happenings[^1].What, vacancy.Happenings[^1].Detail));
        Assert.Null(vacancy.WhyNotPublish(job, Now));
    }

    [Fact]
    public void A_draft_does_not_move_to_where_it_is_nor_to_another_job_description()
    {
        var (vacancy, job) = Drafted();
        Assert.Equal("The vacancy is on version 1 already.", vacancy.WhyNotMoveTo(job, job.InForce!));
        var other = A.JobDescription().Signed().Build();
        Assert.Equal("That is another job description. Make a new vacancy from it.", vacancy.WhyNotMoveTo(other, other.InForce!));
        Assert.Equal("That is another job description. Make a new vacancy from it.", vacancy.WhyNotMoveTo(job, other.InForce!));
    }

    [Fact]
    public void A_draft_does_not_move_to_a_version_that_is_not_signed()
    {
        var (vacancy, job) = Drafted();
        job.Amend(ByNow);
        job.Newest.WithKey();
        Assert.Equal("Only a signed job description can be advertised.", vacancy.WhyNotMoveTo(job, job.Newest));
    }

    private static (Vacancy Vacancy, JobDescription Job) Drafted()
    {
        var builder = A.Vacancy().Signed();
        return (builder.Build(), builder.Job);
    }

    private static string? WhyNotPublish(VacancyBuilder builder) => builder.Build().WhyNotPublish(builder.Job, Now);
}
