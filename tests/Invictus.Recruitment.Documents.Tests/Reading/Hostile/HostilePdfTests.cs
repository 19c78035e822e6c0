using Invictus.Recruitment.Domain.JobDescriptions;
using static Invictus.Recruitment.Documents.Tests.Reading.Hostile.PdfText;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>PDFs that mean no good.</summary>
public class HostilePdfTests
{
    private const int Deep = 100_000;

    [Fact]
    public void The_file_that_the_others_are_made_from_is_read() =>
        Assert.Contains("Cook lunch for all children", Answer.To(With()).Words, StringComparison.Ordinal);

    [Fact]
    public void Five_hundred_pages_are_refused_and_the_limit_is_named()
    {
        var kids = string.Concat(Enumerable.Range(0, 500).Select(i => $"{i + 6} 0 R "));
        var file = With(pages: $"<</Type/Pages/Count 500/Kids[{kids}]>>", more: [.. Enumerable.Repeat(Page, 500)]);
        Answer.To(file).IsRefused("has 500 pages; at most 300 pages can be read");
    }

    [Fact]
    public void Three_hundred_pages_are_read()
    {
        var kids = string.Concat(Enumerable.Range(0, 299).Select(i => $"{i + 6} 0 R "));
        var pages = Enumerable.Range(0, 299).Select(i => Page.Replace("4 0 R", $"{i + 305} 0 R", StringComparison.Ordinal));
        var contents = Enumerable.Range(0, 299).Select(i => Stream(Lines($"Serve lunch number {i} in the hall, and clean the tables after it.")));
        var read = Answer.To(With(pages: $"<</Type/Pages/Count 300/Kids[3 0 R {kids}]>>", more: [.. pages, .. contents]));
        Assert.Contains("Serve lunch number 298 in", read.Words, StringComparison.Ordinal);
    }

    public static TheoryData<string> Bombs => [.. BombFiles.Keys];

    private const int Large = 40 * 1024 * 1024;

