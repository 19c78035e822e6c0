namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>When a request reached the portal: what is due by an instant is judged by this, not by when its turn came.</summary>
internal static class Arrival
{
    private static readonly object Key = new();

    public static void UseArrival(this WebApplication app) => app.Use((context, next) =>
    {
        context.Items[Key] = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return next(context);
    });

    public static DateTimeOffset ArrivedAt(this HttpContext context) =>
        context.Items[Key] is DateTimeOffset at ? at : context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
