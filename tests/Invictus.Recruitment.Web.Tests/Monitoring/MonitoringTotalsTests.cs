using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Appointments;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Vacancies;
using Invictus.Recruitment.Web.Features.Monitoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Monitoring;

/// <summary>HR sees totals, once they stand, each answer in one table, small numbers in none.</summary>
public sealed class MonitoringTotalsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private int people;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_vacancy_with_many_answers_stands_by_itself_once_released()
    {
        var vacancy = await portal.Given.Closed("Head of Ceramics");
        var applications = await Applied(vacancy, 40, i => i < 3 ? "yes" : "no");
        using var hr = await portal.SignedIn(Person.Hr);
        var address = $"/hr/monitoring/vacancies/{vacancy.Reference}";
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get(address)).Status);
        Assert.DoesNotContain("Head of Ceramics", (await hr.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        await portal.Given.Released(vacancy, [.. applications.Select((a, i) => (a, i % 4 == 0 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        Assert.Contains("Head of Ceramics", (await hr.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        var page = await hr.Get(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        // 40 answered about disability, three of them yes: the three are in no figure.
        Assert.DoesNotContain("3", page.All("main td"));
        Assert.DoesNotContain("37", page.All("main td"));
        var sex = page.Html.QuerySelectorAll("main table").Single(t => t.TextContent.Contains("Female", StringComparison.Ordinal));
        Assert.Contains("All who answered 40 10 30", Squeezed(sex.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("Appointed", page.All("main th"));
        Assert.Contains("not counted for a vacancy by itself", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_of_which_all_is_shown_are_compared_with_the_highest_rate_and_no_other_is()
    {
        var vacancy = await portal.Given.Closed();
        // Of 30 women 15 are shortlisted, of 30 men 9, of 12 who did not say 6; three people with a disability stand in no comparison.
        var applications = await Applied(vacancy, 72, i => i < 3 ? "yes" : "no", said: 60);
        await portal.Given.Released(vacancy, [.. applications.Select((a, i) => (a, IsIn(i) ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/monitoring/vacancies/{vacancy.Reference}");
        var rates = page.Html.QuerySelectorAll("main table.trust-rates").ToList();
        var text = Squeezed(Assert.Single(rates).TextContent);
        Assert.Contains("50.0 % 15 of 30", text, StringComparison.Ordinal);
        Assert.Contains("0.60 0.187 Below four fifths, may be chance", text, StringComparison.Ordinal);
        Assert.Equal(2, rates[0].QuerySelectorAll("svg[role=img] > title").Length);
        Assert.Contains("too few figures to compare groups", page.Main, StringComparison.Ordinal);
        using var head = await portal.SignedIn(Person.Head);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Get($"/hr/monitoring/vacancies/{vacancy.Reference}")).Status);

        static bool IsIn(int i) => i switch { >= 60 => i < 66, _ => i % 2 == 0 ? i < 30 : i < 18 };
    }

    [Fact]
    public async Task Other_vacancies_of_a_year_stand_together_after_it_has_ended()
    {
        var (one, two) = (await portal.Given.Closed("One"), await portal.Given.Closed("Two"));
        var (first, second) = (await Applied(one, 12, _ => "no"), await Applied(two, 10, _ => "no"));
        using var hr = await portal.SignedIn(Person.Hr);
        await portal.Given.Released(one, [.. first.Select(a => (a, ApplicationOutcome.NotShortlisted))]);
        Assert.Contains("Shown after 31 August 2027", (await hr.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get("/hr/monitoring/years/2026")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/monitoring/vacancies/{one.Reference}")).Status);
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 9, 1, 9, 0, 0, TimeSpan.Zero));
        using var later = await portal.SignedIn(Person.Hr);
        Assert.Contains("Shown when the outcomes of all its vacancies have been released", (await later.Get("/hr/monitoring")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get("/hr/monitoring/years/2026")).Status);
        await portal.Given.Released(two, [.. second.Select((a, i) => (a, i < 6 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
        var page = await later.Get("/hr/monitoring/years/2026");
        Assert.Contains("All who answered 22 6 16", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get("/hr/monitoring/years/2025")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await later.Get("/hr/monitoring/years/99999")).Status);
    }

    [Fact]
    public async Task Those_appointed_join_the_table_of_their_year_as_they_stood_when_December_ended_and_it_stays_so()
    {
        // 18 vacancies: of each sex, and of those who did not say, one is shortlisted and one is not; the appointed go round.
        var job = await portal.Given.Signed();
        var appointments = new List<Appointment>();
        for (var i = 0; i < 18; i++)
        {
            var vacancy = await portal.Given.Store(A.Vacancy().From(job).ClosingAt(Moments.Now.AddDays(-1)).Published().ToStore());
            var applications = await Applied(vacancy, 6, _ => "no", sex: n => (n % 3) switch { 0 => "female", 1 => "male", _ => "none" });
            await portal.Given.Released(vacancy, [.. applications.Select((a, n) => (a, n < 3 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
            appointments.Add(await Appointed(job, vacancy, applications[i % 3]));
        }
        await Withdraw(appointments[0], new DateTimeOffset(2027, 12, 31, 23, 59, 0, TimeSpan.Zero));

        // A minute before December ends the column is missing, and nothing of the appointments is said.
        var before = await Year(new DateTimeOffset(2027, 12, 31, 23, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain("Appointed", before.All("main th"));
        Assert.Contains("All who answered 108 54 54", Squeezed(OfSex(before).TextContent), StringComparison.Ordinal);
        Assert.Contains("counted after 31 December 2027", before.Main, StringComparison.Ordinal);

        var after = await Year(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var text = Squeezed(OfSex(after).TextContent);
        Assert.Contains("Applied Shortlisted Not shortlisted Appointed Female 36 18 18 5 Male 36 18 18 6", text, StringComparison.Ordinal);
        Assert.Contains("All who answered 108 54 54 17", text, StringComparison.Ordinal);
        // Five of 18 women and six of 18 men; those who did not say are no group.
        var rates = after.Html.QuerySelectorAll("main table.trust-rates").Select(t => Squeezed(t.TextContent)).ToList();
        Assert.Equal(3, rates.Count);
        Assert.Contains("Female 27.8 % 5 of 18", rates[1], StringComparison.Ordinal);
        Assert.Contains("Male 33.3 % 6 of 18", rates[1], StringComparison.Ordinal);
        Assert.Contains("0.83 1.000 Not below four fifths", rates[1], StringComparison.Ordinal);
        Assert.Contains("Female 13.9 % 5 of 36", rates[2], StringComparison.Ordinal);
        Assert.Contains("joins the tables of a year", (await Overview()).Main, StringComparison.Ordinal);
        var pictures = after.Html.QuerySelectorAll("main svg[role=img]").Select(p => p.GetAttribute("aria-labelledby")).ToList();
        Assert.Equal(pictures.Count, pictures.Distinct().Count());

        // What happens later is in no figure: two looks would tell of one person.
        await Withdraw(appointments[1], new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(after.Main, (await Year(new DateTimeOffset(2028, 3, 1, 9, 0, 0, TimeSpan.Zero))).Main);
    }

    [Fact]
    public async Task Fewer_than_five_appointed_are_no_column_and_change_no_figure()
    {
        var job = await portal.Given.Signed();
        var posts = new List<(Vacancy Vacancy, List<Application> Applications)>();
        for (var i = 0; i < 2; i++)
        {
            var vacancy = await portal.Given.Store(A.Vacancy().From(job).ClosingAt(Moments.Now.AddDays(-1)).Published().ToStore());
            var applications = await Applied(vacancy, 18, _ => "no", sex: n => (n % 3) switch { 0 => "female", 1 => "male", _ => "none" });
            await portal.Given.Released(vacancy, [.. applications.Select((a, n) => (a, n < 9 ? ApplicationOutcome.Shortlisted : ApplicationOutcome.NotShortlisted))]);
            posts.Add((vacancy, applications));
        }
        var without = OfSex(await Year(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero))).OuterHtml;
        foreach (var (vacancy, applications) in posts)
            await Appointed(job, vacancy, applications[0]);
        Assert.Equal(without, OfSex(await Year(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero))).OuterHtml);
        Assert.DoesNotContain("Appointed", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_people_without_answers_are_not_counted()
    {
        var vacancy = await portal.Given.Closed();
        var applications = await Applied(vacancy, 30, _ => "no");
        await using (var db = portal.OpenDb())
            Assert.Equal(1, await db.MonitoringAnswers.OrderBy(a => a.Token).Take(1).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        await portal.Given.Released(vacancy, [.. applications.Select(a => (a, ApplicationOutcome.NotShortlisted))]);
        using var hr = await portal.SignedIn(Person.Hr);
        // 29 answers are too few to stand alone.
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"/hr/monitoring/vacancies/{vacancy.Reference}")).Status);
    }

    [Theory]
    [InlineData(2026, 8, 31, 2025)]
    [InlineData(2026, 9, 1, 2026)]
    [InlineData(2027, 1, 1, 2026)]
    public void A_year_begins_in_September(int year, int month, int day, int counts) =>
        Assert.Equal(counts, MonitoringTotals.YearOf(new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Appointments_of_a_year_are_counted_as_they_stood_when_the_December_after_it_ended() =>
        Assert.Equal(new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero), MonitoringTotals.AppointmentsFixedAt(2026));

    /// <summary>So many people apply and answer: half and half about sex, but for those after a number, about disability as said.</summary>
    private async Task<List<Application>> Applied(Vacancy vacancy, int count, Func<int, string> disability, int said = int.MaxValue, Func<int, string>? sex = null)
    {
        var seal = portal.Services.GetRequiredService<MonitoringSeal>();
        var applications = new List<Application>();
        await using var db = portal.OpenDb();
        for (var i = 0; i < count; i++)
        {
            var address = $"person{++people}@example.com";
            var account = new Data.People.Account { UserName = address, NormalizedUserName = address.ToUpperInvariant(), Email = address, NormalizedEmail = address.ToUpperInvariant(), DisplayName = "Sample Person", SecurityStamp = address };
            db.Users.Add(account);
            await db.SaveChangesAsync();
            var application = A.Application().For(vacancy).By(account.Id, address).Submitted(5000 + people).ToStore();
            db.Applications.Add(application);
            var token = seal.TokenOf(application.Reference);
            db.MonitoringAnswers.Add(new Data.Monitoring.SealedAnswers(token, seal.Seal(token, new GivenAnswers(
                1, new Dictionary<string, string> { ["sex"] = sex?.Invoke(i) ?? (i >= said ? "none" : i % 2 == 0 ? "female" : "male"), ["disability"] = disability(i) }))));
            applications.Add(application);
        }
        await db.SaveChangesAsync();
        return applications;
    }

    private async Task<Appointment> Appointed(JobDescription job, Vacancy vacancy, Application application)
    {
        await using var db = portal.OpenDb();
        var file = await db.SignedFiles.AsNoTracking().SingleAsync(f => f.Id == job.Newest.FileId);
        return await portal.Given.Store(new Appointment(vacancy, application, job.Newest, file, new DateOnly(2027, 4, 12), [], Moments.ByNow));
    }

    private async Task Withdraw(Appointment appointment, DateTimeOffset at)
    {
        await using var db = portal.OpenDb();
        var stored = await db.Appointments.SingleAsync(a => a.Id == appointment.Id);
        stored.Withdraw("Went elsewhere.", Moments.By(at));
        await db.SaveChangesAsync();
    }

    /// <summary>The page of the year 2026 as it reads at an instant.</summary>
    private async Task<Page> Year(DateTimeOffset at)
    {
        portal.Clock.SetUtcNow(at);
        using var hr = await portal.SignedIn(Person.Hr);
        return await hr.Get("/hr/monitoring/years/2026");
    }

    private async Task<Page> Overview()
    {
        using var hr = await portal.SignedIn(Person.Hr);
        return await hr.Get("/hr/monitoring");
    }

    private static AngleSharp.Dom.IElement OfSex(Page page) =>
        page.Html.QuerySelectorAll("main table:not(.trust-rates)").Single(t => t.TextContent.Contains("Female", StringComparison.Ordinal));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
