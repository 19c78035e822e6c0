using System.Text.Json;

namespace Invictus.Recruitment.Web.Features.Applications;

/// <summary>What the forms of an application have in common.</summary>
internal static class Forms
{
    /// <summary>The button "Save and come back later": what is there is kept, what is missing is not asked for yet.</summary>
    public const string Later = "later";

    /// <summary>A button that saves and stays on the page.</summary>
    public const string Stay = "stay";

    /// <summary>The header by which the page's script says that nobody pressed a button.</summary>
    public const string AutosaveHeader = "X-Autosave";

    /// <summary>What a window was opened on, as it travels in the page.</summary>
    public static string Pack(IReadOnlyDictionary<string, string> texts) => JsonSerializer.Serialize(texts);

    /// <summary>What a window says it was opened on. Should that be lost on the way, everything that it holds counts as changed there: nothing is lost.</summary>
    public static IReadOnlyDictionary<string, string> Unpack(string? packed)
    {
        try
        {
            return packed is null ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(packed) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }
}
