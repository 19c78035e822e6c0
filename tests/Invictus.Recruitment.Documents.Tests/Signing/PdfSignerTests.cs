using System.Security.Cryptography.X509Certificates;
using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Documents.Tests.Pdf;

namespace Invictus.Recruitment.Documents.Tests.Signing;

public sealed class PdfSignerTests
{
    [Fact]
    public void Each_revision_begins_with_the_bytes_of_the_one_before()
    {
        Assert.True(Signed.Once.AsSpan().StartsWith(Signed.Base));
        Assert.True(Signed.Twice.AsSpan().StartsWith(Signed.Once));
    }

    [Fact]
    public void Both_signatures_are_valid_and_say_who_signed_in_which_role_and_when()
    {
        var seen = Signed.Verify(Signed.Twice);
        Assert.True(seen.IsGood);
        Assert.Equal([("Helen Żółkowska", SignatureRole.ChiefExecutive, Signed.Now, "B-B"), ("Daniel Nguyễn", SignatureRole.Postholder, Signed.Now.AddDays(1), "B-B")],
            seen.Signatures.Select(s => (s.Signer, s.Role!.Value, s.Time!.Value, s.Level)));
        Assert.All(seen.Signatures, s => Assert.Empty(s.Problems));
    }

    [Fact]
    public void The_first_signature_changes_the_field_and_the_catalog_alone() =>
        Assert.Equal(["Catalog", "ChiefExecutiveSignature"], Overridden(Signed.Base, Signed.Once).Order());

    [Fact]
    public void The_second_signature_changes_the_second_field_alone() =>
        Assert.Equal(["PostholderSignature"], Overridden(Signed.Once, Signed.Twice));

    [Fact]
    public void The_first_signature_certifies_and_allows_no_more_than_filling_and_signing()
    {
        var file = PdfFile.Open(Signed.Once);
        var signature = file.Dictionary(file.Dictionary(file.Catalog["Perms"])!["DocMDP"])!;
        var reference = file.Dictionary(Assert.IsType<PdfArray>(signature["Reference"]).Items.Single())!;
        Assert.Equal(2, Assert.IsType<PdfNumber>(file.Dictionary(reference["TransformParams"])!["P"]).Value);
        Assert.Equal("ETSI.CAdES.detached", Assert.IsType<PdfName>(signature["SubFilter"]).Value);
    }

    [Fact]
    public void The_postholder_cannot_sign_before_the_chief_executive() =>
        Assert.Equal("The Chief Executive Officer must sign this document before the postholder does.",
            Assert.Throws<PdfSigningException>(() => PdfSigner.Sign(Signed.Base, Signed.Postholder, Signed.ByPostholder())).Message);

    [Fact]
    public void Nobody_signs_twice()
    {
        Assert.Equal("The Chief Executive Officer has already signed this document.",
            Assert.Throws<PdfSigningException>(() => PdfSigner.Sign(Signed.Once, Signed.ChiefExecutive, Signed.ByChiefExecutive())).Message);
        Assert.Equal("The postholder has already signed this document.",
            Assert.Throws<PdfSigningException>(() => PdfSigner.Sign(Signed.Twice, Signed.Postholder, Signed.ByPostholder())).Message);
    }

    [Fact]
    public void A_document_that_was_changed_after_the_first_signature_is_not_countersigned()
    {
        var changed = Signed.Flipped(Signed.Once, Signed.Base.Length / 3);
        Assert.ThrowsAny<Exception>(() => PdfSigner.Sign(changed, Signed.Postholder, Signed.ByPostholder()));
        byte[] appended = [.. Signed.Once, .. "\n% more\n"u8];
        Assert.Equal("The document was changed after the Chief Executive Officer signed it.",
            Assert.Throws<PdfSigningException>(() => PdfSigner.Sign(appended, Signed.Postholder, Signed.ByPostholder())).Message);
    }

    [Fact]
    public void What_is_no_pdf_is_refused_with_a_sentence() =>
        Assert.Equal("The file is not a PDF.", Assert.Throws<PdfFormatException>(() => PdfSigner.Sign("hello"u8.ToArray(), Signed.ChiefExecutive, Signed.ByChiefExecutive())).Message);

