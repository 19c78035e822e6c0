using System.IO.Compression;
using System.Text;
using static Invictus.Recruitment.Documents.Tests.Reading.WordFile;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>Word files that mean no good.</summary>
public class HostileWordTests
{
    private const string Document = "word/document.xml";
    private const int Deep = 100_000;
    private const long Large = 100L * 1024 * 1024;
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static readonly byte[] Plain = Of(P("Job title: Cook") + P("Duties", "berschrift1") + Item("Cook lunch for all children of the school."));

    [Fact]
    public void The_file_that_the_others_are_made_from_is_read() =>
        Assert.Contains("Cook lunch for all children", Answer.To(Plain).Words, StringComparison.Ordinal);

    public static TheoryData<string> Bombs => [.. BombFiles.Keys];

    private static readonly Dictionary<string, Func<byte[]>> BombFiles = new()
    {
        ["document"] = () => With(Plain, Document, w => Fill(w, "<w:document>", Large)),
        ["part that is never read"] = () => With(Plain, "word/media/picture.bin", w => Fill(w, "", Large)),
        ["parts list"] = () => With(Plain, "_rels/.rels", w => Fill(w, "<Relationships>", Large)),
        ["content types"] = () => With(Plain, "[Content_Types].xml", w => Fill(w, "<Types>", Large)),
        ["many parts"] = () => Edited(Plain, zip => { for (var i = 0; i < 60; i++) Write(zip, $"word/media/{i}", w => Fill(w, "", 4_000_000)); }),
        ["size that is not said"] = () => Lying(With(Plain, Document, w => Fill(w, "<w:document>", Large))),
        ["overlapping parts"] = () => Overlapping(With(Plain, "word/media/picture.bin", w => Fill(w, "", 8_000_000)), "word/media/picture.bin", 60),
    };

    [Theory, MemberData(nameof(Bombs))]
    public void What_unpacks_to_more_than_any_job_description_is_refused(string what) =>
        Assert.Matches("unpacks to more than 96 MB|lists more parts|is damaged", Answer.To(BombFiles[what]()).Refusal);

    [Fact]
    public void Thousands_of_parts_are_refused() =>
        Assert.Matches("holds 70,[0-9]{3} parts", Answer.To(Edited(Plain, zip => { for (var i = 0; i < 70_000; i++) zip.CreateEntry($"word/media/{i}", CompressionLevel.NoCompression); })).Refusal);

