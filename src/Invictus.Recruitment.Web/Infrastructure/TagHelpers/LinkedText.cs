using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>Text of a document in which web addresses become links; a full stop or bracket that closes the sentence stays outside.</summary>
[HtmlTargetElement("g-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LinkedText : TagHelper
{
    public string Value { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Linked(Value));
    }

    public static IHtmlContent Linked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlContentBuilder();
        var from = 0;
        while (Next(text, from) is var at and >= 0)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"'))
                end++;
            while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or ')' or '!' or '?')
                end--;
            html.Append(text[from..at]);
            var address = text[at..end];
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
                html.AppendHtml(Markup.Tag("a", "govuk-link trust-address").With("href", address).With("rel", "noopener").Text(address));
            else
                html.Append(address);
            from = end;
        }
        return html.Append(text[from..]);
    }

    private static int Next(string text, int from)
    {
        var https = text.IndexOf("https://", from, StringComparison.Ordinal);
        var http = text.IndexOf("http://", from, StringComparison.Ordinal);
        return https < 0 ? http : http < 0 ? https : Math.Min(http, https);
    }
}