    [Fact]
    public void The_field_shows_name_role_date_in_words_and_reference()
    {
        // Appearances are drawn by form fields: what they say is read from their own drawing instructions.
        var texts = SignatureTexts(Signed.Twice);
        Assert.Contains("Helen Żółkowska, Chief Executive Officer", texts, StringComparison.Ordinal);
        Assert.Contains("23 November 2026", texts, StringComparison.Ordinal);
        Assert.Contains("D. Nguyễn", texts, StringComparison.Ordinal);
        Assert.Contains("Reference 7KQ2M-X9D4T", texts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_any_script_signs_without_an_error()
    {
        var request = Signed.ByChiefExecutive() with { SignerName = "李 عائشة Ó Briain", TypedMark = new string('W', 300), RoleTitle = string.Concat(Enumerable.Repeat("Very long title ", 30)) };
        Assert.True(Signed.Verify(PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, request)).IsGood);
    }

    [Fact]
    public void Random_documents_are_signed_twice_and_hold()
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var once = PdfSigner.Sign(JobDescriptionPdf.Write(Sample.Random(seed)), Signed.ChiefExecutive, Signed.ByChiefExecutive());
            Assert.True(Signed.Verify(PdfSigner.Sign(once, Signed.Postholder, Signed.ByPostholder())).IsGood, $"seed {seed}");
        }
    }

    [Fact]
    public void An_authority_survives_being_stored_and_signs_with_the_same_root()
    {
        using var again = TrustAuthority.Load(Signed.Authority.Export("correct horse"), "correct horse");
        using var certificate = again.IssueFor("Helen Żółkowska", "Invictus Education Trust", Signed.Now);
        Assert.True(Signed.Verify(PdfSigner.Sign(Signed.Base, certificate, Signed.ByChiefExecutive())).IsGood);
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => TrustAuthority.Load(Signed.Authority.Export("correct horse"), "wrong"));
    }

    [Fact]
    public void A_certificate_from_a_file_signs_with_its_chain()
    {
        var pfx = new X509Certificate2Collection((X509Certificate2[])[Signed.ChiefExecutive.Certificate, .. Signed.ChiefExecutive.Chain]).Export(X509ContentType.Pfx, "pw")!;
        using var certificate = SigningCertificate.FromPkcs12(pfx, "pw");
        Assert.Single(certificate.Chain);
        Assert.True(Signed.Verify(PdfSigner.Sign(Signed.Base, certificate, Signed.ByChiefExecutive())).IsGood);
    }

    private static List<string> Overridden(byte[] before, byte[] after)
    {
        var (old, now) = (PdfFile.Open(before), PdfFile.Open(after));
        return [.. now.Places.Where(p => p.Key > 0 && old.Places.TryGetValue(p.Key, out var was) && was != p.Value)
            .Select(p => now.Dictionary(new PdfReference(p.Key))!)
            .Select(d => d["T"] is PdfString name ? name.AsText() : ((PdfName)d["Type"]!).Value)];
    }

    /// <summary>The text of all fields' appearances, through the ToUnicode maps of their fonts.</summary>
    private static string SignatureTexts(byte[] pdf)
    {
        var file = PdfFile.Open(pdf);
        var all = new System.Text.StringBuilder();
        foreach (var field in SignatureField.All(file))
        {
            var form = (PdfStream)file.Dictionary(file.Dictionary(field.Dictionary["AP"])!["N"])!;
            var fonts = file.Dictionary(file.Dictionary(form["Resources"])!["Font"])!;
            var drawing = StreamFilters.Decode(form);
            var text = System.Text.Encoding.Latin1.GetString(drawing);
            foreach (System.Text.RegularExpressions.Match shown in System.Text.RegularExpressions.Regex.Matches(text, "Td \\("))
            {
                var face = System.Text.RegularExpressions.Regex.Matches(text[..shown.Index], "/(S\\d+) ").Last().Groups[1].Value;
                var map = ToUnicode(file, fonts[face]!);
                var codes = ((PdfString)new PdfParser(drawing, shown.Index + 3).ReadObject()).Bytes;
                all.Append(string.Concat(codes.Chunk(2).Select(c => map[Convert.ToHexString(c)])));
            }
        }
        return all.ToString();
    }

    private static Dictionary<string, string> ToUnicode(PdfFile file, PdfObject font)
    {
        var text = System.Text.Encoding.ASCII.GetString(StreamFilters.Decode((PdfStream)file.Dictionary(file.Dictionary(font)!["ToUnicode"])!));
        return System.Text.RegularExpressions.Regex.Matches(text, "<([0-9A-F]{4})> <([0-9A-F]+)>\n").Where(m => m.Groups[2].Value != "FFFF")
            .ToDictionary(m => m.Groups[1].Value, m => System.Text.Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
    }
}
