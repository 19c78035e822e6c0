namespace Invictus.Recruitment.Web.Features.Shared;

internal static class Problems
{
    /// <summary>Pages in place of empty refusals, and in place of failures; in Development the failure itself is shown by the framework.</summary>
    public static WebApplication UseProblemPages(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        return app;
    }

    /// <summary>
    /// Says of an address where nothing is that nothing is there, and of one that takes no such request that it does not, before
    /// anybody is asked to sign in for it. What routing puts in place of a wrong method is an endpoint without a route.
    /// </summary>
    public static IApplicationBuilder UseNotFound(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint)
            return next(context);
        context.Response.StatusCode = context.GetEndpoint() is null ? StatusCodes.Status404NotFound : StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });
}
