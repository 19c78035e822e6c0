using System.Net;
using System.Net.Http.Headers;

namespace Invictus.Recruitment.Testing;

/// <summary>
/// Somebody at a browser: keeps cookies, follows nothing by itself, and sends only forms that it was served, so that a field
/// which the view forgot, or a form without its token, fails the test.
/// </summary>
/// <param name="server">Where requests go.</param>
/// <param name="at">The address of a portal in a process of its own.</param>
public sealed class Visitor(HttpMessageHandler server, Uri? at = null) : IDisposable
{
    private readonly Dictionary<string, string> cookies = [];
    private readonly HttpClient client = new(server) { BaseAddress = at ?? new Uri("http://localhost") };

    /// <summary>Names and values of the cookies held.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>The half of the form token that goes into forms; the other half is a cookie.</summary>
    public string? FormToken { get; internal set; }

    /// <summary>Takes the form token of a page, for hand-made requests.</summary>
    public void HoldTokenOf(Page page) => FormToken = page.Value(FilledForm.Token);

    public Task<Page> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute)));

    /// <summary>Fills in and sends a form of a page.</summary>
    /// <param name="page">The page as it was served.</param>
    /// <param name="form">Which form, as a CSS selector: <c>form[action$='/sign']</c>.</param>
    /// <param name="answers">Field names with what is typed or chosen; null unticks. Everything else goes back as it was served.</param>
    /// <exception cref="InvalidOperationException">There is no such form, field or choice on the page.</exception>
    public Task<Page> Submit(Page page, string form, params (string Name, string? Value)[] answers)
    {
        var filled = new FilledForm(page.Form(form));
        foreach (var (name, value) in answers)
            filled.Answer(name, value);
        return Send(filled.Request(page.Address));
    }

    /// <summary>What the page's script sends while somebody types: the same form, nobody pressed a button.</summary>
    public Task<Page> Autosave(Page page, string form, params (string Name, string? Value)[] answers)
    {
        var filled = new FilledForm(page.Form(form));
        foreach (var (name, value) in answers)
            filled.Answer(name, value);
        var request = filled.Request(page.Address);
        request.Headers.Add("X-Autosave", "1");
        return Send(request);
    }

    /// <summary>The same with a file chosen.</summary>
    public Task<Page> Upload(Page page, string form, (string Field, string FileName, byte[] Bytes) file, params (string Name, string? Value)[] answers)
    {
        var filled = new FilledForm(page.Form(form));
        foreach (var (name, value) in answers)
            filled.Answer(name, value);
        filled.Choose(file.Field, file.FileName, file.Bytes);
        return Send(filled.Request(page.Address));
    }

    /// <summary>A hand-made POST, as somebody sends who does not use the page, with a form token that is good.</summary>
    public Task<Page> Post(string address, params (string Name, string Value)[] fields) => Send(address,
        [.. fields, (FilledForm.Token, FormToken ?? throw new InvalidOperationException("This visitor has no form token."))]);

    /// <summary>A hand-made POST with a file.</summary>
    public Task<Page> PostFile(string address, (string Field, string FileName, byte[] Bytes) file, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes), file.Field, file.FileName } };
        foreach (var (name, value) in fields.Append((FilledForm.Token, FormToken ?? throw new InvalidOperationException("This visitor has no form token."))))
            content.Add(new StringContent(value), name);
        return Send(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.RelativeOrAbsolute)) { Content = content });
    }

    /// <summary>A POST without a form token, as a forged page would send it.</summary>
    public Task<Page> PostWithoutToken(string address, params (string Name, string Value)[] fields) => Send(address, fields);

    /// <summary>The page that an answer sends on to.</summary>
    public Task<Page> Follow(Page redirect) => Get(redirect.Location ?? throw new InvalidOperationException($"{redirect.Summary} sends nowhere."));

    /// <summary>Signs in through the page.</summary>
    public async Task SignIn(string email, string password)
    {
        var page = await Get("/account/sign-in");
        var answer = await Submit(page, "form[action*='/account/sign-in']", ("Email", email), ("Password", password));
        if (answer.Status is not HttpStatusCode.Found)
            throw new InvalidOperationException($"{email} could not sign in: {answer.Summary}");
    }

    /// <summary>Any request, with this visitor's cookies.</summary>
    public async Task<Page> Send(HttpRequestMessage request)
    {
        using (request)
        {
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            using var answer = await client.SendAsync(request);
            Keep(answer);
            return await Page.Of(answer);
        }
    }

    /// <summary>Puts a cookie into the jar.</summary>
    public void Take(string name, string value) => cookies[name] = value;

    public void Dispose() => client.Dispose();

    private Task<Page> Send(string address, (string Name, string Value)[] fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.RelativeOrAbsolute))
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });

    private void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var cookie in set)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
                cookies.Remove(pair[0]);
            else
                cookies[pair[0]] = pair[1];
        }
    }
}
