using Invictus.Recruitment.Data;
using Invictus.Recruitment.Data.Audit;
using Invictus.Recruitment.Domain.Common;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Invictus.Recruitment.Web.Infrastructure.Audit;

/// <summary>
/// Every view of an application by staff is in the trail (docs/data-protection.md): who, what, when, from where. On an action
/// whose route names the application nothing else is needed; an action that shows several says which with <see cref="Viewed.Show"/>.
/// The entry is written before the page leaves: no entry, no page.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordsViewAttribute(string page) : Attribute, IAsyncActionFilter
{
    public const string What = "Application viewed";

    /// <summary>The part of the route that names the application.</summary>
    public string RouteValue { get; init; } = "reference";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not (ViewResult or FileResult))
            return;
        var shown = Viewed.Of(context.HttpContext) ?? Named(context.RouteData.Values[RouteValue] as string);
        // A page that cannot say whose application it shows is not shown: the trail must be whole.
        if (shown.Count == 0 && Viewed.Of(context.HttpContext) is null)
            throw new InvalidOperationException("A page with applications must name them (Viewed.Show) or carry their reference in its address.");
        // A context of its own: only the entries are stored, whatever the action has in its hands.
        await using var scope = context.HttpContext.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RecruitmentDb>();
        var happening = new Happening(What, context.HttpContext.Stamp(), page);
        db.AuditEntries.AddRange(shown.Select(reference => new AuditEntry(happening, "Application", reference)));
        await db.SaveChangesAsync(context.HttpContext.RequestAborted);
    }

    private static IReadOnlyCollection<string> Named(string? reference) =>
        Reference.TryParse(reference, out var parsed) ? [parsed.Value] : [];
}

internal static class Viewed
{
    private static readonly object Key = new();

    /// <summary>Says which applications the page shows.</summary>
    public static void Show(HttpContext context, IEnumerable<string> references) => context.Items[Key] = references.ToHashSet();

    internal static IReadOnlyCollection<string>? Of(HttpContext context) => context.Items[Key] as HashSet<string>;
}
