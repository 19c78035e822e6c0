using System.Net;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Vacancies;

/// <summary>HR makes a vacancy from a signed job description and publishes it.</summary>
public sealed class HrVacancyTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "form[method=post]:has([name='Hours'])";

    private static readonly (string Name, string? Value)[] Good =
    [
        ("SchoolId", "1"), ("Contract", nameof(ContractType.Permanent)), ("Pattern", nameof(WorkingPattern.FullTime)),
        ("Hours", "32.5 hours a week"), ("Pay", "£34,069 to £52,835 a year"),
        ("StartsOn.Day", "12"), ("StartsOn.Month", "4"), ("StartsOn.Year", "2027"),
        ("ClosesOn.Day", "4"), ("ClosesOn.Month", "12"), ("ClosesOn.Year", "2026"), ("ClosesTime", "9am"), ("PassMark", "2"),
    ];

    private static (string, string?)[] But(params (string Name, string? Value)[] other) => [.. Good.Where(g => other.All(o => o.Name != g.Name)), .. other];

    [Fact]
    public async Task A_vacancy_is_made_from_a_signed_version()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/vacancies/new/{job.Reference}"), Form, Good);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var vacancy = await Newest();
        Assert.Equal((job.Newest.Id, VacancyStatus.Draft), (vacancy.VersionId, vacancy.Status));
        Assert.Equal(new DateTimeOffset(2026, 12, 4, 9, 0, 0, TimeSpan.Zero), vacancy.ClosesAt);
        Assert.Equal("Second in Science", (await hr.Follow(answer)).Heading);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task There_is_no_form_for_an_unsigned_version(bool submitted)
    {
        var job = submitted ? await portal.Given.Submitted() : await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Get($"/hr/vacancies/new/{job.Reference}");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Only a signed job description can be advertised.", answer.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hand_made_request_makes_no_vacancy_from_an_unsigned_version(bool submitted)
    {
        var job = submitted ? await portal.Given.Submitted() : await portal.Given.Draft();
        var before = await portal.Ask(db => db.Vacancies.CountAsync());
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/vacancies/new/{job.Reference}", [.. Good.Select(g => (g.Name, g.Value!))]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(before, await portal.Ask(db => db.Vacancies.CountAsync()));
    }

    [Fact]
    public async Task The_page_of_a_draft_job_description_offers_no_vacancy()
    {
        var job = await portal.Given.Draft();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.False((await hr.Get($"/hr/job-descriptions/{job.Reference}")).Has("a[href^='/hr/vacancies/new']"));
    }

    public static TheoryData<string, string, string> Wrong() => new()
    {
        { "ClosesOn.Day", "31", "Closing date must be a real date" },
        { "ClosesOn.Month", "13", "Closing date must be a real date" },
        { "ClosesOn.Year", "26", "Year must include 4 numbers" },
        { "ClosesOn.Year", "", "Closing date must include a year" },
        { "ClosesOn.Year", "2025", "The closing time must be in the future" },
        { "ClosesOn.Year", "2036", "The closing date must be within two years" },
        { "ClosesTime", "nine", "Enter the closing time, like “9am” or “17:00”" },
        { "ClosesTime", "9", "Enter the closing time, like “9am” or “17:00”" },
        { "StartsOn.Day", "x", "Start date must be a real date" },
        { "StartsOn.Year", "1990", "The start date must be after the closing date" },
        { "StartsOn.Year", "2090", "The start date must be within three years of the closing date" },
        { "StartsOn.Month", "", "Start date must include a month" },
        { "Hours", "", "Enter the hours, like “32.5 hours a week”" },
        { "Pay", "", "Enter the pay in pounds, like “£34,069 to £52,835 a year”" },
        { "Contract", "", "Select the contract" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_answer_is_named_and_everything_typed_stays(string field, string typed, string error)
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var opened = await hr.Get($"/hr/vacancies/new/{job.Reference}");
        (string, string?)[] answers = field == "ClosesOn.Day" ? But((field, typed), ("ClosesOn.Month", "11")) : But((field, field == "Contract" ? null : typed));
        var answer = await hr.Submit(opened, Form, answers);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(error, answer.Errors);
        Assert.Equal("£34,069 to £52,835 a year", field == "Pay" ? "£34,069 to £52,835 a year" : answer.Value("Pay"));
        if (field != "Contract")
            Assert.Equal(typed, answer.Value(field));
    }

    [Fact]
    public async Task A_closing_time_in_the_hour_that_the_clocks_skip_is_refused()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        // In 2027 the clocks go forward on 28 March at 1am.
        var answer = await hr.Submit(
            await hr.Get($"/hr/vacancies/new/{job.Reference}"), Form,
            But(("ClosesOn.Day", "28"), ("ClosesOn.Month", "3"), ("ClosesOn.Year", "2027"), ("ClosesTime", "1:30am")));
        Assert.Equal(["The clocks go forward then: choose another closing time"], answer.Errors);
    }

    [Theory]
    [InlineData("Contract", "Eternal")]
    [InlineData("Contract", "99")]
    [InlineData("PassMark", "3")]
    [InlineData("PassMark", "99999999999999999999")]
    [InlineData("SchoolId", "x")]
    public async Task A_forged_choice_is_refused(string field, string forged)
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/vacancies/new/{job.Reference}", [.. But((field, forged)).Select(g => (g.Item1, g.Item2!))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Errors);
    }

    [Fact]
    public async Task Publishing_puts_it_on_the_first_page()
    {
        var vacancy = await portal.Given.Vacancy(title: "Head of Ceramics");
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/vacancies/{vacancy.Reference}"), "form[action$='/publish']");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        using var anybody = portal.Visitor();
        Assert.Contains("Head of Ceramics", (await anybody.Get("/")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_when_the_closing_time_has_passed_is_refused()
    {
        var vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now));
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/vacancies/{vacancy.Reference}/publish");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("The closing time must be in the future.", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_twice_is_refused()
    {
        var vacancy = await portal.Given.Open();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Post($"/hr/vacancies/{vacancy.Reference}/publish")).Status);
    }

    [Fact]
    public async Task The_terms_of_a_draft_can_be_changed()
    {
        var vacancy = await portal.Given.Vacancy();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/vacancies/{vacancy.Reference}/edit"), Form, ("Hours", "20 hours a week"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(vacancy.Terms with { Hours = "20 hours a week" }, (await Stored(vacancy)).Terms);
    }

    [Fact]
    public async Task Published_terms_cannot_be_changed_by_a_hand_made_request()
    {
        var vacancy = await portal.Given.Open();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/vacancies/{vacancy.Reference}/edit", [.. Good.Select(g => (g.Name, g.Value!)), ("Revision", $"{vacancy.Revision}")]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(vacancy.Terms, (await Stored(vacancy)).Terms);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_shown_both_texts()
    {
        var vacancy = await portal.Given.Vacancy();
        using var mine = await portal.SignedIn(Person.Hr);
        using var theirs = await portal.SignedIn(Person.Hr);
        var opened = await mine.Get($"/hr/vacancies/{vacancy.Reference}/edit");
        await theirs.Submit(await theirs.Get($"/hr/vacancies/{vacancy.Reference}/edit"), Form, ("Hours", "Their hours"));
        var answer = await mine.Submit(opened, Form, ("Hours", "My hours"));
        Assert.Equal((HttpStatusCode.Conflict, "My hours"), (answer.Status, answer.Value("Hours")));
        Assert.Contains("Their hours", answer.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await mine.Submit(answer, Form)).Status);
    }

    [Fact]
    public async Task Outcomes_cannot_be_released_before_shortlisting()
    {
        var vacancy = await portal.Given.Open();
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Post($"/hr/vacancies/{vacancy.Reference}/release")).Status);
    }

    [Fact]
    public async Task Outcomes_cannot_be_released_while_an_application_has_no_decision()
    {
        var vacancy = await portal.Given.Closed();
        await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Rating(vacancy);
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post($"/hr/vacancies/{vacancy.Reference}/release");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(VacancyStatus.Shortlisting, (await Stored(vacancy)).Status);
        Assert.Equal(0, await portal.Ask(db => db.Letters.CountAsync(l => l.Subject == $"Your application for {vacancy.Title}")));
    }

    private Task<Vacancy> Stored(Vacancy vacancy) => portal.Ask(db => db.Vacancies.SingleAsync(v => v.Id == vacancy.Id));

    private Task<Vacancy> Newest() => portal.Ask(db => db.Vacancies.OrderByDescending(v => v.Id).FirstAsync());
}
