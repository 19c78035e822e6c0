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

    /// <summary>Says of an address where nothing is that nothing is there, before anybody is asked to sign in for it.</summary>
    public static IApplicationBuilder UseNotFound(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
