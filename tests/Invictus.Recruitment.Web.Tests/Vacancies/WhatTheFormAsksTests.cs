using System.Net;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Vacancies;

/// <summary>HR sets what the form of a draft vacancy asks; applicants see it before they apply.</summary>
public sealed class WhatTheFormAsksTests(TestPortal portal) : IClassFixture<TestPortal>
{
    private const string Form = "main form[method=post]:has(button)";

    [Fact]
    public async Task Kind_of_post_and_statement_are_set()
    {
        var (hr, vacancy) = await Draft();
        var answer = await hr.Submit(await hr.Get($"{Address(vacancy)}/post"), Form, ("Post", nameof(PostKind.Support)), ("Statement", "true"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        var stored = await Stored(vacancy);
        Assert.Equal((PostKind.Support, true), (stored.Post, stored.AsksForStatement));
        Assert.Contains("Support: the form does not ask for teacher status", (await hr.Follow(answer)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_added_edited_moved_and_removed()
    {
        var (hr, vacancy) = await Draft();
        var add = $"{Address(vacancy)}/questions/new";
        await hr.Submit(await hr.Get(add), Form, ("Text", "Which clubs\nwould you run?"), ("Kind", "Text"), ("WordsMax", "100"), ("IsRequired", "true"));
        await hr.Submit(await hr.Get(add), Form, ("Text", "Which post?"), ("Kind", "Choice"), ("Options", "- Physics\r\n- Biology\r\n\r\n"), ("IsRequired", "true"));
        await hr.Submit(await hr.Get(add), Form, ("Text", "Can you drive a minibus?"), ("Kind", "YesNo"), ("IsRequired", "false"));
        var page = await hr.Get(Address(vacancy));
        await hr.Post($"{Address(vacancy)}/questions/3/up");
        Assert.Equal(["Which clubs would you run?", "Can you drive a minibus?", "Which post?"], (await Stored(vacancy)).ExtraQuestions.Select(q => q.Text));
        Assert.Equal(["Physics", "Biology"], (await Stored(vacancy)).QuestionOf(2)!.Options);
        Assert.True(page.Has($"button[formaction='{Address(vacancy)}/questions/3/up'][form=changes]"));
        var edited = await hr.Submit(await hr.Get($"{Address(vacancy)}/questions/2"), Form, ("Options", "Physics\nBiology\nChemistry"));
        Assert.Equal(HttpStatusCode.Found, edited.Status);
        await hr.Submit(await hr.Get($"{Address(vacancy)}/questions/1/remove"), Form);
        var stored = await Stored(vacancy);
        Assert.Equal([3, 2], stored.ExtraQuestions.Select(q => q.Id));
        Assert.Equal(3, stored.QuestionOf(2)!.Options.Count);
    }

    public static TheoryData<string, string, string, string, string> Wrong() => new()
    {
        { "", "Text", "250", "", "Enter the question" },
        { "   ", "Text", "250", "", "Enter the question" },
        { "Why?", "Text", "", "", "Enter the most words of an answer" },
        { "Why?", "Text", "0", "", "The limit must be between 1 and 1,000 words" },
        { "Why?", "Text", "1001", "", "The limit must be between 1 and 1,000 words" },
        { "Why?", "Choice", "250", "", "A choice has 2 to 20 options" },
        { "Why?", "Choice", "250", "One", "A choice has 2 to 20 options" },
        { "Why?", "Choice", "250", "One\none", "Two options are the same. Each must differ from the others" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_question_is_named_and_everything_typed_stays(string text, string kind, string words, string options, string error)
    {
        var (hr, vacancy) = await Draft();
        var answer = await hr.Submit(
            await hr.Get($"{Address(vacancy)}/questions/new"), Form,
            ("Text", text), ("Kind", kind), ("WordsMax", words), ("Options", options), ("IsRequired", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([error], answer.Errors);
        Assert.Equal((text, kind, words, options), (answer.Value("Text"), answer.Value("Kind"), answer.Value("WordsMax"), answer.Value("Options")));
        Assert.Empty((await Stored(vacancy)).ExtraQuestions);
    }

    [Theory]
    [InlineData("Kind", "9")]
    [InlineData("Kind", "Essay")]
    [InlineData("WordsMax", "many")]
    [InlineData("WordsMax", "99999999999999")]
    [InlineData("IsRequired", "perhaps")]
    public async Task A_forged_question_is_refused(string field, string forged)
    {
        var (hr, vacancy) = await Draft();
        (string, string)[] good = [("Text", "Why?"), ("Kind", "Text"), ("WordsMax", "100"), ("IsRequired", "true")];
        var answer = await hr.Post($"{Address(vacancy)}/questions/new", [.. good.Where(g => g.Item1 != field), (field, forged)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Errors);
    }

    [Fact]
    public async Task The_twenty_first_question_is_refused_with_its_text_kept()
    {
        var (hr, vacancy) = await Draft();
        var opened = await hr.Get($"{Address(vacancy)}/questions/new");
        await Change(vacancy, v =>
        {
            for (var i = 0; i < ExtraQuestion.Max; i++)
                v.AddQuestion(new ExtraQuestion(0, $"Question {i}?", QuestionKind.YesNo, [], 0, false), ByNow);
        });
        var answer = await hr.Submit(opened, Form, ("Text", "One too many?"), ("Kind", "YesNo"), ("IsRequired", "true"));
        Assert.Equal((HttpStatusCode.Conflict, "One too many?"), (answer.Status, answer.Value("Text")));
        Assert.Equal(["A vacancy has at most 20 extra questions."], answer.Errors);
        Assert.False((await hr.Get(Address(vacancy))).Has("a[href$='/questions/new']"));
    }

    [Fact]
    public async Task The_second_of_two_editors_of_a_question_is_shown_both()
    {
        var (hr, vacancy) = await Draft();
        await Change(vacancy, v => v.AddQuestion(new ExtraQuestion(0, "Why?", QuestionKind.Text, [], 100, true), ByNow));
        var opened = await hr.Get($"{Address(vacancy)}/questions/1");
        await Change(vacancy, v => v.EditQuestion(v.QuestionOf(1)! with { Text = "Theirs?" }, ByNow));
        var answer = await hr.Submit(opened, Form, ("Text", "Mine?"));
        Assert.Equal((HttpStatusCode.Conflict, "Mine?"), (answer.Status, answer.Value("Text")));
        Assert.Contains("Theirs?", answer.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(answer, Form)).Status);
        Assert.Equal("Mine?", (await Stored(vacancy)).QuestionOf(1)!.Text);
    }

    [Fact]
    public async Task Another_question_changed_meanwhile_disturbs_nobody()
    {
        var (hr, vacancy) = await Draft();
        await Change(vacancy, v => v.AddQuestion(new ExtraQuestion(0, "Why?", QuestionKind.Text, [], 100, true), ByNow));
        var opened = await hr.Get($"{Address(vacancy)}/questions/1");
        await Change(vacancy, v => v.AddQuestion(new ExtraQuestion(0, "When?", QuestionKind.Text, [], 100, true), ByNow));
        Assert.Equal(HttpStatusCode.Found, (await hr.Submit(opened, Form, ("Text", "Why now?"))).Status);
    }

    [Fact]
    public async Task A_question_removed_meanwhile_gives_its_text_back()
    {
        var (hr, vacancy) = await Draft();
        await Change(vacancy, v => v.AddQuestion(new ExtraQuestion(0, "Why?", QuestionKind.Text, [], 100, true), ByNow));
        var opened = await hr.Get($"{Address(vacancy)}/questions/1");
        var removing = await hr.Get($"{Address(vacancy)}/questions/1/remove");
        await Change(vacancy, v => v.EditQuestion(v.QuestionOf(1)! with { Text = "Changed?" }, ByNow));
        Assert.Equal(HttpStatusCode.Conflict, (await hr.Submit(removing, Form)).Status);
        await Change(vacancy, v => v.RemoveQuestion(1, ByNow));
        var answer = await hr.Submit(opened, Form, ("Text", "Mine?"));
        Assert.Equal((HttpStatusCode.Conflict, "Mine?"), (answer.Status, answer.Value("Text")));
        Assert.Equal(HttpStatusCode.NotFound, (await hr.Get($"{Address(vacancy)}/questions/1")).Status);
    }

    [Fact]
    public async Task A_question_about_health_comes_with_a_word_of_care_but_is_kept()
    {
        var (hr, vacancy) = await Draft();
        await hr.Submit(await hr.Get($"{Address(vacancy)}/questions/new"), Form, ("Text", "How many sick days did you have?"), ("Kind", "Text"), ("IsRequired", "false"));
        Assert.Contains("section 60", (await hr.Get(Address(vacancy))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_asked_for_edited_and_removed()
    {
        var (hr, vacancy) = await Draft();
        var add = $"{Address(vacancy)}/documents/new";
        await hr.Submit(await hr.Get(add), Form, ("Label", " Degree  certificate "), ("Kind", "Certificate"), ("IsRequired", "true"));
        var twice = await hr.Submit(await hr.Get(add), Form, ("Label", "degree certificate"), ("Kind", "Certificate"), ("IsRequired", "true"));
        Assert.Equal((HttpStatusCode.Conflict, "degree certificate"), (twice.Status, twice.Value("Label")));
        await hr.Submit(await hr.Get($"{Address(vacancy)}/documents/1"), Form, ("IsRequired", "false"));
        Assert.Equal(new DocumentAsked(1, "Degree certificate", DocumentKind.Certificate, false), (await Stored(vacancy)).DocumentsAsked.Single());
        var empty = await hr.Submit(await hr.Get(add), Form);
        Assert.Equal(["Enter what the document is called, like “Degree certificate”", "Select what sort of document it is", "Select whether it is required"], empty.Errors);
        await hr.Submit(await hr.Get($"{Address(vacancy)}/documents/1/remove"), Form);
        Assert.Empty((await Stored(vacancy)).DocumentsAsked);
    }

    [Fact]
    public async Task Weights_are_set_and_shown_to_applicants()
    {
        var (hr, vacancy) = await Draft();
        var answer = await hr.Submit(await hr.Get($"{Address(vacancy)}/weights"), Form, ("Weights[1]", "3"), ("Weights[3]", "2"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal([1, 3, 1, 2], (await Stored(vacancy)).Criteria.Select(c => c.Weight));
        await hr.Post($"/hr/vacancies/{vacancy.Reference}/publish");
        using var anybody = portal.Visitor();
        var page = await anybody.Get($"/vacancies/{vacancy.Reference}");
        Assert.Contains("Successful teaching of science: counts three times", page.Main, StringComparison.Ordinal);
        // Assessed at the interview only: it does not count at shortlisting.
        Assert.DoesNotContain("A sense of humour: counts", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("heavy")]
    public async Task A_forged_weight_is_refused(string weight)
    {
        var (hr, vacancy) = await Draft();
        var answer = await hr.Post($"{Address(vacancy)}/weights", ("Revision", $"{vacancy.Revision}"), ("Weights[0]", weight), ("Weights[1]", "1"), ("Weights[2]", "1"), ("Weights[3]", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([1, 1, 1, 1], (await Stored(vacancy)).Criteria.Select(c => c.Weight));
    }

    [Theory]
    [InlineData("post", "Post=Support&Statement=true")]
    [InlineData("weights", "Weights[0]=3&Weights[1]=1&Weights[2]=1&Weights[3]=1")]
    [InlineData("questions/new", "Text=Why?&Kind=YesNo&IsRequired=true")]
    [InlineData("questions/1", "Text=Why?&Kind=YesNo&IsRequired=true")]
    [InlineData("questions/1/up", "")]
    [InlineData("questions/1/down", "")]
    [InlineData("questions/1/remove", "")]
    [InlineData("documents/new", "Label=Licence&Kind=Other&IsRequired=true")]
    [InlineData("documents/1", "Label=Licence&Kind=Other&IsRequired=true")]
    [InlineData("documents/1/remove", "")]
    public async Task Nothing_can_be_changed_once_published(string page, string fields)
    {
        var vacancy = await portal.Given.OpenAsking();
        using var hr = await portal.SignedIn(Person.Hr);
        var answer = await hr.Post(
            $"{Address(vacancy)}/{page}", [("Revision", $"{vacancy.Revision}"), .. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => (f.Split('=')[0], f.Split('=')[1]))]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("has been published", answer.Body, StringComparison.Ordinal);
        Assert.Equal(vacancy.Revision, (await Stored(vacancy)).Revision);
    }

    [Fact]
    public async Task Once_published_it_is_shown_without_ways_to_change_it()
    {
        var vacancy = await portal.Given.OpenAsking();
        using var hr = await portal.SignedIn(Person.Hr);
        var page = await hr.Get(Address(vacancy));
        Assert.Contains("Which clubs would you run?", page.Main, StringComparison.Ordinal);
        Assert.Contains("can no longer be changed", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("main form, main .trust-act"));
    }

    [Fact]
    public async Task Applicants_see_what_is_asked_before_they_apply()
    {
        var vacancy = await portal.Given.OpenAsking();
        using var anybody = portal.Visitor();
        var page = await anybody.Get($"/vacancies/{vacancy.Reference}");
        Assert.Contains("Which clubs would you run? In words, up to 100. Required.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Teaching portfolio, if you like", page.Main, StringComparison.Ordinal);
    }

    private async Task<(Visitor Hr, Vacancy Vacancy)> Draft() => (await portal.SignedIn(Person.Hr), await portal.Given.Vacancy());

    private static string Address(Vacancy vacancy) => $"/hr/vacancies/{vacancy.Reference}/form";

    private Task<Vacancy> Stored(Vacancy vacancy) => portal.Ask(db => db.Vacancies.AsNoTracking().SingleAsync(v => v.Id == vacancy.Id));

    private async Task Change(Vacancy stored, Action<Vacancy> change)
    {
        await using var db = portal.OpenDb();
        change(await db.Vacancies.SingleAsync(v => v.Id == stored.Id));
        await db.SaveChangesAsync();
    }
}
