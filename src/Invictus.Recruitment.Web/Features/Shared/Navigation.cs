using System.Security.Claims;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.Access;

namespace Invictus.Recruitment.Web.Features.Shared;

/// <summary>One way in the main navigation. <paramref name="Current"/> is the value of aria-current: the page itself, or a page under it.</summary>
internal sealed record NavigationItem(string Text, string Href, string? Current)
{
    public bool Here => Current is not null;
}

/// <summary>What each kind of person finds in the main navigation. What a person may do is decided by policies, not here.</summary>
internal static class Navigation
{
    /// <param name="user">Whoever looks.</param>
    /// <param name="at">The page they are on.</param>
    /// <param name="isDeputy">Signing is delegated to them now.</param>
    public static IReadOnlyList<NavigationItem> For(ClaimsPrincipal user, PathString at, bool isDeputy = false)
    {
        var ways = Ways(user, isDeputy).Distinct().ToList();
        // The longest way that leads here: /hr/vacancies rather than /hr.
        var here = ways.Where(w => Leads(w.Href, at)).OrderByDescending(w => w.Href.Length).FirstOrDefault();
        return [.. ways.Select(w => new NavigationItem(w.Text, w.Href, w != here ? null : at == w.Href ? "page" : "true"))];
    }

    private static IEnumerable<(string Text, string Href)> Ways(ClaimsPrincipal user, bool isDeputy)
    {
        var staff = user.IsStaff();
        if (!staff)
            yield return ("Vacancies", "/");
        if (user.IsInRole(Roles.Applicant))
            yield return ("My applications", "/applications");
        if (user.IsInRole(Roles.HrOfficer))
        {
            yield return ("Job descriptions", "/hr/job-descriptions");
            yield return ("Vacancies", "/hr/vacancies");
            yield return ("Letters", "/hr/letters");
        }
        if (isDeputy || user.IsInRole(Roles.ChiefExecutive))
            yield return ("Sign-off", "/sign-off");
        if (user.IsInRole(Roles.Headteacher) || user.IsInRole(Roles.PanelMember))
            yield return ("Shortlisting", "/shortlisting");
        if (user.IsInRole(Roles.Administrator))
            yield return ("Administration", "/admin");
        if (staff)
            yield return ("Public vacancies", "/");
        if (user.Identity is not { IsAuthenticated: true })
            yield return ("Sign in", "/account/sign-in");
    }

    private static bool Leads(string href, PathString at) => href switch
    {
        "/" => at == "/" || Under("/vacancies", at),
        // What comes of a vacancy is found from it, and what comes of an application from there.
        "/hr/vacancies" => Under(href, at) || Under("/hr/applications", at) || Under("/hr/monitoring", at) || Under("/hr/appointments", at),
        "/applications" => Under(href, at) || Under("/appointments", at),
        _ => Under(href, at),
    };

    private static bool Under(string href, PathString at) => at.StartsWithSegments(href, StringComparison.Ordinal);
}
