using System.Net;
using Invictus.Recruitment.Domain.Applications;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Tests.Applications;

public sealed class FormTests : IAsyncLifetime
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
    public async Task Personal_details_are_kept_in_one_form_however_they_are_typed()
    {
        await Details(("FirstNames", "  Fern  Ada "), ("LastName", "Testerly"), ("Address", "1 Sample Street\r\nDudley"), ("Phone", "01632 960 001"),
            ("NationalInsuranceNumber", "qq 12 34 56 a"), ("RightToWork", "true"));
        var details = await portal.Ask(db => db.Applications.Select(a => a.Details).SingleAsync());
        Assert.Equal(
            new PersonalDetails
            {
                FirstNames = "Fern Ada",
                LastName = "Testerly",
                Address = "1 Sample Street\nDudley",
                Phone = "01632 960 001",
                NationalInsuranceNumber = "QQ123456A",
                RightToWork = true,
            },
            details);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_and_what_was_typed_comes_back()
    {
        var page = await Details(("LastName", "Testerly"), ("NationalInsuranceNumber", "nonsense"), ("Phone", "ring me"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(5, page.Errors.Count);
        Assert.Equal(("Testerly", "nonsense", "ring me"), (page.Value("LastName"), page.Value("NationalInsuranceNumber"), page.Value("Phone")));
    }

    [Fact]
    public async Task Half_a_section_can_be_saved_for_later()
    {
        var answer = await applicant.Post(address + "/details", ("LastName", "Testerly"), ("Next", "later"));
        Assert.Equal(address, answer.Location);
        Assert.Equal("Testerly", await portal.Ask(db => db.Applications.Select(a => a.Details.LastName).SingleAsync()));
    }

    [Fact]
    public async Task Details_saved_in_another_window_are_shown_beside_and_not_overwritten()
    {
        await applicant.Post(address + "/details", ("LastName", "Earlier"), ("Next", "later"));
        var second = await applicant.Get(address + "/details");
        await applicant.Post(address + "/details", ("LastName", "Telephone"), ("Next", "later"), ("Mark", second.Value("Mark")!));
        var conflict = await applicant.Post(address + "/details", ("LastName", "Desk"), ("Next", "later"), ("Mark", second.Value("Mark")!));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Telephone", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("Desk", conflict.Value("LastName"));
    }

    [Theory]
    [InlineData("Yes", "2018", "RP 12/34567", "1234567")]
    [InlineData("No", "", "", "")]
    public async Task Teacher_status_is_kept(string qts, string year, string trn, string kept)
    {
        var answer = await Teacher(qts, year, trn);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(kept, await portal.Ask(db => db.Applications.Select(a => a.Teacher.Trn).SingleAsync()));
    }

    [Theory]
    [InlineData("Yes", "", "")]
    [InlineData("Yes", "1899", "")]
    [InlineData("Yes", "2027", "")]
    [InlineData("Yes", "2018", "123456")]
    [InlineData("No", "2018", "")]
    [InlineData(null, "", "")]
    public async Task Teacher_status_that_makes_no_sense_is_refused(string? qts, string year, string trn)
    {
        var answer = await Teacher(qts, year, trn);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Single(answer.Errors);
    }

    [Fact]
    public async Task Each_declaration_is_needed()
    {
        var page = await applicant.Get(address + "/declarations");
        var answer = await applicant.Submit(page, "form[action$='/declarations']", ("IsTrue", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(2, answer.Errors.Count);
    }

    private async Task<Page> Details(params (string, string?)[] answers) =>
        await applicant.Submit(await applicant.Get(address + "/details"), "form[action$='/details']", answers);

    private async Task<Page> Teacher(string? qts, string year, string trn) => await applicant.Submit(
        await applicant.Get(address + "/teacher-status"), "form[action$='/teacher-status']", ("Qts", qts), ("QtsYear", year), ("Trn", trn));
}
