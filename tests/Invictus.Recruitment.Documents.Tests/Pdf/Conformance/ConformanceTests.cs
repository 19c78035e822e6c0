using Invictus.Recruitment.Documents.Pdf;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Signing;
using Invictus.Recruitment.Documents.Tests.Signing;
using Invictus.Recruitment.Domain.JobDescriptions;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>Every rule on every kind of file that the portal gives out; and that the rules themselves can see what they forbid.</summary>
public sealed class ConformanceTests
{
    private const string Names = "Zoë, Łukasz, Nguyễn, Ó Briain, 李, عائشة (née [أحمد]) 12, דוד, Ŵyn, \uF0B7 \uE001 \uAC00 \U0001F600 \uD800 \uFFFE \u0007";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(200, 40)];

    public static TheoryData<string> Files => [.. Made.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Made = new()
    {
        ["unsigned"] = () => Signed.Base,
        ["signed"] = () => Signed.Once,
        ["signed twice"] = () => Signed.Twice,
        ["with difficult names"] = () => JobDescriptionPdf.Write(Sample.Document(new JobDescriptionContent(
            new JobDescriptionHeader(Names, Names, Names, "", "", ""), [new Section(Names, 3, [new Block(BlockKind.Paragraph, Names), new Block(BlockKind.Item, $"https://www.exämple.org/名前?q=ü {Names}")])],
            [new Criterion(Importance.Essential, Names, Names, [Names]), new Criterion(Importance.Desirable, " ", " ", [" ", "a point without words before it"])]))),
        ["difficult names, signed by one"] = () => PdfSigner.Sign(JobDescriptionPdf.Write(Sample.TrustSized()), Signed.ChiefExecutive, Signed.ByChiefExecutive() with { SignerName = Names, TypedMark = Names, RoleTitle = Names }),
        ["that says nothing"] = () => JobDescriptionPdf.Write(Sample.Document(new JobDescriptionContent(JobDescriptionHeader.Empty, [], [])) with { TrustName = "\u200B" }),
        ["an application"] = () => ApplicationPdf.Write(SampleRecords.Application(26)),
        ["an application by somebody with a difficult name"] = () => ApplicationPdf.Write(SampleRecords.Application(3, Names)),
        ["an application without evidence"] = () => ApplicationPdf.Write(SampleRecords.Application(0, "") with { Facts = [], Groups = [], Declarations = [] }),
        ["a shortlisting record"] = () => ShortlistingRecordPdf.Write(SampleRecords.Record(12, 26)),
        ["a shortlisting record with names"] = () => ShortlistingRecordPdf.Write(SampleRecords.Record(byName: true)),
        ["a shortlisting record with every rating"] = () => ShortlistingRecordPdf.Write(SampleRecords.Everything(12, 26)),
        ["a shortlisting record of nobody"] = () => ShortlistingRecordPdf.Write(SampleRecords.Record(0, 0) with { Panel = [], Scale = [], Facts = [] }),
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_breaks_no_rule(string name) => Assert.Empty(Problems.Of(Made[name]()));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_random_document_breaks_no_rule(int seed) => Assert.Empty(Problems.Of(JobDescriptionPdf.Write(Sample.Random(seed))));

    [Fact]
    public void Random_documents_signed_twice_break_no_rule()
    {
        for (var seed = 300; seed < 306; seed++)
        {
            var once = PdfSigner.Sign(JobDescriptionPdf.Write(Sample.Random(seed)), Signed.ChiefExecutive, Signed.ByChiefExecutive());
            Assert.Empty(Problems.Of(once));
            Assert.Empty(Problems.Of(PdfSigner.Sign(once, Signed.Postholder, Signed.ByPostholder())));
        }
    }

    /// <summary>A rule that sees nothing holds nothing: each of these changes must be found.</summary>
    [Theory]
    [InlineData("/Lang (en-GB)", "/Lang (xx-XX)", "Lang")]
    [InlineData("/Tabs /S", "/Tabs /R", "Tabs")]
    [InlineData("/Scope /Row", "/Scope /Wow", "Scope")]
    [InlineData("/S /LBody", "/S /LBodx", "LBodx")]
    [InlineData("/S /H2", "/S /H5", "H5 after")]
    [InlineData("/F 132", "/F 130", "flags")]
    [InlineData("/Encoding /Identity-H", "/Encoding /Identity-V", "CIDSystemInfo")]
    [InlineData("/S /GTS_PDFA1", "/S /GTS_PDFX1", "output intent")]
    [InlineData("/StructParent 1", "/StructParent 2", "StructParent")]
    [InlineData("/Alt (QR", "/Alx (QR", "Figure")]
    [InlineData("/MCID 3>> BDC", "/MCID 4>> BDC", "MCID")]
    [InlineData("/H1 <</MCID", "/H1 <</MCIX", "MCID of H1")]
    public void The_rules_see_what_they_forbid(string from, string to, string problem) =>
        Assert.Contains(Problems.Of(Changed(Signed.Base, from, to)), found => found.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void Same_in_same_out_for_applications_and_records()
    {
        Assert.Equal(ApplicationPdf.Write(SampleRecords.Application()), ApplicationPdf.Write(SampleRecords.Application()));
        Assert.Equal(ShortlistingRecordPdf.Write(SampleRecords.Everything()), ShortlistingRecordPdf.Write(SampleRecords.Everything()));
    }

    /// <summary>
    /// What these documents unpack to, to the byte. A change of layout, of a face or of a tag shows here: look at the pages and at
    /// the structure, then write the new value down. How the packing comes out is the runtime's, and not part of it.
    /// </summary>
    [Fact]
    public void Nothing_changes_unseen()
    {
        Assert.Equal("14398f4550f400fc", Unpacked(Signed.Base));
        Assert.Equal("06025aee241d85ba", Unpacked(ApplicationPdf.Write(SampleRecords.Application())));
        Assert.Equal("06e2ba3db4831e01", Unpacked(ShortlistingRecordPdf.Write(SampleRecords.Everything())));
    }

    private static string Unpacked(byte[] pdf)
    {
        var file = PdfFile.Open(pdf);
        var all = new ByteBuffer();
        foreach (var number in file.Places.Keys.Where(n => n > 0).Order())
        {
            var value = file.Resolve(new PdfReference(number));
            if (value is not PdfStream stream)
                PdfSyntax.Write(all.Integer(number), value!);
            else if (stream["Type"] is not PdfName { Value: "XRef" or "ObjStm" })
                all.Integer(number).Bytes(StreamFilters.Decode(stream));
        }
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(all.Span))[..16];
    }

    /// <summary>The file with some words of its objects and contents changed, written anew without packing.</summary>
    private static byte[] Changed(byte[] pdf, string from, string to)
    {
        var file = PdfFile.Open(pdf);
        var writer = new PdfFileWriter(file.Places.Keys.Max() + 1);
        foreach (var number in file.Places.Keys.Where(n => n > 0))
        {
            var value = file.Resolve(new PdfReference(number));
            if (value is PdfStream { } packed && packed["Type"] is PdfName { Value: "XRef" or "ObjStm" })
                continue;
            var buffer = new ByteBuffer();
            if (value is PdfStream stream)
            {
                var plain = new PdfStream(stream["Filter"] is null ? stream.Data : Replaced(StreamFilters.Decode(stream), from, to));
                foreach (var (key, entry) in stream.Entries.Where(e => e.Key is not ("Filter" or "Length")))
                    plain[key] = entry;
                PdfSyntax.Write(buffer, plain);
            }
            else
            {
                PdfSyntax.Write(buffer, value!);
                buffer = new ByteBuffer().Bytes(Replaced(buffer.ToArray(), from, to));
            }
            writer.Set(new PdfReference(number), new PdfRaw(buffer.ToArray()), plain: true);
        }
        return writer.WriteFile((PdfReference)file.Trailer["Root"]!, (PdfReference)file.Trailer["Info"]!, new byte[16]);
    }

    private static byte[] Replaced(byte[] bytes, string from, string to) =>
        System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes).Replace(from, to, StringComparison.Ordinal));
}
