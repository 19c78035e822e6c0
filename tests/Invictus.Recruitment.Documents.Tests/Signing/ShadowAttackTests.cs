using System.Text;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Files prepared so that what was signed can later look otherwise, without a byte of it being changed.</summary>
public sealed class ShadowAttackTests
{
    [Fact]
    public void An_honest_document_is_plain() => Assert.All(Signed.Verify(Signed.Twice).Signatures, s => Assert.True(s.IsPlain));

    [Theory]
    [MemberData(nameof(Prepared))]
    public void A_document_prepared_before_it_was_signed_is_not_valid(string key, string value, string problem)
    {
        var prepared = Crafted.Sign(Crafted.WithInCatalog(Signed.Base, key, Parse(value)));
        var signature = Assert.Single(Signed.Verify(prepared).Signatures);
        Assert.True(signature is { IsIntact: true, IsTrusted: true, CoversWholeRevision: true, IsPlain: false, IsValid: false }, string.Join(' ', signature.Problems));
        Assert.Contains(problem, signature.Problems);
        Assert.Throws<Documents.Signing.PdfSigningException>(() => Documents.Signing.PdfSigner.Sign(prepared, Signed.Postholder, Signed.ByPostholder()));
    }

    public static TheoryData<string, string, string> Prepared => new()
    {
        { "OCProperties", "<</OCGs[] /D<</BaseState/OFF>>>>", "The document has parts that can be hidden or shown." },
        { "OpenAction", "<</S/JavaScript/JS(app.alert\\(1\\))>>", "The document does something when it is opened." },
        { "AA", "<</WC<</S/Launch/F(calc.exe)>>>>", "The document does something when it is opened." },
        { "Names", "<</JavaScript<</Names[(a) <</S/JavaScript/JS(1)>>]>>>>", "The document carries scripts." },
        { "Names", "<</EmbeddedFiles<</Names[(a) <</Type/Filespec>>]>>>>", "The document carries other files." },
        { "Collection", "<</View/T>>", "The document is a wrapping around other files." },
        { "Extensions", "<</Later 99999 0 R>>", "The document has places in which something could be put after signing." },
    };

    [Theory]
    [InlineData("XFA")]
    [InlineData("NeedAppearances")]
    public void Fields_that_the_readers_program_would_draw_are_noticed(string key)
    {
        var form = PdfFile.Open(Signed.Base).Dictionary(PdfFile.Open(Signed.Base).Catalog["AcroForm"])!.Copy();
        form[key] = key == "XFA" ? PdfString.Text("<xdp/>") : true;
        var signature = Assert.Single(Signed.Verify(Crafted.Sign(Crafted.WithInCatalog(Signed.Base, "AcroForm", form))).Signatures);
        Assert.False(signature.IsPlain);
        Assert.False(signature.IsValid);
    }

    [Fact]
    public void A_page_left_with_an_empty_place_that_is_filled_after_signing_is_noticed()
    {
        var file = PdfFile.Open(Signed.Base);
        var number = Crafted.PageOf(file, 0);
        var page = file.Dictionary(new PdfReference(number))!.Copy();
        var nowhere = new PdfReference((int)((PdfNumber)file.Trailer["Size"]!).Value + 500);
        page["Contents"] = new PdfArray(page["Contents"]!, nowhere);
        var signed = Crafted.Sign(Crafted.Update(Signed.Base, (new PdfReference(number), page)));
        var filled = Crafted.Update(signed, (nowhere, PdfStream.Compressed("1 0 0 rg 0 0 600 900 re f"u8)));
        var signature = Assert.Single(Signed.Verify(filled).Signatures);
        Assert.False(signature.IsPlain);
        Assert.True(signature.ChangedAfter);
    }

    [Theory]
    [InlineData("OCProperties", "<</OCGs[] /D<</BaseState/OFF>>>>")]
    [InlineData("Pages", "<</Type/Pages/Kids[]/Count 0>>")]
    [InlineData("OpenAction", "<</S/JavaScript/JS(1)>>")]
    public void The_catalog_exchanged_after_signing_is_noticed(string key, string value)
    {
        var signature = Assert.Single(Signed.Verify(Crafted.WithInCatalog(Signed.Once, key, Parse(value))).Signatures);
        Assert.True(signature is { IsValid: true, ChangedAfter: true });
        Assert.Contains("Something was added to the file after the last signature.", signature.Problems);
    }

    [Fact]
    public void What_was_changed_is_told_in_words()
    {
        var file = PdfFile.Open(Signed.Once);
        var changes = new[] { Crafted.PageOf(file, 2), ((PdfReference)file.Trailer["Info"]!).Number, ((PdfReference)file.Catalog["AcroForm"]!).Number };
        var updated = PdfFile.Open(Crafted.Update(Signed.Once, [.. changes.Select(n => (new PdfReference(n), (PdfObject)file.Dictionary(new PdfReference(n))!.Copy()))]));
        var said = Documents.Signing.RevisionChange.Forbidden(file, updated, Documents.Signing.SignatureField.All(file)[1]).ToList();
        Assert.Contains("Page 3 was changed after signing.", said);
        Assert.Contains("The description of the document was changed after signing.", said);
        Assert.Contains("The list of signatures was changed after signing.", said);
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n1")]
    [InlineData("/Type /XRef", "/Type /Xref")]
    [InlineData("/Prev ", "/Prev 9")]
    public void Broken_cross_references_are_never_repaired_into_a_good_file(string find, string replace)
    {
        var at = Signed.Once.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(find));
        Assert.True(at > 0, find);
        byte[] broken = [.. Signed.Once.AsSpan(0, at), .. Encoding.ASCII.GetBytes(replace), .. Signed.Once.AsSpan(at + find.Length)];
        Assert.False(Signed.Verify(broken).IsGood);
    }

    [Fact]
    public void Two_tables_of_contents_that_may_differ_are_damage()
    {
        const string Head = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
        var pdf = $"{Head}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R/XRefStm 9>>\nstartxref\n{Head.Length}\n%%EOF";
        Assert.Equal("The file has two tables of contents, which may lead to two documents.", Signed.Verify(Encoding.ASCII.GetBytes(pdf)).Damage);
    }

    private static PdfObject Parse(string value) => new PdfParser(Encoding.ASCII.GetBytes(value)).ReadObject();
}
