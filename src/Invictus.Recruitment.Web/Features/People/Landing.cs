using System.Security.Claims;
using Invictus.Recruitment.Domain.People;

namespace Invictus.Recruitment.Web.Features.People;

/// <summary>Where each kind of person begins.</summary>
internal static class Landing
{
    private static readonly (string Role, string Page)[] Pages =
    [
        (Roles.HrOfficer, "/hr/job-descriptions"),
        (Roles.ChiefExecutive, "/sign-off"),
        (Roles.Headteacher, "/shortlisting"),
        (Roles.PanelMember, "/shortlisting"),
        (Roles.Administrator, "/admin"),
        (Roles.Applicant, "/applications"),
    ];

    public static string For(ClaimsPrincipal user) =>
        Pages.FirstOrDefault(p => user.IsInRole(p.Role)).Page ?? "/";
}
