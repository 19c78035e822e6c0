using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Vacancies;
using Invictus.Recruitment.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Tests;

public sealed class QueryTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    private Given Given => new(database.Open);

    public void Dispose() => database.Dispose();

    private static Viewer Viewing(Person person) => new(
        person.Id, person.Name, new HashSet<string> { person.Role }, person.SchoolId is { } school ? [school] : []);

    [Fact]
    public async Task Published_leaves_out_drafts_and_nothing_else()
    {
        await Given.Vacancy(title: "Draft");
        await Given.Open("Open");
        await Given.Vacancy(v => v.ClosingAt(Now.AddDays(-5)).InShortlisting(), "Rating");
        await Given.Vacancy(v => v.ClosingAt(Now.AddDays(-5)).Released(), "Released");
        await using var db = database.Open();
        Assert.Equal(["Open", "Rating", "Released"], await db.Vacancies.Published().Select(v => v.Title).Order().ToListAsync(stop));
    }

    [Fact]
    public async Task Open_are_published_vacancies_whose_closing_time_has_not_come()
    {
        await Given.Vacancy(title: "Draft");
        await Given.Vacancy(v => v.ClosingAt(Now).Published(), "Closing now");
        await Given.Vacancy(v => v.ClosingAt(Now.AddSeconds(1)).Published(), "Closing in a second");
        await using var db = database.Open();
        Assert.Equal(["Closing in a second"], await db.Vacancies.OpenAt(Now).Select(v => v.Title).ToListAsync(stop));
    }

    [Fact]
    public async Task HR_sees_the_vacancies_of_every_school() => Assert.Equal(1, await Visible(Person.Hr));

    [Fact]
    public async Task A_headteacher_sees_the_vacancies_of_their_school() => Assert.Equal(1, await Visible(Person.Head));

    [Fact]
    public async Task A_headteacher_does_not_see_the_vacancies_of_another_school() => Assert.Equal(0, await Visible(Person.OtherHead));

    [Fact]
    public async Task Somebody_without_a_school_sees_none() => Assert.Equal(0, await Visible(Person.Applicant));

    [Fact]
    public async Task A_reference_is_found_however_it_is_typed()
    {
        var vacancy = await Given.Open();
        await using var db = database.Open();
        Assert.Equal(vacancy.Id, (await db.Vacancies.OrNotFound(vacancy.Reference.Display.ToLowerInvariant(), stop)).Id);
    }

    [Theory]
    [InlineData("7K3M9QWX2F")]
    [InlineData("'; DROP TABLE Vacancies; --")]
    [InlineData("")]
    public async Task A_reference_of_nothing_is_not_found(string reference)
    {
        await Given.Open();
        await using var db = database.Open();
        await Assert.ThrowsAsync<NotFoundException>(() => db.Vacancies.OrNotFound(reference, stop));
    }

    [Fact]
    public async Task What_is_not_visible_is_not_found()
    {
        var vacancy = await Given.Vacancy();
        await using var db = database.Open();
        await Assert.ThrowsAsync<NotFoundException>(() => db.Vacancies.Published().OrNotFound(vacancy.Reference.Value, stop));
    }

    [Fact]
    public async Task What_is_no_reference_filters_out_everything()
    {
        await Given.Open();
        await using var db = database.Open();
        Assert.Equal(0, await db.Vacancies.WithReference("no reference").CountAsync(stop));
    }

    private async Task<int> Visible(Person person)
    {
        await Given.Open();
        await using var db = database.Open();
        return await db.Vacancies.VisibleTo(Viewing(person)).CountAsync(stop);
    }
}
