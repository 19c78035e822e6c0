using System.Linq.Expressions;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Invictus.Recruitment.Web.Infrastructure.TagHelpers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Invictus.Recruitment.Web.Tests.TagHelpers;

/// <summary>A tag helper as a view would use it, read back as HTML.</summary>
internal sealed class Rendered<TModel>(TModel model)
{
    private static readonly IServiceProvider Mvc = Services();

    public static IHtmlGenerator Generator => Mvc.GetRequiredService<IHtmlGenerator>();

    private static ModelExpressionProvider Expressions => Mvc.GetRequiredService<ModelExpressionProvider>();

    public ModelStateDictionary State { get; } = new();

    public DefaultHttpContext Http { get; } = new() { RequestServices = Mvc };

    public ViewContext View
    {
        get
        {
            var data = new ViewDataDictionary<TModel>(Mvc.GetRequiredService<IModelMetadataProvider>(), State) { Model = model };
            var action = new ActionContext(Http, new RouteData(), new ActionDescriptor(), State);
            return new ViewContext(action, new NoView(), data, new TempDataDictionary(Http, new NoTempData()), TextWriter.Null, new HtmlHelperOptions());
        }
    }

    /// <summary>The field bound to a property, by the name a view would write after asp-for.</summary>
    public IElement Field<T>(string name, Action<T>? set = null, string inside = "", params (string Name, object Value)[] attributes)
        where T : Field, new()
    {
        var view = View;
        var field = new T { For = Expressions.CreateModelExpression((ViewDataDictionary<TModel>)view.ViewData, name), ViewContext = view };
        set?.Invoke(field);
        return Of(field, "g-field", inside, attributes);
    }

    /// <summary>The same with an expression, as Razor makes one from asp-for.</summary>
    public IElement Field<T, TValue>(Expression<Func<TModel, TValue>> of, Func<TagHelperContext, string>? inside = null)
        where T : Field, new()
    {
        var view = View;
        var field = new T { For = Expressions.CreateModelExpression((ViewDataDictionary<TModel>)view.ViewData, of), ViewContext = view };
        return Parse(Html(field, "g-field", inside ?? (_ => "")));
    }

    public static IElement Of(TagHelper helper, string tag, string inside = "", params (string Name, object Value)[] attributes) =>
        Parse(Html(helper, tag, inside, attributes));

    public static string Html(TagHelper helper, string tag, string inside = "", params (string Name, object Value)[] attributes) =>
        Html(helper, tag, _ => inside, attributes);

    /// <summary>With child tag helpers: inside runs when the content is asked for, and shares the parent's items.</summary>
    public static string Html(TagHelper helper, string tag, Func<TagHelperContext, string> inside, params (string Name, object Value)[] attributes)
    {
        TagHelperAttributeList given = [.. attributes.Select(a => new TagHelperAttribute(a.Name, a.Value))];
        var context = new TagHelperContext(tag, given, new Dictionary<object, object>(), "one");
        var output = new TagHelperOutput(tag, [.. given], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(inside(context))));
        helper.Init(context);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static IElement Parse(string html) => new HtmlParser().ParseDocument("<body>" + html + "</body>").Body!;

    private static IServiceProvider Services()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddControllersWithViews();
        return builder.Build().Services;
    }

    private sealed class NoView : IView
    {
        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }

    private sealed class NoTempData : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }
}

/// <summary>A form as pages have them: nested, with a list.</summary>
internal sealed class SampleForm
{
    public string? Title { get; set; }

    public DateParts Closes { get; set; } = new();

    public Answer? Status { get; set; }

    public List<Answer> Several { get; set; } = [];

    public bool Declared { get; set; }

    public bool? Related { get; set; }

    public string? Password { get; set; }

    public SampleSection Form { get; set; } = new();
}

internal sealed class SampleSection
{
    public List<SampleEvidence> Evidence { get; set; } = [new() { Text = "Taught physics" }];
}

internal sealed class SampleEvidence
{
    public string? Text { get; set; }
}

internal enum Answer
{
    Yes,
    OnTrack,
    No,
}
