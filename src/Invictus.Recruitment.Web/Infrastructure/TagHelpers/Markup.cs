using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>Short ways to build encoded HTML: text goes in as text, so hostile input can only ever come out as text.</summary>
internal static class Markup
{
    public static TagBuilder Tag(string name, string? css = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
            tag.AddCssClass(css);
        return tag;
    }

    /// <summary>Sets an attribute; null leaves it out.</summary>
    public static TagBuilder With(this TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
            tag.Attributes[attribute] = value;
        return tag;
    }

    public static TagBuilder When(this TagBuilder tag, bool condition, string attribute, string value = "") =>
        condition ? tag.With(attribute, value) : tag;

    public static TagBuilder Text(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? "");
        return tag;
    }

    public static TagBuilder Add(this TagBuilder tag, IHtmlContent? content)
    {
        if (content is not null)
            tag.InnerHtml.AppendHtml(content);
        return tag;
    }

    public static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.StartTag;
        return tag;
    }

    /// <summary>Turns the tag of the view into this element; classes given in the view are kept.</summary>
    public static TagHelperOutput Wrap(this TagHelperOutput output, string tag, string css)
    {
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var given = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", given is null ? css : $"{css} {given}");
        return output;
    }

    public static TagBuilder Hidden(string text) => Tag("span", "govuk-visually-hidden").Text(text);
}
