using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Applications;
using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Data.Shortlisting;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>
/// What HR's pages about one application share: somebody of HR who shortlists for its vacancy does not open them before applicants are told, or
/// the numbers of the panel would have names.
/// </summary>
[Authorize(Policy = Audience.Hr)]
internal abstract class HrReaderController(RecruitmentDb db) : PortalController
{
    protected RecruitmentDb Db => db;

    [NonAction]
    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var stop = context.HttpContext.RequestAborted;
        var vacancy = await db.Applications.Sent().WithReference((string?)context.RouteData.Values["reference"] ?? "").Select(a => (long?)a.VacancyId).SingleOrDefaultAsync(stop);
        if (vacancy is { } id && await db.ShortlistsBlind(Me, id, stop))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else
            await base.OnActionExecutionAsync(context, next);
    }
}
