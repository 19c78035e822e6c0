using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Infrastructure.Refusals;

/// <summary>A body that cannot be read leaves the action without its form, and even without the values of its address: that is answered here, once for all.</summary>
internal sealed class UnreadableRequest : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var parameter in context.ActionDescriptor.Parameters)
        {
            if (parameter.BindingInfo?.BindingSource is { } source && (source == BindingSource.Services || source == BindingSource.Special))
                continue;
            var missing = !context.ActionArguments.TryGetValue(parameter.Name, out var value) || value is null;
            var isForm = parameter.ParameterType.IsClass && parameter.ParameterType != typeof(string);
            if (missing && (isForm || context.RouteData.Values.ContainsKey(parameter.Name)))
            {
                context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
                return;
            }
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
