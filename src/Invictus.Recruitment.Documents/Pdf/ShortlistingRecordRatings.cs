using Invictus.Recruitment.Documents.Pdf.Layout;
using Invictus.Recruitment.Domain.Common;

namespace Invictus.Recruitment.Documents.Pdf;

/// <summary>The ratings in the record: agreed ones at one glance, when each member submitted theirs, and what each gave and wrote.</summary>
public static partial class ShortlistingRecordPdf
{
    /// <summary>As many columns of one digit as stand legibly beside a name.</summary>
    private const int MostColumns = 14;

    private const double LeastForNames = 0.32, WidestColumn = 0.07;

    private static readonly DataColumn[] SubmissionColumns = [new("Member", 0.2), new("Applicant", 0.2), new("Version", 0.11), new("Submitted", 0.19), new("Replaced, and why", 0.3)];
    private static readonly DataColumn[] RatingColumns = [new("Criterion", 0.28), new("Agreed rating", 0.26), new("Each member’s rating and note", 0.46)];

    /// <summary>Applicants by criteria; several tables of about the same number of columns where one is not wide enough.</summary>
    private static IEnumerable<Component> Matrix(ShortlistingRecordDocument record)
    {
        if (record.Criteria.Count == 0)
            yield break;
        yield return new HeadingBlock(2, "Agreed ratings");
        yield return new Paragraph("The numbers over the columns are those of the criteria. A dash stands where no rating was agreed.", LeadsIn: true, Space: 2);
        var tables = (record.Criteria.Count + MostColumns - 1) / MostColumns;
        var most = (record.Criteria.Count + tables - 1) / tables;
        var share = Math.Min(WidestColumn, (1 - LeastForNames) / most);
        foreach (var criteria in record.Criteria.Chunk(most))
        {
            yield return new DataTable(
                [new("Applicant", 1 - (share * most)), .. criteria.Select(c => new DataColumn(Number(c.Number), share))],
                [.. record.Applicants.Select(a =>
                {
                    var agreed = a.Ratings.ToDictionary(r => r.Criterion, r => r.Rating.Split(' ')[0]);
                    return new[] { Cell(a.Called) }.Concat(criteria.Select(c => Cell(agreed.GetValueOrDefault(c.Number, "")))).ToArray();
                })])
            {
                Caption = criteria.Length == 1 ? $"Agreed ratings, criterion {Number(criteria[0].Number)}"
                    : $"Agreed ratings, criteria {Number(criteria[0].Number)} to {Number(criteria[^1].Number)}",
            };
        }
    }

    private static IEnumerable<Component> Submissions(IReadOnlyList<RecordedSubmission> submissions)
    {
        if (submissions.Count == 0)
            yield break;
        yield return new HeadingBlock(2, "When ratings were submitted");
        yield return Table(SubmissionColumns, submissions.Select(s => new[]
        {
            s.Member, s.Applicant, Number(s.Version), s.SubmittedAt is { } at ? London.DateAndTime(at) : "Not submitted",
            string.Join(". ", new[]
            {
                s.ReplacedAt is { } replaced ? $"{London.DateAndTime(replaced)} by {s.ReplacedBy}: {OneLine(s.Reason)}" : "",
                s.Knows ? "Does not count: the member knows the applicant" : "",
            }.Where(t => t.Length > 0)),
        }));
    }

    private static DataTable Ratings(RecordedApplicant applicant, Dictionary<int, string> texts, ILookup<(string Applicant, int Criterion), RecordedOpinion> opinions) => new(
        RatingColumns,
        [.. applicant.Ratings.Select(r => new[]
        {
            Cell($"{Number(r.Criterion)}. {texts.GetValueOrDefault(r.Criterion, "")}"),
            [new CellLine("", r.Rating.Length > 0 ? Printable.Line(r.Rating) : "Not agreed"), new CellLine(OneLine(r.Note))],
            [.. opinions[(applicant.Called, r.Criterion)].Select(Opinion)],
        })],
        IsQuiet: true);

    private static CellLine Opinion(RecordedOpinion opinion)
    {
        var version = opinion.Version > 1 || opinion.IsReplaced ? $", version {Number(opinion.Version)}" : "";
        var counts = opinion.Counts ? "" : opinion.IsReplaced ? "No longer counts. " : "Does not count: the member knows the applicant. ";
        return new CellLine((counts + OneLine(opinion.Note)).TrimEnd(), Printable.Line($"{opinion.Member}{version}: {Number(opinion.Rating)}."), IsQuiet: !opinion.Counts);
    }

    /// <summary>Sentences one after the other, as a cell has them.</summary>
    private static string OneLine(string text) => string.Join(' ', Printable.Paragraphs(text));
}
