using Invictus.Recruitment.Web.Infrastructure.Mail;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Invictus.Recruitment.Web.Infrastructure.Headers;

/// <summary>
/// The headers of every answer. The content policy allows nothing but the portal's own files: no script or style inside a page,
/// no other site's files, no framing, and no form that posts elsewhere.
/// </summary>
internal static class TrustHeaders
{
    private static readonly object SandboxKey = new();

    /// <summary>The answer is somebody else's file: if a browser opens it all the same, nothing in it can run, load or ask.</summary>
    public static void Sandbox(this HttpContext context) => context.Items[SandboxKey] = true;

    /// <summary>No Server header: it helps nobody but an attacker.</summary>
    public static IServiceCollection AddTrustHeaders(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);

    /// <summary>First in the pipeline, so that files, errors and refusals carry them too.</summary>
    public static WebApplication UseTrustHeaders(this WebApplication app)
    {
        // Registered before the policy below, so it has the last word.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Items.ContainsKey(SandboxKey))
                    context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseSecurityHeaders(Policy());
        // Not in Development: a browser that has once heard it would refuse http://localhost for a year.
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        return app;
    }

    private static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(b => b.SameOrigin())
        .AddCrossOriginResourcePolicy(b => b.SameOrigin())
        .RemoveServerHeader()
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddDisplayCapture().None();
            policy.AddFullscreen().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddMidi().None();
            policy.AddPayment().None();
            policy.AddPublickeyCredentialsGet().Self();
            policy.AddUsb().None();
        })
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            // One sheet inside a page: that of the preview of letters, which must look as they do in a mail program.
            policy.AddStyleSrc().Self().WithHash256(LetterHtml.StyleHash);
            policy.AddImgSrc().Self();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
            policy.AddBaseUri().None();
        });
}
