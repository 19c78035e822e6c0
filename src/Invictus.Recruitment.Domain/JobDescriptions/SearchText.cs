namespace Invictus.Recruitment.Domain.JobDescriptions;

/// <summary>What the library searches in: every text of a job description, in lower case.</summary>
public static class SearchText
{
    /// <summary>Most words of one search; more are left out.</summary>
    public const int TermsMax = 8;

    /// <summary>The text to search in.</summary>
    public static string Of(JobDescriptionContent content) =>
        string.Join('\n', Passages.Of(content).Select(p => p.Text).Where(t => t.Length > 0)).ToLowerInvariant();

    /// <summary>The words that somebody looks for; each must be found.</summary>
    public static IReadOnlyList<string> Terms(string? typed) =>
        [.. (typed ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(TermsMax)];
}
