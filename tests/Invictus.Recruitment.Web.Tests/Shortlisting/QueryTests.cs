using System.Net;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Sixty applications and twenty-six criteria are one sitting of a panel: the number of questions to the database does not grow.</summary>
public sealed class QueryTests
{
    private const int Criteria = 26;

    private static readonly string[] RatingPages = ["", "/criteria/3", "/applicants/1000"];
    private static readonly string[] AgreeingPages = ["", "/criteria/3", "/ranking", "/applicants/1000/agree", "/applicants/1000/decide"];

    [Fact]
    public async Task Sixty_applicants_ask_the_database_no_more_often_than_three()
    {
        var (few, many) = (await Asked(applicants: 3), await Asked(applicants: 60));

        Assert.Equal(few, many);
        Assert.All(many, q => Assert.InRange(q.Value, 1, 15));
    }

    private static async Task<IReadOnlyDictionary<string, int>> Asked(int applicants)
    {
        await using var portal = TestPortal.With(new PortalSettings
        {
            Values = new Dictionary<string, string> { ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Information" },
        });
        var (round, vacancy) = await Begun(portal, applicants);
        var head = await portal.SignedIn(Person.Head);
        var questions = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in RatingPages)
            await Ask("rating " + page, page);
        await SubmitEverything(portal, round, vacancy);
        var together = await head.Submit(await head.Get($"/shortlisting/{round.Reference}"), "form[action$='/bring-together']");
        Assert.Equal(HttpStatusCode.Found, together.Status);
        foreach (var page in AgreeingPages)
            await Ask("agreeing " + page, page);
        return questions;

        async Task Ask(string name, string page)
        {
            var address = $"/shortlisting/{round.Reference}{page}";
            await head.Get(address);
            var before = Selects(portal);
            Assert.Equal(HttpStatusCode.OK, (await head.Get(address)).Status);
            questions[name] = Selects(portal) - before;
        }
    }

    // Reading only: the trail has one entry for each applicant whose evidence is on the page, at most twenty.
    private static int Selects(TestPortal portal) =>
        portal.Log.All.Count(l => l.Contains("Executed DbCommand", StringComparison.Ordinal) && l.Contains("SELECT", StringComparison.Ordinal));

    private static async Task<(ShortlistingRound Round, Vacancy Vacancy)> Begun(TestPortal portal, int applicants)
    {
        var criteria = Enumerable.Range(1, Criteria)
            .Select(n => new Criterion(n % 9 == 0 ? Importance.Desirable : Importance.Essential, "Experience", $"Criterion {n}", [], AssessmentStage.Application))
            .ToArray();
        var job = await portal.Given.Store(A.JobDescription().WithCriteria(criteria).Signed("%PDF-2.0"u8.ToArray()).ToStore());
        var vacancy = await portal.Given.Store(A.Vacancy().From(job).ClosingAt(Now.AddDays(-1)).Published().ToStore());
        foreach (var n in Enumerable.Range(0, applicants))
        {
            var email = $"applicant{n}@example.com";
            var account = await portal.Given.Store(new Account { UserName = email, Email = email, DisplayName = email });
            await portal.Given.Store(A.Application().For(vacancy).By(account.Id, email).Submitted(1000 + n).ToStore());
        }
        return (await portal.Given.Rating(vacancy), vacancy);
    }

    private static Task<int> SubmitEverything(TestPortal portal, ShortlistingRound round, Vacancy vacancy) => portal.Ask(async db =>
    {
        var criteria = vacancy.CriteriaOnTheForm.Select(c => c.Id).ToList();
        foreach (var application in await db.Applications.Where(a => a.Status == ApplicationStatus.Submitted).Select(a => a.Id).ToListAsync())
        {
            foreach (var person in new[] { Person.Head, Person.PanelMember })
            {
                var assessment = new Assessment(round.Id, application, person.Id);
                criteria.ForEach(c => assessment.Rate(round, c, 2, "", ByNow));
                assessment.Submit(round, criteria, ByNow);
                db.Assessments.Add(assessment);
            }
        }
        return await db.SaveChangesAsync();
    });
}
