using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

public sealed class LayoutTests
{
    /// <summary>Random documents, written and read once for all tests.</summary>
    private static readonly List<Reading> Documents = [.. Enumerable.Range(0, 16).Select(seed => new Reading(JobDescriptionPdf.Write(Sample.Random(seed))))];

    private const double Left = 67, Right = 595.28 - 67, Bottom = 73, Top = 841.89 - 81;

    [Fact]
    public void Nothing_leaves_the_text_area_of_random_documents()
    {
        foreach (var (seed, pdf) in Documents.Index())
        {
            foreach (var ((page, _), content) in pdf.Marked)
            {
                // A space may hang over the edge of a line.
                foreach (var letter in content.Letters.Where(l => l.Value != " "))
                {
                    Assert.True(letter.StartBaseLine.X >= Left && letter.EndBaseLine.X <= Right, $"seed {seed}, page {page}, \"{letter.Value}\" at {letter.StartBaseLine.X}");
                    Assert.True(letter.StartBaseLine.Y >= Bottom && (page == 0 || letter.StartBaseLine.Y <= Top), $"seed {seed}, page {page}, \"{letter.Value}\" at height {letter.StartBaseLine.Y}");
                }
            }
        }
    }

    [Fact]
    public void No_heading_of_random_documents_stands_last_on_a_page()
    {
        foreach (var pdf in Documents)
        {
            var headings = pdf.Elements.Where(e => e.Type is ['H', >= '2' and <= '6']).SelectMany(e => e.Content).ToHashSet();
            for (var page = 0; page < pdf.Pages.Count; page++)
            {
                var last = pdf.Marked.Where(m => m.Key.Page == page && m.Value.Letters.Count > 0).MinBy(m => m.Value.Letters.Min(l => l.StartBaseLine.Y)).Key;
                Assert.DoesNotContain(last, headings);
            }
        }
    }

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
    public void Both_places_to_sign_stand_on_one_page_with_their_heading()
    {
        foreach (var pdf in Documents)
        {
            var heading = pdf.Elements.Single(e => e.Type == "H2" && e.Text.TrimEnd() == "Signatures").Content.Single().Page;
            Assert.All(pdf.Elements.Where(e => e.Type == "Form"), f => Assert.Equal(heading, pdf.PageOf(f.Annotations.Single().Data["P"])));
        }
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
