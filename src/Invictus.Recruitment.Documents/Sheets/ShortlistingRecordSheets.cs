using System.Globalization;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.Common;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Invictus.Recruitment.Documents.Sheets;

/// <summary>
/// The record of a shortlisting as a spreadsheet: the same content as the PDF and, row by row, what every member gave. Ratings are
/// numbers, to be filtered and added up; text is text also where it begins like a formula.
/// </summary>
public static class ShortlistingRecordSheets
{
    private const int CellMax = 32_767;

    private static readonly OpenXmlConfiguration Look = new() { FreezeRowCount = 1, FastMode = true, EnableAutoWidth = true, MaxWidth = 60 };

    /// <summary>Writes the workbook: nine sheets, each with one row of headings.</summary>
    public static byte[] Write(ShortlistingRecordDocument record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var sheets = new Dictionary<string, object>
        {
            ["About"] = Sheet(["About", "Value"], record.Facts.Select(f => new object?[] { f.Label, f.Value })
                .Prepend(["Post", record.Post]).Prepend(["Trust", record.TrustName])),
            ["Panel"] = Sheet(["Name", "Role", "Safer recruitment training"], record.Panel.Select(m => new object?[] { m.Name, m.Role, m.Training })),
            ["Criteria"] = Sheet(["No.", "Criterion", "Importance", "Weight"], record.Criteria.Select(c => new object?[] { c.Number, c.Text, c.Importance, c.Weight })),
            ["Agreed ratings"] = Matrix(record),
            ["How agreed"] = Sheet(["Applicant", "Criterion", "Agreed rating", "How the panel came to it"], record.Applicants
                .SelectMany(a => a.Ratings.Select(r => new object?[] { a.Called, r.Criterion, r.Rating, r.Note }))),
            ["Each member"] = Sheet(
                ["Applicant", "Criterion", "Member", "Version", "Rating", "Note", "Submitted", "Counts"],
                record.Opinions.Select(o => new object?[] { o.Applicant, o.Criterion, o.Member, o.Version, o.Rating, o.Note, London.DateAndTime(o.SubmittedAt), o.Counts ? "Yes" : "No" })),
            ["Decisions"] = Sheet(["Applicant", "Decision", "Reason", "In words", "Decided by", "When", "Counts"], record.Applicants
                .SelectMany(a => a.Decisions.Select((d, i) => new object?[]
                {
                    a.Called, d.Outcome, d.Reason, d.Words, d.DecidedBy, London.DateAndTime(d.DecidedAt), i + 1 == a.Decisions.Count ? "Yes" : "No",
                }))),
            ["Conflicts and reopening"] = Sheet(["When", "What", "Reason", "Recorded by"], record.Events.Select(e => new object?[] { London.DateAndTime(e.At), e.What, e.Reason, e.By })),
            ["Agreement"] = Sheet(["Figure", "Value", "Rated in common"], record.Statistics.Select(f => new object?[] { f.Name, f.Value, f.Count })),
        };
        using var file = new MemoryStream();
        file.SaveAs(sheets, printHeader: true, configuration: Look);
        return file.ToArray();
    }

    private static List<Dictionary<string, object?>> Matrix(ShortlistingRecordDocument record) => Sheet(
        [
            "Applicant", "Rank", "Essential", "Desirable", "Every essential met", "Guaranteed interview asked for and every essential met", "Decision",
            .. record.Criteria.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Number}. {c.Text}")),
        ],
        record.Applicants.Select(a => new object?[]
        {
            a.Called, a.Rank, a.Essential, a.Desirable, a.EssentialsMet, a.GuaranteedInterview ? "Yes" : "", a.Decisions.Count > 0 ? a.Decisions[^1].Outcome : "Not decided",
        }.Concat(record.Criteria.Select(c => a.Ratings.FirstOrDefault(r => r.Criterion == c.Number) is { Rating.Length: > 0 } rating
            ? (object?)int.Parse(rating.Rating.Split(' ')[0], CultureInfo.InvariantCulture) : null)).ToArray()));

    /// <summary>Rows with their headings; a sheet without rows still has its headings.</summary>
    private static List<Dictionary<string, object?>> Sheet(string[] headings, IEnumerable<object?[]> rows)
    {
        var sheet = rows.Select(r => headings.Select((h, i) => (h, i)).ToDictionary(x => x.h, x => Cell(r[x.i]))).ToList();
        if (sheet.Count == 0)
            sheet.Add(headings.ToDictionary(h => h, _ => (object?)null));
        return sheet;
    }

    /// <summary>What a cell can hold: no characters that XML does not know, no more than a spreadsheet takes.</summary>
    private static object? Cell(object? value)
    {
        if (value is not string text)
            return value;
        var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF)).Select(r => r.ToString()));
        return clean.Length <= CellMax ? clean : string.Concat(clean.AsSpan(0, CellMax - 1), "…");
    }
}
