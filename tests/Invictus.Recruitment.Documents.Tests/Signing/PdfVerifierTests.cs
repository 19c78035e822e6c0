using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.Json;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

public sealed class PdfVerifierTests
{
    [Fact]
    public void A_changed_byte_anywhere_outside_the_holes_is_noticed()
    {
        var (first, second) = (Signed.HoleOf(Signed.Twice, 0), Signed.HoleOf(Signed.Twice, 1));
        var random = new Random(7);
        for (var i = 0; i < 120; i++)
        {
            var at = random.Next(Signed.Twice.Length);
            if ((at >= first.Start && at < first.End) || (at >= second.Start && at < second.End))
                continue;
            Assert.False(Signed.Verify(Signed.Flipped(Signed.Twice, at, i % 8)).IsGood, $"byte {at}");
        }
    }

    [Fact]
    public void A_change_in_the_document_breaks_both_signatures()
    {
        // A letter of the title in the metadata, which are stored as they are.
        var seen = Signed.Verify(Signed.Flipped(Signed.Twice, Signed.Twice.AsSpan().IndexOf("Second in Science"u8)));
        Assert.Equal([false, false], seen.Signatures.Select(s => s.IsValid));
    }

    [Fact]
    public void A_change_in_the_second_revision_breaks_the_second_signature_only()
    {
        var at = Signed.Once.Length + Signed.Twice.AsSpan(Signed.Once.Length).IndexOf("I accept"u8);
        var seen = Signed.Verify(Signed.Flipped(Signed.Twice, at));
        Assert.Equal([true, false], seen.Signatures.Select(s => s.IsValid));
        Assert.False(seen.IsGood);
    }

    [Fact]
    public void Bytes_added_behind_the_last_signature_are_noticed()
    {
        byte[] appended = [.. Signed.Twice, .. "% and another thing\n%%EOF\n"u8];
        Assert.All(Signed.Verify(appended).Signatures, s => Assert.True(s.ChangedAfter));
        Assert.False(Signed.Verify(appended).IsGood);
    }

    [Fact]
    public void A_page_exchanged_in_an_update_after_signing_is_noticed()
    {
        var file = PdfFile.Open(Signed.Once);
        var page = file.Places.Keys.First(n => n > 0 && file.Dictionary(new PdfReference(n)) is { } d && d["Type"] is PdfName { Value: "Page" });
        var changed = Crafted.Update(Signed.Once, (new PdfReference(page), file.Dictionary(new PdfReference(page))!.Copy()));
        var signature = Assert.Single(Signed.Verify(changed).Signatures);
        Assert.True(signature.IsValid);
        Assert.True(signature.ChangedAfter);
    }

    [Fact]
    public void A_page_exchanged_together_with_the_second_signature_is_noticed()
    {
        // The shadow attack: the change hides in the revision that a later signature covers.
        var file = PdfFile.Open(Signed.Twice);
        var page = file.Places.First(p => p.Key > 0 && file.Dictionary(new PdfReference(p.Key)) is { } d && d["Type"] is PdfName { Value: "Page" }).Key;
        var before = PdfFile.Open(Signed.Once);
        var after = PdfFile.Open(Crafted.Update(Signed.Once, (new PdfReference(page), file.Dictionary(new PdfReference(page))!.Copy())));
        Assert.Contains("Page 1 was changed after signing.", RevisionChange.Forbidden(before, after, SignatureField.All(before)[1]));
    }

    [Fact]
    public void The_first_signers_appearance_exchanged_after_signing_is_noticed()
    {
        var file = PdfFile.Open(Signed.Once);
        var field = SignatureField.All(file).Single(f => f.Role == SignatureRole.ChiefExecutive);
        var widget = field.Dictionary.Copy();
        widget["AP"] = new PdfDictionary { ["N"] = PdfNull.Instance };
        Assert.True(Assert.Single(Signed.Verify(Crafted.Update(Signed.Once, (field.Reference, widget))).Signatures).ChangedAfter);
    }

    [Fact]
    public void A_wrong_byte_range_is_noticed()
    {
        var at = Signed.Once.AsSpan().IndexOf("/ByteRange [0 "u8) + "/ByteRange [0 ".Length;
        var signature = Assert.Single(Signed.Verify(Signed.Flipped(Signed.Once, at + 4)).Signatures);
        Assert.False(signature.IsValid);
        Assert.Contains("The signature does not cover everything but itself.", signature.Problems);
    }

    [Fact]
    public void Bytes_hidden_in_the_hole_are_noticed()
    {
        var hole = Signed.HoleOf(Signed.Once, 0);
        byte[] hidden = [.. Signed.Once];
        hidden[hole.End - 4] = (byte)'A';
        Assert.Contains("There is something hidden behind the signature.", Assert.Single(Signed.Verify(hidden).Signatures).Problems);
        hidden[hole.End - 4] = (byte)' ';
        Assert.Contains("There is something hidden in the place of the signature.", Assert.Single(Signed.Verify(hidden).Signatures).Problems);
    }

