using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>The same files in the eyes of poppler, qpdf and OpenSSL.</summary>
public sealed class OtherReadersTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("documents-tests-").FullName;

    public OtherReadersTests()
    {
        File.WriteAllBytes(Path.Combine(folder, "base.pdf"), Signed.Base);
        File.WriteAllBytes(Path.Combine(folder, "once.pdf"), Signed.Once);
        File.WriteAllBytes(Path.Combine(folder, "twice.pdf"), Signed.Twice);
        File.WriteAllText(Path.Combine(folder, "root.pem"), Signed.Authority.Certificate.ExportCertificatePem());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("base.pdf")]
    [InlineData("once.pdf")]
    [InlineData("twice.pdf")]
    public void Qpdf_finds_nothing_wrong(string file)
    {
        var (code, output) = Tool.Run(folder, "qpdf", "--check", file);
        Assert.Equal(0, code);
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdfinfo_sees_a_tagged_document_with_its_title()
    {
        var (_, output) = Tool.Run(folder, "pdfinfo", "twice.pdf");
        Assert.Matches(@"Tagged:\s+yes", output);
        Assert.Matches(@"Title:\s+Job description: Second in Science", output);
        Assert.Matches(@"PDF version:\s+1\.7", output);
    }

    [Fact]
    public void Pdfinfo_reads_the_structure_from_title_to_signature()
    {
        var (_, output) = Tool.Run(folder, "pdfinfo", "-struct-text", "base.pdf");
        List<string> elements = ["Document", "H1 (block)", "Table", "H2 (block)", "Form"];
        var order = elements.Select(e => output.IndexOf(e, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public void Pdffonts_sees_every_face_embedded_with_unicode()
    {
        var (_, output) = Tool.Run(folder, "pdffonts", "twice.pdf");
        var faces = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(faces);
        Assert.All(faces, f => Assert.Matches(@"CID TrueType\s+Identity-H\s+yes yes yes", f));
    }

    [Fact]
    public void Pdfsig_finds_both_signatures_valid_and_trusts_the_authority()
    {
        Directory.CreateDirectory(Path.Combine(folder, "nss"));
        Tool.Run(folder, "certutil", "-N", "-d", "sql:nss", "--empty-password");
        Tool.Run(folder, "certutil", "-A", "-d", "sql:nss", "-n", "trust", "-t", "CT,C,C", "-a", "-i", "root.pem");
        // The leaves are valid for a week from a fixed day: whether NSS trusts them today is not what is asked here.
        var (_, output) = Tool.Run(folder, "pdfsig", "-nssdir", "sql:nss", "twice.pdf");
        Assert.Equal(2, Regex.Count(output, "Signature Validation: Signature is Valid"));
        Assert.Equal(2, Regex.Count(output, "Signature Type: ETSI.CAdES.detached"));
        Assert.Single(Regex.Matches(output, "- Total document signed"));
        Assert.Contains("Signer Certificate Common Name: Helen Żółkowska", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdfsig_trusts_a_signature_of_today()
    {
        var now = DateTimeOffset.UtcNow;
        using var authority = TrustAuthority.Create("Invictus Education Trust", now);
        using var certificate = authority.IssueFor("Helen Żółkowska", "Invictus Education Trust", now);
        File.WriteAllBytes(Path.Combine(folder, "today.pdf"), PdfSigner.Sign(Signed.Base, certificate, Signed.ByChiefExecutive() with { SignedAt = now }));
        File.WriteAllText(Path.Combine(folder, "today.pem"), authority.Certificate.ExportCertificatePem());
        Directory.CreateDirectory(Path.Combine(folder, "nss"));
        Tool.Run(folder, "certutil", "-N", "-d", "sql:nss", "--empty-password");
        Tool.Run(folder, "certutil", "-A", "-d", "sql:nss", "-n", "trust", "-t", "CT,C,C", "-a", "-i", "today.pem");
        var (_, output) = Tool.Run(folder, "pdfsig", "-nssdir", "sql:nss", "today.pdf");
        Assert.Contains("Signature is Valid", output, StringComparison.Ordinal);
        Assert.Contains("Certificate is Trusted", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdfsig_sees_a_changed_document()
    {
        File.WriteAllBytes(Path.Combine(folder, "changed.pdf"), Signed.Flipped(Signed.Twice, Signed.Twice.AsSpan().IndexOf("Second in Science"u8)));
        var (_, output) = Tool.Run(folder, "pdfsig", "-nocert", "changed.pdf");
        Assert.DoesNotContain("Signature is Valid", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("once.pdf", 0)]
    [InlineData("twice.pdf", 1)]
    public void Openssl_verifies_the_signature_as_cades(string name, int index)
    {
        var pdf = File.ReadAllBytes(Path.Combine(folder, name));
        var hole = Signed.HoleOf(pdf, index);
        File.WriteAllBytes(Path.Combine(folder, "content"), [.. pdf.AsSpan(0, hole.Start), .. pdf.AsSpan(hole.End)]);
        File.WriteAllBytes(Path.Combine(folder, "cms.der"), Convert.FromHexString(Encoding.ASCII.GetString(pdf, hole.Start + 1, hole.End - hole.Start - 2)));
        var (code, output) = Tool.Run(folder, "openssl", "cms", "-verify", "-cades", "-inform", "DER", "-in", "cms.der", "-content", "content", "-binary",
            "-CAfile", "root.pem", "-purpose", "any", "-attime", Signed.Now.AddDays(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), "-out", "verified");
        Assert.True(code == 0, output);
        Assert.Contains("successful", output, StringComparison.OrdinalIgnoreCase);
    }
}
