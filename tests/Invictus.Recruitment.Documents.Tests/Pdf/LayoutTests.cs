using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

public sealed class LayoutTests
{
    /// <summary>Random documents, written and read once for all tests.</summary>
    private static readonly List<Reading> Documents = [.. Enumerable.Range(0, 16).Select(seed => new Reading(JobDescriptionPdf.Write(Sample.Random(seed))))];

    private const double Left = 67, Right = 595.28 - 67, Bottom = 73, Top = 841.89 - 81;

    [Fact]
    public void A_paragraph_leaves_at_least_two_lines_on_either_page()
    {
        var split = 0;
        foreach (var (seed, pdf) in Documents.Index())
        {
            foreach (var element in pdf.Elements.Where(e => e.Type is "P" or "LBody" && e.Content.Select(c => c.Page).Distinct().Count() > 1 && !e.Children.Any()))
            {
                split++;
                foreach (var part in element.Content.GroupBy(c => c.Page))
                    Assert.True(part.SelectMany(c => pdf.Marked[c].Letters).Select(l => Math.Round(l.StartBaseLine.Y, 1)).Distinct().Count() >= 2, $"seed {seed}");
            }
        }
        Assert.True(split > 5);
    }

    [Fact]
    public void A_word_that_fits_on_no_line_is_cut_and_complete()
    {
        var word = new string('m', 400);
        var content = Sample.Saying(new Block(BlockKind.Paragraph, word)).Content with { Criteria = [new(Importance.Desirable, word, word, [word])] };
        using var pdf = new Reading(JobDescriptionPdf.Write(Sample.Document(content)));
        Assert.Equal(4, pdf.Elements.Count(e => e.Type is "P" or "LBody" or "TH" && string.Concat(e.Content.SelectMany(c => pdf.Marked[c].Letters).Select(l => l.Value)) == word));
        Assert.All(pdf.Marked.Values.SelectMany(m => m.Letters), l => Assert.InRange(l.EndBaseLine.X, Left, Right));
    }

    [Fact]
    public void A_criterion_longer_than_a_page_is_printed_in_full()
    {
        var text = string.Join(' ', Enumerable.Range(1, 1500));
        var content = Sample.Saying().Content with { Criteria = [new(Importance.Essential, "Experience", text, [])] };
        using var pdf = new Reading(JobDescriptionPdf.Write(Sample.Document(content)));
        Assert.Contains(pdf.Elements, e => e.Type == "LBody" && e.Text.TrimEnd() == text);
        Assert.All(pdf.Marked.Values.SelectMany(m => m.Letters), l => Assert.True(l.StartBaseLine.Y > Bottom));
    }

    [Fact]
    public void The_head_of_the_table_stands_on_each_of_its_pages()
    {
        using var pdf = new Reading(JobDescriptionPdf.Write(Sample.TrustSized()));
        var pages = pdf.Elements.Where(e => e.Type == "Table").Last().WithDescendants().SelectMany(e => e.Content).Select(c => c.Page).Distinct().ToList();
        Assert.True(pages.Count > 1);
        Assert.All(pages, p => Assert.Contains("Criteria", pdf.Pages[p].Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Levels_of_headings_that_skip_are_brought_in_line()
    {
        var content = Sample.Saying().Content with { Sections = [new("Deep", 4, []), new("Deeper", 6, []), new("Top", 1, [])] };
        using var pdf = new Reading(JobDescriptionPdf.Write(Sample.Document(content)));
        Assert.Equal(["H1", "H2", "H3", "H2", "H2"], pdf.Elements.Select(e => e.Type).Where(t => t[0] == 'H'));
    }

    [Fact]
    public void A_document_that_says_nothing_is_still_a_document()
    {
        using var pdf = new Reading(JobDescriptionPdf.Write(Sample.Document(new JobDescriptionContent(JobDescriptionHeader.Empty, [], []))));
        Assert.Contains(pdf.Elements, e => e.Type == "H1" && e.Text.Contains("Untitled post", StringComparison.Ordinal));
    }
}
