using System.Text;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Files made to deceive: each is reported for what it is.</summary>
public sealed class CraftedFilesTests
{
    [Fact]
    public void A_second_signature_that_changes_a_page_on_the_way_leaves_the_first_changed_after()
    {
        // The forger has a certificate of the same authority and signs a revision that also exchanges a page.
        var forged = Forge(file => Crafted.PageOf(file, 1));
        var seen = Signed.Verify(forged);
        Assert.Equal(2, seen.Signatures.Count);
        Assert.All(seen.Signatures, s => Assert.True(s.IsValid, string.Join(' ', s.Problems)));
        Assert.True(seen.Signatures[0].ChangedAfter);
        Assert.False(seen.IsGood);
    }

    [Fact]
    public void A_second_signature_that_replaces_the_catalog_leaves_the_first_changed_after()
    {
        var forged = Forge(file => ((PdfReference)file.Trailer["Root"]!).Number);
        Assert.True(Signed.Verify(forged).Signatures[0].ChangedAfter);
        Assert.False(Signed.Verify(forged).IsGood);
    }

    [Fact]
    public void A_second_signature_that_moves_its_field_over_the_text_leaves_the_first_changed_after()
    {
        var forged = Forge(_ => 0, widget => widget["Rect"] = PdfArray.Of(0, 0, 595, 842));
        Assert.True(Signed.Verify(forged).Signatures[0].ChangedAfter);
    }

    [Fact]
    public void The_honest_way_through_the_same_forge_is_good() => Assert.True(Signed.Verify(Forge(_ => 0)).IsGood);

    [Fact]
    public void A_signature_moved_to_the_other_field_is_noticed()
    {
        // Both fields show one signature: the chief executive's name would stand for the postholder's.
        var file = PdfFile.Open(Signed.Once);
        var fields = SignatureField.All(file);
        var widget = fields[1].Dictionary.Copy();
        widget["V"] = fields[0].Dictionary["V"];
        Assert.False(Signed.Verify(Crafted.Update(Signed.Once, (fields[1].Reference, widget))).IsGood);
    }

    [Fact]
    public void A_signature_cut_out_of_one_document_and_put_into_another_is_noticed()
    {
        var other = PdfSigner.Sign(Documents.Pdf.JobDescriptionPdf.Write(Pdf.Sample.Random(3)), Signed.ChiefExecutive, Signed.ByChiefExecutive());
        var (from, to) = (Signed.HoleOf(Signed.Once, 0), Signed.HoleOf(other, 0));
        Signed.Once.AsSpan(from.Start, from.End - from.Start).CopyTo(other.AsSpan(to.Start));
        var signature = Assert.Single(Signed.Verify(other).Signatures);
        Assert.False(signature.IsIntact);
        Assert.Contains("The document was changed: the signature does not fit it.", signature.Problems);
    }

    [Fact]
    public void A_revision_put_between_the_signatures_is_noticed()
    {
        var file = PdfFile.Open(Signed.Once);
        var between = Crafted.Update(Signed.Once, (new PdfReference(Crafted.PageOf(file, 0)), file.Dictionary(new PdfReference(Crafted.PageOf(file, 0)))!.Copy()));
        Assert.Throws<PdfSigningException>(() => PdfSigner.Sign(between, Signed.Postholder, Signed.ByPostholder()));
    }

    [Fact]
    public void A_second_end_of_file_behind_the_signed_one_is_noticed()
    {
        byte[] doubled = [.. Signed.Twice, .. "%%EOF\n"u8];
        Assert.All(Signed.Verify(doubled).Signatures, s => Assert.True(s.ChangedAfter));
    }

    [Fact]
    public void The_signed_revision_can_still_be_taken_out_and_is_good() => Assert.True(Signed.Verify(Signed.Twice[..Signed.Once.Length]).IsGood);

    [Fact]
    public void A_file_with_too_many_signatures_is_not_checked_for_ever()
    {
        var file = PdfFile.Open(Signed.Once);
        var root = (PdfReference)file.Trailer["Root"]!;
        var value = SignatureField.All(file)[0].Dictionary["V"]!;
        var first = (int)((PdfNumber)file.Trailer["Size"]!).Value;
        var fields = Enumerable.Range(first, 50).Select(n => (new PdfReference(n), (PdfObject)new PdfDictionary { ["FT"] = new PdfName("Sig"), ["V"] = value })).ToArray();
        var catalog = file.Catalog.Copy();
        catalog["AcroForm"] = new PdfDictionary { ["Fields"] = new PdfArray(fields.Select(f => f.Item1)) };
        Assert.Equal("The file carries more signatures than are checked here.", Signed.Verify(Crafted.Update(Signed.Once, [(root, catalog), .. fields])).Damage);
    }

    /// <summary>Signs the second field as the signer does, and overrides one more object in the same revision.</summary>
    private static byte[] Forge(Func<PdfFile, int> alsoOverrides, Action<PdfDictionary>? changeWidget = null)
    {
        var file = PdfFile.Open(Signed.Once);
        var writer = new PdfFileWriter((int)((PdfNumber)file.Trailer["Size"]!).Value);
        var signature = writer.Add(new PdfDictionary
        {
            ["Type"] = new PdfName("Sig"),
            ["SubFilter"] = new PdfName("ETSI.CAdES.detached"),
            ["ByteRange"] = new PdfRaw("[0 0000000000 0000000000 0000000000]"u8.ToArray()),
            ["Contents"] = new PdfRaw(Encoding.ASCII.GetBytes("<" + new string('0', 16384) + ">")),
            ["M"] = PdfString.Text("D:20261124140509+00'00'"),
        }, plain: true);
        var field = SignatureField.All(file)[1];
        var widget = field.Dictionary.Copy();
        widget["V"] = signature;
        changeWidget?.Invoke(widget);
        writer.Set(field.Reference, widget);
        if (alsoOverrides(file) is > 0 and var number)
            writer.Set(new PdfReference(number), file.Dictionary(new PdfReference(number))!.Copy());
        var pdf = writer.WriteUpdate(Signed.Once, file.Trailer, file.NewestStart, new byte[16]);
        var range = pdf.AsSpan().LastIndexOf("[0 0000000000"u8);
        var hole = pdf.AsSpan().LastIndexOf("/Contents <"u8) + 10;
        var after = hole + 16386;
        Encoding.ASCII.GetBytes($"[0 {hole:D10} {after:D10} {pdf.Length - after:D10}]").CopyTo(pdf, range);
        var cms = CmsSignature.Make([.. pdf.AsSpan(0, hole), .. pdf.AsSpan(after)], Signed.Postholder);
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms)).CopyTo(pdf, hole + 1);
        return pdf;
    }
}
