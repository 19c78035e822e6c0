using System.Text.Json;
using Invictus.Recruitment.Domain.JobDescriptions;
using Invictus.Recruitment.Domain.Scoring;

namespace Invictus.Recruitment.Domain.Tests.Scoring;

/// <summary>The three invented applicants of seeds/sample-applicants.json with the ratings of two shortlisters.</summary>
internal sealed class SampleApplicants
{
    private readonly JsonElement root;
    private readonly List<(long Id, string Code, bool AtApplication, Importance Importance, string Text)> criteria;

    public SampleApplicants()
    {
        root = JsonDocument.Parse(File.ReadAllText(Path.Combine(SolutionFolder(), "seeds", "sample-applicants.json"))).RootElement;
        criteria =
        [
            .. root.GetProperty("criteria").EnumerateArray().Select((c, i) => (
                (long)i + 1,
                c.GetProperty("code").GetString()!,
                c.GetProperty("assessed_by").GetString()!.Split(',').Contains("A"),
                c.GetProperty("kind").GetString() == "essential" ? Importance.Essential : Importance.Desirable,
                c.GetProperty("text").GetString()!)),
        ];
    }

    public int AllCriteria => criteria.Count;

    public IReadOnlyList<CriterionInScope> Criteria =>
        [.. criteria.Where(c => c.AtApplication).Select(c => new CriterionInScope(c.Id, c.Importance, 1))];

    public IReadOnlyList<CriterionToScore> ToScore =>
    [
        .. criteria.Where(c => c.AtApplication).Select(c => new CriterionToScore(
            c.Id, c.Importance, 1, c.Code == "Q-E1" ? CriterionKind.QualifiedTeacherStatus : CriterionKind.Statement, c.Text, [])),
    ];

    public IReadOnlyList<string> References => [.. Applicants.Select(a => a.GetProperty("ref").GetString()!)];

    public long IdOf(string code) => criteria.Single(c => c.Code == code).Id;

    public IReadOnlyList<CriterionRating> Agreed(string reference) =>
        [.. Ratings(reference, "agreed").Where(r => r.Rating is not null).Select(r => new CriterionRating(r.Id, r.Rating!.Value))];

    public IReadOnlyList<int?> Shortlister(string reference, int number) =>
        [.. Ratings(reference, $"shortlister_{number}").Select(r => r.Rating)];

    public IReadOnlyDictionary<long, string> Evidence(string reference) =>
        criteria.ToDictionary(c => c.Id, c => Evidence(reference, c.Code).GetProperty("text").GetString()!);

    public static string SolutionFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("*.sln").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No solution above the tests.");
    }

    private IEnumerable<JsonElement> Applicants => root.GetProperty("applicants").EnumerateArray();

    private JsonElement Evidence(string reference, string code) =>
        Applicants.Single(a => a.GetProperty("ref").GetString() == reference).GetProperty("evidence").GetProperty(code);

    private IEnumerable<(long Id, int? Rating)> Ratings(string reference, string whose) => criteria.Select(c =>
    {
        var rating = Evidence(reference, c.Code).GetProperty(whose);
        return (c.Id, rating.ValueKind == JsonValueKind.Null ? (int?)null : rating.GetInt32());
    });
}
