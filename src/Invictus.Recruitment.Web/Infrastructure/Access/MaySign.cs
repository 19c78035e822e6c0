using System.Security.Claims;
using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.SignOff;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Domain.SignOff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>The chief executive, or a member of staff to whom signing is delegated today.</summary>
internal sealed class MaySign : IAuthorizationRequirement;

internal sealed class MaySignHandler(Deputies deputies) : AuthorizationHandler<MaySign>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MaySign requirement)
    {
        if (context.User.IsInRole(Roles.ChiefExecutive) || await deputies.DelegationOf(context.User) is not null)
            context.Succeed(requirement);
    }
}

/// <summary>Who is a deputy now. Asked of the database, once in a request: a delegation begins, ends and is ended without anybody signing in again.</summary>
internal sealed class Deputies(RecruitmentDb db, TimeProvider time)
{
    private readonly Dictionary<long, Delegation?> known = [];

    /// <summary>The delegation under which a member of staff may sign now; null for everybody else, the chief executive included.</summary>
    public async Task<Delegation?> DelegationOf(ClaimsPrincipal user)
    {
        if (user.IsInRole(Roles.ChiefExecutive) || !user.IsStaff())
            return null;
        var id = user.Viewer().AccountId;
        if (!known.TryGetValue(id, out var delegation))
        {
            delegation = await db.Delegations.AsNoTracking().InForceAt(time.GetUtcNow()).Where(d => d.DeputyId == id).OrderBy(d => d.Id).FirstOrDefaultAsync();
            known[id] = delegation;
        }
        return delegation;
    }
}