    public static TheoryData<string, string> Entities => new()
    {
        { "entities of entities", Doctype("<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 25).Select(i => $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">"))) + "<w:p><w:r><w:t>&z;</w:t></w:r></w:p>" },
        { "file", Doctype("<!ENTITY f SYSTEM \"file:///etc/hostname\">") + "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>" },
        { "address", Doctype("<!ENTITY % f SYSTEM \"http://127.0.0.1:9/x.dtd\"> %f;") + "<w:p/>" },
        { "nothing but a type", Doctype("") + "<w:p/>" },
    };

    private static string Doctype(string inside) => $"<!DOCTYPE d [{inside}]>";

    [Theory, MemberData(nameof(Entities))]
    public void Entities_and_document_types_are_refused_in_every_part(string what, string xml)
    {
        foreach (var part in new[] { Document, "word/styles.xml", "word/numbering.xml" })
        {
            var end = xml.IndexOf("]>", StringComparison.Ordinal) + 2;
            var file = WordFile.With(Plain, part, $"<?xml version=\"1.0\"?>{xml[..end]}<w:document {W}><w:body>{xml[end..]}</w:body></w:document>");
            var answer = Answer.To(file);
            Assert.True(answer.Read is null, $"{what} in {part}");
            Assert.Contains("damaged", answer.Refusal, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string> Nested => new()
    {
        { "tables", Repeat("<w:tbl><w:tr><w:tc>", Deep) + Repeat("</w:tc></w:tr></w:tbl>", Deep) },
        { "fifty tables", Repeat("<w:tbl><w:tr><w:tc><w:p/>", 50) + P("x") + Repeat("</w:tc></w:tr></w:tbl>", 50) },
        { "runs", "<w:p>" + Repeat("<w:ins>", Deep) + Repeat("</w:ins>", Deep) + "</w:p>" },
        { "content controls", Repeat("<w:sdt><w:sdtContent>", Deep) + Repeat("</w:sdtContent></w:sdt>", Deep) },
        { "unknown markup", Repeat("<x>", Deep) + Repeat("</x>", Deep) },
        { "never closed", Repeat("<w:p><w:r>", Deep) },
        { "text boxes", Repeat("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>", 60) + P("x") + Repeat("</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", 60) },
        { "choices", "<w:p><w:r>" + Repeat("<mc:AlternateContent><mc:Choice Requires=\"wps\">", 190) + Repeat("</mc:Choice></mc:AlternateContent>", 190) + "</w:r></w:p>" },
    };

    [Theory, MemberData(nameof(Nested))]
    public void Nesting_gives_a_result_or_one_line(string what, string body)
    {
        foreach (var part in new[] { Document, "word/styles.xml", "word/numbering.xml" })
        {
            var file = With(Plain, part, body, insideBody: true);
            var answer = Answer.To(file);
            Assert.True(answer.Read is not null || answer.Refusal.Length > 0, what);
            if (body.Length > Deep)
                Assert.Matches("nests|damaged", answer.Refusal);
        }
    }

    public static TheoryData<string, string> Odd => new()
    {
        { "cells over two thousand million columns", Table(Row(Cell("Grade", "<w:gridSpan w:val=\"2147483647\"/>"), Cell("3", "<w:gridSpan w:val=\"-2147483648\"/><w:vMerge/>")), Row(Cell("a", "<w:vMerge w:val=\"x\"/>"))) },
        { "a grid of a hundred thousand columns", $"<w:tbl><w:tblGrid>{Repeat("<w:gridCol w:w=\"99999999999\"/>", Deep)}</w:tblGrid>{Row(Cell("Grade"), Cell("3"))}</w:tbl>" },
        { "a row of fifty thousand cells", $"<w:tbl><w:tr>{Repeat("<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>", 50_000)}</w:tr></w:tbl>" },
        { "ten thousand rows", $"<w:tbl>{Repeat("<w:tr><w:tc><w:p><w:r><w:t>Able to cook</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>E</w:t></w:r></w:p></w:tc></w:tr>", 10_000)}</w:tbl>" },
        { "ten thousand tables", Repeat("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Grade</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", 10_000) },
        { "absurd lists", Item("a", list: 2147483647, level: 2147483647) + Item("b", list: -5, level: -5) + Item("c", level: 999) },
        { "fields never ended", Repeat("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>", 10_000) + P("Grade: 3") },
        { "ends of no field", Repeat("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", 10_000) },
        { "deleted paragraph ends", Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a b </w:t></w:r></w:p>", 50_000) },
        { "a hundred thousand paragraphs", Repeat("<w:p><w:r><w:t>Serve lunch.</w:t></w:r></w:p>", 100_000) },
        { "a hundred thousand items", Repeat("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Serve</w:t></w:r></w:p>", 60_000) },
        { "a hundred thousand titles", Repeat("<w:p><w:pPr><w:pStyle w:val=\"Titel\"/></w:pPr><w:r><w:t>Cook</w:t></w:r></w:p>", 60_000) },
        { "one run of line breaks", "<w:p><w:r>" + Repeat("<w:t>a</w:t><w:br/>", 100_000) + "</w:r></w:p>" },
        { "one run of tabs", "<w:p><w:r>" + Repeat("<w:t>a</w:t><w:tab/>", 100_000) + "</w:r></w:p>" },
        { "one word of a million letters", P(new string('x', 1_000_000)) },
        { "footnotes without end", "<w:p><w:r>" + Repeat("<w:footnoteReference w:id=\"1\"/>", 100_000) + "</w:r></w:p>" },
        { "embedded objects", "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" Type=\"Embed\" ProgID=\"Package\" r:id=\"rId99\"/></w:object></w:r></w:p>" },
        { "fields that fetch", "<w:p><w:fldSimple w:instr=\" INCLUDETEXT &quot;/etc/hostname&quot; \"/><w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot; \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>" },
    };

    [Theory, MemberData(nameof(Odd))]
    public void What_is_odd_inside_gives_a_result_or_one_line(string what, string body)
    {
        var file = With(Plain, Document, P("Job title: Cook") + P("Duties", "berschrift1") + body, insideBody: true);
        var answer = Answer.To(file);
        Assert.True(answer.Refusal.Length > 0 || answer.Read?.Content.Header.Title == "Cook", what);
    }

    public static TheoryData<string> Packages => [.. PackageFiles.Keys];

    private static readonly Dictionary<string, (Func<byte[]> File, string Says)> PackageFiles = new()
    {
        ["macro type"] = (() => Edited(Plain, zip => Replace(zip, "[Content_Types].xml", x => x.Replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal))), "macros"),
        ["macro part"] = (() => Edited(Plain, zip =>
        {
            Replace(zip, "[Content_Types].xml", x => x.Replace("</Types>", "<Override PartName=\"/word/vbaProject.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>", StringComparison.Ordinal));
            Replace(zip, "word/_rels/document.xml.rels", x => x.Replace("</Relationships>", "<Relationship Id=\"rIdV\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>", StringComparison.Ordinal));
            Write(zip, "word/vbaProject.bin", w => w.Write([0xD0, 0xCF, 0x11, 0xE0]));
        }), "macros"),
        ["macro part that nothing points at"] = (() => Edited(Plain, zip => Write(zip, "word/vbaProject.bin", w => w.Write([0xD0, 0xCF, 0x11, 0xE0]))), "macros"),
        ["template type with macros"] = (() => Edited(Plain, zip => Replace(zip, "[Content_Types].xml", x => x.Replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "vnd.ms-word.template.macroEnabledTemplate.main+xml", StringComparison.Ordinal))), "macros"),
        ["no document"] = (() => Edited(Plain, zip => zip.GetEntry(Document)!.Delete()), "Word"),
        ["no parts list"] = (() => Edited(Plain, zip => zip.GetEntry("_rels/.rels")!.Delete()), "Word"),
        ["no styles"] = (() => Edited(Plain, zip => zip.GetEntry("word/styles.xml")!.Delete()), ""),
        ["no content types"] = (() => Edited(Plain, zip => zip.GetEntry("[Content_Types].xml")!.Delete()), ""),
        ["part names that climb"] = (() => Edited(Plain, zip => { Write(zip, "../../../tmp/climbed", w => w.Write([1])); Write(zip, "/etc/climbed", w => w.Write([1])); Write(zip, "c:\\climbed", w => w.Write([1])); }), ""),
        ["targets that climb"] = (() => Edited(Plain, zip => Replace(zip, "word/_rels/document.xml.rels", x => x.Replace("</Relationships>", "<Relationship Id=\"rIdC\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"../../../../etc/passwd\"/></Relationships>", StringComparison.Ordinal))), ""),
        ["document that is its own styles"] = (() => Edited(Plain, zip => Replace(zip, "word/_rels/document.xml.rels", x => x.Replace("styles.xml", "document.xml", StringComparison.Ordinal))), ""),
        ["two documents of one name"] = (() => Edited(Plain, zip => Write(zip, Document, w => w.Write("<x/>"u8))), ""),
        ["template from elsewhere"] = (() => Edited(Plain, zip =>
        {
            Write(zip, "word/settings.xml", w => w.Write(Encoding.UTF8.GetBytes($"<w:settings {W} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:attachedTemplate r:id=\"rIdT\"/></w:settings>")));
            Write(zip, "word/_rels/settings.xml.rels", w => w.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rIdT\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:9/t.dotm\" TargetMode=\"External\"/></Relationships>"u8));
        }), ""),
        ["addresses that are none"] = (() => Edited(Plain, zip => Replace(zip, "word/_rels/document.xml.rels", x => x.Replace("https://example.org/guidance", "http://[", StringComparison.Ordinal))), ""),
        ["cut"] = (() => Plain[..(Plain.Length / 2)], "damaged"),
    };

    [Theory, MemberData(nameof(Packages))]
    public void What_is_odd_around_gives_a_result_or_one_line(string what)
    {
        var (file, says) = PackageFiles[what];
        var answer = Answer.To(file());
        Assert.Contains(says, answer.Refusal, StringComparison.Ordinal);
        Assert.True(answer.Refusal.Length > 0 || answer.Read?.Content.Header.Title == "Cook", what);
    }

    [Fact]
    public void The_strict_form_of_Word_files_is_read_or_told()
    {
        var strict = Edited(Plain, zip =>
        {
            foreach (var part in new[] { Document, "word/styles.xml", "word/numbering.xml", "_rels/.rels", "word/_rels/document.xml.rels" })
                Replace(zip, part, x => x
                    .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                    .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));
        });
        Assert.Contains("Cook lunch for all children", Answer.To(strict).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_in_a_circle_are_read()
    {
        var styles = $"<w:styles {W}><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:basedOn w:val=\"B\"/><w:link w:val=\"A\"/><w:next w:val=\"A\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style></w:styles>";
        var numbering = $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"A\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        var body = P("Job title: Cook", "A") + P("Duties", "C") + Item("Cook lunch for all children.");
        Assert.Equal("Cook", Answer.To(WordFile.With(WordFile.With(With(Plain, Document, body, insideBody: true), "word/styles.xml", styles), "word/numbering.xml", numbering)).Read?.Content.Header.Title);
    }

    private static string Repeat(string part, int times) => PdfText.Repeat(part, times);

    private static byte[] With(byte[] file, string entry, string body, bool insideBody)
    {
        Assert.True(insideBody);
        return Edited(file, zip => Replace(zip, entry, x =>
        {
            var start = x.IndexOf('>', x.IndexOf("<w:body", StringComparison.Ordinal) is >= 0 and var b ? b : x.IndexOf("<w:", StringComparison.Ordinal)) + 1;
            return x[..start] + body + x[(entry == Document ? x.IndexOf("</w:body>", StringComparison.Ordinal) : start)..];
        }));
    }

    private static byte[] With(byte[] file, string entry, Action<Stream> write) => Edited(file, zip =>
    {
        zip.GetEntry(entry)?.Delete();
        Write(zip, entry, write);
    });

    private static byte[] Edited(byte[] file, Action<ZipArchive> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            edit(zip);
        return stream.ToArray();
    }

    private static void Replace(ZipArchive zip, string entry, Func<string, string> edit)
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(entry)!.Open()))
            text = reader.ReadToEnd();
        zip.GetEntry(entry)!.Delete();
        Write(zip, entry, w => w.Write(Encoding.UTF8.GetBytes(edit(text))));
    }

