using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Appointments;

/// <summary>HR records, reminds and withdraws. No file is signed here, so any stored one will do.</summary>
public sealed class HrAppointmentTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task From_the_vacancy_to_the_appointment_in_one_form()
    {
        var (vacancy, amara, _) = await Shortlisted();
        using var hr = await portal.SignedIn(Person.Hr);
        var list = await hr.Get($"/hr/vacancies/{vacancy.Reference}");
        Assert.Equal(2, list.All("a[href$='/appointment']").Count);
        var form = await hr.Get(list.Html.QuerySelector($"a[href*='{amara.Reference}'][href$='/appointment']")!.GetAttribute("href")!);
        Assert.Contains("It does not replace the pre-employment checks", form.Main, StringComparison.Ordinal);
        Assert.Equal(("12", "4", "2027"), (form.Value("StartsOn.Day"), form.Value("StartsOn.Month"), form.Value("StartsOn.Year")));

        var answer = await hr.Submit(form, Appointing.RecordForm, ("StartsOn.Day", "1"), ("StartsOn.Month", "September"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var shown = await hr.Follow(answer);
        Assert.Equal("Appointment of Amara Exampleton", shown.Heading);
        Assert.All(["Awaiting signature", "1 September 2027", "By Harriet Sample on 2 November 2026 at 9am", "It does not replace the pre-employment checks"],
            text => Assert.Contains(text, shown.Main, StringComparison.Ordinal));
        list = await hr.Get($"/hr/vacancies/{vacancy.Reference}");
        Assert.Empty(list.All("a[href$='/appointment']"));
        Assert.Contains("Appointment of Amara Exampleton", list.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_postholder_gets_a_letter_with_the_way_and_without_a_file()
    {
        var (_, amara, _) = await Shortlisted();
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Record(amara);
        var appointment = await portal.Ask(db => db.Appointments.SingleAsync());
        var letter = await portal.Ask(db => db.Letters.OrderByDescending(l => l.Id).FirstAsync());
        Assert.Equal((Person.Applicant.Email, "To sign: the job description of Second in Science"), (letter.To, letter.Subject));
        Assert.Contains($"http://localhost:5080/appointments/{appointment.Reference}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("does not replace the checks", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_applicant_finds_the_way_under_my_applications()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant);
        var application = await portal.Ask(db => db.Applications.SingleAsync());
        using var amara = await portal.SignedIn(Person.Applicant);
        foreach (var address in new[] { "/applications", $"/applications/{application.Reference}" })
            Assert.Contains("Read and sign your job description", string.Join(' ', (await amara.Get(address)).All($"a[href='/appointments/{appointment.Reference}']")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "Enter start date")]
    [InlineData("31", "2", "2027", "Start date must be a real date")]
    [InlineData("1", "11", "2026", "The start date must be after the closing date of the vacancy")]
    [InlineData("1", "1", "2040", "The start date must be within 3 years")]
    public async Task A_start_date_that_cannot_be_comes_back_as_it_was_typed(string day, string month, string year, string why)
    {
        var (_, amara, _) = await Shortlisted();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(
            await hr.Get($"/hr/applications/{amara.Reference}/appointment"), Appointing.RecordForm, ("StartsOn.Day", day), ("StartsOn.Month", month), ("StartsOn.Year", year));
        Assert.Equal((HttpStatusCode.BadRequest, why), (answer.Status, answer.Errors.Single()));
        Assert.Equal((day, month, year), (answer.Value("StartsOn.Day"), answer.Value("StartsOn.Month"), answer.Value("StartsOn.Year")));
        Assert.Equal(0, await portal.Ask(db => db.Appointments.CountAsync()));
    }

    [Fact]
    public async Task Before_release_nobody_is_appointed()
    {
        var vacancy = await portal.Given.Closed();
        var amara = await portal.Given.Applied(vacancy, Person.Applicant);
        await Refused(amara, "An appointment can be recorded once the outcomes of shortlisting have been released.");
    }

    [Theory]
    [InlineData(ApplicationOutcome.Reserve)]
    [InlineData(ApplicationOutcome.NotShortlisted)]
    public async Task Who_was_not_shortlisted_is_not_appointed(ApplicationOutcome outcome)
    {
        var vacancy = await portal.Given.Closed();
        var amara = await portal.Given.Applied(vacancy, Person.Applicant);
        await portal.Given.Released(vacancy, (amara, outcome));
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Empty((await hr.Get($"/hr/vacancies/{vacancy.Reference}")).All("a[href$='/appointment']"));
        await Refused(amara, "Only an applicant who was shortlisted can be appointed.");
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_fills_the_post_and_the_other_is_told()
    {
        var (_, amara, bram) = await Shortlisted();
        using var one = await portal.SignedIn(Person.Hr);
        using var other = await portal.SignedIn(Person.Hr);
        var (here, there) = (await one.Get($"/hr/applications/{amara.Reference}/appointment"), await other.Get($"/hr/applications/{bram.Reference}/appointment"));
        var answers = await Task.WhenAll(Task.Run(() => one.Submit(here, Appointing.RecordForm)), Task.Run(() => other.Submit(there, Appointing.RecordForm)));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal("Amara Exampleton has been appointed to this vacancy. Withdraw that appointment first.", answers.Single(a => a.Status == HttpStatusCode.Conflict).Errors.Single());
        Assert.Equal(1, await portal.Ask(db => db.Appointments.CountAsync()));
        Assert.Equal(1, await portal.Ask(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task A_reminder_goes_out_once_a_day()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.False((await hr.Get($"/hr/appointments/{appointment.Reference}")).Has(Appointing.RemindForm));
        var early = await hr.Post($"/hr/appointments/{appointment.Reference}/remind");
        Assert.Equal((HttpStatusCode.Conflict, "The postholder was asked on 2 November 2026 at 9am. Wait a day before you remind them."), (early.Status, early.Errors.Single()));

        portal.Clock.Advance(TimeSpan.FromDays(1));
        using var next = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.Found, (await next.Submit(await next.Get($"/hr/appointments/{appointment.Reference}"), Appointing.RemindForm)).Status);
        var letter = await portal.Ask(db => db.Letters.SingleAsync());
        Assert.Equal((Person.Applicant.Email, "Reminder: the job description of Second in Science waits for your signature"), (letter.To, letter.Subject));
    }

    [Fact]
    public async Task A_withdrawal_needs_a_reason_which_is_kept_for_HR_alone()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        var empty = await hr.Withdraw(appointment, " ");
        Assert.Equal((HttpStatusCode.BadRequest, "Give the reason for withdrawing the appointment"), (empty.Status, empty.Errors.Single()));
        var tooLong = await hr.Withdraw(appointment, A.Text(500));
        Assert.Equal("The reason must be 2000 characters or fewer", tooLong.Errors.Single());
        Assert.Equal(A.Text(500), tooLong.Value("Withdraw.Reason"));

        var shown = await hr.Follow(await hr.Withdraw(appointment, "Took <b>another</b> post."));
        Assert.Contains("Took <b>another</b> post.", shown.Main, StringComparison.Ordinal);
        Assert.False(shown.Has(Appointing.WithdrawForm) || shown.Has(Appointing.RemindForm));
        var letters = await portal.Ask(db => db.Letters.OrderBy(l => l.Id).ToListAsync());
        Assert.Equal([Person.Applicant.Email, Person.Hr.Email], letters.Select(l => l.To));
        Assert.All(letters, l => Assert.DoesNotContain("another", l.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("another", (await portal.Ask(db => db.AuditEntries.SingleAsync(e => e.What == "Appointment withdrawn"))).Detail, StringComparison.Ordinal);
        using var amara = await portal.SignedIn(Person.Applicant);
        Assert.DoesNotContain("another", (await amara.Get($"/appointments/{appointment.Reference}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_withdrawal_somebody_else_can_be_appointed_and_the_first_stays_on_record()
    {
        var (vacancy, amara, bram) = await Shortlisted();
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Record(amara);
        await hr.Withdraw(await portal.Ask(db => db.Appointments.SingleAsync()));
        Assert.Equal(HttpStatusCode.Found, (await hr.Record(bram)).Status);
        Assert.Equal(2, (await hr.Get($"/hr/vacancies/{vacancy.Reference}")).All("a[href^='/hr/appointments/']").Count);
    }

    [Fact]
    public async Task A_withdrawal_that_is_repeated_is_refused_with_what_was_typed()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        var opened = await hr.Get($"/hr/appointments/{appointment.Reference}");
        await hr.Withdraw(appointment);
        var answer = await hr.Submit(opened, Appointing.WithdrawForm, ("Withdraw.Reason", "Again."));
        Assert.Equal((HttpStatusCode.Conflict, "This appointment has been withdrawn. Nothing about it can change any more."), (answer.Status, answer.Errors.Single()));
        Assert.Equal("Went elsewhere.", (await portal.Stored(appointment)).WithdrawnReason);
    }

    [Fact]
    public async Task An_application_that_is_still_a_draft_is_not_there()
    {
        var draft = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/applications/{draft.Reference}/appointment")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Post($"/hr/applications/{draft.Reference}/appointment")).Status);
    }

    [Fact]
    public async Task The_postholder_signs_the_version_that_was_advertised_though_a_later_one_is_in_force()
    {
        var appointment = await portal.Given.Appointed(Person.Applicant);
        var job = await portal.Ask(db => db.JobDescriptions.SingleAsync());
        await portal.Given.SignedNext(job, c => c with { Header = c.Header with { SalaryRange = "Less" } });
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Version 2 has been signed since; the postholder signs the one they applied for.", (await hr.Get($"/hr/appointments/{appointment.Reference}")).Main, StringComparison.Ordinal);
        using var amara = await portal.SignedIn(Person.Applicant);
        var page = await amara.Get($"/appointments/{appointment.Reference}");
        Assert.Contains("MPS/UPS (+TLR2b)", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Less", page.Main, StringComparison.Ordinal);
    }

    private async Task<(Vacancy Vacancy, Application Amara, Application Bram)> Shortlisted()
    {
        var vacancy = await portal.Given.Closed();
        var (amara, bram) = (await portal.Given.Applied(vacancy, Person.Applicant), await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712));
        await portal.Given.Released(vacancy, (amara, ApplicationOutcome.Shortlisted), (bram, ApplicationOutcome.Shortlisted));
        return (vacancy, amara, bram);
    }

    /// <summary>The page says why instead of a form, and a hand-made form gets nowhere.</summary>
    private async Task Refused(Application application, string why)
    {
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/applications/{application.Reference}/appointment");
        Assert.Contains(why, page.Main, StringComparison.Ordinal);
        Assert.False(page.Has(Appointing.RecordForm));
        var answer = await hr.Post($"/hr/applications/{application.Reference}/appointment", ("StartsOn.Day", "12"), ("StartsOn.Month", "4"), ("StartsOn.Year", "2027"));
        Assert.Equal((HttpStatusCode.Conflict, why), (answer.Status, answer.Errors.Single()));
        Assert.Equal(0, await portal.Ask(db => db.Appointments.CountAsync()));
    }
}
