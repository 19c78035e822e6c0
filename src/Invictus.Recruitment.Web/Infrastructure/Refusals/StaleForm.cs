using Invictus.Recruitment.Web.Features.People;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Invictus.Recruitment.Web.Infrastructure.Refusals;

/// <summary>
/// A form whose token no longer fits, or cannot be read: the person signed out and in again in another window, the page is very old, or
/// something was pasted that is no text. It is refused, and what was typed is shown with a button that sends it again; whoever has nothing
/// typed gets the page about unreadable requests.
/// </summary>
internal sealed class StaleForm(IModelMetadataProvider metadata) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = await Answer(context) ?? context.Result;
        await next();
    }

    private async Task<IActionResult?> Answer(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo: var controller } && controller == typeof(SignInController) && http.Request.HasFormContentType)
            return await SignInAgain(context);
        long? me = http.User.Identity is { IsAuthenticated: true } ? http.User.Viewer().AccountId : null;
        if (await http.Typed(me) is { } typed)
            return Page(context, TextKept.View, typed.Cleaned ? TextKept.WithoutSigns(typed) : TextKept.OpenTooLong(typed));
        return http.Request.IsTooLong() ? new StatusCodeResult(StatusCodes.Status413PayloadTooLarge) : null;
    }

    /// <summary>Signed in already in another window: go on. Else the sign-in page anew, with the address and the kept text.</summary>
    private async Task<IActionResult?> SignInAgain(ResultExecutingContext context)
    {
        var form = await context.HttpContext.Request.ReadFormAsync(context.HttpContext.RequestAborted);
        if (context.HttpContext.User.Identity is { IsAuthenticated: true } && string.IsNullOrEmpty(form[nameof(SignInForm.Kept)]))
            return new LocalRedirectResult(Landing.For(context.HttpContext.User));
        if (form.Keys.Count == 0)
            return null;
        context.ModelState.AddModelError("", "This page was open for a long time. Sign in again.");
        return Page(context, "/Features/People/SignIn.cshtml", new SignInForm
        {
            Email = form[nameof(SignInForm.Email)],
            ReturnUrl = form[nameof(SignInForm.ReturnUrl)],
            Kept = form[nameof(SignInForm.Kept)] is [{ Length: > 0 } kept] ? kept : null,
        });
    }

    private ViewResult Page<T>(ResultExecutingContext context, string view, T model) => new()
    {
        ViewName = view,
        ViewData = new ViewDataDictionary<T>(metadata, context.ModelState) { Model = model },
        StatusCode = StatusCodes.Status400BadRequest,
    };
}
