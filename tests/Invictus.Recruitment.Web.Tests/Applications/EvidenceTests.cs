using System.Net;
using System.Text.Json;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class EvidenceTests : IAsyncLifetime
{
    private const string Form = "form[action*='/evidence/']";
    private readonly TestPortal portal = new();
    private Vacancy vacancy = null!;
    private Visitor applicant = null!;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        // Within the session of an evening.
        vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddHours(2)).Published());
        address = $"/applications/{(await portal.Given.Started(vacancy, Person.Applicant)).Reference}/evidence/1";
        applicant = await portal.SignedIn(Person.Applicant);
    }

    public async ValueTask DisposeAsync()
    {
        applicant.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task The_page_says_what_is_asked_how_it_counts_and_how_it_is_rated()
    {
        var page = await applicant.Get(address);
        Assert.Equal("Qualified teacher status", page.Heading);
        Assert.Contains("Essential", page.Main, StringComparison.Ordinal);
        Assert.Contains("0 Not evidenced", page.Main, StringComparison.Ordinal);
        Assert.Contains("3 Strong", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_goes_on_to_the_next_criterion_on_the_form()
    {
        var answer = await applicant.Submit(await applicant.Get(address), Form, ("Text", "I hold QTS."));
        Assert.EndsWith("/evidence/2", answer.Location, StringComparison.Ordinal);
        Assert.Equal("I hold QTS.", await Saved());
    }

    [Fact]
    public async Task The_script_is_told_when_it_was_saved_and_the_new_revision()
    {
        var answer = await applicant.Autosave(await applicant.Get(address), Form, ("Text", "I hold"));
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal("09:00", json.RootElement.GetProperty("saved").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task A_text_saved_in_another_window_is_not_overwritten_but_shown_beside()
    {
        var page = await applicant.Get(address);
        await applicant.Submit(page, Form, ("Text", "From the telephone."));
        var conflict = await applicant.Submit(page, Form, ("Text", "From the desk."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("From the telephone.", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("From the desk.", conflict.Value("Text"));
        Assert.Equal("From the telephone.", await Saved());
    }

    [Fact]
    public async Task After_seeing_both_texts_the_second_save_counts()
    {
        var page = await applicant.Get(address);
        await applicant.Submit(page, Form, ("Text", "From the telephone."));
        var conflict = await applicant.Submit(page, Form, ("Text", "From the desk."));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(conflict, Form)).Status);
        Assert.Equal("From the desk.", await Saved());
    }

    [Fact]
    public async Task Emptying_the_box_in_an_old_window_is_a_conflict_too()
    {
        var page = await applicant.Get(address);
        await applicant.Submit(page, Form, ("Text", "From the telephone."));
        Assert.Equal(HttpStatusCode.Conflict, (await applicant.Submit(page, Form, ("Text", ""))).Status);
    }

    [Fact]
    public async Task The_script_hears_of_a_conflict()
    {
        var page = await applicant.Get(address);
        await applicant.Submit(page, Form, ("Text", "From the telephone."));
        var conflict = await applicant.Autosave(page, Form, ("Text", "From the desk."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("""{"conflict":true}""", conflict.Body);
    }

    [Fact]
    public async Task A_text_that_holds_the_saved_one_whole_loses_nothing_and_is_saved()
    {
        var page = await applicant.Get(address);
        await applicant.Autosave(page, Form, ("Text", "I hold"));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(page, Form, ("Text", "I hold QTS."))).Status);
        Assert.Equal("I hold QTS.", await Saved());
    }

    [Fact]
    public async Task Too_many_words_are_saved_and_the_page_says_by_how_much_to_shorten_them()
    {
        var answer = await applicant.Submit(await applicant.Get(address), Form, ("Text", A.Text(Evidence.WordsMax + 12)));
        var page = await applicant.Follow(answer);
        Assert.Contains("shorten it by 12", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(A.Text(Evidence.WordsMax + 12), await Saved());
    }

    [Fact]
    public async Task A_text_too_long_to_keep_comes_back_unsaved_and_whole()
    {
        var text = new string('x', Evidence.CharactersMax + 1);
        var page = await applicant.Submit(await applicant.Get(address), Form, ("Text", text));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(text, page.Value("Text"));
        Assert.Null(await Saved());
    }

    [Fact]
    public async Task A_second_after_closing_nothing_is_saved_and_the_text_is_shown()
    {
        var page = await applicant.Get(address);
        portal.Clock.SetUtcNow(vacancy.ClosesAt.AddSeconds(1));
        var late = await applicant.Submit(page, Form, ("Text", "Just too late."));
        Assert.Equal((HttpStatusCode.Gone, "This vacancy has closed"), (late.Status, late.Heading));
        Assert.Contains("Just too late.", late.Main, StringComparison.Ordinal);
        Assert.Null(await Saved());
    }

    [Fact]
    public async Task A_second_before_closing_it_is_saved()
    {
        var page = await applicant.Get(address);
        portal.Clock.SetUtcNow(vacancy.ClosesAt.AddSeconds(-1));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(page, Form, ("Text", "Just in time."))).Status);
    }

    [Theory]
    [InlineData("/4")]
    [InlineData("/99")]
    [InlineData("/0")]
    [InlineData("/first")]
    public async Task A_criterion_that_is_not_on_the_form_has_no_page(string other) =>
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address[..^2] + other)).Status);

    private Task<string?> Saved() => portal.Ask(db => db.Applications
        .SelectMany(a => a.Evidence).Select(e => (string?)e.Text).SingleOrDefaultAsync());
}
