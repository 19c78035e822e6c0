using System.Security.Claims;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Features.Shared;

namespace Invictus.Recruitment.Web.Tests.Shared;

public sealed class NavigationTests
{
    private static ClaimsPrincipal Nobody => new(new ClaimsIdentity());

    private static ClaimsPrincipal Person(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(r => new Claim(ClaimTypes.Role, r)), "test"));

    private static string[] Ways(ClaimsPrincipal user) => [.. Navigation.For(user, "/x").Select(i => i.Href)];

    [Fact]
    public void A_visitor_finds_vacancies_and_the_way_in() => Assert.Equal(["/", "/account/sign-in"], Ways(Nobody));

    [Fact]
    public void An_applicant_finds_vacancies_and_their_applications() => Assert.Equal(["/", "/applications"], Ways(Person(Roles.Applicant)));

    [Fact]
    public void An_HR_officer_finds_job_descriptions_vacancies_and_letters() =>
        Assert.Equal(["/hr/job-descriptions", "/hr/vacancies", "/hr/letters", "/"], Ways(Person(Roles.HrOfficer)));

    [Fact]
    public void A_chief_executive_finds_what_waits_for_a_signature() => Assert.Equal(["/sign-off", "/"], Ways(Person(Roles.ChiefExecutive)));

    [Theory]
    [InlineData(Roles.Headteacher)]
    [InlineData(Roles.PanelMember)]
    public void A_member_of_a_panel_finds_the_shortlisting(string role) => Assert.Equal(["/shortlisting", "/"], Ways(Person(role)));

    [Fact]
    public void Somebody_with_two_roles_finds_each_way_once() =>
        Assert.Equal(["/shortlisting", "/"], Ways(Person(Roles.Headteacher, Roles.PanelMember)));

    [Theory]
    [InlineData("/hr/vacancies", "page")]
    [InlineData("/hr/vacancies/7K3M9QWX2F/publish", "true")]
    public void The_way_that_leads_here_is_marked(string at, string current) =>
        Assert.Equal(("/hr/vacancies", current), Navigation.For(Person(Roles.HrOfficer), at).Where(i => i.Here).Select(i => (i.Href, i.Current!)).Single());
}
