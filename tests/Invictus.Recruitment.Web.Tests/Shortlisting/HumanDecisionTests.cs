using System.Text.RegularExpressions;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>
/// UK GDPR articles 22A to 22D: no provisional figure changes who is seen, in which order, how an application stands or what is
/// told. Everything is done twice, once with the worst provisional figures for one applicant, once with the best; nothing may differ.
/// </summary>
public sealed partial class HumanDecisionTests : IAsyncDisposable
{
    private static readonly string[] Rating = ["", "/criteria/1", "/criteria/2", "/applicants/4711", "/applicants/4712"];
    private static readonly string[] Deciding = ["", "/ranking", "/statistics", "/applicants/4711/agree", "/applicants/4711/decide", "/decide-several"];

    private readonly TestPortal portal = new();
    private readonly List<Application> applications = [];
    private ShortlistingRound round = null!;
    private Vacancy vacancy = null!;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Pages_of_the_panel_are_the_same_whatever_the_provisional_figures_are()
    {
        using var head = await Begun();
        var first = await Pages(head, Rating);
        await Provisional(3, 0);
        Assert.Equal(first, await Pages(head, Rating));
        await Provisional(0, 3);
        Assert.Equal(first, await Pages(head, Rating));

        await Rated();
        await head.Post($"/shortlisting/{round.Reference}/bring-together");
        await head.Get($"/shortlisting/{round.Reference}");
        var together = await Pages(head, Deciding);
        await Provisional(3, 0);
        Assert.Equal(together, await Pages(head, Deciding));
    }

    [Fact]
    public async Task Neither_status_nor_decision_nor_letter_follows_from_a_provisional_figure()
    {
        using var head = await Begun();
        await Rated();
        await Provisional(0, 3);
        await head.Post($"/shortlisting/{round.Reference}/bring-together");
        Assert.Equal([ApplicationStatus.Submitted], await portal.Ask(db => db.Applications.Select(a => a.Status).Distinct().ToListAsync()));
        Assert.Empty(await portal.Ask(db => db.Scorecards.DecisionsMade(CancellationToken.None)));
        Assert.Equal(0, await portal.Ask(db => db.Letters.CountAsync()));
        Assert.Equal(2, (await portal.Ask(db => db.Applications.InFrontOfPanel(vacancy.Id).ToListAsync())).Count);
    }

    [Fact]
    public void Only_submission_HR_and_the_second_look_know_of_provisional_records()
    {
        string[] allowed =
        [
            "ScoreApplication.cs", "HrApplication.cs", "HrVacancy.cs", "SecondLook.cs", "ProvisionalQueries.cs", "ProvisionalMapping.cs", "RecruitmentDb.cs", "ProvisionalRecord.cs",
            // The applicant's own copy, once they have been told.
            "Belongings.cs",
        ];
        var knowing = Repository.Written("src", "*.cs").Concat(Repository.Written("src", "*.cshtml"))
            .Where(f => Knows().IsMatch(File.ReadAllText(f))).Select(f => Path.GetFileName(f)!).ToList();
        Assert.Contains("SecondLook.cs", knowing);
        Assert.Empty(knowing.Except(allowed));
    }

    [GeneratedRegex(@"\bProvisionalRecords?\b|\bProvisionalOfOneLevel\b")]
    private static partial Regex Knows();

    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>|nonce="[^"]*"|href="[^"]*\?v=[^"]*"|src="[^"]*\?v=[^"]*"|<meta[^>]*>|<time[^>]*>.*?</time>""")]
    private static partial Regex Passing();

    private async Task<IReadOnlyList<string>> Pages(Visitor visitor, string[] addresses)
    {
        var pages = new List<string>();
        foreach (var address in addresses)
            pages.Add(Passing().Replace((await visitor.Get($"/shortlisting/{round.Reference}{address}")).Body, ""));
        Assert.All(pages, p => Assert.True(p.Length > 1000));
        return pages;
    }

    /// <summary>Every criterion of each applicant gets this provisional rating.</summary>
    private async Task Provisional(int first, int second)
    {
        await using var db = portal.OpenDb();
        foreach (var (application, rating) in applications.Zip([first, second]))
        {
            db.ProvisionalRecords.Add(new ProvisionalRecord(
                application.Id,
                new ProvisionalScore("1", ProvisionalLevel.FactsOnly, [.. vacancy.CriteriaOnTheForm.Select(c => new ProvisionalRating(c.Id, rating, "Why", []))], new(rating, 3), new(rating, 3)),
                Now));
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Visitor> Begun()
    {
        vacancy = await portal.Given.Closed();
        applications.Add(await portal.Given.Applied(vacancy, Person.Applicant));
        applications.Add(await portal.Given.Applied(vacancy, Person.OtherApplicant, 4712));
        round = await portal.Given.Rating(vacancy);
        await Provisional(0, 3);
        return await portal.SignedIn(Person.Head);
    }

    private async Task Rated()
    {
        var criteria = vacancy.CriteriaOnTheForm.Select(c => c.Id).ToList();
        await using var db = portal.OpenDb();
        foreach (var application in applications)
        {
            foreach (var person in new[] { Person.Head, Person.PanelMember })
            {
                var assessment = new Assessment(round.Id, application.Id, person.Id);
                criteria.ForEach(c => assessment.Rate(round, c, 2, "", ByNow));
                assessment.Submit(round, criteria, ByNow);
                db.Assessments.Add(assessment);
            }
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
