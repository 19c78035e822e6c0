using System.Globalization;
using System.Security.Claims;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.People;
using Invictus.Recruitment.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>Puts into the session what pages need to know about the person: name and schools, beside the roles.</summary>
internal sealed class PortalClaims(UserManager<Account> accounts, RoleManager<IdentityRole<long>> roles, IOptions<IdentityOptions> options, RecruitmentDb db)
    : UserClaimsPrincipalFactory<Account, IdentityRole<long>>(accounts, roles, options)
{
    public const string School = "school";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        // Pages and the trail show the person's name, not the sign-in name.
        if (identity.FindFirst(identity.NameClaimType) is { } signInName)
            identity.RemoveClaim(signInName);
        identity.AddClaim(new Claim(identity.NameClaimType, user.DisplayName));
        foreach (var school in await db.SchoolMemberships.Where(m => m.AccountId == user.Id).Select(m => m.SchoolId).ToListAsync())
            identity.AddClaim(new Claim(School, school.ToString(CultureInfo.InvariantCulture)));
        return identity;
    }
}

internal static class ViewerOfPrincipal
{
    /// <summary>The signed-in person as queries see them.</summary>
    public static Viewer Viewer(this ClaimsPrincipal user) => new(
        long.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture),
        user.DisplayName(),
        user.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet(),
        [.. user.FindAll(PortalClaims.School).Select(c => long.Parse(c.Value, CultureInfo.InvariantCulture))]);

    /// <summary>Works for the trust.</summary>
    public static bool IsStaff(this ClaimsPrincipal user) => Roles.Staff.Any(user.IsInRole);

    public static string DisplayName(this ClaimsPrincipal user) => user.Identity?.Name ?? "";
}
