using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Domain.JobDescriptions;
using UglyToad.PdfPig.Tokens;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>The structure that assistive technology reads (ISO 14289-1, 7; ISO 32000-1, 14.7).</summary>
public sealed class TaggingTests : IDisposable
{
    private static readonly byte[] Written = JobDescriptionPdf.Write(Sample.TrustSized());
    private static readonly string[] Scopes = ["Row", "Column"];
    private static readonly string[] Marks = ["•", "–"];
    private readonly JobDescriptionContent content = Sample.TrustSized().Content;
    private readonly Reading pdf = new(Written);

    public void Dispose() => pdf.Dispose();

    [Fact]
    public void Every_letter_is_in_marked_content()
    {
        foreach (var page in pdf.Pages)
            Assert.Equal(page.Letters.Count, page.GetMarkedContents().Sum(m => m.Letters.Count));
        Assert.True(pdf.Pages.Sum(p => p.Letters.Count) > 10_000);
    }

    [Fact]
    public void Every_run_of_content_belongs_to_exactly_one_element()
    {
        var listed = pdf.Elements.SelectMany(e => e.Content).ToList();
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Equal(pdf.Marked.Keys.Order(), listed.Order());
    }

    [Fact]
    public void The_parent_tree_leads_from_every_run_back_to_the_element_that_lists_it()
    {
        var entries = ParentTree();
        foreach (var element in pdf.Elements)
        {
            foreach (var (page, id) in element.Content)
            {
                var byId = (ArrayToken)pdf.Follow(entries[Reading.Number(pdf.Pages[page].Dictionary.Data["StructParents"])]);
                Assert.Equal(element.Reference!.Data, ((IndirectReferenceToken)byId.Data[id]).Data);
            }
        }
    }

    [Fact]
    public void The_parent_tree_leads_from_every_annotation_to_its_element_and_has_no_key_to_spare()
    {
        var entries = ParentTree();
        var annotations = 0;
        foreach (var element in pdf.Elements)
        {
            foreach (var annotation in element.Annotations)
            {
                annotations++;
                Assert.Equal(element.Reference!.Data, ((IndirectReferenceToken)entries[Reading.Number(annotation.Data["StructParent"])]).Data);
            }
        }
        Assert.Equal(pdf.Pages.Count + annotations, entries.Count);
        Assert.Equal(entries.Keys.Max() + 1, Reading.Number(pdf.Get(pdf.Catalog, "StructTreeRoot", "ParentTreeNextKey")));
    }

    [Fact]
    public void Elements_know_their_parent()
    {
        foreach (var element in pdf.Elements.Where(e => e.Parent is not null))
            Assert.Equal(element.Parent!.Reference!.Data, ((IndirectReferenceToken)element.Dictionary.Data["P"]).Data);
    }

    [Fact]
    public void The_text_of_the_structure_is_the_text_of_the_document_in_order()
    {
        var expected = new List<string>();
        expected.AddRange(content.Header.Fields.SelectMany(f => new[] { f.Label, f.Value }));
        foreach (var section in content.Sections.SkipLast(1))
        {
            expected.Add(section.DisplayHeading);
            expected.AddRange(section.Blocks.Select(b => b.Text));
        }
        expected.AddRange(["Person specification", "Criteria", "Essential", "Desirable"]);
        foreach (var category in content.Criteria.GroupBy(c => c.Category))
        {
            expected.Add(category.Key);
            foreach (var importance in new[] { Importance.Essential, Importance.Desirable })
                expected.AddRange(category.Any(c => c.Importance == importance) ? category.Where(c => c.Importance == importance).SelectMany(c => c.Points.Prepend(c.Text)) : ["None"]);
        }
        expected.AddRange(content.Sections[^1].Blocks.Select(b => b.Text));
        expected.AddRange(["Signatures", "Job title: Second in Science", "Chief Executive Officer’s signature Date", "Postholder’s signature Date"]);

        string[] leaves = ["P", "TH", "TD", "LBody", "H2", "H3", "H4"];
        var said = pdf.Elements.Where(e => leaves.Contains(e.Type) && e.Content.Count > 0).Select(OwnText).SkipWhile(t => t != "Job title").ToList();
        Assert.Equal(expected, said.Take(expected.Count));
        Assert.StartsWith("Check this document", said[expected.Count], StringComparison.Ordinal);
    }

