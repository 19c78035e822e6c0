using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class EntriesTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private Visitor applicant = null!;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        address = $"/applications/{(await portal.Given.Started(await portal.Given.Open(), Person.Applicant)).Reference}";
        applicant = await portal.SignedIn(Person.Applicant);
    }

    public async ValueTask DisposeAsync()
    {
        applicant.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task An_entry_is_added_changed_and_removed_and_what_stood_there_can_be_read()
    {
        var added = await Add("qualifications", ("Kind", "Degree"), ("Subject", "BSc Biology"), ("AwardedBy", "University of Nowhere"), ("Awarded", "July 2015"), ("Grade", "2:1"));
        Assert.Equal($"{address}/qualifications", added.Location);
        var list = await applicant.Follow(added);
        Assert.Contains("BSc Biology, University of Nowhere", list.Main, StringComparison.Ordinal);
        var change = await applicant.Get(list.Attributes("a[href*='/qualifications/']", "href").First(h => !h.EndsWith("/new", StringComparison.Ordinal)));
        await applicant.Submit(change, "form[data-autosave]", ("Answers.Grade", "First"));
        var remove = await applicant.Get(change.Address + "/remove");
        await applicant.Submit(remove, "form[action$='/remove']");
        Assert.Equal(0, await portal.Ask(db => db.FormParts.CountAsync()));
        Assert.Contains("First", (await applicant.Get($"{address}/earlier-texts")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_a_new_entry_twice_makes_one()
    {
        var page = await New("training");
        await applicant.Submit(page, "form[data-autosave]", ("Answers.Kind", "Training"), ("Answers.Title", "Safeguarding level 2"));
        await applicant.Submit(page, "form[data-autosave]", ("Answers.Kind", "Training"), ("Answers.Title", "Safeguarding level 2"));
        Assert.Equal(1, await portal.Ask(db => db.FormParts.CountAsync()));
    }

    [Fact]
    public async Task Opening_a_new_entry_and_leaving_it_leaves_nothing_behind()
    {
        await applicant.Submit(await New("referees"), "form[data-autosave]", ("Next", "later"));
        Assert.Equal(0, await portal.Ask(db => db.FormParts.CountAsync()));
    }

    [Fact]
    public async Task A_gap_is_found_drawn_and_explained_on_its_own_page()
    {
        await Work("9 2012", "8 2019");
        await Work("1 2020", null);
        var list = await applicant.Get($"{address}/history");
        Assert.Contains("September to December 2019: nothing recorded", Assert.Single(list.All("svg desc")), StringComparison.Ordinal);
        var explain = Assert.Single(list.Attributes("a[href*='?from=']", "href"));
        var page = await applicant.Follow(await applicant.Get(explain));
        Assert.Equal(("September 2019", "December 2019"), (page.Value("Answers.From"), page.Value("Answers.To")));
        await applicant.Submit(page, "form[data-autosave]", ("Answers.Explanation", "Looked for work."));
        Assert.False((await applicant.Get($"{address}/history")).Has("a[href*='?from=']"));
    }

    [Fact]
    public async Task An_unexplained_gap_does_not_keep_an_application_from_being_sent()
    {
        var work = ApplicationBuilder.Work;
        (work.From, work.IsCurrent, work.To) = ("9 2010", null, "8 2015");
        var application = await portal.Given.Written(portal.Given.Application(await portal.Given.Open("Other"), Person.Applicant).Complete().With(FormSection.History, work, "H000000001"));
        await applicant.Post($"/applications/{application.Reference}/submit");
        Assert.Equal(ApplicationStatus.Submitted, await portal.Ask(db => db.Applications.Where(a => a.Id == application.Id).Select(a => a.Status).SingleAsync()));
    }

    [Theory]
    [InlineData("From", "soon", "Enter a month and year, like September 2019 or 9 2019")]
    [InlineData("From", "9 2030", "The first month must not be in the future")]
    [InlineData("To", "9 1999", "The last month must not be before the first")]
    [InlineData("Duties", "#151", "Main duties has 151 words. It is saved as it is; shorten it by 1 before you submit")]
    public async Task What_is_wrong_in_the_history_is_said(string field, string value, string says)
    {
        var typed = value[0] == '#' ? A.Text(151) : value;
        var fields = new Dictionary<string, string> { ["Kind"] = "Employment", ["Role"] = "Teacher", ["Where"] = "A school", ["From"] = "9 2012", ["To"] = "8 2019", ["Duties"] = "Taught.", ["ReasonForLeaving"] = "Moved." };
        fields[field] = typed;
        Assert.Equal([says], (await Add("history", [.. fields.Select(f => (f.Key, (string?)f.Value))])).Errors);
    }

    [Theory]
    [InlineData("IsRelative", "Yes", "Name somebody who is not a relative or friend")]
    [InlineData("Name", "To whom it may concern", "Enter a person’s name. We write to referees ourselves and do not accept open references")]
    [InlineData("Email", "head at school", "Enter an email address like name@school.example")]
    [InlineData("Email", "head@school", "Enter an email address like name@school.example")]
    public async Task What_is_wrong_with_a_referee_is_said(string field, string value, string says)
    {
        var fields = ApplicationBuilder.Referee(1).Texts().ToDictionary();
        fields[field] = value;
        Assert.Equal([says], (await Add("referees", [.. fields.Select(f => (f.Key, (string?)f.Value))])).Errors);
    }

    [Theory]
    [InlineData("/history/short")]
    [InlineData("/history/H00000000111")]
    [InlineData("/history/h000000001")]
    [InlineData("/history/H000000001/remove")]
    [InlineData("/histories")]
    public async Task What_is_no_entry_has_no_page(string page) => Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address + page)).Status);

    [Fact]
    public async Task There_are_so_many_entries_and_no_more()
    {
        var builder = portal.Given.Application(await portal.Given.Open("Other"), Person.Applicant);
        for (var i = 0; i < FormPart.EntriesMax; i++)
            builder.With(FormSection.Training, new TrainingAnswers { Title = $"Course {i}" }, $"T{i:000000000}");
        var application = await portal.Given.Written(builder);
        var one = await applicant.Follow(await applicant.Get($"/applications/{application.Reference}/training/new"));
        var answer = await applicant.Submit(one, "form[data-autosave]", ("Answers.Title", "One more"));
        Assert.Equal((HttpStatusCode.Conflict, "One more"), (answer.Status, answer.Value("Answers.Title")));
    }

    private Task<Page> Work(string from, string? to) => Add(
        "history", ("Kind", "Employment"), ("Role", "Teacher"), ("Where", "A school"), ("From", from), ("To", to), ("IsCurrent", to is null ? "true" : null), ("Duties", "Taught."), ("ReasonForLeaving", "Moved."));

    private async Task<Page> New(string section) => await applicant.Follow(await applicant.Get($"{address}/{section}/new"));

    private async Task<Page> Add(string section, params (string Field, string? Value)[] answers) =>
        await applicant.Submit(await New(section), "form[data-autosave]", [.. answers.Where(a => a.Value is not null).Select(a => ($"Answers.{a.Field}", a.Value))]);
}
