using Invictus.Recruitment.Documents.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>What a tribunal or an inspector asks of a shortlisting record: who rated what, when, in which version, and why.</summary>
public sealed class RecordRatingsTests
{
    [Fact]
    public void Every_member_stands_beside_the_criterion_with_rating_and_note_also_the_note_on_a_0()
    {
        using var pdf = Read(SampleRecords.Everything(3, 5));
        var row = RatingsOf(pdf, "Applicant 4111")[3];
        Assert.StartsWith("4. Ability to plan", row[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Helen Żółkowska: 0. Nothing in the answer is about this. The example given is of another subject.",
                "Daniel Nguyễn: 0. Nothing in the answer is about this. The example given is of another subject.",
            ],
            Said(row[2]));
        Assert.Equal(["Helen Żółkowska: 2.", "Daniel Nguyễn: 2."], Said(RatingsOf(pdf, "Applicant 4111")[1][2]));
    }

    [Fact]
    public void Ratings_that_were_replaced_stand_before_those_that_took_their_place_and_say_so()
    {
        using var pdf = Read(SampleRecords.Everything(3, 2));
        Assert.Equal(
            ["Helen Żółkowska, version 1: 1. No longer counts. Looked thin at first.", "Helen Żółkowska, version 2: 1."],
            Said(RatingsOf(pdf, "Applicant 4037")[0][2])[..2]);
        Assert.Equal("Helen Żółkowska: 1. Does not count: the member knows the applicant.", Said(RatingsOf(pdf, "Applicant 4074")[0][2])[0]);
    }

    [Fact]
    public void When_each_version_was_submitted_and_why_it_was_replaced_stands_in_one_table()
    {
        using var pdf = Read(SampleRecords.Everything(3, 2));
        var rows = Rows(TableUnder(pdf, "When ratings were submitted")).ConvertAll(r => r.ConvertAll(c => c.Text.TrimEnd()));
        Assert.Equal(1 + 4 + 3, rows.Count);
        Assert.Equal(["Member", "Applicant", "Version", "Submitted", "Replaced, and why"], rows[0]);
        Assert.Equal(
            ["Helen Żółkowska", "Applicant 4037", "1", "20 November 2026 at 7:41am", "20 November 2026 at 9:41am by Daniel Nguyễn: The second page had not been read."], rows[1]);
        Assert.Equal(["Helen Żółkowska", "Applicant 4037", "2", "20 November 2026 at 11:41am", "–"], rows[2]);
        Assert.Equal("Does not count: the member knows the applicant", rows[3][^1]);
        Assert.Equal(["Daniel Nguyễn", "Applicant 4111", "1", "20 November 2026 at 8:47am", "–"], rows[^1]);
    }

    /// <summary>More columns than a page is wide, more rows than it is high.</summary>
    [Fact]
    public void The_agreed_ratings_of_60_applicants_by_26_criteria_are_tables_that_fit_with_captions_and_heads()
    {
        var record = SampleRecords.Everything(60, 26, byName: true);
        using var pdf = Read(record);
        var tables = pdf.Elements.Where(e => e.Type == "Table" && e.Children.First().Type == "Caption").ToList();
        Assert.Equal(["Agreed ratings, criteria 1 to 13", "Agreed ratings, criteria 14 to 26"], tables.Select(t => t.Children.First().Text.TrimEnd()));
        foreach (var (table, part) in tables.Select((t, i) => (t, i)))
        {
            var rows = Rows(table);
            Assert.Equal([.. Enumerable.Range(1 + (13 * part), 13).Select(n => $"{n}").Prepend("Applicant")], rows[0].Select(c => c.Text.TrimEnd()));
            Assert.Equal(1 + 60, rows.Count);
            foreach (var (row, applicant) in rows.Skip(1).Zip(record.Applicants))
            {
                Assert.Equal(("TH", "Row"), (row[0].Type, Scope(pdf, row[0])));
                Assert.Equal(applicant.Ratings.Skip(13 * part).Take(13).Select(r => r.Rating.Length > 0 ? r.Rating[..1] : "–"), row.Skip(1).Select(c => c.Text.TrimEnd()));
            }
            Assert.All(rows[0], c => Assert.Equal(("TH", "Column"), (c.Type, Scope(pdf, c))));
            NothingTouches(pdf, rows);
        }
    }

    [Fact]
    public void Alphas_of_criteria_that_are_all_too_few_are_one_sentence()
    {
        const string Sentence = "Alpha of single criteria: too few ratings in common to say, for every criterion.";
        using var few = Read(SampleRecords.Everything(3, 25));
        Assert.Equal(1 + 1, Rows(TableUnder(few, "How far members agreed")).Count);
        Assert.Contains(few.Elements, e => e.Type == "P" && e.Text.TrimEnd() == Sentence);
        using var some = Read(SampleRecords.Everything(3, 25, tooFew: false));
        Assert.Equal(1 + 1 + 25, Rows(TableUnder(some, "How far members agreed")).Count);
        Assert.DoesNotContain(some.Elements, e => e.Text.TrimEnd() == Sentence);
    }

    [Fact]
    public void A_row_that_goes_on_over_the_page_says_so_beside_its_rest()
    {
        var record = SampleRecords.Everything(1, 1);
        using var pdf = Read(record with { Opinions = [record.Opinions[0] with { Note = string.Join(' ', Enumerable.Repeat("lead plan teach", 400)) }] });
        Assert.Contains(pdf.Pages.SelectMany(p => p.GetMarkedContents().Where(m => m.IsArtifact)), m => string.Concat(m.Letters.Select(l => l.Value)).Contains("(continued)", StringComparison.Ordinal));
    }

    /// <summary>On one line, the text of a cell ends before the next begins.</summary>
    private static void NothingTouches(Reading pdf, List<List<Element>> rows)
    {
        foreach (var row in rows)
        {
            foreach (var (cell, next) in row.Zip(row.Skip(1)))
                Assert.True(Letters(pdf, cell).Max(l => l.EndBaseLine.X) + 4 < Letters(pdf, next).Min(l => l.StartBaseLine.X), $"“{cell.Text}” reaches “{next.Text}”");
        }
    }

    private static List<UglyToad.PdfPig.Content.Letter> Letters(Reading pdf, Element cell) =>
        [.. cell.WithDescendants().SelectMany(e => e.Content).SelectMany(c => pdf.Marked[c].Letters).Where(l => l.Value != " ")];

    private static Reading Read(ShortlistingRecordDocument record) => new(ShortlistingRecordPdf.Write(record));

    private static Element TableUnder(Reading pdf, string heading) =>
        pdf.Root.Children.SkipWhile(e => e.Text.TrimEnd() != heading).First(e => e.Type == "Table");

    /// <summary>Cells of the rows of an applicant's ratings, without the head.</summary>
    private static List<List<Element>> RatingsOf(Reading pdf, string applicant) =>
        Rows(pdf.Root.Children.SkipWhile(e => e.Type != "H3" || e.Text.TrimEnd() != applicant).First(e => e.Type == "Table" && e.Children.First().Type == "THead"))[1..];

    private static List<List<Element>> Rows(Element table) => [.. table.WithDescendants().Where(e => e.Type == "TR").Select(r => r.Children.ToList())];

    private static List<string> Said(Element cell) => [.. cell.Children.Select(p => p.Text.TrimEnd())];

    private static string Scope(Reading pdf, Element cell) => Reading.Text(pdf.Get(cell.Dictionary, "A", "Scope"));
}
