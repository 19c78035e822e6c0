using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Data.Tests;

/// <summary>What the form of a vacancy asks comes back as it was stored, and stands once the vacancy is published, whatever code tries.</summary>
public sealed class VacancyFormTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task It_comes_back_as_it_was_set()
    {
        await Set();
        await using var db = database.Open();
        var found = await db.Vacancies.SingleAsync(stop);
        Assert.Equal((PostKind.Support, true), (found.Post, found.AsksForStatement));
        var question = Assert.Single(found.ExtraQuestions);
        Assert.Equal((1, "Which shift?", QuestionKind.Choice, 0, true), (question.Id, question.Text, question.Kind, question.WordsMax, question.IsRequired));
        Assert.Equal(["Mornings", "“Evenings”"], question.Options);
        Assert.Equal([new DocumentAsked(1, "Degree certificate", DocumentKind.Certificate, false)], found.DocumentsAsked);
        Assert.Equal([1, 3, 1, 1], found.Criteria.Select(c => c.Weight));
    }

    [Fact]
    public async Task Kinds_are_stored_by_name()
    {
        await Set();
        await using var db = database.Open();
        Assert.Contains("\"Kind\":\"Choice\"", await db.Database.SqlQueryRaw<string>("SELECT ExtraQuestions AS Value FROM Vacancies").SingleAsync(stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_change_is_stored_and_raises_the_revision()
    {
        var revision = (await Set()).Revision;
        await using (var db = database.Open())
        {
            var vacancy = await db.Vacancies.SingleAsync(stop);
            vacancy.EditQuestion(vacancy.ExtraQuestions[0] with { Text = "When?" }, ByNow);
            await db.SaveChangesAsync(stop);
        }
        await using var again = database.Open();
        var found = await again.Vacancies.SingleAsync(stop);
        Assert.Equal(("When?", revision + 1), (found.ExtraQuestions[0].Text, found.Revision));
    }

    public static TheoryData<string, object> Frozen() => new()
    {
        { nameof(Vacancy.Post), PostKind.Support },
        { nameof(Vacancy.AsksForStatement), true },
        { nameof(Vacancy.ExtraQuestions), new List<ExtraQuestion> { new(1, "Why?", QuestionKind.YesNo, [], 0, true) } },
        { nameof(Vacancy.DocumentsAsked), new List<DocumentAsked> { new(1, "Licence", DocumentKind.Other, true) } },
    };

    [Theory]
    [MemberData(nameof(Frozen))]
    public async Task It_cannot_be_changed_once_published(string property, object value)
    {
        await new Given(database.Open).Open();
        await using var db = database.Open();
        db.Entry(await db.Vacancies.SingleAsync(stop)).Property(property).CurrentValue = value;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task Weights_cannot_be_changed_once_published()
    {
        await new Given(database.Open).Open();
        await using var db = database.Open();
        var vacancy = await db.Vacancies.SingleAsync(stop);
        db.Entry(vacancy.Criteria[0]).Property(c => c.Weight).CurrentValue = 3;
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    [Fact]
    public async Task A_criterion_of_a_draft_is_weighed_but_not_reworded()
    {
        await new Given(database.Open).Vacancy();
        await using var db = database.Open();
        var vacancy = await db.Vacancies.SingleAsync(stop);
        db.Entry(vacancy.Criteria[0]).Property(c => c.Text).CurrentValue = "changed";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(stop));
    }

    private async Task<Vacancy> Set()
    {
        var stored = await new Given(database.Open).Vacancy();
        await using var db = database.Open();
        var vacancy = await db.Vacancies.SingleAsync(v => v.Id == stored.Id, stop);
        vacancy.AskFor(PostKind.Support, true, ByNow);
        vacancy.AddQuestion(new ExtraQuestion(0, "Which shift?", QuestionKind.Choice, ["Mornings", "“Evenings”"], 0, true), ByNow);
        vacancy.AskForDocument(new DocumentAsked(0, "Degree certificate", DocumentKind.Certificate, false), ByNow);
        vacancy.Weigh(new Dictionary<int, int> { [2] = 3 }, ByNow);
        await db.SaveChangesAsync(stop);
        return vacancy;
    }
}
