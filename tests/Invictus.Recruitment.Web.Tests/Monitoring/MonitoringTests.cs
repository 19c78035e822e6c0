using System.Net;
using System.Text;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Web.Features.Monitoring;
using Invictus.Recruitment.Web.Tests.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Monitoring;

/// <summary>Monitoring answers are voluntary, the applicant's own, and nowhere to be found by anybody else.</summary>
public sealed class MonitoringTests : IAsyncDisposable
{
    private const string Form = "form[action$='/monitoring']";

    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Answers_are_kept_shown_again_changed_and_taken_back()
    {
        var (amara, application) = await Started();
        var answer = await amara.Submit(await amara.Get(Address(application)), Form, ("Answers[age]", "30-39"), ("Answers[religion]", "sikh"));
        Assert.Equal((HttpStatusCode.Found, $"/applications/{application.Reference}"), (answer.Status, answer.Location));
        var page = await amara.Get(Address(application));
        Assert.Equal(("30-39", "sikh", null), (page.Value("Answers[age]"), page.Value("Answers[religion]"), page.Value("Answers[sex]")));
        await amara.Submit(page, Form, ("Answers[age]", "none"));
        page = await amara.Get(Address(application));
        Assert.Equal(("none", "sikh"), (page.Value("Answers[age]"), page.Value("Answers[religion]")));
        Assert.Equal(1, await Rows());
        await amara.Submit(page, "form[action$='/remove']");
        Assert.Equal(0, await Rows());
    }

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_skipping_leaves_nothing()
    {
        var (amara, application) = await Started();
        var page = await amara.Get(Address(application));
        Assert.False(page.Has("main input[checked]"));
        Assert.Equal(7, page.Html.QuerySelectorAll("main fieldset").Length);
        Assert.Equal(HttpStatusCode.Found, (await amara.Submit(page, Form)).Status);
        Assert.Equal(0, await Rows());
    }

    [Fact]
    public async Task What_is_not_offered_is_no_answer()
    {
        var (amara, application) = await Started();
        await amara.Post(Address(application), ("Answers[age]", "999"), ("Answers[shoe-size]", "42"), ("Answers[sex]", new string('x', 50_000)), ("Answers[religion]", "hindu"));
        var page = await amara.Get(Address(application));
        Assert.Equal("hindu", Assert.Single(page.Html.QuerySelectorAll("main input[checked]")).GetAttribute("value"));
        await amara.Post(Address(application), ("Answers[age]", "999"));
        Assert.Equal(0, await Rows());
    }

