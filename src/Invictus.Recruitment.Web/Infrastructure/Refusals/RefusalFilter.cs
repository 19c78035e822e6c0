using Invictus.Recruitment.Data.Common;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Invictus.Recruitment.Web.Infrastructure.Refusals;

/// <summary>Turns what the domain and the store refuse into answers: not there or not yours 404, against a rule 409, overtaken 409.</summary>
internal sealed class RefusalFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        var (status, reason) = context.Exception switch
        {
            NotFoundException => (StatusCodes.Status404NotFound, null),
            RuleViolation broken => (StatusCodes.Status409Conflict, broken.Message),
            DbUpdateConcurrencyException => (
                StatusCodes.Status409Conflict,
                "Somebody else changed this at the same moment. Go back, load the page again and repeat your change."),
            _ => (0, null),
        };
        if (status == 0)
            return;
        context.HttpContext.Items[ProblemController.ReasonKey] = reason;
        context.Result = new StatusCodeResult(status);
        context.ExceptionHandled = true;
    }
}
