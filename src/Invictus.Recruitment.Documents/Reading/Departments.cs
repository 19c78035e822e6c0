namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Words that names of departments are made of. Data for a hint, nothing more.</summary>
internal static class Departments
{
    private static readonly string[] Stems =
    [
        "department", "faculty", "team", "art", "admin", "biolog", "business", "cater", "chemi", "clean", "communic", "comput", "curricul", "design", "drama", "econom", "engineer", "english",
        "estate", "exam", "facilit", "financ", "food", "french", "geograph", "german", "health", "histor", "human", "ict", "inclusion", "it", "language", "learning", "librar", "literacy", "math",
        "media", "mfl", "music", "nurser", "office", "operation", "pastoral", "pe", "people", "physic", "premises", "primary", "psycholog", "pupil", "re", "religio", "resource", "scien", "secondary",
        "sen", "send", "site", "sixth", "social", "spanish", "special", "sport", "steam", "stem", "student", "support", "technolog", "year",
    ];

    public static bool IsLikely(string value) =>
        Phrase.Words(value).Any(w => Stems.Any(s => s.Length <= 3 ? w == s : w.StartsWith(s, StringComparison.Ordinal)));
}