    [Fact]
    public async Task Windows_that_save_at_the_same_moment_leave_one_set_of_answers()
    {
        var (amara, application) = await Started();
        var page = await amara.Get(Address(application));
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => amara.Submit(page, Form, ("Answers[age]", i % 2 == 0 ? "30-39" : "40-49"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(1, await Rows());
    }

    [Fact]
    public async Task Nobody_but_the_applicant_opens_the_page_and_not_after_closing()
    {
        var (amara, application) = await Started();
        using var bram = await portal.SignedIn(Person.OtherApplicant);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Get(Address(application))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bram.Post(Address(application), ("Answers[age]", "30-39"))).Status);
        await amara.Post(Address(application), ("Answers[age]", "30-39"));
        portal.Clock.Advance(TimeSpan.FromDays(15));
        using var late = await portal.SignedIn(Person.Applicant);
        Assert.Equal(HttpStatusCode.Gone, (await late.Get(Address(application))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await late.Post(Address(application), ("Answers[age]", "40-49"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await late.Post($"{Address(application)}/remove")).Status);
        Assert.Equal(1, await Rows());
    }

    [Fact]
    public async Task The_stored_row_says_neither_whose_it_is_nor_what_was_answered()
    {
        var (amara, application) = await Started();
        var trail = await portal.Ask(db => db.AuditEntries.CountAsync());
        await amara.Post(Address(application), ("Answers[religion]", "sikh"));
        var row = await portal.Ask(db => db.MonitoringAnswers.SingleAsync());
        var seal = portal.Services.GetRequiredService<MonitoringSeal>();
        Assert.Equal(seal.TokenOf(application.Reference), row.Token);
        Assert.DoesNotContain(application.Reference.Value, row.Token + row.Sealed, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("sikh", seal.Open(row)!.Answers["religion"]);
        // That somebody answered, and when, would be a way to the row.
        Assert.Equal(trail, await portal.Ask(db => db.AuditEntries.CountAsync()));
        Assert.Equal(["Sealed", "Token"], await portal.Ask(db => Task.FromResult(db.Model.FindEntityType(row.GetType())!.GetProperties().Select(p => p.Name).Order())));
        Assert.Empty(await portal.Ask(db => Task.FromResult(db.Model.FindEntityType(row.GetType())!.GetForeignKeys())));
    }

    [Fact]
    public async Task Long_and_short_answers_look_alike_and_another_row_opens_none()
    {
        var (amara, application) = await Started();
        using var bram = await portal.SignedIn(Person.OtherApplicant);
        var his = await portal.Given.Started(await portal.Given.Open(), Person.OtherApplicant);
        await amara.Post(Address(application), ("Answers[age]", "none"));
        await bram.Post(Address(his), [.. Enumerable.Range(0, 1).SelectMany(_ => new[] { ("Answers[age]", "under-25"), ("Answers[ethnicity]", "black-caribbean"), ("Answers[orientation]", "straight"), ("Answers[religion]", "no-religion") })]);
        var rows = await portal.Ask(db => db.MonitoringAnswers.ToListAsync());
        Assert.Equal(rows[0].Sealed.Length, rows[1].Sealed.Length);
        await portal.Ask(db => db.MonitoringAnswers.Where(a => a.Token == rows[0].Token).ExecuteUpdateAsync(s => s.SetProperty(a => a.Sealed, rows[1].Sealed)));
        var seal = portal.Services.GetRequiredService<MonitoringSeal>();
        Assert.Null(seal.Open((await portal.Ask(db => db.MonitoringAnswers.ToListAsync())).Single(r => r.Token == rows[0].Token)));
    }

    [Fact]
    public async Task Rows_are_not_numbered_in_the_order_of_their_arrival() =>
        Assert.Contains("WITHOUT ROWID", await portal.Ask(db => db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE name = 'MonitoringAnswers'").SingleAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task The_answers_stand_on_no_page_and_in_no_file_of_anybody_else()
    {
        // Words that stand nowhere else: an answer for each way that it could be written.
        string[] traces = ["Gypsy or Irish Traveller", "white-traveller", "Bisexual", "bisexual", "Buddhist", "buddhist"];
        var closed = await portal.Given.Closed();
        var application = await portal.Given.Applied(closed, Person.Applicant);
        await Plant(application);
        var round = await portal.Given.Together(closed, application);
        var told = await portal.Given.Closed("Told");
        var shortlisted = await portal.Given.Applied(told, Person.Applicant, 4712);
        await Plant(shortlisted);
        await portal.Given.Released(told, (shortlisted, ApplicationOutcome.Shortlisted));
        (Person Who, string[] Pages)[] everywhere =
        [
            (Person.Hr,
            [
                "/hr/vacancies", $"/hr/vacancies/{closed.Reference}", $"/hr/vacancies/{told.Reference}", $"/hr/vacancies/{closed.Reference}/form", $"/hr/vacancies/{closed.Reference}/panel",
                $"/hr/vacancies/{closed.Reference}/shortlisting-record.pdf", $"/hr/vacancies/{closed.Reference}/shortlisting-record.pdf?names=true",
                $"/hr/applications/{application.Reference}", $"/hr/applications/{application.Reference}/application.pdf", $"/hr/applications/{shortlisted.Reference}/appointment",
                "/hr/monitoring",
            ]),
            (Person.Head,
            [
                "/shortlisting", $"/shortlisting/{round.Reference}", $"/shortlisting/{round.Reference}/ranking", $"/shortlisting/{round.Reference}/criteria/1",
                $"/shortlisting/{round.Reference}/applicants/4711", $"/shortlisting/{round.Reference}/applicants/4711/agree", $"/shortlisting/{round.Reference}/applicants/4711/decide",
            ]),
            (Person.PanelMember, ["/shortlisting", $"/shortlisting/{round.Reference}", $"/shortlisting/{round.Reference}/ranking", $"/shortlisting/{round.Reference}/applicants/4711/agree"]),
            (Person.Administrator, ["/admin"]),
            (Person.ChiefExecutive, ["/sign-off"]),
            // The applicant's own pages too, but for the one where they are asked.
            (Person.Applicant, ["/applications", $"/applications/{application.Reference}"]),
        ];
        foreach (var (who, pages) in everywhere)
        {
            using var visitor = await portal.SignedIn(who);
            foreach (var address in pages)
            {
                var page = await visitor.Get(address);
                Assert.False(page.Status is HttpStatusCode.NotFound or >= HttpStatusCode.InternalServerError, page.Summary);
                var said = page.ContentType == "application/pdf" ? PdfWords.Of(page.Bytes) : page.Body;
                Assert.All(traces, trace => Assert.False(said.Contains(trace, StringComparison.Ordinal), $"“{trace}” on {address} for {who}"));
            }
        }
        // Nor in the letters, the log, or the database as it lies on the disk.
        Assert.DoesNotContain(portal.Log.All, l => traces.Any(t => l.Contains(t, StringComparison.Ordinal)));
        foreach (var file in Directory.EnumerateFiles(portal.DataFile(""), "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
            var text = Encoding.Latin1.GetString(copy.ToArray());
            Assert.All(traces, trace => Assert.False(text.Contains(trace, StringComparison.Ordinal), $"“{trace}” in {file}"));
        }
    }

    private async Task Plant(Application application)
    {
        await using var db = portal.OpenDb();
        var seal = portal.Services.GetRequiredService<MonitoringSeal>();
        var token = seal.TokenOf(application.Reference);
        db.MonitoringAnswers.Add(new Data.Monitoring.SealedAnswers(token, seal.Seal(token, new GivenAnswers(
            1, new Dictionary<string, string> { ["ethnicity"] = "white-traveller", ["orientation"] = "bisexual", ["religion"] = "buddhist" }))));
        await db.SaveChangesAsync();
    }

    private async Task<(Visitor Amara, Application Application)> Started() =>
        (await portal.SignedIn(Person.Applicant), await portal.Given.Started(await portal.Given.Open(), Person.Applicant));

    private static string Address(Application application) => $"/applications/{application.Reference}/monitoring";

    private Task<int> Rows() => portal.Ask(db => db.MonitoringAnswers.CountAsync());
}
