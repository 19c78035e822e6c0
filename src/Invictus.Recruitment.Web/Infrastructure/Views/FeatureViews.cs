using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Invictus.Recruitment.Web.Infrastructure.Views;

/// <summary>A controller's views stand beside it: …Web.Features.Vacancies finds /Features/Vacancies/{View}.cshtml, then /Features/Shared/.</summary>
internal static class FeatureViews
{
    public static IMvcBuilder AddFeatureViews(this IMvcBuilder mvc)
    {
        mvc.AddMvcOptions(options => options.Conventions.Add(new FeatureConvention()));
        mvc.AddRazorOptions(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{2}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            options.ViewLocationExpanders.Add(new FeatureExpander());
        });
        // Names come from everywhere: letters of any script stand in the page as themselves; what HTML gives a meaning stays encoded.
        mvc.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return mvc;
    }

    /// <summary>Writes down, once at start, which feature each controller belongs to.</summary>
    private sealed class FeatureConvention : IControllerModelConvention
    {
        public void Apply(ControllerModel controller) => controller.Properties[typeof(FeatureConvention)] = FeatureOf(controller.ControllerType.Namespace);

        private static string FeatureOf(string? space)
        {
            const string mark = ".Features.";
            var at = space?.IndexOf(mark, StringComparison.Ordinal) ?? -1;
            return at < 0 ? "Shared" : space![(at + mark.Length)..].Replace('.', '/');
        }
    }

    private sealed class FeatureExpander : IViewLocationExpander
    {
        private const string Feature = "feature";

        public void PopulateValues(ViewLocationExpanderContext context)
        {
            if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action && action.Properties.TryGetValue(typeof(FeatureConvention), out var feature))
                context.Values[Feature] = (string?)feature;
        }

        public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
            viewLocations.Select(place => place.Replace("{2}", context.Values.TryGetValue(Feature, out var feature) ? feature : "Shared", StringComparison.Ordinal));
    }
}
