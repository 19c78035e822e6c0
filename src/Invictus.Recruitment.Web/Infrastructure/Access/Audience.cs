using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>Who a controller is for. One controller has one audience; a page without one is refused to everybody who is not signed in.</summary>
internal static class Audience
{
    public const string Hr = nameof(Hr);
    public const string ChiefExecutive = nameof(ChiefExecutive);

    /// <summary>The chief executive, and a deputy in the period of the delegation.</summary>
    public const string SignOff = nameof(SignOff);

    public const string Panel = nameof(Panel);
    public const string Applicant = nameof(Applicant);
    public const string Administrator = nameof(Administrator);

    /// <summary>Whoever works for the trust.</summary>
    public const string Staff = nameof(Staff);

    public const string SignedIn = nameof(SignedIn);

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Hr, p => p.RequireRole(Roles.HrOfficer));
        options.AddPolicy(ChiefExecutive, p => p.RequireRole(Roles.ChiefExecutive));
        options.AddPolicy(SignOff, p => p.RequireAuthenticatedUser().AddRequirements(new MaySign()));
        options.AddPolicy(Panel, p => p.RequireRole(Roles.Headteacher, Roles.PanelMember));
        options.AddPolicy(Applicant, p => p.RequireRole(Roles.Applicant));
        options.AddPolicy(Administrator, p => p.RequireRole(Roles.Administrator));
        options.AddPolicy(Staff, p => p.RequireRole(Roles.Staff));
        options.AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());
        options.FallbackPolicy = options.GetPolicy(SignedIn);
    }
}
