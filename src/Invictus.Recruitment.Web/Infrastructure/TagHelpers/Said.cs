using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>What the last action did, said once on the next page: "Vacancy published. It closes on 11 December 2026 at 9am."</summary>
[HtmlTargetElement("g-said", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class Said : TagHelper
{
    public const string Key = "Said";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ViewContext.TempData[Key] is string { Length: > 0 } text)
            Notice.Build(output, "said", "Done", Markup.Tag("p", "govuk-notification-banner__heading").Text(text), success: true);
        else
            output.SuppressOutput();
    }
}

public static class SaidExtensions
{
    /// <summary>Says it on the next page that is shown.</summary>
    public static void Say(this ITempDataDictionary tempData, string text)
    {
        ArgumentNullException.ThrowIfNull(tempData);
        tempData[Said.Key] = text;
    }
}

internal static class Notice
{
    public static void Build(TagHelperOutput output, string titleId, string title, IHtmlContent content, bool success)
    {
        output.Wrap("div", success ? "govuk-notification-banner govuk-notification-banner--success" : "govuk-notification-banner");
        output.Attributes.SetAttribute("role", success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", titleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Markup.Tag("div", "govuk-notification-banner__header").Add(Markup.Tag("h2", "govuk-notification-banner__title").With("id", titleId).Text(title)))
            .AppendHtml(Markup.Tag("div", "govuk-notification-banner__content").Add(content)));
    }
}
