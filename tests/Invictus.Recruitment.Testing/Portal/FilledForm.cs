using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Invictus.Recruitment.Testing;

/// <summary>A form as it was served, with what somebody typed into it.</summary>
internal sealed class FilledForm
{
    public const string Token = "__RequestVerificationToken";

    private readonly IHtmlFormElement form;
    private readonly List<KeyValuePair<string, string>> values = [];
    private (string Field, string Name, byte[] Bytes)? file;

    public FilledForm(IHtmlFormElement form)
    {
        this.form = form;
        foreach (var field in Fields().Where(f => !f.HasAttribute("disabled")))
            Keep(field);
    }

    /// <summary>Types into a field or chooses from it.</summary>
    /// <exception cref="InvalidOperationException">The form has no such field, or the field no such choice.</exception>
    public void Answer(string name, string? value)
    {
        // One of several buttons: pressing it sends its name.
        if (form.QuerySelectorAll($"button[name='{name}']").Any(b => b.GetAttribute("value") == value))
        {
            values.Add(KeyValuePair.Create(name, value!));
            return;
        }
        var fields = Fields().Where(f => f.GetAttribute("name") == name && f.GetAttribute("type") != "hidden").ToList();
        if (fields.Count == 0)
            throw new InvalidOperationException($"The form has no field {name}; it has {string.Join(", ", Fields().Select(f => f.GetAttribute("name")).Distinct())}.");
        var hidden = Fields().Where(f => f.GetAttribute("name") == name && f.GetAttribute("type") == "hidden").Select(f => f.GetAttribute("value") ?? "").ToList();
        values.RemoveAll(v => v.Key == name);
        if (value is not null)
        {
            if (Choices(fields) is { } choices && !choices.Contains(value))
                throw new InvalidOperationException($"{name} cannot be {value}: choices are {string.Join(", ", choices)}.");
            values.Add(KeyValuePair.Create(name, value));
        }
        // What ASP.NET puts beside a checkbox, so that "not ticked" is an answer too.
        values.AddRange(hidden.Select(h => KeyValuePair.Create(name, h)));
    }

    public void Choose(string field, string name, byte[] bytes)
    {
        if (Fields().All(f => f.GetAttribute("name") != field || f.GetAttribute("type") != "file"))
            throw new InvalidOperationException($"The form has no file field {field}.");
        if (form.Enctype != "multipart/form-data")
            throw new InvalidOperationException("A form with a file must be multipart/form-data.");
        file = (field, name, bytes);
    }

    public HttpRequestMessage Request(string page)
    {
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page;
        var method = new HttpMethod((form.GetAttribute("method") ?? "get").ToUpperInvariant());
        if (method == HttpMethod.Get)
            return new HttpRequestMessage(method, new Uri($"{address.Split('?')[0]}?{Query()}", UriKind.RelativeOrAbsolute));
        return new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute))
        {
            Content = form.Enctype == "multipart/form-data" ? Multipart() : new FormUrlEncodedContent(values),
        };
    }

    private string Query() => string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));

    private MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
            content.Add(new StringContent(value), name);
        if (file is { } chosen)
        {
            var bytes = new ByteArrayContent(chosen.Bytes);
            bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(bytes, chosen.Field, chosen.Name);
        }
        return content;
    }

    /// <summary>The form's own fields, and those elsewhere that name it (form="…").</summary>
    private IEnumerable<IElement> Fields() => form.QuerySelectorAll("input[name], textarea[name], select[name]")
        .Concat(form.Id is { Length: > 0 } id ? form.Owner!.QuerySelectorAll($"[name][form='{id}']") : []);

    private static List<string>? Choices(List<IElement> fields) => fields[0] switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } => fields.ConvertAll(f => f.GetAttribute("value") ?? "on"),
        IHtmlSelectElement select => [.. select.Options.Select(o => o.Value)],
        _ => null,
    };

    private void Keep(IElement field)
    {
        var name = field.GetAttribute("name")!;
        var value = field switch
        {
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" } => null,
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => choice.HasAttribute("checked") ? choice.GetAttribute("value") ?? "on" : null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
        if (value is not null)
            values.Add(KeyValuePair.Create(name, value));
    }
}