    private static readonly Dictionary<string, Func<byte[]>> BombFiles = new()
    {
        ["flate"] = () => With(contents: Deflated(new string(' ', Large))),
        ["flate in flate"] = () => With(contents: Deflated(new string(' ', Large), times: 3)),
        ["flate many times the same"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[" + Repeat("4 0 R ", 5) + "]/Resources<</Font<</F1 5 0 R>>>>>>", contents: Deflated(new string(' ', 6_000_000))),
        ["run lengths of run lengths"] = () => With(contents: Stream(Repeat("\x81\x81", 1_000_000), "/Filter[/RunLengthDecode/RunLengthDecode/RunLengthDecode]")),
        ["base 85"] = () => With(contents: Stream(Repeat("z", 18_000_000) + "~>", "/Filter[/ASCII85Decode/ASCII85Decode/ASCII85Decode]")),
        ["packed objects"] = () => With(more: [Deflated("1 0 " + new string(' ', Large), "/Type/ObjStm/N 1/First 4")], trailer: "", page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 5 0 R>>>>>>"),
        ["letters of a font"] = () => With(font: TrueType + "/ToUnicode 6 0 R>>", more: [Deflated(new string(' ', Large)), Descriptor + ">>"]),
    };

    private const string TrueType = "<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 0/LastChar 255/Widths[500]/FontDescriptor 7 0 R";
    private const string Wide = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/FontDescriptor 7 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
    private const string Type0 = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>>";
    private const string Descriptor = "<</Type/FontDescriptor/FontName/X/Flags 32/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80";

    [Theory, MemberData(nameof(Bombs))]
    public void What_unpacks_to_more_than_any_job_description_is_refused(string what) =>
        Answer.To(BombFiles[what]()).IsRefused(" job description");

    [Fact]
    public void A_password_for_opening_is_told() => Answer.To(LockedPdf.Of("open", "change")).IsRefused("is a PDF that is protected with a password; save it without one");

    [Fact]
    public void A_password_for_changes_only_does_not_hinder_reading() =>
        Assert.Contains("Cook lunch for all children", Answer.To(LockedPdf.Of("", "change")).Words, StringComparison.Ordinal);

    [Fact]
    public void Programs_and_attachments_are_not_looked_at()
    {
        var file = With(
            catalog: "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC 6 0 R>>/Names<</JavaScript<</Names[(a)6 0 R]>>/EmbeddedFiles<</Names[(b)7 0 R]>>>>>>",
            page: Page[..^2] + "/AA<</O 6 0 R>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(/bin/true)>>>>]>>",
            more: ["<</S/Launch/F(/bin/true)/Next<</S/URI/URI(http://127.0.0.1:9/)>>>>", "<</Type/Filespec/F(b)/EF<</F 8 0 R>>>>", Stream("MZ", "/Type/EmbeddedFile")]);
        Assert.Equal(Answer.To(With()).Words, Answer.To(file).Words);
    }

    [Fact]
    public void Words_that_look_like_parts_of_a_PDF_stay_as_they_are()
    {
        const string text = "Lead the Department/Group and its Names/Pattern/Function (see /AA) % of [1 2 3] stream";
        foreach (var contents in new[] { Stream(Lines("Job title: Cook", "", "Duties", text)), Deflated(Lines("Job title: Cook", "", "Duties", text)) })
            Assert.Contains(text, Answer.To(With(contents: contents)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_nothing_explains_is_told_and_not_invented()
    {
        var read = Answer.To(With(contents: Stream(Instructions.Replace("kitchen", "ki\\003chen", StringComparison.Ordinal)), font: TrueType + ">>", more: ["[]", Descriptor + ">>"])).Read!;
        Assert.Contains("ki\uFFFDchen", CanonicalContent.Write(read.Content).Replace("\\uFFFD", "\uFFFD", StringComparison.OrdinalIgnoreCase), StringComparison.Ordinal);
        Assert.Contains(read.Warnings, w => w.Message.StartsWith("A sign could not be told from the fonts", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_cut_anywhere_gives_a_result_or_one_line()
    {
        var file = With();
        var answers = Enumerable.Range(0, file.Length).Select(length => Answer.Now(file[..length])).ToList();
        Assert.All(answers, a => Assert.True(a.Read is not null || a.Refusal.Length > 0));
        Assert.Contains(answers, a => a.Read is null);
    }

    public static TheoryData<string> Odd => [.. OddFiles.Keys];

    private static readonly Dictionary<string, Func<byte[]>> OddFiles = new()
    {
        ["page tree in a circle"] = () => With(pages: "<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]>>"),
        ["page that is its own child"] = () => With(page: "<</Type/Pages/Count 1/Parent 2 0 R/Kids[3 0 R 3 0 R]>>"),
        ["page tree of 40,000 levels"] = () => With(pages: "<</Type/Pages/Count 1/Kids[6 0 R]>>", more: [.. Enumerable.Range(7, 40_000).Select(n => $"<</Type/Pages/Count 1/Kids[{n} 0 R]>>"), Page]),
        ["page tree that doubles"] = () => With(pages: "<</Type/Pages/Count 1/Kids[6 0 R]>>", more: [.. Enumerable.Range(7, 60).Select(n => $"<</Type/Pages/Count 1/Kids[{n} 0 R {n} 0 R]>>"), Page]),
        ["parents in a circle"] = () => With(page: "<</Type/Page/Parent 3 0 R/Contents 4 0 R>>"),
        ["references in a circle"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox 6 0 R/Contents 6 0 R/Resources 6 0 R>>", more: ["7 0 R", "6 0 R"]),
        ["length that is itself"] = () => With(contents: "<</Length 4 0 R>>\nstream\nBT ET\nendstream"),
        ["tables in a circle"] = () => With(trailer: "/Prev 9"),
        ["tables in a circle 2"] = () => Patched(With(trailer: "/Prev 0000000000"), f => f.Replace("/Prev 0000000000", $"/Prev {f.IndexOf("xref\n", StringComparison.Ordinal):0000000000}", StringComparison.Ordinal)),
        ["packed objects in a circle"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F1 5 0 R>>>>>>", more: [Stream("6 0 <<>>", "/Type/ObjStm/N 1/First 4/Extends 6 0 R")]),
        ["form in itself"] = () => With(page: FormPage, contents: Stream(Instructions + " /X Do"), more: [Form("/X Do " + Instructions, "6 0 R")]),
        ["forms that double"] = () => With(page: FormPage, contents: Stream("/X Do"), more: [.. Enumerable.Range(7, 60).Select(n => Form("/X Do /X Do", $"{n} 0 R")), Form(Instructions, "6 0 R")]),
        ["form in itself by sharing resources"] = () => With(page: FormPage, contents: Stream(Instructions + " /X Do"), more: [Stream("/X Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")]),
        ["font of forms in itself"] = () => With(font: "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 0/LastChar 255/Widths 6 0 R/CharProcs<</a 4 0 R>>/Encoding<</Differences[0/a/a/a]>>/Resources<</Font<</F1 5 0 R>>>>>>", more: ["[1]"]),
        ["font of itself"] = () => With(font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[5 0 R]>>"),
        ["encoding in a circle"] = () => With(font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding 6 0 R>>", more: ["<</BaseEncoding 6 0 R/Differences 6 0 R>>"]),
        ["names in a circle"] = () => With(catalog: "<</Type/Catalog/Pages 2 0 R/Names<</Dests 6 0 R>>/Dests 6 0 R/Outlines 7 0 R/AcroForm<</Fields[7 0 R]>>/StructTreeRoot 6 0 R>>", more: ["<</Kids[6 0 R 6 0 R]/K 6 0 R>>", "<</First 7 0 R/Next 7 0 R/Kids[7 0 R]>>"]),
        ["names of 40,000 levels"] = () => With(catalog: "<</Type/Catalog/Pages 2 0 R/Names<</Dests 6 0 R>>>>", more: [.. Enumerable.Range(7, 40_000).Select(n => $"<</Kids[{n} 0 R]>>"), "<</Names[(a)[3 0 R/Fit]]>>"]),
        ["colours in a circle"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</ColorSpace<</C 6 0 R>>/Pattern<</P 7 0 R>>/ExtGState<</G 8 0 R>>/Font<</F1 5 0 R>>>>>>",
            contents: Stream("/C cs /P scn /G gs " + Instructions), more: ["[/Indexed 6 0 R 1 (ab)]", "<</PatternType 1/Resources 7 0 R>>", "<</SMask<</G 8 0 R>>/Font[5 0 R 1]/TR 8 0 R>>"]),
        ["functions in a circle"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</ColorSpace<</C[/Separation/X/DeviceRGB 6 0 R]>>/Font<</F1 5 0 R>>>>>>",
            contents: Stream("/C cs 1 scn " + Instructions), more: ["<</FunctionType 3/Domain[0 1]/Functions[6 0 R 6 0 R]/Bounds[0.5]/Encode[0 1 0 1]>>"]),
        ["arrays in arrays"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox" + Repeat("[", Deep) + "/Contents 4 0 R>>"),
        ["arrays in arrays in the trailer"] = () => With(trailer: "/Info" + Repeat("[", Deep)),
        ["dictionaries in dictionaries"] = () => With(catalog: Repeat("<</Pages", Deep)),
        ["dictionaries in the trailer"] = () => With(trailer: "/Encrypt" + Repeat("<</A", Deep)),
        ["both in turn"] = () => With(page: Repeat("<</A[", Deep)),
        ["strings in strings"] = () => With(page: "<</A " + Repeat("(", Deep) + Repeat(")", Deep) + "/Type/Page/Parent 2 0 R/Contents 4 0 R>>"),
        ["arrays in instructions"] = () => With(contents: Stream(Instructions + Repeat("[", Deep))),
        ["closed arrays in instructions"] = () => With(contents: Stream(Instructions + Repeat("[", Deep) + Repeat("]", Deep) + " TJ")),
        ["dictionaries in instructions"] = () => With(contents: Stream(Instructions + " /P " + Repeat("<</A ", Deep) + " BDC")),
        ["packed arrays in instructions"] = () => With(contents: Deflated(Instructions + Repeat("[", Deep * 20))),
        ["states put aside"] = () => With(contents: Stream(Repeat("q ", Deep * 3) + Instructions)),
        ["marks put aside"] = () => With(contents: Stream(Repeat("/P BMC ", Deep) + Instructions)),
        ["texts begun"] = () => With(contents: Stream(Repeat("BT ", Deep) + Instructions)),
        ["arrays in a table of letters"] = () => With(font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", more: [Stream("1 beginbfrange " + Repeat("[", Deep))]),
        ["range of letters without end"] = () => With(font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>", more: [Stream("1 begincodespacerange <00><FF> endcodespacerange " + Repeat("1 beginbfrange <00000000><7FFFFFFF><0041> endbfrange ", 50))]),
        ["range of codes without end"] = () => With(font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R/DescendantFonts[7 0 R]>>", more: [Stream("1 begincidrange <00000000><FFFFFFFF> 1 endcidrange /X usecmap", "/UseCMap 6 0 R"), "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"]),
        ["tables of a font in a circle"] = () => With(font: Type0, more: [Wide + "/CIDToGIDMap 6 0 R/W 6 0 R/DW2 6 0 R>>", Descriptor + "/FontFile2 6 0 R/FontFile3 6 0 R/CIDSet 6 0 R>>"]),
        ["descendants in a circle"] = () => With(font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts 6 0 R>>", more: ["[6 0 R]"]),
        ["letters that use themselves"] = () => With(font: TrueType + "/ToUnicode 6 0 R>>", more: [Stream("/X usecmap 1 begincodespacerange <00><FF> endcodespacerange", "/CMapName/X/UseCMap 6 0 R"), Descriptor + ">>"]),
        ["wide range of letters"] = () => With(font: TrueType + "/ToUnicode 6 0 R>>", more: [Stream("1 begincodespacerange <00><FF> endcodespacerange " + Repeat("1 beginbfrange <00000000><7FFFFFFF><0041> endbfrange ", 50)), Descriptor + ">>"]),
        ["letters of a million signs"] = () => With(font: TrueType + "/ToUnicode 6 0 R>>", more: [Stream("1 begincodespacerange <00><FF> endcodespacerange 1 beginbfrange <00><FF><" + Repeat("0041", 1_000_000) + "> endbfrange"), Descriptor + ">>"]),
        ["broken font program"] = () => With(font: TrueType + "/Encoding/WinAnsiEncoding>>", more: ["[]", Descriptor + "/FontFile2 8 0 R>>", Stream("\0\x01\0\0\0\xFFglyfabcd\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF")]),
        ["font program that calls itself"] = () => With(font: "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 0/LastChar 255/Widths[500]/FontDescriptor 7 0 R/Encoding/WinAnsiEncoding>>", more: ["[]", Descriptor + "/FontFile 8 0 R/FontFile3 8 0 R>>", Stream("%!PS-AdobeFont-1.0: X\n/Subrs 1 array dup 0 4 RD \0\0 10 NP\neexec\n" + Repeat("0", 512) + "cleartomark", "/Length1 30/Length2 900/Length3 0/Subtype/Type1C")]),
        ["packed encoding"] = () => With(font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R/DescendantFonts[8 0 R]>>", more: [Deflated(new string(' ', Large)), Descriptor + ">>", Wide + ">>"]),
        ["lengths of each other"] = () => With(contents: "<</Length 6 0 R>>\nstream\nBT ET\nendstream", more: ["<</Length 4 0 R>>\nstream\nBT ET\nendstream"]),
        ["contents in contents"] = () => With(page: Page.Replace("4 0 R", "6 0 R", StringComparison.Ordinal), more: ["[6 0 R 4 0 R]"]),
        ["measures of measures"] = () => With(page: Page.Replace("[0 0 595 842]", "6 0 R", StringComparison.Ordinal), more: ["[6 0 R 6 0 R 6 0 R 6 0 R]"]),
        ["resources in resources"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 6 0 R>>", more: ["<</Font 6 0 R/XObject 6 0 R/Resources 6 0 R/F1 5 0 R/X 6 0 R>>"]),
        ["filters in filters"] = () => With(contents: Stream(Instructions, "/Filter 6 0 R/DecodeParms 6 0 R"), more: ["[6 0 R 6 0 R]"]),
        ["widths in widths"] = () => With(font: Type0, more: [Wide + "/W 8 0 R>>", Descriptor + ">>", "[8 0 R 8 0 R 1 8 0 R]"]),
        ["differences in differences"] = () => With(font: TrueType + "/Encoding 8 0 R>>", more: ["[]", Descriptor + ">>", "<</Type/Encoding/BaseEncoding 8 0 R/Differences[8 0 R 0 8 0 R/a]>>"]),
        ["descriptor in descriptor"] = () => With(font: "<</Type/Font/Subtype/TrueType/BaseFont 6 0 R/Widths 6 0 R/FirstChar 6 0 R/LastChar 6 0 R/FontDescriptor 6 0 R/ToUnicode 6 0 R>>", more: ["[6 0 R 6 0 R]"]),
        ["key of the key"] = () => With(trailer: "/Encrypt 6 0 R/ID 7 0 R", more: ["<</Filter/Standard/V 4/R 4/Length 7 0 R/CF<</StdCF 6 0 R>>/StmF/StdCF/O 7 0 R/U 7 0 R/P 7 0 R>>", "[7 0 R 7 0 R]"]),
        ["facts of the facts"] = () => With(trailer: "/Info 6 0 R", more: ["<</Title 6 0 R/Author 7 0 R>>", "[7 0 R 6 0 R]"]),
        ["root that is a page"] = () => With(catalog: "<</Type/Page/Pages 1 0 R/Kids[1 0 R]/Parent 1 0 R>>"),
        ["packed table in a circle"] = () => Patched(With(more: [Stream("\0\0\0", "/Type/XRef/Size 7/W[1 1 1]/Index[0 1]/Prev 15/Root 1 0 R")]), f => f[..f.IndexOf("xref\n0", StringComparison.Ordinal)] + "startxref\n" + f.IndexOf("6 0 obj", StringComparison.Ordinal) + "\n%%EOF"),
        ["packed objects that hold themselves"] = () => With(page: Page.Replace("4 0 R", "7 0 R", StringComparison.Ordinal), more: [Deflated("6 0 7 6 6 0 R  6 0 R", "/Type/ObjStm/N 2/First 8")]),
        ["table of absurd ranges"] = () => PackedTable("/Type/XRef/Size 9/W[1 1 1]/Index[0 2147483647]"),
        ["table of absurd ranges without a type"] = () => PackedTable("/Size 9/W[1 1 1]/Index[0 2147483647]"),
        ["table of absurd size"] = () => PackedTable("/Type/XRef/Size 2147483647/W[1 1 1]"),
        ["table of absurd size without a type"] = () => PackedTable("/Size 2147483647/W[1 1 1]"),
        ["table of absurd widths"] = () => PackedTable("/Type/XRef/Size 9/W[2147483647 2147483647 2147483647]"),
        ["table of no widths"] = () => PackedTable("/Type/XRef/Size 1999999/W[0 0 0]/Index[0 1999999]"),
        ["absurd size"] = () => Patched(With(), f => f.Replace("/Size 6", "/Size 2147483647", StringComparison.Ordinal)),
        ["forms of each other without resources"] = () => With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R/Y 7 0 R>>/Font<</F1 5 0 R>>>>>>", contents: Stream(Instructions + " /X Do"), more: [Stream("/Y Do /Y Do /Y Do", "/Type/XObject/Subtype/Form"), Stream("/X Do /X Do /X Do", "/Type/XObject/Subtype/Form")]),
        ["widths of widths"] = () => With(font: Type0, more: [Wide + "/W" + Repeat("[1 ", Deep) + ">>", Descriptor + ">>"]),
        ["widths of all codes"] = () => With(font: Type0, more: [Wide + "/W[" + Repeat("0 65535 500 ", 20_000) + "]>>", Descriptor + ">>"]),
        ["differences without end"] = () => With(font: TrueType + "/Encoding<</Differences[" + Repeat("2147483647/a ", 100_000) + "]>>>>", more: ["[]", Descriptor + ">>"]),
        ["widths without end"] = () => With(font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]>>", more: ["<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[0 2147483646 500 0 2147483646 500]/W2[0 2147483646 1 2 3]>>"]),
        ["first sign after the last"] = () => With(font: "<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 2147483647/LastChar -2147483648/Widths[1 2 3]>>"),
        ["absurd page"] = () => With(page: Page.Replace("[0 0 595 842]", "[-1e308 -1e308 1e308 1e308]/UserUnit 1e300/Rotate 91", StringComparison.Ordinal)),
        ["page of no size"] = () => With(page: Page.Replace("[0 0 595 842]", "[0 0 0 0]/CropBox[9 9 1 1]/Rotate 2147483647", StringComparison.Ordinal)),
        ["absurd numbers"] = () => With(contents: Stream("1e999 0 0 -1e999 1e308 1e308 cm BT /F1 1e308 Tf 1e308 Tc 1e308 TL 1e308 -1e308 Td (Job title) Tj T* (Cook) Tj ET " + new string('9', 5000) + " w " + Instructions)),
        ["packed rows without end"] = () => With(contents: Deflated(Instructions, "/DecodeParms[<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>]")),
        ["packed rows behind a reference"] = () => With(contents: Deflated(Instructions, "/DecodeParms 6 0 R"), more: ["<</Predictor 12/Columns 2147483647/Colors 32/BitsPerComponent 16>>"]),
        ["inline picture without end"] = () => With(contents: Stream(Instructions + Repeat(" BI /W 2147483647 /H 2147483647 /BPC 16 ID x", 20_000))),
        ["many objects"] = () => Patched(With(), f => f.Replace("trailer", Repeat("6 0 obj<<>>endobj ", 200_000) + "trailer", StringComparison.Ordinal)),
        ["table of 2,000,000,000 objects"] = () => Patched(With(), f => f.Replace("xref\n0 6", "xref\n0 2000000000", StringComparison.Ordinal)),
        ["no table"] = () => Patched(With(), f => f[..f.IndexOf("xref\n", StringComparison.Ordinal)]),
        ["only a head"] = () => "%PDF-1.7\n"u8.ToArray(),
        ["only the words of a file"] = () => Patched(With(), f => f[..9] + Repeat("obj endobj stream endstream xref trailer startxref << >> ", 20_000)),
        ["letters without end"] = () => With(contents: Deflated(Lines([.. Enumerable.Repeat(new string('x', 90), 60_000)]))),
        ["letters of other fonts"] = () => With(contents: Deflated("BT " + Repeat("/F1 9 Tf (x) Tj /F2 8 Tf (x) Tj ", 100_000) + "ET")),
        ["lines without end"] = () => With(contents: Deflated(Instructions + Repeat(" 1 1 m 500 1 l S 1 1 500 500 re S", 150_000))),
        ["path without end"] = () => With(contents: Deflated(Instructions + " 0 0 m " + Repeat("9 9 l 1 2 l ", 300_000) + "f")),
        ["curves without end"] = () => With(contents: Deflated(Instructions + " 0 0 m " + Repeat("1 2 3 4 5 6 c ", 300_000) + "f")),
        ["grid"] = () => With(contents: Deflated(Instructions + string.Concat(Enumerable.Range(1, 500).Select(i => $" {i} 0 m {i} 800 l S 0 {i} m 580 {i} l S")))),
    };

    private const string FormPage = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>>>";

    private static string Form(string content, string inner) => Stream(content, $"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X {inner}>>/Font<</F1 5 0 R>>>>");

    private static byte[] Patched(byte[] file, Func<string, string> patch) => System.Text.Encoding.Latin1.GetBytes(patch(System.Text.Encoding.Latin1.GetString(file)));

    private static byte[] PackedTable(string dictionary) =>
        Patched(With(more: [Deflated("\0\0\0", dictionary + "/Root 1 0 R")]), f => f[..f.IndexOf("xref\n0", StringComparison.Ordinal)] + "startxref\n" + f.IndexOf("6 0 obj", StringComparison.Ordinal) + "\n%%EOF");

    [Theory, MemberData(nameof(Odd))]
    public void What_is_wrong_inside_gives_a_result_or_one_line(string what)
    {
        var answer = Answer.To(OddFiles[what]());
        Assert.True(answer.Refusal.Length > 0 || answer.Read?.Content.Header.Title.Length > 0, what);
        // What only ends because the time is over, would end too late.
        Assert.DoesNotContain("seconds to read", answer.Refusal, StringComparison.Ordinal);
    }
}