    private static void Write(ZipArchive zip, string entry, Action<Stream> write)
    {
        using var content = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
        write(content);
    }

    private static void Fill(Stream stream, string start, long bytes)
    {
        stream.Write(Encoding.UTF8.GetBytes(start));
        var spaces = new byte[1_000_000];
        Array.Fill(spaces, (byte)' ');
        for (var n = 0L; n < bytes; n += spaces.Length)
            stream.Write(spaces);
    }

    // All sizes in the list of parts become 100 bytes.
    private static byte[] Lying(byte[] file)
    {
        for (var at = 0; file.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var found; at += found + 4)
            BitConverter.TryWriteBytes(file.AsSpan(at + found + 24), 100);
        return file;
    }

    // The list of parts names the same bytes again and again.
    private static byte[] Overlapping(byte[] file, string entry, int times)
    {
        var name = Encoding.UTF8.GetBytes(entry);
        var list = file.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var record = file.AsSpan()[..list].LastIndexOf(name) - 46;
        var one = file[record..(record + 46 + name.Length)];
        var result = new List<byte>(file[..list]);
        for (var n = 0; n < times; n++)
        {
            one[^1] = (byte)('A' + n % 60);
            result.AddRange(one);
        }
        var end = file[list..];
        var count = BitConverter.ToUInt16(end, 10) + times;
        BitConverter.TryWriteBytes(end.AsSpan(8), (ushort)count);
        BitConverter.TryWriteBytes(end.AsSpan(10), (ushort)count);
        BitConverter.TryWriteBytes(end.AsSpan(12), BitConverter.ToInt32(end, 12) + times * one.Length);
        result.AddRange(end);
        return [.. result];
    }
}
