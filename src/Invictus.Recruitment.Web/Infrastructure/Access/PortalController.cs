using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Domain.People;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>What every controller of the portal has: who is looking, the stamp of the request, and a word to say on the next page.</summary>
internal abstract class PortalController : Controller
{
    protected Viewer Me => User.Viewer();

    protected DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>Who, when, from where.</summary>
    protected Stamp Stamp() => HttpContext.Stamp();

    /// <summary>Says on the next page what happened.</summary>
    protected void Say(string what) => TempData.Say(what);

    /// <summary>The same page again with what is wrong, status 400, everything typed kept.</summary>
    protected ViewResult Again(string view, object page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(view, page);
    }

    /// <summary>The same page again because a rule stands in the way, status 409, everything typed kept.</summary>
    protected ViewResult Refused(string view, object page, string why)
    {
        ModelState.AddModelError("", why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(view, page);
    }

    /// <summary>The same page again because others are at it, status 503, everything typed kept.</summary>
    protected ViewResult Busy(string view, object page, string field, NoTurnException busy)
    {
        ModelState.AddModelError(field, busy.Message);
        Response.Headers.RetryAfter = "60";
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return View(view, page);
    }

    /// <summary>A hidden field must show what the server holds now, not what the form brought.</summary>
    protected void Forget(string field) => ModelState[field]?.RawValue = null;
}
