using Invictus.Recruitment.Documents.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>What stands in applications and shortlisting records, and in which order it is read.</summary>
public sealed class RecordPdfTests
{
    [Fact]
    public void An_application_says_everything_that_was_answered_in_order()
    {
        var application = SampleRecords.Application();
        using var pdf = new Reading(ApplicationPdf.Write(application));
        var said = string.Join('\n', pdf.Elements.Where(e => e.Content.Count > 0).Select(e => e.Text.Trim()));
        var at = 0;
        List<string> first = ["Łukasz", "1 Example Road, Dudley, DY1 1AA", "National Insurance number", "Teacher status", "2019", "Nothing was filled in.", "Evidence"];
        foreach (var expected in first
            .Concat(application.Evidence.Select(e => e.Criterion))
            .Concat(application.Declarations.Prepend("Declarations")))
        {
            var found = said.IndexOf(expected, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{expected}” is missing or out of order");
            at = found + expected.Length;
        }
        Assert.Equal(2, said.Split("Nothing was written for this criterion.").Length - 1);
        Assert.Equal(application.Evidence.Sum(e => e.Text.Split("wrote the practical").Length - 1), said.Split("wrote the practical").Length - 1);
    }

    [Fact]
    public void Lines_of_evidence_are_paragraphs_and_addresses_are_links()
    {
        using var pdf = new Reading(ApplicationPdf.Write(SampleRecords.Application(1)));
        Assert.Contains(pdf.Elements, e => e.Type == "P" && e.Text.TrimEnd() == "I teach physics to years 7 to 13 and led the change of our scheme of work for year 9.");
        Assert.Contains(pdf.Elements, e => e.Type == "Link" && e.Annotations.Count == 1);
    }

    [Fact]
    public void A_remark_stands_on_the_page_of_what_it_is_about()
    {
        // Other lengths of a first text let the breaks of pages fall elsewhere each time.
        for (var lines = 1; lines < 30; lines++)
        {
            var application = SampleRecords.Application(9);
            application = application with { Evidence = [new("First", "Essential", string.Join('\n', Enumerable.Repeat("A line.", lines))), .. application.Evidence] };
            using var pdf = new Reading(ApplicationPdf.Write(application));
            var paragraphs = pdf.Elements.Where(e => e.Type == "P" && e.Content.Count > 0).ToList();
            var remarks = paragraphs.Index().Where(e => e.Item.Text.StartsWith("Completeness", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(remarks);
            Assert.All(remarks, r => Assert.Equal(paragraphs[r.Index - 1].Content[^1].Page, r.Item.Content[0].Page));
        }
    }

    [Fact]
    public void A_record_has_a_row_for_each_member_criterion_applicant_and_rating()
    {
        var record = SampleRecords.Record(4, 9);
        using var pdf = new Reading(ShortlistingRecordPdf.Write(record));
        var rows = pdf.Elements.Where(e => e.Type == "Table").Where(t => t.Children.Any(c => c.Type == "THead"))
            .Select(t => t.Children.Last().Children.Count()).ToList();
        Assert.Equal([2, 9, 4, 4, 9, 9, 9, 9], rows);
        Assert.All(pdf.Elements.Where(e => e.Type == "THead"), head => Assert.All(head.WithDescendants().Where(e => e.Type == "TH"), th => Assert.NotEmpty(th.Text)));
    }

    [Fact]
    public void Every_decision_stands_with_who_made_it_and_the_last_is_the_one_that_counts()
    {
        using var pdf = new Reading(ShortlistingRecordPdf.Write(SampleRecords.Record(2, 3)));
        var said = pdf.Elements.Where(e => e.Type == "P").Select(e => e.Text.TrimEnd()).ToList();
        Assert.Equal(2, said.Count(t => t == "Shortlisted. Meets every essential criterion."));
        Assert.Equal(2, said.Count(t => t == "Decided by Helen Żółkowska on 20 November 2026 at 4:41pm; a later decision took its place."));
        Assert.Contains("Asked for by the head.", said);
    }
}
