using System.Globalization;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>How many of a document's criteria and header fields were expected, found, and found right.</summary>
internal sealed record Figures(
    string Document, int Criteria, int CriteriaFound, int CriteriaRight, int CategoriesRight, int StagesRight, int Fields, int FieldsFound, int FieldsRight)
{
    private static readonly (string Name, Func<JobDescriptionHeader, string> Value)[] Header =
    [
        ("title", h => h.Title), ("department", h => h.Department), ("salaryRange", h => h.SalaryRange), ("reportingTo", h => h.ReportingTo),
        ("responsibleFor", h => h.ResponsibleFor), ("liaisingWith", h => h.LiaisingWith), ("hours", h => h.Hours), ("contract", h => h.Contract),
    ];

    private static readonly (AssessmentStage Stage, string Name)[] Stages =
    [
        (AssessmentStage.Application, "application"), (AssessmentStage.Interview, "interview"), (AssessmentStage.Task, "task"),
        (AssessmentStage.Reference, "reference"), (AssessmentStage.Certificate, "certificate"),
    ];

    public double Recall => Share(CriteriaRight, Criteria);

    public double Precision => Share(CriteriaRight, CriteriaFound);

    public double FieldRecall => Share(FieldsRight, Fields);

    public double FieldPrecision => Share(FieldsRight, FieldsFound);

    /// <summary>A criterion is right when its importance and its words, points included, are the expected ones; each counts once.</summary>
    public static Figures Of(string document, Expected expected, JobDescriptionContent read, List<string> differences)
    {
        var open = expected.Criteria.ToList();
        int right = 0, categories = 0, stages = 0;
        foreach (var criterion in read.Criteria)
        {
            var same = open.Where(e => Key(e) == Key(criterion)).OrderByDescending(e => e.Category == criterion.Category).FirstOrDefault();
            if (same is null)
            {
                differences.Add($"{document}: not expected: {Key(criterion)}");
                continue;
            }
            open.Remove(same);
            right++;
            var by = string.Join(',', Stages.Where(s => criterion.AssessedBy.HasFlag(s.Stage)).Select(s => s.Name));
            categories += Count(document, "category", same.Category, criterion.Category, differences);
            stages += Count(document, "assessed by", string.Join(',', Stages.Select(s => s.Name).Where(same.AssessedBy.Contains)), by, differences);
        }
        differences.AddRange(open.Select(e => $"{document}: missed: {Key(e)}"));

        int fields = 0, found = 0, fieldsRight = 0;
        foreach (var (name, value) in Header)
        {
            var (wanted, got) = (expected.Header.GetValueOrDefault(name, ""), value(read.Header));
            fields += wanted.Length > 0 ? 1 : 0;
            found += got.Length > 0 ? 1 : 0;
            fieldsRight += Count(document, name, wanted, got, differences) == 1 && wanted.Length > 0 ? 1 : 0;
        }
        return new Figures(document, expected.Criteria.Count, read.Criteria.Count, right, categories, stages, fields, found, fieldsRight);
    }

    public static Figures Total(IReadOnlyList<Figures> all) => new(
        "total", all.Sum(f => f.Criteria), all.Sum(f => f.CriteriaFound), all.Sum(f => f.CriteriaRight), all.Sum(f => f.CategoriesRight), all.Sum(f => f.StagesRight),
        all.Sum(f => f.Fields), all.Sum(f => f.FieldsFound), all.Sum(f => f.FieldsRight));

    /// <summary>The head of the table that <see cref="ToString"/> makes a row of, as docs/reading.md has it.</summary>
    public const string Head =
        "| Document | Criteria | found | right | recall | precision | category | assessed by | Header fields | found | right | recall | precision |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Document} | {Criteria} | {CriteriaFound} | {CriteriaRight} | {Recall:0.000} | {Precision:0.000} | {Share(CategoriesRight, CriteriaRight):0.000} | {Share(StagesRight, CriteriaRight):0.000} | {Fields} | {FieldsFound} | {FieldsRight} | {FieldRecall:0.000} | {FieldPrecision:0.000} |");

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private static int Count(string document, string what, string wanted, string got, List<string> differences)
    {
        if (Folded(wanted) == Folded(got))
            return 1;
        differences.Add($"{document}: {what}: expected “{wanted}”, read “{got}”");
        return 0;
    }

    private static string Key(ExpectedCriterion c) => $"{c.Importance}: {Folded(string.Join(" • ", c.Points.Prepend(c.Text)))}";

    private static string Key(Criterion c) => $"{(c.Importance == Importance.Essential ? "essential" : "desirable")}: {Folded(string.Join(" • ", c.Points.Prepend(c.Text)))}";

    // Verbatim but for white space.
    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
