using System.Net;
using Invictus.Recruitment.Domain.JobDescriptions;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.JobDescriptions;

/// <summary>HR says when a job description is looked at again, and is reminded once ahead and once on the day.</summary>
public sealed class ReviewTests : IAsyncDisposable
{
    private const string Form = "form[action$='/review']";
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task HR_sets_another_day()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get($"/hr/job-descriptions/{job.Reference}/review");
        Assert.Equal(("true", "26", "10", "2027"), (page.Value("IsReviewed"), page.Value("On.Day"), page.Value("On.Month"), page.Value("On.Year")));
        var answer = await hr.Submit(page, Form, ("On.Day", "1"), ("On.Month", "March"), ("On.Year", "2027"));
        Assert.Contains("The review is set for 1 March 2027.", (await hr.Follow(answer)).Main, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 3, 1), await ReviewOf(job));
    }

    [Fact]
    public async Task HR_takes_the_review_away()
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}/review"), Form, ("IsReviewed", "false"));
        Assert.Null(await ReviewOf(job));
    }

    [Theory]
    [InlineData("31", "2", "2027", "Review date must be a real date")]
    [InlineData("1", "11", "2026", "The review date must be today or later")]
    [InlineData("3", "11", "2031", "The review date must be within 5 years")]
    [InlineData("", "", "", "Enter review date")]
    public async Task A_day_that_cannot_be_is_asked_again(string day, string month, string year, string error)
    {
        var job = await portal.Given.Signed();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Submit(await hr.Get($"/hr/job-descriptions/{job.Reference}/review"), Form, ("On.Day", day), ("On.Month", month), ("On.Year", year));
        Assert.Equal((HttpStatusCode.BadRequest, error, day), (answer.Status, answer.Errors.Single(), answer.Value("On.Day")));
        Assert.Equal(job.ReviewOn, await ReviewOf(job));
    }

    [Fact]
    public async Task HR_is_reminded_once_thirty_days_before_and_once_on_the_day()
    {
        var job = await portal.Given.Signed();
        await portal.Given.Draft("Without a review");
        await portal.Given.Change(job, j => j.Review(new DateOnly(2026, 12, 24), ByNow));
        var written = new List<int>();
        for (var day = 0; day < 60; day++)
        {
            await portal.RemindOfReviews();
            await portal.RemindOfReviews();
            written.Add(await portal.Ask(db => db.Letters.CountAsync()));
            portal.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal((22, 52), (written.IndexOf(1), written.IndexOf(2)));
        Assert.Equal(2, written[^1]);
        var letters = await portal.Ask(db => db.Letters.OrderBy(l => l.Id).ToListAsync());
        Assert.All(letters, l => Assert.Equal(("hr@invictus.example", "Review: Second in Science"), (l.To, l.Subject)));
        Assert.Contains("is to be reviewed on 24 December 2026", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains($"/hr/job-descriptions/{job.Reference}", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portal_that_was_off_catches_up()
    {
        var job = await portal.Given.Signed();
        portal.Clock.Advance(TimeSpan.FromDays(500));
        await portal.RemindOfReviews();
        Assert.Equal(1, await portal.Ask(db => db.Letters.CountAsync()));
        Assert.Equal(job.ReviewOn, await portal.Ask(db => db.JobDescriptions.Select(j => j.RemindedOnTheDayOf).SingleAsync()));
    }

    private Task<DateOnly?> ReviewOf(JobDescription job) => portal.Ask(db => db.JobDescriptions.Where(j => j.Id == job.Id).Select(j => j.ReviewOn).SingleAsync());
}
