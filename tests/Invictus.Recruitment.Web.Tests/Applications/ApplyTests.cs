using System.Net;
using Invictus.Recruitment.Data.Shortlisting;
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
    [InlineData("/tasks")]
    [InlineData("/qualifications")]
    [InlineData("/history/H000000001")]
    [InlineData("/referees/R000000001")]
    [InlineData("/earlier-texts")]
    [InlineData("/bring-over")]
    [InlineData("/sent")]
    [InlineData("/withdraw")]
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
    [InlineData("/history/H000000001")]
    [InlineData("/history/H000000001/remove")]
    [InlineData("/bring-over")]
    [InlineData("/withdraw")]
    [InlineData("/return")]
    [InlineData("/submit")]
    public async Task Nobody_can_post_to_somebody_elses_application(string page)
    {
        var application = await portal.Given.Filled(await portal.Given.Open(), Person.OtherApplicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var answer = await applicant.Post(
            $"/applications/{application.Reference}{page}", ("Answers.Text", "Mine now"), ("Next", "later"), ("Answers.FirstNames", "Mine"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_a_way_to_each_and_nothing_is_submitted()
    {
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var check = await applicant.Get($"/applications/{application.Reference}/check");
        Assert.Equal(17, check.All(".govuk-notification-banner__link").Count);
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
    public async Task What_reached_the_portal_in_time_counts_however_long_it_then_takes()
    {
        var vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddHours(2)).Published());
        var application = await portal.Given.Filled(vacancy, Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var check = await applicant.Get($"/applications/{application.Reference}/check");
        portal.Clock.SetUtcNow(vacancy.ClosesAt.AddMilliseconds(-1));
        // Each look at the clock takes a second from here on: the request arrives in time and is worked on too late.
        portal.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(check, "form[action$='/submit']")).Status);
        Assert.Equal(ApplicationStatus.Submitted, await portal.Ask(db => db.Applications.Select(a => a.Status).SingleAsync()));
    }

    [Fact]
    public async Task What_was_sent_can_be_changed_and_sent_again_until_closing_and_both_are_kept()
    {
        var vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddHours(2)).Published());
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var address = $"/applications/{application.Reference}";
        await applicant.Submit(await applicant.Get(address + "/evidence/1"), "form[data-autosave]", ("Answers.Text", "A better example."));
        Assert.Contains("The trust has it as you sent it", (await applicant.Get(address)).Main, StringComparison.Ordinal);
        Assert.StartsWith("Evidence 1", await portal.Ask(db => db.Applications.SelectMany(a => a.Evidence).OrderBy(e => e.Id).Select(e => e.Text).FirstAsync()), StringComparison.Ordinal);
        await applicant.Submit(await applicant.Get(address + "/check"), "form[action$='/submit']");
        Assert.Equal("A better example.", await portal.Ask(db => db.Applications.SelectMany(a => a.Evidence).OrderBy(e => e.Id).Select(e => e.Text).FirstAsync()));
        Assert.Contains("Evidence 1: I taught", (await applicant.Get(address + "/sent?version=1")).Main, StringComparison.Ordinal);
        Assert.Contains("A better example.", (await applicant.Get(address + "/sent")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address + "/sent?version=3")).Status);
        portal.Clock.SetUtcNow(vacancy.ClosesAt);
        Assert.Equal(HttpStatusCode.Gone, (await applicant.Get(address + "/details")).Status);
        Assert.Equal("What you sent", (await applicant.Follow(await applicant.Get(address + "/check"))).Heading);
    }

    [Fact]
    public async Task A_withdrawal_takes_it_from_the_panel_and_can_be_taken_back_until_closing()
    {
        var vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddHours(2)).Published());
        var application = await portal.Given.Applied(vacancy, Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var address = $"/applications/{application.Reference}";
        await applicant.Submit(await applicant.Get(address + "/withdraw"), "form[action$='/withdraw']", ("Reason", "I have another post."));
        Assert.Empty(await portal.Ask(db => db.BlindApplicants(vacancy.Id, CancellationToken.None)));
        using (var hr = await portal.SignedIn(Person.Hr))
            Assert.Contains("I have another post.", (await hr.Get($"/hr/applications/{application.Reference}")).Main, StringComparison.Ordinal);
        var standing = await applicant.Get(address);
        Assert.Contains("Withdrawn", standing.Main, StringComparison.Ordinal);
        await applicant.Submit(standing, "form[action$='/return']");
        Assert.Single(await portal.Ask(db => db.BlindApplicants(vacancy.Id, CancellationToken.None)));
        await applicant.Post(address + "/withdraw");
        portal.Clock.SetUtcNow(vacancy.ClosesAt);
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Post(address + "/return")).Status);
    }

    [Fact]
    public async Task Answers_are_brought_over_section_by_section_and_count_once_looked_at()
    {
        await portal.Given.Filled(await portal.Given.Open("Earlier post"), Person.Applicant);
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var address = $"/applications/{application.Reference}";
        Assert.True((await applicant.Get(address)).Has($"a[href='{address}/bring-over']"));
        var offer = await applicant.Get(address + "/bring-over");
        Assert.Equal(["Details", "Teacher", "History", "Referees"], offer.Attributes("input[name='section']", "value"));
        await applicant.Submit(offer, "form:has(input[value='Details'])");
        Assert.Contains("Needs attention", (await applicant.Get(address)).Main, StringComparison.Ordinal);
        var details = await applicant.Get(address + "/details");
        Assert.Equal("Amara", details.Value("Answers.FirstNames"));
        Assert.Contains("Brought over", details.Main, StringComparison.Ordinal);
        await applicant.Submit(details, "form[data-autosave]");
        Assert.DoesNotContain("Needs attention", (await applicant.Get(address)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Declarations")]
    [InlineData("Relationships")]
    [InlineData("Adjustments")]
    [InlineData("Evidence")]
    [InlineData("99")]
    public async Task What_is_asked_anew_each_time_cannot_be_brought_over_by_hand(string section)
    {
        await portal.Given.Filled(await portal.Given.Open("Earlier post"), Person.Applicant);
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Post($"/applications/{application.Reference}/bring-over", ("section", section));
        Assert.Equal(0, await portal.Ask(db => db.FormParts.CountAsync(p => p.ApplicationId == application.Id)));
    }

    [Fact]
    public async Task Changes_that_come_when_shortlisting_has_begun_do_not_look_as_if_they_had_been_sent()
    {
        var vacancy = await portal.Given.Open();
        var application = await portal.Given.Written(portal.Given.Application(vacancy, Person.Applicant).Submitted());
        using var applicant = await portal.SignedIn(Person.Applicant);
        await applicant.Submit(await applicant.Get($"/applications/{application.Reference}/evidence/2"), "form[data-autosave]", ("Answers.Text", "Changed at the last minute."));
        await using (var db = portal.OpenDb())
        {
            (await db.Vacancies.SingleAsync(TestContext.Current.CancellationToken)).BeginShortlisting(By(vacancy.ClosesAt));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var late = await applicant.Post($"/applications/{application.Reference}/submit");
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Null(late.Location);
    }

    [Fact]
    public async Task Whoever_has_applied_reads_by_when_they_hear_from_the_trust()
    {
        // Closes on 16 November 2026.
        var application = await portal.Given.Applied(await portal.Given.Open(), Person.Applicant);
        using var applicant = await portal.SignedIn(Person.Applicant);
        Assert.Contains("We write to you by 14 December 2026, whatever the decision is.", (await applicant.Get($"/applications/{application.Reference}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApplicationOutcome.Shortlisted, "You are shortlisted")]
    [InlineData(ApplicationOutcome.Reserve, "You are on the reserve list")]
    [InlineData(ApplicationOutcome.NotShortlisted, "you are not shortlisted")]
    public async Task Once_told_the_applicant_reads_the_outcome_and_that_a_person_decided(ApplicationOutcome outcome, string words)
    {
        var application = portal.Given.Application(await portal.Given.Open(), Person.Applicant).Submitted().ToStore();
        application.Tell(outcome, Stamp.Portal(Now));
        await portal.Given.Store(application);
        using var applicant = await portal.SignedIn(Person.Applicant);
        var page = await applicant.Get($"/applications/{application.Reference}");
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Contains("A person made this decision", page.Main, StringComparison.Ordinal);
    }
}
