using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Web.Commands;
using Invictus.Recruitment.Web.Demo;
using Invictus.Recruitment.Web.Features.Applications;
using Invictus.Recruitment.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Commands;

/// <summary>Load data: what may be asked for, and what is in the database afterwards.</summary>
public sealed class LoadDemoTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", "Say how many applications.")]
    [InlineData("--vacancies 2", "Say how many applications.")]
    [InlineData("--applications", "from 1 to 20,000")]
    [InlineData("--applications sixty", "from 1 to 20,000")]
    [InlineData("--applications 0", "from 1 to 20,000")]
    [InlineData("--applications -5", "from 1 to 20,000")]
    [InlineData("--applications 1e3", "from 1 to 20,000")]
    [InlineData("--applications 20001", "from 1 to 20,000")]
    [InlineData("--applications 99999999999999999999", "from 1 to 20,000")]
    [InlineData("--applications 200 --vacancies 101", "from 1 to 100")]
    [InlineData("--applications 200 --vacancies", "from 1 to 100")]
    [InlineData("--applications 2 --vacancies 3", "more vacancies than applications")]
    [InlineData("--applications 2 --applications 3", "--applications stands twice")]
    [InlineData("--applications 2 --vacancies 1 --vacancies 1", "--vacancies stands twice")]
    [InlineData("--applications 2 --panel 3", "“--panel” is not known here")]
    [InlineData("60", "“60” is not known here")]
    public void What_cannot_be_loaded_is_said_in_one_line(string arguments, string expected)
    {
        var why = LoadDemoCommand.Asked(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Why;
        Assert.Contains(expected, why, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', why!);
    }

    [Theory]
    [InlineData("--applications 60", 60, 1)]
    [InlineData("--vacancies 100 --applications 20000", 20_000, 100)]
    public void What_can_be_loaded_is_understood(string arguments, int applications, int vacancies) =>
        Assert.Equal((applications, vacancies, null), LoadDemoCommand.Asked(arguments.Split(' ')));

    [Fact]
    public async Task Applications_are_spread_over_closed_vacancies_in_front_of_the_panel()
    {
        await portal.Given.Signed();
        var loaded = await Load(7, 2, Stop);
        Assert.Equal([4, 3], loaded.Select(v => v.Applications));
        await using var db = portal.OpenDb();
        var rounds = await db.ShortlistingRounds.Include(r => r.Members).AsNoTracking().ToListAsync(Stop);
        Assert.Equal(loaded.Select(v => v.Round).Order(), rounds.Select(r => r.Reference.Value).Order());
        Assert.All(rounds, r => Assert.Equal((RoundStatus.Rating, Person.Head.Id, true, 2), (r.Status, r.Chair!.AccountId, r.Has(Person.PanelMember.Id), r.Members.Count)));
        var applications = await db.Applications.AsNoTracking().ToListAsync(Stop);
        Assert.All(applications, a => Assert.Equal(ApplicationStatus.Submitted, a.Status));
        Assert.Equal(7, applications.Select(a => a.ApplicantId).Distinct().Count());
        Assert.All(applications, a => Assert.Matches(@"^[a-z]+\.[a-z]+\.\d+@load\.example\.(com|org)$", a.Email));
        Assert.Equal(7, await db.ProvisionalRecords.CountAsync(Stop));
        Assert.Equal(0, await db.Letters.CountAsync(Stop));
        Assert.Equal(0, await db.Assessments.CountAsync(Stop));
    }

    [Fact]
    public async Task Every_form_could_have_been_sent_by_its_pages_and_answers_every_criterion()
    {
        await portal.Given.Signed();
        await Load(40, 1, Stop);
        await using var scope = portal.Services.CreateAsyncScope();
        var (check, seal) = (scope.ServiceProvider.GetRequiredService<CheckForm>(), scope.ServiceProvider.GetRequiredService<ISeal>());
        await using var db = portal.OpenDb();
        var vacancy = await db.Vacancies.SingleAsync(Stop);
        foreach (var application in await db.Applications.Include(a => a.Submissions).Include(a => a.Evidence).ToListAsync(Stop))
        {
            var parts = await db.FormParts.Where(p => p.ApplicationId == application.Id).OrderBy(p => p.Id).ToListAsync(Stop);
            var form = new ApplicationForm(parts.Select(p => FormPage.Of(p, seal)));
            Assert.Empty(check.Problems(form, vacancy));
            Assert.False(application.HasUnsentChanges(form));
            Assert.Equal(vacancy.CriteriaOnTheForm.Select(c => c.Id).Order(), application.Evidence.Select(e => e.CriterionId).Order());
            Assert.NotNull(application.Teacher.Qts);
        }
    }

    [Fact]
    public async Task The_chair_can_begin()
    {
        await portal.Given.Signed();
        var round = Assert.Single(await Load(2, 1, Stop)).Round;
        using var head = await portal.SignedIn(Person.Head);
        await head.PostFromPage($"/shortlisting/{round}/declaration");
        Assert.Equal(HttpStatusCode.OK, (await head.Get($"/shortlisting/{round}")).Status);
    }

    [Fact]
    public async Task A_second_load_adds_other_people()
    {
        await portal.Given.Signed();
        await Load(3, 1, Stop);
        await Load(2, 1, Stop);
        var emails = await portal.Ask(db => db.Applications.Select(a => a.Email).ToListAsync());
        Assert.Equal([1, 2, 3, 4, 5], emails.Select(InventedApplicant.NumberIn).Order());
        Assert.Equal(2, await portal.Ask(db => db.Vacancies.CountAsync()));
    }

    [Fact]
    public async Task A_load_that_is_stopped_hands_over_what_is_there()
    {
        await portal.Given.Signed();
        using var stop = new CancellationTokenSource();
        var loaded = await Load(200, 2, stop.Token, _ => stop.Cancel());
        Assert.Equal(LoadApplications.Batch, Assert.Single(loaded).Applications);
        Assert.Equal((LoadApplications.Batch, 1), await portal.Ask(async db => (await db.Applications.CountAsync(), await db.ShortlistingRounds.CountAsync())));
    }

    [Fact]
    public async Task Without_a_signed_job_description_nothing_is_loaded()
    {
        await portal.Given.Draft();
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Load(2, 1, Stop));
        Assert.StartsWith("The demonstration's signed job description is not in this database.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await portal.Ask(db => db.Vacancies.CountAsync()));
    }

    [Fact]
    public void The_same_number_is_the_same_person_who_writes_the_same()
    {
        var today = London.DateOf(Now);
        var criterion = "Ability to use student level data to raise standards";
        Assert.Equal(
            Enumerable.Range(1, 50).Select(n => (new InventedApplicant(n, today).Email, new InventedApplicant(n, today).Evidence(3, criterion))),
            Enumerable.Range(1, 50).Select(n => (new InventedApplicant(n, today).Email, new InventedApplicant(n, today).Evidence(3, criterion))));
        // Who they were when this was made: another order of the names would be other people.
        Assert.Equal(
            ("verity.trialford.1@load.example.org", "yusuf.inventdale.60@load.example.com"),
            (new InventedApplicant(1, today).Email, new InventedApplicant(60, today).Email));
        Assert.Equal(50, Enumerable.Range(1, 50).Select(n => new InventedApplicant(n, today).Email).Distinct().Count());
    }

    [Fact]
    public void Sixty_applicants_write_from_nothing_to_examples_with_effect()
    {
        var today = London.DateOf(Now);
        var people = Enumerable.Range(1, 60).Select(n => new InventedApplicant(n, today)).ToList();
        var qualities = people.SelectMany(p => Enumerable.Range(1, 25).Select(p.QualityAt)).GroupBy(q => q).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(4, qualities.Count);
        Assert.All(qualities.Values, count => Assert.InRange(count, 150, 750));
        Assert.InRange(people.Select(p => p.Evidence(1, "Excellent subject knowledge")).Distinct().Count(), 35, 60);
    }

    [Fact]
    public void Texts_are_filled_and_short_enough()
    {
        var today = London.DateOf(Now);
        var texts = InventedWords.Themes.SelectMany((theme, t) => Enumerable.Range(1, 100).Select(n =>
            new InventedApplicant(n, today).Evidence(t, theme.Words.Length == 0 ? "Reliability" : theme.Words[0]))).ToList();
        Assert.DoesNotContain(texts, t => t.Contains('{', StringComparison.Ordinal) || Evidence.CountWords(t) is 0 or > Evidence.WordsMax);
    }

    private async Task<IReadOnlyList<LoadedVacancy>> Load(int applications, int vacancies, CancellationToken stop, Action<int>? told = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<LoadApplications>(scope.ServiceProvider).Now(applications, vacancies, told ?? (_ => { }), stop);
    }
}
