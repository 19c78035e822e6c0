namespace Invictus.Recruitment.Web.Infrastructure.Views;

internal static class PageAssets
{
    /// <summary>
    /// Serves wwwroot. Plain files rather than the build's asset manifest, because that manifest lists what existed before the
    /// first build. A stamped address (?v=…) never changes its content, so browsers may keep it.
    /// </summary>
    public static IApplicationBuilder UsePageAssets(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") || file.File.Name.EndsWith(".woff2", StringComparison.Ordinal)
                ? "public, max-age=31536000, immutable"
                : "no-cache",
    });
}
