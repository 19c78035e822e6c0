using System.Text.Json;
using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>
/// Words in job descriptions that may shut people out, or that say too little to be assessed. They are data (wording.json), each with
/// its reason; a hint never blocks, because only a person can tell what a sentence means.
/// </summary>
/// <param name="Pattern">A regular expression without backtracking; upper and lower case are the same.</param>
/// <param name="What">What is doubtful about the words.</param>
/// <param name="Why">Why it matters.</param>
/// <param name="Suggestion">What to write instead.</param>
/// <param name="Source">The law or guidance behind it; empty when plain sense is.</param>
public sealed record WordingHint(string Pattern, string What, string Why, string Suggestion, string Source)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    private static readonly Lazy<IReadOnlyList<(WordingHint Hint, Regex Regex)>> Known = new(() => [.. Load().Select(h => (h, new Regex(
        h.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)))]);

    /// <summary>Every hint there is.</summary>
    public static IReadOnlyList<WordingHint> All => [.. Known.Value.Select(k => k.Hint)];

    /// <summary>The hints about a text, each with the words that gave rise to it, once.</summary>
    public static IEnumerable<(WordingHint Hint, string Words)> In(string text)
    {
        foreach (var (hint, regex) in Known.Value)
        {
            if (regex.Match(text) is { Success: true } found)
                yield return (hint, found.Value);
        }
    }

    private static List<WordingHint> Load()
    {
        using var file = typeof(WordingHint).Assembly.GetManifestResourceStream("wording.json")!;
        return JsonSerializer.Deserialize<List<WordingHint>>(file, Options)!;
    }
}
