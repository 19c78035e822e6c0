using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Sheets;
using Invictus.Recruitment.Documents.Tests.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Sheets;

public sealed class RecordSheetTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 16, 41, 7, TimeSpan.Zero);

    private static readonly ShortlistingRecordDocument Record = SampleRecords.Record() with
    {
        Opinions =
        [
            new("Applicant 4037", 1, "Helen Żółkowska", 1, 2, "=HYPERLINK(\"http://example.org\")", At, Counts: false),
            new("Applicant 4037", 1, "Helen Żółkowska", 2, 3, "+1\u0001 @SUM(A1)", At, Counts: true),
        ],
        Events = [new(At, "Ratings of Helen Żółkowska reopened: Applicant 4037, version 1", "-2+3", "Daniel Nguyễn")],
        Statistics = [new("Krippendorff’s alpha (ordinal), everything", "0.81", 40)],
    };

    [Fact]
    public void Every_sheet_has_its_headings_and_its_rows()
    {
        var sheets = Read(ShortlistingRecordSheets.Write(Record));
        Assert.Equal(
            ["About", "Panel", "Criteria", "Agreed ratings", "How agreed", "Each member", "Decisions", "Conflicts and reopening", "Agreement"], sheets.Keys);
        Assert.Equal(["Applicant 4037", "1", "Helen Żółkowska", "2", "3"], sheets["Each member"][2][..5]);
        Assert.Equal("Yes", sheets["Each member"][2][^1]);
        Assert.Equal(5 + 1, sheets["Agreed ratings"].Count);
        Assert.StartsWith("1. Ability to plan", sheets["Agreed ratings"][0][7], StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], sheets["Agreed ratings"][1][7..10]);
        Assert.Contains(sheets["Decisions"], d => d[1] == "Shortlisted" && d[^1] == "Yes");
        Assert.Equal("0.81", sheets["Agreement"][1][1]);
    }

    [Fact]
    public void Text_that_begins_like_a_formula_stays_text()
    {
        var file = ShortlistingRecordSheets.Write(Record);
        Assert.DoesNotContain(Cells(file), c => c.CellFormula is not null);
        var sheets = Read(file);
        Assert.Equal(["=HYPERLINK(\"http://example.org\")", "+1 @SUM(A1)"], sheets["Each member"].Skip(1).Select(r => r[5]));
        Assert.Equal("-2+3", sheets["Conflicts and reopening"][1][2]);
    }

    [Fact]
    public void A_record_of_nobody_still_has_headings() =>
        Assert.Equal(["Applicant", "Rank"], Read(ShortlistingRecordSheets.Write(Record with { Applicants = [], Opinions = [] }))["Agreed ratings"][0][..2]);

    [Fact]
    public void The_PDF_has_the_same_conflicts_and_figures()
    {
        var text = string.Join(' ', UglyToad.PdfPig.PdfDocument.Open(ShortlistingRecordPdf.Write(Record)).GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("How far members agreed", text, StringComparison.Ordinal);
        Assert.Contains("reopened:", text, StringComparison.Ordinal);
        Assert.Contains("0.81 40", text, StringComparison.Ordinal);
    }

    private static List<Cell> Cells(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>())];
    }

    private static Dictionary<string, List<string[]>> Read(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = document.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Select(s => s.InnerText).ToList() ?? [];
        return book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().ToDictionary(
            s => s.Name!.Value!,
            s => ((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet!.Descendants<Row>()
                .Select(r => r.Elements<Cell>().Select(c => c.DataType?.Value == CellValues.SharedString ? shared[int.Parse(c.InnerText, System.Globalization.CultureInfo.InvariantCulture)] : c.InnerText).ToArray()).ToList());
    }
}
