using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invictus.Recruitment.Web.Demo;

/// <summary>The seeds folder beside the solution: the trust's document and the invented applicants.</summary>
internal sealed record DemoSeeds(byte[] JobDescription, SampleFile Samples)
{
    public const string DocumentName = "second-in-science.md";

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static DemoSeeds? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "seeds");
            if (!File.Exists(Path.Combine(seeds, DocumentName)))
                continue;
            return new DemoSeeds(
                File.ReadAllBytes(Path.Combine(seeds, DocumentName)),
                JsonSerializer.Deserialize<SampleFile>(File.ReadAllBytes(Path.Combine(seeds, "sample-applicants.json")), Options)!);
        }
        return null;
    }
}

internal sealed record SampleFile(IReadOnlyList<SampleCriterion> Criteria, IReadOnlyList<SampleApplicant> Applicants);

/// <param name="AssessedBy">Letters: A application, I interview, L lesson, T task, R reference, C certificate.</param>
internal sealed record SampleCriterion(string Code, string Text, string AssessedBy);

internal sealed record SampleApplicant(
    string First,
    string Last,
    string Email,
    string Phone,
    string Address,
    string Ni,
    string Trn,
    string Qts,
    string Induction,
    [property: JsonPropertyName("right_to_work")] string RightToWork,
    IReadOnlyList<string[]> History,
    IReadOnlyList<string[]> Referees,
    string Support,
    [property: JsonPropertyName("dc_scheme")] string DcScheme,
    string Relationships,
    IReadOnlyDictionary<string, SampleEvidence> Evidence);

internal sealed record SampleEvidence(string Text);
