using System.Net;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Invictus.Recruitment.Web.Infrastructure.Access;

/// <summary>Reads what was typed out of a request that cannot be taken as it came.</summary>
internal static class TypedForms
{
    private const int FieldsMax = 2000;
    private const int AddressMax = 2000;

    /// <summary>A sign takes up to nine bytes in a form; few do.</summary>
    private const int BytesMax = 3 * KeptText.CharactersMax;

    /// <summary>A form with one of these is an act that must be proved, and a secret: it is never kept.</summary>
    private static readonly string[] Secrets = ["Password", "Passkey", "Credential"];

    /// <summary>The autosave of a page's script: nobody reads a page that answers it.</summary>
    public static bool IsAutosave(this HttpRequest request) => request.Headers.ContainsKey("X-Autosave");

    /// <summary>
    /// Forms without files can be read a second time, by <see cref="Typed"/>, when the first reading fails. Longer ones than any page of
    /// the portal sends are left to the server, which refuses them.
    /// </summary>
    public static IApplicationBuilder UseSecondReading(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.ContentLength is not null && !context.Request.IsTooLong() && MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && IsPlain(type))
            context.Request.EnableBuffering();
        return next(context);
    });

    /// <summary>More than any page of the portal sends without a file.</summary>
    public static bool IsTooLong(this HttpRequest request) => request.ContentLength > BytesMax;

    /// <summary>The page that a form stood on: where to go back to.</summary>
    public static string? PageOf(this HttpRequest request) =>
        request.GetTypedHeaders().Referer is { } from && from.Authority == request.Host.Value && from.PathAndQuery is { Length: <= AddressMax } path ? path : null;

    /// <summary>What was typed into one of the portal's own pages; null when there is nothing to keep, or nothing that may be kept.</summary>
    public static async Task<TypedForm?> Typed(this HttpContext context, long? writtenBy)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || request.IsAutosave() || !FromOwnPage(context))
            return null;
        var (fields, hadFile, cleaned) = await Fields(request, context.RequestAborted);
        if (fields is null || fields.Any(f => Secrets.Any(s => f.Name.EndsWith(s, StringComparison.OrdinalIgnoreCase))))
            return null;
        var token = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName;
        var typed = fields.Where(f => f.Name != token).ToList();
        // A field that was shown empty and sent empty is nobody's text.
        return typed.Any(f => f.Value.Length > 0) ? new TypedForm(AddressOf(request), request.PageOf(), writtenBy, hadFile, cleaned, typed) : null;
    }

    /// <summary>The address of the request as the browser sent it; a page about a refusal is made at another.</summary>
    private static string AddressOf(HttpRequest request) => request.PathBase + request.Path + request.QueryString;

    /// <summary>
    /// Another site must not put its text before somebody who has just signed in. Browsers say where a form stood; an old one at least
    /// holds the portal's form cookie, which it sends with no other site's form.
    /// </summary>
    private static bool FromOwnPage(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return site == "same-origin";
        if (headers.Origin is { Count: > 0 } origin)
            return Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value;
        return context.Request.Cookies.ContainsKey(context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!);
    }

    private static async Task<(List<TypedField>? Fields, bool HadFile, bool Cleaned)> Fields(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return default;
        try
        {
            if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } read)
                return (Bounded(read.SelectMany(f => f.Value.Select(v => (f.Key, v)))), read.Files.Count > 0, false);
            if (IsMultipart(type))
                return await Parts(request, type, stop);
            return IsPlain(type) && request.Body.CanSeek ? await Plain(request, stop) : default;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            return default;
        }
    }

    /// <summary>
    /// A form without files, read by us: the server reads none that holds a sign which is no text. Such signs come along when something
    /// is pasted; the text around them is good.
    /// </summary>
    private static async Task<(List<TypedField>? Fields, bool HadFile, bool Cleaned)> Plain(HttpRequest request, CancellationToken stop)
    {
        request.Body.Position = 0;
        using var reader = new StreamReader(request.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var cleaned = false;
        var fields = (await reader.ReadToEndAsync(stop)).Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
        {
            var (name, value) = pair.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (pair[..at], pair[(at + 1)..]) : (pair, "");
            return (Clean(name), (string?)Clean(value));
        });
        return (Bounded(fields), false, cleaned);

        string Clean(string encoded)
        {
            var text = WebUtility.UrlDecode(encoded);
            var clean = string.Concat(text.Where(c => !char.IsControl(c) || c is '\t' or '\r' or '\n'));
            cleaned |= clean.Length < text.Length;
            return clean;
        }
    }

    /// <summary>The fields of a form with files: the files pass by and are not put anywhere.</summary>
    private static async Task<(List<TypedField>? Fields, bool HadFile, bool Cleaned)> Parts(HttpRequest request, MediaTypeHeaderValue type, CancellationToken stop)
    {
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            return default;
        var (fields, hadFile, left) = (new List<(string, string?)>(), false, KeptText.CharactersMax);
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(stop) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about))
                continue;
            if (about.IsFileDisposition())
            {
                hadFile |= !StringSegment.IsNullOrEmpty(about.FileName) && about.FileName != "\"\"";
                continue;
            }
            using var text = new StreamReader(section.Body, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            var buffer = new char[left + 1];
            var length = await text.ReadBlockAsync(buffer.AsMemory(), stop);
            if (length > left || fields.Count == FieldsMax)
                return default;
            left -= length;
            fields.Add((HeaderUtilities.RemoveQuotes(about.Name).Value ?? "", new string(buffer, 0, length)));
        }
        return (Bounded(fields), hadFile, false);
    }

    private static bool IsPlain(MediaTypeHeaderValue type) => type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static bool IsMultipart(MediaTypeHeaderValue type) => type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    private static List<TypedField>? Bounded(IEnumerable<(string Name, string? Value)> fields)
    {
        var all = fields.Take(FieldsMax + 1).Select(f => new TypedField(f.Name, f.Value ?? "")).ToList();
        return all.Count <= FieldsMax && all.Sum(f => f.Name.Length + f.Value.Length) <= KeptText.CharactersMax ? all : null;
    }
}
