using System.Globalization;
using System.Xml.Linq;
using Invictus.Recruitment.Documents.Pdf;
using UglyToad.PdfPig.Tokens;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>What ISO 19005-2 (PDF/A-2a) and ISO 14289-1 (PDF/UA-1) ask of the file as such.</summary>
public sealed class ArchiveTests : IDisposable
{
    private static readonly byte[] Written = JobDescriptionPdf.Write(Sample.TrustSized());
    private readonly Reading pdf = new(Written);

    public void Dispose() => pdf.Dispose();

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Written, JobDescriptionPdf.Write(Sample.TrustSized()));

    [Fact]
    public void The_header_says_1_7_and_that_the_file_is_binary()
    {
        Assert.StartsWith("%PDF-1.7\n%", System.Text.Encoding.Latin1.GetString(Written, 0, 10), StringComparison.Ordinal);
        Assert.All(Written[10..14], b => Assert.True(b > 127));
    }

    [Fact]
    public void The_trailer_identifies_the_file() =>
        Assert.Equal(2, ((Invictus.Recruitment.Documents.Pdf.Objects.PdfArray)Invictus.Recruitment.Documents.Pdf.Objects.PdfFile.Open(Written).Trailer["ID"]!).Items.Count);

    [Fact]
    public void The_catalog_says_tagged_british_english_and_shows_the_title()
    {
        Assert.Equal("en-GB", Reading.Text(pdf.Get(pdf.Catalog, "Lang")));
        Assert.Equal(BooleanToken.True, pdf.Get(pdf.Catalog, "MarkInfo", "Marked"));
        Assert.Equal(BooleanToken.True, pdf.Get(pdf.Catalog, "ViewerPreferences", "DisplayDocTitle"));
    }

    [Fact]
    public void The_metadata_claim_both_standards_and_describe_the_second_to_the_first()
    {
        var xmp = Xmp();
        XNamespace pdfa = "http://www.aiim.org/pdfa/ns/id/", pdfua = "http://www.aiim.org/pdfua/ns/id/", schema = "http://www.aiim.org/pdfa/ns/schema#";
        Assert.Equal(("2", "A", "1"), (xmp.Descendants(pdfa + "part").Single().Value, xmp.Descendants(pdfa + "conformance").Single().Value, xmp.Descendants(pdfua + "part").Single().Value));
        Assert.Equal(pdfua.NamespaceName, xmp.Descendants(schema + "namespaceURI").Single().Value);
        Assert.False(((StreamToken)pdf.Get(pdf.Catalog, "Metadata")!).StreamDictionary.Data.ContainsKey("Filter"));
    }

    [Fact]
    public void The_metadata_and_the_info_dictionary_agree()
    {
        var xmp = Xmp();
        XNamespace dc = "http://purl.org/dc/elements/1.1/", basic = "http://ns.adobe.com/xap/1.0/", adobe = "http://ns.adobe.com/pdf/1.3/";
        var info = pdf.File.Information;
        Assert.Equal("Job description: Second in Science", info.Title);
        Assert.Equal(info.Title, xmp.Descendants(dc + "title").Single().Value);
        Assert.Equal(info.Author, xmp.Descendants(dc + "creator").Single().Value);
        Assert.Equal(info.Subject, xmp.Descendants(dc + "description").Single().Value);
        Assert.Equal(info.Keywords, xmp.Descendants(adobe + "Keywords").Single().Value);
        Assert.Equal(info.Producer, xmp.Descendants(adobe + "Producer").Single().Value);
        Assert.Equal(info.Creator, xmp.Descendants(basic + "CreatorTool").Single().Value);
        Assert.Equal("D:20261123000000+00'00'", info.CreationDate);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse(xmp.Descendants(basic + "CreateDate").Single().Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Colours_have_a_profile_of_three_parts()
    {
        var intent = (DictionaryToken)pdf.Follow(((ArrayToken)pdf.Get(pdf.Catalog, "OutputIntents")!).Data.Single());
        Assert.Equal("GTS_PDFA1", Reading.Text(pdf.Get(intent, "S")));
        Assert.Equal(3, Reading.Number(pdf.Get(intent, "DestOutputProfile", "N")));
        var profile = Invictus.Recruitment.Documents.Pdf.Writing.ColourProfile.Srgb;
        Assert.Equal("acsp"u8.ToArray(), profile[36..40]);
        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
    }

    [Fact]
    public void Pages_follow_the_structure_with_the_tab_key() =>
        Assert.All(pdf.Pages, p => Assert.Equal("S", Reading.Text(p.Dictionary.Data["Tabs"])));

    [Fact]
    public void Annotations_are_printed_and_all_but_links_have_an_appearance()
    {
        foreach (var annotation in pdf.Elements.SelectMany(e => e.Annotations))
        {
            Assert.Equal(4, Reading.Number(annotation.Data["F"]) & 4);
            if (Reading.Text(annotation.Data["Subtype"]) != "Link")
                Assert.IsType<StreamToken>(pdf.Get(annotation, "AP", "N"));
        }
    }

    [Fact]
    public void There_are_two_empty_places_to_sign()
    {
        var fields = ((ArrayToken)pdf.Get(pdf.Catalog, "AcroForm", "Fields")!).Data.Select(f => (DictionaryToken)pdf.Follow(f)).ToList();
        Assert.Equal(["ChiefExecutiveSignature", "PostholderSignature"], fields.Select(f => Reading.Text(f.Data["T"])));
        Assert.All(fields, f => Assert.False(f.Data.ContainsKey("V")));
        Assert.Equal(3, Reading.Number(pdf.Get(pdf.Catalog, "AcroForm", "SigFlags")));
    }

    [Fact]
    public void Bookmarks_follow_the_headings()
    {
        Assert.True(pdf.File.TryGetBookmarks(out var bookmarks));
        var headings = pdf.Elements.Where(e => e.Type is "H2" or "H3" or "H4").Select(e => e.Text.TrimEnd());
        Assert.Equal(headings, bookmarks!.GetNodes().Select(n => n.Title));
    }

    [Fact]
    public void The_trusts_document_is_no_larger_than_sixty_kilobytes() => Assert.InRange(Written.Length, 20_000, 60_000);

    private XElement Xmp()
    {
        var text = System.Text.Encoding.UTF8.GetString(((StreamToken)pdf.Get(pdf.Catalog, "Metadata")!).Data.ToArray());
        return XDocument.Parse(text).Root!;
    }
}
