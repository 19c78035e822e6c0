using System.Net;
using System.Text.Json;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class FormTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private Visitor applicant = null!;
    private string address = "";
    private long id;

    public async ValueTask InitializeAsync()
    {
        var application = await portal.Given.Started(await portal.Given.Open(), Person.Applicant);
        (address, id) = ($"/applications/{application.Reference}", application.Id);
        applicant = await portal.SignedIn(Person.Applicant);
    }

    public async ValueTask DisposeAsync()
    {
        applicant.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_is_kept_as_it_was_typed_and_goes_back_to_the_task_list()
    {
        var answer = await Save("details", ("FirstNames", "  Fern  Ada "), ("LastName", "Testerly"), ("Address", "1 Sample Street\r\nDudley"), ("Postcode", "dy11aa"),
            ("Phone", "01632 960 001"), ("NationalInsuranceNumber", "qq 12 34 56 a"), ("RightToWork", "Yes"));
        Assert.Equal(address + "/tasks", answer.Location);
        var details = await Written<DetailsAnswers>(FormSection.Details);
        Assert.Equal(("Fern  Ada", "1 Sample Street\nDudley", "dy11aa", "qq 12 34 56 a"), (details.FirstNames, details.Address, details.Postcode, details.NationalInsuranceNumber));
        Assert.Equal("Fern Ada Testerly", details.Read().FullName);
    }

    [Fact]
    public async Task The_database_holds_nothing_of_it_that_can_be_read()
    {
        await Save("details", ("LastName", "Findmenot"), ("NationalInsuranceNumber", "QQ 12 34 56 A"));
        var closed = await portal.Ask(db => db.FormParts.Select(p => p.Closed).SingleAsync());
        Assert.DoesNotContain("Findmenot", closed, StringComparison.Ordinal);
        Assert.StartsWith("CfDJ8", closed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_and_what_was_typed_is_saved_all_the_same()
    {
        var page = await Save("details", ("LastName", "Testerly"), ("Postcode", "nowhere"), ("NationalInsuranceNumber", "nonsense"), ("Phone", "ring me"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(
            [
                "Enter your first names", "Enter your address", "Enter a full UK postcode, like DY1 1AA. If you live abroad, enter the country too",
                "Enter a telephone number with its area code, like 01632 960 001 or +44 1632 960 001", "Enter a National Insurance number like QQ 12 34 56 C",
                "Select yes if you have the right to work in the UK",
            ],
            page.Errors);
        Assert.Equal(("Testerly", "nonsense", "ring me"), (page.Value("Answers.LastName"), page.Value("Answers.NationalInsuranceNumber"), page.Value("Answers.Phone")));
        Assert.Equal("ring me", (await Written<DetailsAnswers>(FormSection.Details)).Phone);
    }

    [Fact]
    public async Task Half_a_section_can_be_saved_for_later()
    {
        var answer = await Save("details", ("LastName", "Testerly"), ("Next", "later"));
        Assert.Equal(address + "/tasks", answer.Location);
        Assert.Equal("Testerly", (await Written<DetailsAnswers>(FormSection.Details)).LastName);
    }

    [Fact]
    public async Task Two_windows_on_one_page_keep_what_each_of_them_wrote()
    {
        var (telephone, desk) = (await applicant.Get(address + "/details"), await applicant.Get(address + "/details"));
        await Send(telephone, ("LastName", "Testerly"), ("Next", "later"));
        await Send(desk, ("FirstNames", "Fern"), ("Next", "later"));
        var details = await Written<DetailsAnswers>(FormSection.Details);
        Assert.Equal(("Fern", "Testerly"), (details.FirstNames, details.LastName));
    }

    [Fact]
    public async Task Of_one_field_written_in_two_windows_the_newer_counts_and_the_older_can_be_read()
    {
        var (telephone, desk) = (await applicant.Get(address + "/details"), await applicant.Get(address + "/details"));
        await Send(telephone, ("LastName", "Telephone"), ("Next", "later"));
        await Send(desk, ("LastName", "Desk"), ("Next", "later"));
        Assert.Equal("Desk", (await Written<DetailsAnswers>(FormSection.Details)).LastName);
        Assert.Contains("Telephone", (await applicant.Get(address + "/earlier-texts")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_hears_when_it_was_saved_and_what_another_window_changed()
    {
        var (telephone, desk) = (await applicant.Get(address + "/details"), await applicant.Get(address + "/details"));
        await Send(telephone, ("LastName", "Testerly"), ("Next", "later"));
        using var json = JsonDocument.Parse((await applicant.Autosave(desk, "form[data-autosave]", ("Answers.FirstNames", "Fern"))).Body);
        Assert.Equal("09:00", json.RootElement.GetProperty("saved").GetString());
        Assert.Equal("Testerly", json.RootElement.GetProperty("elsewhere").GetProperty("Answers.LastName").GetString());
        Assert.Equal("""{"FirstNames":"Fern","LastName":"Testerly"}""", Sorted(json.RootElement.GetProperty("was").GetString()!));
    }

    [Fact]
    public async Task What_cannot_be_read_yet_is_autosaved_too()
    {
        await applicant.Autosave(await applicant.Get(address + "/teacher-status"), "form[data-autosave]", ("Answers.Trn", "12 3"));
        Assert.Equal("12 3", (await applicant.Get(address + "/teacher-status")).Value("Answers.Trn"));
    }

    [Fact]
    public async Task Twenty_saves_of_one_page_at_one_moment_lose_nothing()
    {
        var fields = new[] { "FirstNames", "LastName", "FormerNames", "Address", "Postcode", "Country", "Phone", "NationalInsuranceNumber" };
        var pages = new List<Page>();
        for (var i = 0; i < 20; i++)
            pages.Add(await applicant.Get(address + "/details"));
        var answers = await Task.WhenAll(pages.Select((p, i) => Send(p, (fields[i % fields.Length], $"Typed {i}"), ("Next", "later"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(fields.Order(), (await Written<DetailsAnswers>(FormSection.Details)).Texts().Keys.Order());
    }

    [Theory]
    [InlineData("Yes", "2018", "Completed", "RP 12/34567", "1234567")]
    [InlineData("No", "", "", "", "")]
    public async Task Teacher_status_is_kept(string qts, string year, string induction, string trn, string kept)
    {
        Assert.Equal(HttpStatusCode.Found, (await Save("teacher-status", ("Qts", qts), ("QtsYear", year), ("Induction", induction), ("Trn", trn))).Status);
        Assert.Equal(kept, (await Written<TeacherAnswers>(FormSection.Teacher)).Read().Trn);
    }

    [Theory]
    [InlineData("Yes", "", "")]
    [InlineData("Yes", "1899", "")]
    [InlineData("Yes", "2027", "")]
    [InlineData("Yes", "2018", "123456")]
    [InlineData("No", "2018", "")]
    [InlineData("", "", "")]
    public async Task Teacher_status_that_makes_no_sense_is_said(string qts, string year, string trn) =>
        Assert.Single((await Save("teacher-status", ("Qts", qts), ("QtsYear", year), ("Induction", qts == "Yes" ? "Completed" : ""), ("Trn", trn))).Errors);

    [Fact]
    public async Task A_choice_that_was_not_offered_is_none()
    {
        var answer = await applicant.Post(address + "/teacher-status", ("Answers.Qts", "Perhaps"));
        Assert.Equal("Select whether you have qualified teacher status", Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task Each_declaration_is_needed() => Assert.Equal(3, (await Save("declarations", ("IsTrue", "true"))).Errors.Count);

    [Fact]
    public async Task A_statement_or_questions_that_the_vacancy_does_not_ask_for_have_no_page()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address + "/statement")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await applicant.Get(address + "/questions/1")).Status);
    }

    [Fact]
    public async Task What_a_window_was_opened_on_may_be_lost_and_nothing_else()
    {
        await Save("details", ("LastName", "Testerly"), ("Next", "later"));
        await applicant.Post(address + "/details", ("Was", "no JSON"), ("Answers.LastName", "Other"), ("Next", "later"));
        Assert.Contains("Testerly", (await applicant.Get(address + "/earlier-texts")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("details")]
    [InlineData("teacher-status")]
    [InlineData("evidence/1")]
    [InlineData("history/H000000001")]
    [InlineData("referees/R000000001")]
    [InlineData("declarations")]
    public async Task After_a_withdrawal_nothing_can_be_changed_and_the_text_is_shown(string page)
    {
        var application = await portal.Given.Applied(await portal.Given.Open("Other"), Person.Applicant);
        var form = await applicant.Get($"/applications/{application.Reference}/{page}");
        await applicant.Post($"/applications/{application.Reference}/withdraw");
        var answer = await applicant.Submit(form, "form[data-autosave]");
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("not saved", answer.Main, StringComparison.Ordinal);
    }

    private static string Sorted(string json) => JsonSerializer.Serialize(new SortedDictionary<string, string>(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!));

    private async Task<Page> Save(string page, params (string Field, string? Value)[] answers) => await Send(await applicant.Get($"{address}/{page}"), answers);

    private Task<Page> Send(Page page, params (string Field, string? Value)[] answers) =>
        applicant.Submit(page, "form[data-autosave]", [.. answers.Where(a => a.Value?.Length > 0).Select(a => (a.Field == "Next" ? a.Field : $"Answers.{a.Field}", a.Value))]);

    private async Task<T> Written<T>(FormSection section)
        where T : Answers, new()
    {
        var seal = portal.Services.GetRequiredService<ISeal>();
        return (await portal.Ask(db => db.FormOf(id, seal, CancellationToken.None))).Only<T>(section);
    }
}
