using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Scoring;
using Invictus.Recruitment.Domain.Shortlisting;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Tests.Shortlisting;

/// <summary>Six applicants, 4711 to 4716, three criteria: the head gives 1 and 3 in turn, the member the same but one step less where he can.</summary>
public sealed class StatisticsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();
    private readonly List<Application> applications = [];
    private ShortlistingRound round = null!;
    private Vacancy vacancy = null!;

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_chair_reads_alpha_kappa_leniency_and_spread_with_what_they_rest_on()
    {
        await Rated((_, i) => (i % 2 == 0 ? 1 : 3, i % 2 == 0 ? 1 : 2));
        using var head = await portal.SignedIn(Person.Head);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Get($"/shortlisting/{round.Reference}/statistics")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await head.Get($"/shortlisting/{round.Reference}/second-look")).Status);
        await head.Post($"/shortlisting/{round.Reference}/bring-together");

        var page = await head.Get($"/shortlisting/{round.Reference}/statistics");
        var (one, two) = (Units(i => i % 2 == 0 ? 1 : 3), Units(i => i % 2 == 0 ? 1 : 2));
        Assert.Contains($"{Two(KrippendorffAlpha.Ordinal([one, two]))} Krippendorff’s alpha, 18 rated", page.Main, StringComparison.Ordinal);
        Assert.Contains($"Hugh Example and Priya Sample {Two(QuadraticWeightedKappa.Of(one, two))} 18", page.Main, StringComparison.Ordinal);
        Assert.Contains("Hugh Example +0.50 18", page.Main, StringComparison.Ordinal);
        Assert.Contains("Priya Sample −0.50 18", page.Main, StringComparison.Ordinal);
        Assert.Equal("Criterion 1, spread of ratings", page.All("svg.trust-bar--spread title")[0]);
        Assert.Equal("0 times 0, 6 times 1, 3 times 2, 3 times 3", page.All("svg.trust-bar--spread desc")[0]);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignedIn(Person.PanelMember)).Get($"/shortlisting/{round.Reference}/statistics")).Status);

        using var hr = await portal.SignedIn(Person.Hr);
        var forHr = await hr.Get($"/hr/vacancies/{vacancy.Reference}/statistics");
        Assert.Contains("Submitted 6", forHr.Main, StringComparison.Ordinal);
        Assert.Contains("Shortlisted 0", forHr.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Exampleton", forHr.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_gave_the_same_nothing_is_made_up()
    {
        await Rated((_, _) => (2, 2));
        using var head = await portal.SignedIn(Person.Head);
        await head.Post($"/shortlisting/{round.Reference}/bring-together");
        Assert.Contains("all the same Krippendorff’s alpha", (await head.Get($"/shortlisting/{round.Reference}/statistics")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_look_lists_what_was_agreed_two_steps_from_the_provisional_rating_by_number_and_not_by_figure()
    {
        await Rated((_, i) => (i == 1 ? 3 : 2, i == 1 ? 3 : 2));
        var id = vacancy.CriteriaOnTheForm[1].Id;
        await using (var db = portal.OpenDb())
        {
            foreach (var (application, i) in applications.Select((a, i) => (a, i)))
            {
                var ratings = vacancy.CriteriaOnTheForm.Select(c => new ProvisionalRating(c.Id, c.Id == id && i is 1 or 3 ? 0 : 2, $"Why {i}", [])).ToList();
                db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, new ProvisionalScore("0", ProvisionalLevel.FactsOnly, [.. ratings.Select(r => r with { Rating = 0, Reason = "Older" })], new(0, 9), new(0, 0)), Now));
                db.ProvisionalRecords.Add(new ProvisionalRecord(application.Id, new ProvisionalScore("1", ProvisionalLevel.FactsOnly, ratings, new(0, 9), new(0, 0)), Now));
            }
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        using var head = await portal.SignedIn(Person.Head);
        await head.Post($"/shortlisting/{round.Reference}/bring-together");
        var page = await head.Get($"/shortlisting/{round.Reference}/second-look");

        Assert.Equal(["4712", "4714"], page.All(".trust-second-look > li > div > a").Select(t => t.Split(',')[0][^4..]));
        Assert.Contains("Why 1", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Older", page.Main, StringComparison.Ordinal);
        Assert.Contains("2 of 18 agreed ratings", page.Main, StringComparison.Ordinal);
    }

    private List<int?> Units(Func<int, int> rating) => [.. vacancy.CriteriaOnTheForm.SelectMany(_ => Enumerable.Range(0, 6).Select(i => (int?)rating(i)))];

    private static string Two(double? figure) => figure!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Everybody rated and submitted.</summary>
    /// <param name="ratings">From criterion and applicant, both from 0, to what the head and the member give.</param>
    private async Task Rated(Func<int, int, (int Head, int Member)> ratings)
    {
        vacancy = await portal.Given.Closed();
        foreach (var i in Enumerable.Range(0, 6))
        {
            var email = $"applicant{i}@example.com";
            var account = await portal.Given.Store(new Data.People.Account { UserName = email, Email = email, DisplayName = email });
            applications.Add(await portal.Given.Store(A.Application().For(vacancy).By(account.Id, email).Submitted(4711 + i).ToStore()));
        }
        round = await portal.Given.Rating(vacancy);
        var criteria = vacancy.CriteriaOnTheForm.Select(c => c.Id).ToList();
        await using var db = portal.OpenDb();
        foreach (var (application, i) in applications.Select((a, i) => (a, i)))
        {
            foreach (var person in new[] { Person.Head, Person.PanelMember })
            {
                var assessment = new Assessment(round.Id, application.Id, person.Id);
                foreach (var (criterion, c) in criteria.Select((id, c) => (id, c)))
                    assessment.Rate(round, criterion, person == Person.Head ? ratings(c, i).Head : ratings(c, i).Member, "", ByNow);
                assessment.Submit(round, criteria, ByNow);
                db.Assessments.Add(assessment);
            }
        }
        await db.SaveChangesAsync();
    }
}