    [Fact]
    public void The_structure_has_as_many_parts_as_the_document()
    {
        var counts = pdf.Elements.CountBy(e => e.Type).ToDictionary();
        Assert.Equal(1, counts["H1"]);
        Assert.Equal(content.Sections.Count(s => s.Heading.Length > 0 && s.Level == 2) + 2, counts["H2"]);
        Assert.Equal(content.Sections.Count(s => s.Level == 3), counts["H3"]);
        Assert.Equal(content.Sections.Count(s => s.Level == 4), counts["H4"]);
        Assert.Equal(content.Sections.Sum(s => s.Blocks.Count(b => b.Kind == BlockKind.Item)) + content.Criteria.Sum(c => 1 + c.Points.Count), counts["LI"]);
        Assert.Equal(6 + 1 + content.Criteria.Select(c => c.Category).Distinct().Count(), counts["TR"]);
        Assert.Equal(2, counts["Form"]);
        Assert.Equal(3, counts["Link"]);
        Assert.Equal(2, counts["Figure"]);
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var last = 0;
        foreach (var heading in pdf.Elements.Where(e => e.Type is ['H', >= '1' and <= '6']))
        {
            Assert.InRange(heading.Type[1] - '0', 1, last + 1);
            last = heading.Type[1] - '0';
        }
    }

    [Fact]
    public void Header_cells_say_what_they_head_and_rows_have_equally_many_cells()
    {
        Assert.All(pdf.Elements.Where(e => e.Type == "TH"), th => Assert.Contains(Reading.Text(pdf.Get(th.Dictionary, "A", "Scope")), Scopes));
        foreach (var table in pdf.Elements.Where(e => e.Type == "Table"))
            Assert.Single(table.WithDescendants().Where(e => e.Type == "TR").Select(r => r.Children.Count()).Distinct());
    }

    [Fact]
    public void Lists_are_made_of_a_mark_and_a_body()
    {
        Assert.All(pdf.Elements.Where(e => e.Type == "L"), l => Assert.All(l.Children, li => Assert.Equal("LI", li.Type)));
        Assert.All(pdf.Elements.Where(e => e.Type == "LI"), li => Assert.Equal(["Lbl", "LBody"], li.Children.Select(c => c.Type)));
        Assert.All(pdf.Elements.Where(e => e.Type == "Lbl"), l => Assert.Contains(l.Text, Marks));
    }

    [Fact]
    public void Pictures_links_and_fields_have_words_for_those_who_cannot_see_them()
    {
        Assert.All(pdf.Elements.Where(e => e.Type == "Figure"), f => Assert.NotEmpty(Reading.Text(pdf.Get(f.Dictionary, "Alt"))));
        Assert.All(pdf.Elements.Where(e => e.Type == "Link"), l => Assert.All(l.Annotations, a => Assert.StartsWith("Link to https://", Reading.Text(pdf.Get(a, "Contents")), StringComparison.Ordinal)));
        Assert.All(pdf.Elements.Where(e => e.Type == "Link"), l => Assert.NotEmpty(l.Annotations));
        Assert.All(pdf.Elements.Where(e => e.Type == "Form"), f => Assert.NotEmpty(Reading.Text(pdf.Get(Assert.Single(f.Annotations), "TU"))));
    }

    [Fact]
    public void A_link_is_read_between_the_words_around_it()
    {
        var paragraph = Assert.Single(pdf.Elements, e => e.Type == "P" && e.Text.StartsWith("Guidance stands at", StringComparison.Ordinal));
        Assert.Equal("Guidance stands at https://www.example.gov.uk/government/publications/new-guidance-on-the-rehabilitation-of-offenders-act-1974. Please read it.", paragraph.Text);
    }

    private Dictionary<int, IToken> ParentTree()
    {
        var numbers = ((ArrayToken)pdf.Get(pdf.Catalog, "StructTreeRoot", "ParentTree", "Nums")!).Data;
        return Enumerable.Range(0, numbers.Count / 2).ToDictionary(i => Reading.Number(numbers[2 * i]), i => numbers[(2 * i) + 1]);
    }

    /// <summary>Text of an element and its links, without the lists below it.</summary>
    private static string OwnText(Element element) =>
        string.Concat(element.Kids.Select(k => k is Element e ? e.Type == "Link" ? e.Text : "" : string.Concat(((UglyToad.PdfPig.Content.MarkedContentElement)k).Letters.Select(l => l.Value)))).TrimEnd();
}
