using System.Text.Json;

namespace Invictus.Recruitment.Testing;

/// <summary>
/// Somebody writes into one field of a page of their application, and the page saves by itself, as its script does: with what it heard
/// last to be stored. Remembers what was sent and what was acknowledged.
/// </summary>
/// <param name="writer">Who, signed in.</param>
/// <param name="address">The page.</param>
/// <param name="field">The field, such as <c>Answers.Text</c>.</param>
public sealed class Writing(Visitor writer, string address, string field)
{
    private readonly List<string> sent = [];
    private int acknowledged;
    private string token = "";
    private string was = "";

    public string Address => address;

    /// <summary>Saves that were acknowledged since the page was opened.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Opens the page, or opens it again, and says what stands there.</summary>
    public async Task<Kept> Open()
    {
        var page = await writer.Get(address);
        var stored = page.Value(field)!;
        var kept = sent.Count == 0 ? new Kept(stored, stored, false) : new Kept(stored, sent[acknowledged], sent.LastIndexOf(stored) < acknowledged);
        (token, was, acknowledged, Acknowledged) = (page.Value(FilledForm.Token)!, page.Value("Was")!, 0, 0);
        sent.Clear();
        sent.Add(stored);
        return kept;
    }

    /// <summary>One save, not retried.</summary>
    /// <returns>The answer; anything but 200 is no acknowledgement.</returns>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public async Task<Page> Save(string text)
    {
        sent.Add(text);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Was", was), new(FilledForm.Token, token), new(field, text)]),
        };
        request.Headers.Add("X-Autosave", "1");
        var answer = await writer.Send(request);
        if (answer.Status is not System.Net.HttpStatusCode.OK)
            return answer;
        using var json = JsonDocument.Parse(answer.Body);
        (was, acknowledged, Acknowledged) = (json.RootElement.GetProperty("was").GetString()!, sent.Count - 1, Acknowledged + 1);
        return answer;
    }
}

/// <summary>What stands on a page that is opened again.</summary>
/// <param name="Stored">The text.</param>
/// <param name="Acknowledged">What was acknowledged last.</param>
/// <param name="IsLost">What stands there is neither that nor anything that was sent later.</param>
public sealed record Kept(string Stored, string Acknowledged, bool IsLost);
