using System.Globalization;
using Invictus.Recruitment.Web.Features.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Invictus.Recruitment.Web.Features.Shared;

/// <summary>Answers in place of an empty refusal (status code pages) and of a failure (exception handler). Never shows an exception's text.</summary>
[AllowAnonymous]
// The request that failed may have been a POST without a good token: the page about it must still come.
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class ProblemController : Controller
{
    /// <summary>Where a refusal leaves the sentence that the person should read: HttpContext.Items[ReasonKey].</summary>
    public const string ReasonKey = "problem.reason";

    [Route("/problem/{status:int:range(400,599)}")]
    [ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        // From the route itself: when the form that failed cannot be read, nothing is bound at all.
        if (HttpContext.Items[KeptText.Item] is string kept)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return View("/Features/People/SignIn.cshtml", new SignInForm { Kept = kept });
        }
        if (await Paused(stop) is { } form)
            return View("/Features/People/SignIn.cshtml", form);
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var page = ProblemPage.For(status, ProblemPage.ReferenceOf(HttpContext), HttpContext.Items[ReasonKey] as string);
        Response.StatusCode = status;
        if (Request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.OrdinalIgnoreCase) == true))
            return Problem(statusCode: status, title: page.Heading, detail: page.Paragraphs[0]);
        return View("Problem", page);
    }

    /// <summary>Too many tries to sign in, by somebody whose text the sign-in page carries: the page comes again, with the text.</summary>
    private async Task<SignInForm?> Paused(CancellationToken stop)
    {
        if (RouteData.Values["status"] is not "429" || !Request.HasFormContentType)
            return null;
        var typed = await Request.ReadFormAsync(stop);
        if (typed[nameof(SignInForm.Kept)] is not [{ Length: > 0 } kept])
            return null;
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError("", $"There were too many tries to sign in from your network. {HttpContext.Items[ReasonKey]}");
        return new SignInForm { Email = typed[nameof(SignInForm.Email)], ReturnUrl = typed[nameof(SignInForm.ReturnUrl)], Kept = kept };
    }
}
