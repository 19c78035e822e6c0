using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Invictus.Recruitment.Web.Features.Home;
using Invictus.Recruitment.Web.Features.Shared;
using Invictus.Recruitment.Web.Infrastructure.Access;
using Invictus.Recruitment.Web.Infrastructure.Headers;
using Invictus.Recruitment.Web.Infrastructure.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Invictus.Recruitment.Web.Tests.Shared;

/// <summary>The frame of the portal, its headers and its error pages, without database and accounts.</summary>
public sealed class Pages : IAsyncLifetime
{
    private WebApplication _app = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(HomeController).Assembly.GetName().Name, EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Services.AddTrustHeaders();
        builder.Services.AddControllersWithViews().AddFeatureViews()
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseTrustHeaders();
        _app.UseProblemPages();
        _app.UseRouting();
        _app.MapControllers();
        _app.MapGet("/refuse/{status:int}", (int status) => Results.StatusCode(status));
        _app.MapGet("/refuse-with-reason", (HttpContext context) =>
        {
            context.Items[ProblemController.ReasonKey] = "Only a signed job description can be advertised.";
            return Results.StatusCode(409);
        });
        _app.MapGet("/fail", string () => throw new InvalidOperationException("secret detail"));
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    internal static async Task<IDocument> Read(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
