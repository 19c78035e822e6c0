using System.Net;
using System.Text.Json;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Invictus.Recruitment.Domain.Vacancies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class EvidenceTests : IAsyncLifetime
{
    private const string Form = "form[data-autosave]";
    private readonly TestPortal portal = new();
    private Vacancy vacancy = null!;
    private Visitor applicant = null!;
    private string address = "";
    private long id;

    public async ValueTask InitializeAsync()
    {
        // Within the session of an evening.
        vacancy = await portal.Given.Vacancy(v => v.ClosingAt(Now.AddHours(2)).Published());
        var application = await portal.Given.Started(vacancy, Person.Applicant);
        (address, id) = ($"/applications/{application.Reference}/evidence/1", application.Id);
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
        var answer = await applicant.Submit(await applicant.Get(address), Form, ("Answers.Text", "I hold QTS."));
        Assert.EndsWith("/evidence/2", answer.Location, StringComparison.Ordinal);
        Assert.Equal("I hold QTS.", await Saved());
    }

    [Fact]
    public async Task The_script_is_told_when_it_was_saved()
    {
        var answer = await applicant.Autosave(await applicant.Get(address), Form, ("Answers.Text", "I hold"));
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal("09:00", json.RootElement.GetProperty("saved").GetString());
        Assert.Equal("I hold", await Saved());
    }

    [Fact]
    public async Task Of_texts_from_two_windows_the_newer_counts_and_the_older_can_be_read()
    {
        var page = await applicant.Get(address);
        await applicant.Submit(page, Form, ("Answers.Text", "From the telephone."));
        await applicant.Submit(page, Form, ("Answers.Text", "From the desk."));
        Assert.Equal("From the desk.", await Saved());
        var earlier = await applicant.Get(address.Replace("/evidence/1", "/earlier-texts", StringComparison.Ordinal));
        Assert.Contains("From the telephone.", earlier.Main, StringComparison.Ordinal);
        Assert.Contains("Qualified teacher status", earlier.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_for_a_like_criterion_of_an_earlier_application_can_be_used_again()
    {
        var earlier = await portal.Given.Written(portal.Given.Application(await portal.Given.Open("Other post"), Person.Applicant).Complete());
        Assert.NotNull(earlier);
        var page = await applicant.Get(address);
        Assert.Contains("You wrote about a like criterion before, for Other post", page.Main, StringComparison.Ordinal);
        var answer = await applicant.Submit(page, "form:has(textarea[hidden])", ("Next", "stay"));
        Assert.Equal(address, answer.Location);
        Assert.Equal("Evidence 1: I taught a year 9 group.", await Saved());
    }

    [Fact]
    public async Task Too_many_words_are_saved_and_the_page_says_by_how_much_to_shorten_them()
    {
        var page = await applicant.Submit(await applicant.Get(address), Form, ("Answers.Text", A.Text(Evidence.WordsMax + 12)));
        Assert.Contains("shorten it by 12", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(A.Text(Evidence.WordsMax + 12), await Saved());
    }

    [Fact]
    public async Task A_text_too_long_to_keep_comes_back_unsaved_and_whole()
    {
        var text = new string('x', Answers.CharactersMax + 1);
        var page = await applicant.Submit(await applicant.Get(address), Form, ("Answers.Text", text));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(text, page.Value("Answers.Text"));
        Assert.Null(await Saved());
    }

    [Fact]
    public async Task A_second_after_closing_nothing_is_saved_and_the_text_is_shown()
    {
        var page = await applicant.Get(address);
        portal.Clock.SetUtcNow(vacancy.ClosesAt.AddSeconds(1));
        var late = await applicant.Submit(page, Form, ("Answers.Text", "Just too late."));
        Assert.Equal((HttpStatusCode.Gone, "This application can no longer be changed"), (late.Status, late.Heading));
        Assert.Contains("Just too late.", late.Main, StringComparison.Ordinal);
        Assert.Null(await Saved());
    }

    [Fact]
    public async Task A_second_before_closing_it_is_saved()
    {
        var page = await applicant.Get(address);
        portal.Clock.SetUtcNow(vacancy.ClosesAt.AddSeconds(-1));
        Assert.Equal(HttpStatusCode.Found, (await applicant.Submit(page, Form, ("Answers.Text", "Just in time."))).Status);
    }

    [Theory]
    [InlineData("/4")]
    [InlineData("/99")]
    [InlineData("/0")]
    [InlineData("/first")]
    public async Task A_criterion_that_is_not_on_the_form_has_no_page(string other) =>
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address[..^2] + other)).Status);

    private async Task<string?> Saved()
    {
        var seal = portal.Services.GetRequiredService<ISeal>();
        var part = await portal.Ask(db => db.FormParts.SingleOrDefaultAsync(p => p.ApplicationId == id && p.Section == FormSection.Evidence));
        return part?.Texts(seal).GetValueOrDefault("Text");
    }
}
