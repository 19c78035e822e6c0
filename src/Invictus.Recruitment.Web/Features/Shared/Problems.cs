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
}
