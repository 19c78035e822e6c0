using System.Text.Json;

namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>What a careful person reads in a document of the corpus: the file beside it, of the same name, in JSON.</summary>
internal sealed record Expected(string Layout, Dictionary<string, string> Header, List<ExpectedCriterion> Criteria)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Expected Of(byte[] json) => JsonSerializer.Deserialize<Expected>(json, Options)!;
}

internal sealed record ExpectedCriterion(string Importance, string Category, string Text, List<string> Points, List<string> AssessedBy);
