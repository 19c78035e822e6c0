using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class ApplyTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Whoever_applies_without_an_account_is_asked_to_sign_in_or_make_one_and_comes_back()
    {
        var vacancy = await portal.Given.Open();
        using var visitor = portal.Visitor();
        var signIn = await visitor.Follow(await visitor.Get($"/vacancies/{vacancy.Reference}/apply"));
        Assert.Equal("Sign in", signIn.Heading);
        Assert.Equal($"/vacancies/{vacancy.Reference}/apply", signIn.Value("ReturnUrl"));
    }

    [Fact]
    public async Task Starting_twice_leads_to_one_draft()
    {
        var vacancy = await portal.Given.Open();
        using var applicant = await portal.SignedIn(Person.Applicant);
        var before = await applicant.Get($"/vacancies/{vacancy.Reference}/apply");
        var once = await applicant.Submit(before, "form[action$='/apply']");
        var twice = await applicant.Submit(before, "form[action$='/apply']");
        Assert.Equal(once.Location, twice.Location);
        Assert.Equal("Your application", (await applicant.Follow(once)).Heading);
        Assert.Equal(1, await portal.Ask(db => db.Applications.CountAsync()));
    }

    [Fact]
    public async Task A_closed_vacancy_cannot_be_applied_for()
    {
        var vacancy = await portal.Given.Closed();
        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Get($"/vacancies/{vacancy.Reference}/apply")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Post($"/vacancies/{vacancy.Reference}/apply")).Status);
        Assert.Equal(0, await portal.Ask(db => db.Applications.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/details")]
    [InlineData("/teacher-status")]
    [InlineData("/evidence")]
    [InlineData("/evidence/1")]
    [InlineData("/declarations")]
    [InlineData("/check")]
    [InlineData("/receipt")]
    public async Task Somebody_elses_application_is_not_there(string page)
    {
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.OtherApplicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get($"/applications/{application.Reference}{page}")).Status);
    }

    [Theory]
    [InlineData("/details")]
    [InlineData("/teacher-status")]
    [InlineData("/evidence/1")]
    [InlineData("/declarations")]
    [InlineData("/submit")]
    public async Task Nobody_can_post_to_somebody_elses_application(string page)
    {
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.OtherApplicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var answer = await applicant.Post(
            $"/applications/{application.Reference}{page}", ("Text", "Mine now"), ("Next", "later"), ("FirstNames", "Mine"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_a_way_to_each_and_nothing_is_submitted()
    {
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var check = await applicant.Get($"/applications/{application.Reference}/check");
        Assert.Equal(5, check.All(".govuk-notification-banner__link").Count);
        Assert.False(check.Has("form[action$='/submit']"));
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Post($"/applications/{application.Reference}/submit")).Status);
        Assert.Equal(0, await portal.Ask(db => db.ProvisionalRecords.CountAsync()));
    }

    [Fact]
    public async Task Submitting_stores_the_score_and_sends_one_receipt_however_often_it_is_sent()
    {
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var check = await applicant.Get($"/applications/{application.Reference}/check");
        var receipt = await applicant.Follow(await applicant.Submit(check, "form[action$='/submit']"));
        var again = await applicant.Follow(await applicant.Submit(check, "form[action$='/submit']"));
        Assert.Equal("Application submitted", receipt.Heading);
        Assert.Contains(application.Reference.Display, receipt.Main, StringComparison.Ordinal);
        Assert.Equal(receipt.Main, again.Main);
        Assert.Equal(1, await portal.Ask(db => db.ProvisionalRecords.CountAsync()));
        Assert.Equal(1, await portal.Ask(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_second_after_closing_a_complete_application_is_not_accepted()
    {
        var vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddHours(2)).Published());
        var application = await portal.Given.Filled(vacancy, Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var check = await applicant.Get($"/applications/{application.Reference}/check");
        portal.Clock.SetUtcNow(vacancy.ClosesAt.AddSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Submit(check, "form[action$='/submit']")).Status);
        Assert.Equal(ApplicationStatus.Draft, await portal.Ask(db => db.Applications.Select(a => a.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_submitted_application_can_be_read_and_no_longer_changed()
    {
        var application = await portal.Given.Applied(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Equal("What you sent", (await applicant.Get($"/applications/{application.Reference}/check")).Heading);
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Get($"/applications/{application.Reference}/details")).Status);
    }

    [Theory]
    [InlineData(ApplicationOutcome.Shortlisted, "You are shortlisted")]
    [InlineData(ApplicationOutcome.Reserve, "You are on the reserve list")]
    [InlineData(ApplicationOutcome.NotShortlisted, "you are not shortlisted")]
    public async Task Once_told_the_applicant_reads_the_outcome_and_that_a_person_decided(ApplicationOutcome outcome, string words)
    {
        var application = A.Application().For(await portal.Given.Open()).By(Person.Applicant.Id, Person.Applicant.Email).Submitted().ToStore();
        application.Tell(outcome, Stamp.Portal(Now));
        await portal.Given.Store(application);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get($"/applications/{application.Reference}");
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Contains("A person made this decision", page.Main, StringComparison.Ordinal);
    }
}
