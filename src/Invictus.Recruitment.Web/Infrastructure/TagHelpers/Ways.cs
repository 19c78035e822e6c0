using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>
/// A button that sends its form. With href it is a link that looks like one; on an anchor (g-button="secondary") it goes with
/// asp-action. Kinds: secondary, warning.
/// </summary>
[HtmlTargetElement("g-button")]
[HtmlTargetElement("a", Attributes = "g-button")]
public sealed class Button : TagHelper
{
    public string? Kind { get; set; }

    [HtmlAttributeName("g-button")]
    public string? AnchorKind { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var kind = Kind ?? AnchorKind;
        var link = Href is not null || context.TagName == "a";
        output.Wrap(link ? "a" : "button", string.IsNullOrEmpty(kind) ? "govuk-button" : "govuk-button govuk-button--" + kind);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (link)
        {
            if (Href is not null)
                output.Attributes.SetAttribute("href", Href);
            output.Attributes.SetAttribute("role", "button");
            output.Attributes.SetAttribute("draggable", "false");
            return;
        }
        if (!output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        // A second click within a second is ignored; the server refuses a second submission by itself.
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}

/// <summary>Back to where the person came from in the journey. With asp-action: &lt;a g-back asp-action="…"&gt;.</summary>
[HtmlTargetElement("g-back", Attributes = "href")]
[HtmlTargetElement("a", Attributes = "g-back")]
public sealed class BackLink : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = await output.GetChildContentAsync();
        output.Wrap("a", "govuk-back-link");
        output.Attributes.RemoveAll("g-back");
        if (text.IsEmptyOrWhiteSpace)
            output.Content.SetContent("Back");
    }
}

[HtmlTargetElement("g-breadcrumbs")]
public sealed class Breadcrumbs : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var crumbs = await output.GetChildContentAsync();
        output.Wrap("nav", "govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.Content.SetHtmlContent(Markup.Tag("ol", "govuk-breadcrumbs__list").Add(crumbs));
    }
}

/// <summary>One step of the way; without href it is this page.</summary>
[HtmlTargetElement("g-crumb", ParentTag = "g-breadcrumbs")]
public sealed class Crumb : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = await output.GetChildContentAsync();
        output.Wrap("li", "govuk-breadcrumbs__list-item");
        if (Href is null)
            output.Attributes.SetAttribute("aria-current", "page");
        output.Content.SetHtmlContent(Href is null ? text : Markup.Tag("a", "govuk-breadcrumbs__link").With("href", Href).Add(text));
    }
}

/// <summary>Pages of a long list; keeps every other part of the address, so that a filtered page can be shared.</summary>
[HtmlTargetElement("g-pages", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Pages : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    public int Of { get; set; }

    /// <summary>The name in the query string.</summary>
    public string Parameter { get; set; } = "page";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Of <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.Wrap("nav", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        var list = Markup.Tag("ul", "govuk-pagination__list");
        var last = 0;
        foreach (var number in Enumerable.Range(1, Of).Where(n => n == 1 || n == Of || Math.Abs(n - Page) <= 1))
        {
            if (number > last + 1)
                list.Add(Markup.Tag("li", "govuk-pagination__item govuk-pagination__item--ellipsis").Text("⋯"));
            list.Add(Item(number));
            last = number;
        }
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Page > 1 ? Step("prev", Page - 1, "Previous") : HtmlString.Empty)
            .AppendHtml(list)
            .AppendHtml(Page < Of ? Step("next", Page + 1, "Next") : HtmlString.Empty));
    }

    private TagBuilder Item(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        var link = Markup.Tag("a", "govuk-link govuk-pagination__link").With("href", Address(number)).With("aria-label", "Page " + text)
            .When(number == Page, "aria-current", "page").Text(text);
        return Markup.Tag("li", number == Page ? "govuk-pagination__item govuk-pagination__item--current" : "govuk-pagination__item").Add(link);
    }

    private TagBuilder Step(string kind, int number, string word)
    {
        var icon = Markup.Tag("span", "trust-arrow").With("aria-hidden", "true").Text(kind == "prev" ? "←" : "→");
        var words = Markup.Tag("span", "govuk-pagination__link-title").Text(word).Add(Markup.Hidden(" page"));
        var link = Markup.Tag("a", "govuk-link govuk-pagination__link").With("href", Address(number)).With("rel", kind);
        return Markup.Tag("div", "govuk-pagination__" + kind).Add(kind == "prev" ? link.Add(icon).Add(words) : link.Add(words).Add(icon));
    }

    private string Address(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var others = QueryHelpers.ParseQuery(request.QueryString.Value)
            .Where(q => !string.Equals(q.Key, Parameter, StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""))
            .Append(KeyValuePair.Create(Parameter, number.ToString(CultureInfo.InvariantCulture)));
        return request.PathBase + request.Path + new QueryBuilder(others).ToQueryString();
    }
}

/// <summary>
/// Forms: validation is ours, with messages in the page, so the browser's own bubbles stay away; and a form that posts to an address
/// of the portal carries the antiforgery token also when the address is written out (MVC adds it only for asp-action).
/// </summary>
[HtmlTargetElement("form")]
public sealed class PortalForm(IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
        var posts = string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        var address = context.AllAttributes["action"]?.Value?.ToString() ?? "";
        var local = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);
        if (posts && local && !context.AllAttributes.ContainsName("asp-antiforgery") && html.GenerateAntiforgery(ViewContext) is { } token)
            output.PostContent.AppendHtml(token);
    }
}
