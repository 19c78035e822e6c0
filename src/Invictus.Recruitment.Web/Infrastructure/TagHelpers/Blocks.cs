using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>A status in words and colour. Colours: grey, green, teal, blue, purple, magenta, red, orange, yellow.</summary>
[HtmlTargetElement("g-tag")]
public sealed class StatusTag : TagHelper
{
    public string? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Wrap("strong", Colour is null ? "govuk-tag" : "govuk-tag govuk-tag--" + Colour);
    }
}

[HtmlTargetElement("g-inset")]
public sealed class InsetText : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Wrap("div", "govuk-inset-text");
    }
}

[HtmlTargetElement("g-warning")]
public sealed class WarningText : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = await output.GetChildContentAsync();
        output.Wrap("div", "govuk-warning-text");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Markup.Tag("span", "govuk-warning-text__icon").With("aria-hidden", "true").Text("!"))
            .AppendHtml(Markup.Tag("strong", "govuk-warning-text__text").Add(Markup.Hidden("Warning: ")).Add(text)));
    }
}

/// <summary>Around a table that may be wider than a phone: it scrolls in its own box, which the keyboard can reach.</summary>
[HtmlTargetElement("g-scroll", Attributes = "label")]
public sealed class Scroll : TagHelper
{
    /// <summary>What is in it; the table's caption, mostly.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Wrap("div", "trust-scroll");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

[HtmlTargetElement("g-details")]
public sealed class Details : TagHelper
{
    public required string Summary { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = await output.GetChildContentAsync();
        output.Wrap("details", "govuk-details");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Markup.Tag("summary", "govuk-details__summary").Add(Markup.Tag("span", "govuk-details__summary-text").Text(Summary)))
            .AppendHtml(Markup.Tag("div", "govuk-details__text").Add(text)));
    }
}

/// <summary>The end of a journey: its title is the page's h1.</summary>
[HtmlTargetElement("g-panel")]
public sealed class Panel : TagHelper
{
    public required string Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text = await output.GetChildContentAsync();
        output.Wrap("div", "govuk-panel govuk-panel--confirmation");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Markup.Tag("h1", "govuk-panel__title").Text(Heading))
            .AppendHtml(Markup.Tag("div", "govuk-panel__body").Add(text)));
    }
}

/// <summary>Something a person should know before they go on; not the outcome of what they did (see g-said).</summary>
[HtmlTargetElement("g-banner")]
public sealed class Banner : TagHelper
{
    public string Heading { get; set; } = "Important";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var text = await output.GetChildContentAsync();
        Notice.Build(output, "banner-" + context.UniqueId, Heading, text, success: false);
    }
}
