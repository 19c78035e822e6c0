using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;

namespace Invictus.Recruitment.Web.Tests.Applications;

/// <summary>What only some vacancies ask: an overall statement, and questions of their own.</summary>
public sealed class StatementAndQuestionsTests : IAsyncDisposable
{
    private readonly TestPortal portal = new();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task They_are_on_the_task_list_have_their_pages_and_are_sent()
    {
        var (applicant, address) = await Asked();
        using var _ = applicant;
        var tasks = await applicant.Get(address);
        Assert.Contains("Statement", tasks.Main, StringComparison.Ordinal);
        Assert.Contains("Questions about this post", tasks.Main, StringComparison.Ordinal);
        await applicant.Submit(await applicant.Get(address + "/statement"), "form[data-autosave]", ("Answers.Text", "I would like this post."));
        var first = await applicant.Follow(await applicant.Get(address + "/questions"));
        Assert.Equal("Which clubs could you run?", first.Heading);
        var second = await applicant.Follow(await applicant.Submit(first, "form[data-autosave]", ("Answers.Answer", "Chess.")));
        Assert.Equal("Which key stage? (optional)", second.Heading);
        var done = await applicant.Submit(second, "form[data-autosave]", ("Answers.Answer", "KS4"));
        Assert.Equal(address + "/tasks", done.Location);
        var receipt = await applicant.Follow(await applicant.Submit(await applicant.Get(address + "/check"), "form[action$='/submit']"));
        Assert.Equal("Application submitted", receipt.Heading);
        var sent = await applicant.Get(address + "/sent");
        foreach (var text in new[] { "I would like this post.", "Chess.", "KS4" })
            Assert.Contains(text, sent.Main, StringComparison.Ordinal);
        using var hr = await portal.SignedIn(Person.Hr);
        Assert.Contains("Chess.", (await hr.Get($"/hr{address}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_words_and_missing_answers_stand_in_the_way()
    {
        var (applicant, address) = await Asked();
        using var _ = applicant;
        var tooLong = await applicant.Submit(await applicant.Get(address + "/statement"), "form[data-autosave]", ("Answers.Text", A.Text(StatementAnswers.WordsMax + 1)));
        Assert.Contains("shorten it by 1", Assert.Single(tooLong.Errors), StringComparison.Ordinal);
        var check = await applicant.Get(address + "/check");
        Assert.Equal(2, check.All(".govuk-notification-banner__link").Count);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address + "/questions/9")).Status);
    }

    private async Task<(Visitor Applicant, string Address)> Asked()
    {
        var builder = A.Vacancy().From(await portal.Given.Signed());
        var vacancy = builder.ToStore();
        vacancy.AskFor(PostKind.Teaching, true, ByNow);
        vacancy.AddQuestion(new ExtraQuestion(0, "Which clubs could you run?", QuestionKind.Text, [], 50, true), ByNow);
        vacancy.AddQuestion(new ExtraQuestion(0, "Which key stage?", QuestionKind.Choice, ["KS3", "KS4"], 0, false), ByNow);
        vacancy.Publish(builder.Job, ByNow);
        await portal.Given.Store(vacancy);
        var application = await portal.Given.Written(portal.Given.Application(vacancy, Person.Applicant).WrittenAt(Now).Complete());
        return (await portal.SignedIn(Person.Applicant), $"/applications/{application.Reference}");
    }
}
