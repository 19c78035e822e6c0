using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

internal static class RequestStamp
{
    /// <summary>Who, when, from where. Applicants are not named in the trail: their account's number is enough.</summary>
    public static Stamp Stamp(this HttpContext context)
    {
        var me = context.User.Viewer();
        return new Stamp(
            me.AccountId,
            me.RoleNames.Contains(Roles.Applicant) ? "Applicant" : me.Name,
            context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(),
            context.Connection.RemoteIpAddress?.ToString());
    }
}
