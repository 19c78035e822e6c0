using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Invictus.Recruitment.Web.Infrastructure.Refusals;

/// <summary>A body that cannot be read leaves the action without its form, and even without the values of its address: that is answered here, once for all.</summary>
internal sealed class UnreadableRequest : IActionFilter
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> RowsOf = new();

    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var parameter in context.ActionDescriptor.Parameters)
        {
            if (parameter.BindingInfo?.BindingSource is { } source && (source == BindingSource.Services || source == BindingSource.Special))
                continue;
            var missing = !context.ActionArguments.TryGetValue(parameter.Name, out var value) || value is null;
            var isForm = parameter.ParameterType.IsClass && parameter.ParameterType != typeof(string);
            if ((missing && (isForm || context.RouteData.Values.ContainsKey(parameter.Name))) || (isForm && HasEmptyRow(value!)))
            {
                context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
                return;
            }
        }
    }

    /// <summary>A hand-made form can name a row and say nothing of it: no page sends that, and no action has to think of it.</summary>
    private static bool HasEmptyRow(object form) => RowsOf.GetOrAdd(form.GetType(), static type =>
        [.. type.GetProperties().Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.PropertyType is { IsGenericType: true } list
            && list.GetGenericTypeDefinition() == typeof(List<>) && list.GetGenericArguments()[0] is { IsClass: true } row && row != typeof(string))])
        .Any(p => p.GetValue(form) is System.Collections.IList rows && rows.Contains(null));

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
