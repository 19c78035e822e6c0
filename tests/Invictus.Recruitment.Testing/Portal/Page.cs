using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Invictus.Recruitment.Testing;

/// <summary>An answer of the portal, read.</summary>
public sealed record Page(HttpStatusCode Status, string Address, string? Location, string? ContentType, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(Bytes)));

    public IHtmlDocument Html => document.Value;

    public string Body => System.Text.Encoding.UTF8.GetString(Bytes);

    /// <summary>The main heading.</summary>
    public string Heading => Squeezed(Html.QuerySelector("h1")?.TextContent);

    /// <summary>What people read between header and footer.</summary>
    public string Main => Squeezed(Html.QuerySelector("main")?.TextContent);

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".govuk-error-summary__list li").Select(e => Squeezed(e.TextContent))];

    /// <summary>For the message of a failed test: status, where to, heading and errors.</summary>
    public string Summary => $"{(int)Status} {Address} {(Location is null ? "" : $"→ {Location}")} “{Heading}” {string.Join("; ", Errors)}".Trim();

    /// <summary>The text of all elements that a selector finds.</summary>
    public IReadOnlyList<string> All(string selector) => [.. Html.QuerySelectorAll(selector).Select(e => Squeezed(e.TextContent))];

    /// <summary>An attribute of everything that fits, in order.</summary>
    public IReadOnlyList<string> Attributes(string selector, string attribute) => [.. Html.QuerySelectorAll(selector).Select(e => e.GetAttribute(attribute) ?? "")];

    /// <summary>The value that a field was served with.</summary>
    public string? Value(string name) => Html.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => Html.QuerySelector($"[name='{name}'][checked]")?.GetAttribute("value"),
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => throw new InvalidOperationException($"No field {name} on {Summary}"),
    };

    public bool Has(string selector) => Html.QuerySelector(selector) is not null;

    internal IHtmlFormElement Form(string selector) => Html.QuerySelectorAll<IHtmlFormElement>(selector).ToList() switch
    {
        [var one] => one,
        [] => throw new InvalidOperationException($"No form {selector} on {Summary}"),
        var many => throw new InvalidOperationException($"{many.Count} forms {selector} on {Summary}"),
    };

    /// <summary>HTML that is no answer: the part of a letter.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    internal static async Task<Page> Of(HttpResponseMessage answer)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Page(
            answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, answer.Headers.Location?.ToString(),
            answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsByteArrayAsync(), headers);
    }

    private static string Squeezed(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