    [Fact]
    public void A_signature_that_was_made_with_another_certificate_than_it_names_is_noticed()
    {
        var cms = Decoded(Signed.Once);
        var attribute = cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().Single(a => a.Oid.Value == CmsSignature.SigningCertificateV2).Values[0];
        Assert.True(CmsSignature.Names(attribute, Signed.ChiefExecutive.Certificate));
        Assert.False(CmsSignature.Names(attribute, Signed.Postholder.Certificate));
    }

    [Fact]
    public void The_signature_carries_the_attributes_of_cades_and_no_others() =>
        Assert.Equal(["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"],
            Decoded(Signed.Once).SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().Select(a => a.Oid.Value).Order());

    [Fact]
    public void A_signer_of_an_unknown_authority_is_not_trusted_but_said_to_be_intact()
    {
        using var other = TrustAuthority.Create("Invictus Education Trust", Signed.Now);
        var signature = Assert.Single(PdfVerifier.Verify(Signed.Once, [other.Certificate]).Signatures);
        Assert.True(signature.IsIntact);
        Assert.False(signature.IsTrusted);
        Assert.False(signature.IsValid);
    }

    [Fact]
    public void A_certificate_that_had_run_out_is_not_trusted()
    {
        var late = PdfSigner.Sign(Signed.Base, Signed.ChiefExecutive, Signed.ByChiefExecutive() with { SignedAt = Signed.Now.AddDays(30) });
        Assert.False(Assert.Single(Signed.Verify(late).Signatures).IsTrusted);
    }

    [Fact]
    public void A_document_without_signatures_is_not_good()
    {
        var seen = Signed.Verify(Signed.Base);
        Assert.Null(seen.Damage);
        Assert.Empty(seen.Signatures);
        Assert.False(seen.IsGood);
    }

    [Fact]
    public void The_file_says_which_document_it_is() =>
        Assert.Equal(new ClaimedDocument("7KQ2M-X9D4T", 3, "87b31f65e6d1fe82276b703a6e0019b484cd013560332f518bd355591df9fab8"), Signed.Verify(Signed.Once).Document);

    [Fact]
    public void Hostile_bytes_are_answered_and_never_throw()
    {
        Assert.Equal("The file is not a PDF.", Signed.Verify([]).Damage);
        Assert.Equal("The file is not a PDF.", Signed.Verify("MZ executable"u8.ToArray()).Damage);
        var random = new Random(11);
        for (var i = 0; i < 80; i++)
        {
            byte[] cut = Signed.Twice[..random.Next(Signed.Twice.Length)];
            Assert.False(Signed.Verify(cut).IsGood && cut.Length != Signed.Once.Length);
            byte[] mangled = [.. Signed.Once];
            for (var n = 0; n < 40; n++)
                mangled[random.Next(mangled.Length - 12_000, mangled.Length)] = (byte)random.Next(256);
            Assert.False(Signed.Verify(mangled).IsGood);
        }
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R/Prev 44>>\nstartxref\n44\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj\n1 0 R\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n30\n%%EOF")]
    [InlineData("%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF")]
    [InlineData("%PDF-1.7\nxref\n0 400000000\ntrailer\n<<>>\nstartxref\n9\n%%EOF")]
    public void References_in_circles_and_absurd_numbers_are_damage(string pdf) =>
        Assert.NotNull(Signed.Verify(Encoding.ASCII.GetBytes(pdf)).Damage);

    [Fact]
    public void Deep_nesting_is_damage() =>
        Assert.NotNull(Signed.Verify(Encoding.ASCII.GetBytes("%PDF-1.7\nxref\n0 0\ntrailer\n" + new string('[', 100_000) + "\nstartxref\n9\n%%EOF")).Damage);

    [Fact]
    public void The_json_has_the_shape_that_the_command_prints()
    {
        using var json = JsonDocument.Parse(Signed.Verify(Signed.Twice).ToJson(ours: true));
        Assert.True(json.RootElement.GetProperty("ours").GetBoolean());
        var first = json.RootElement.GetProperty("signatures")[0];
        Assert.Equal(["signer", "role", "time", "level", "valid", "coversWholeRevision", "changedAfter", "problems"], first.EnumerateObject().Select(p => p.Name));
        Assert.Equal("2026-11-23T14:05:09Z", first.GetProperty("time").GetString());
        Assert.Equal("chiefExecutive", first.GetProperty("role").GetString());
    }

    private static SignedCms Decoded(byte[] pdf)
    {
        var hole = Signed.HoleOf(pdf, 0);
        var bytes = Convert.FromHexString(Encoding.ASCII.GetString(pdf, hole.Start + 1, hole.End - hole.Start - 2));
        System.Formats.Asn1.AsnDecoder.ReadSequence(bytes, System.Formats.Asn1.AsnEncodingRules.DER, out _, out _, out var length);
        var cms = new SignedCms();
        cms.Decode(bytes[..length]);
        return cms;
    }
}
