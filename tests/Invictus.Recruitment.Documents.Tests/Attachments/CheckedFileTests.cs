using System.Text;
using Invictus.Recruitment.Documents.Attachments;
using Invictus.Recruitment.Domain.Applications;
using Invictus.Recruitment.Testing;

namespace Invictus.Recruitment.Documents.Tests.Attachments;

/// <summary>Files that applicants add are what their bytes say, and nothing is kept of a picture but the picture.</summary>
public sealed class CheckedFileTests
{
    private const string Place = "52.5123N 2.0810W";

    [Fact]
    public void Each_kind_is_told_by_its_bytes()
    {
        Assert.Equal(DocumentFileType.Pdf, CheckedFile.Of(SampleFiles.Pdf()).Type);
        Assert.Equal(DocumentFileType.Word, CheckedFile.Of(SampleFiles.Word()).Type);
        Assert.Equal(DocumentFileType.Jpeg, CheckedFile.Of(SampleFiles.Jpeg()).Type);
        Assert.Equal(DocumentFileType.Png, CheckedFile.Of(SampleFiles.Png()).Type);
    }

    [Fact]
    public void A_PDF_and_a_Word_document_are_kept_as_they_are()
    {
        Assert.Equal(SampleFiles.Pdf(), CheckedFile.Of(SampleFiles.Pdf()).Bytes);
        var word = SampleFiles.Word();
        Assert.Equal(word, CheckedFile.Of(word).Bytes);
    }

    [Fact]
    public void A_picture_that_says_nothing_else_is_kept_as_it_is()
    {
        Assert.Equal(SampleFiles.Png(), CheckedFile.Of(SampleFiles.Png()).Bytes);
        Assert.Equal(SampleFiles.Jpeg(), CheckedFile.Of(SampleFiles.Jpeg()).Bytes);
    }

    [Fact]
    public void Remarks_in_a_PNG_and_what_stands_behind_its_end_are_left_out() => Assert.Equal(
        SampleFiles.Png(), CheckedFile.Of(SampleFiles.Png(Place, Encoding.ASCII.GetBytes("PK\x03\x04 hidden"))).Bytes);

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void Of_a_photograph_only_the_picture_and_which_way_up_it_is_are_kept(byte orientation)
    {
        var kept = CheckedFile.Of(SampleFiles.Jpeg(Place, orientation, Encoding.ASCII.GetBytes("<script>"))).Bytes;
        Assert.Equal(-1, kept.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Place)));
        Assert.Equal(-1, kept.AsSpan().IndexOf("<script>"u8));
        Assert.Equal(new byte[] { 0xFF, 0xD9 }, kept[^2..]);
        Assert.Equal(orientation, ExifOrientation.Of(kept.AsSpan(kept.AsSpan().IndexOf("Exif\0\0"u8))));
        // What is kept is taken again as it is.
        Assert.Equal(kept, CheckedFile.Of(kept).Bytes);
    }

    [Fact]
    public void A_way_up_that_there_is_not_is_left_out() =>
        Assert.Equal(SampleFiles.Jpeg(), CheckedFile.Of(SampleFiles.Jpeg(Place, 9)).Bytes);

    public static TheoryData<string, byte[]> Wrong() => new()
    {
        { "empty", [] },
        { "one byte", [0x25] },
        { "text", Encoding.ASCII.GetBytes("Just words.") },
        { "page", Encoding.ASCII.GetBytes("<html><script>alert(1)</script></html>") },
        { "drawing", Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>") },
        { "program", [.. "MZ"u8, .. new byte[200]] },
        { "old Office", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[200]] },
        { "GIF", Encoding.ASCII.GetBytes("GIF89a............") },
        { "TIFF", [.. "II*\0"u8, .. new byte[20]] },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]] },
        { "PDF not at the start", [.. "<html>"u8, .. SampleFiles.Pdf()] },
        { "half a PDF", SampleFiles.Pdf()[..20] },
        { "locked PDF", Encoding.ASCII.GetBytes("%PDF-1.7\ntrailer\n<< /Encrypt 5 0 R >>\n%%EOF") },
        { "start of a PNG", SampleFiles.Png()[..8] },
        { "half a PNG", SampleFiles.Png()[..40] },
        { "PNG without data", [.. SampleFiles.Png()[..33], .. SampleFiles.Chunk("IEND", [])] },
        { "PNG that begins otherwise", [.. SampleFiles.Png()[..8], .. SampleFiles.Chunk("IDAT", [1]), .. SampleFiles.Chunk("IEND", [])] },
        { "PNG with two heads", [.. SampleFiles.Png()[..33], .. SampleFiles.Png()[8..]] },
        { "PNG as wide as a road", [.. SampleFiles.Png()[..8], .. SampleFiles.Chunk("IHDR", [0x7F, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. SampleFiles.Png()[33..]] },
        { "PNG with a wrong check sum", Changed(SampleFiles.Png(), 30) },
        { "PNG with a chunk that is too long", Changed(SampleFiles.Png(), 33) },
        { "start of a JPEG", SampleFiles.Jpeg()[..3] },
        { "JPEG without end", SampleFiles.Jpeg()[..^2] },
        { "JPEG without picture", [0xFF, 0xD8, 0xFF, 0xD9] },
        { "JPEG with a segment that is too long", [0xFF, 0xD8, 0xFF, 0xDB, 0xFF, 0xFF, 0, 0] },
        { "JPEG with a segment of no length", [0xFF, 0xD8, 0xFF, 0xDB, 0, 0, 0, 0] },
        { "JPEG with something between segments", [0xFF, 0xD8, .. SampleFiles.Segment(0xFE, [1, 2]), 7, 0xFF, 0xD9] },
        { "zip", SampleFiles.Word(("[Content_Types].xml", "<Types/>")) },
        { "zip without types", [.. "PK\x03\x04"u8, .. new byte[100]] },
        { "Word with macros", SampleFiles.Word(("word/vbaProject.bin", "x")) },
        { "Word by another name with macros", SampleFiles.Word(("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml application/vnd.ms-word.document.macroEnabled.main+xml")) },
        { "Word with a file inside", SampleFiles.Word(("word/embeddings/oleObject1.bin", "x")) },
        { "Word with a program inside", SampleFiles.Word(("word/media/setup.exe", "x")) },
        { "Word with a template elsewhere", SampleFiles.Word(("word/_rels/settings.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"http://x/attachedTemplate\" Target=\"http://example.org/t.dotm\" TargetMode=\"External\"/></Relationships>")) },
        { "Word with a prefix and a picture elsewhere", SampleFiles.Word(("word/_rels/document.xml.rels", "<p:Relationship Type='http://x/image' TargetMode='External' Target='http://example.org/i.png'/>")) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_must_not_be_kept_is_refused_in_a_sentence(string what, byte[] file)
    {
        var why = Assert.Throws<FileNotAllowedException>(() => CheckedFile.Of(file)).Message;
        Assert.True(why.EndsWith('.') && why.Length > 20, what);
    }

    [Fact]
    public void A_Word_document_may_have_links_to_click() => Assert.Equal(DocumentFileType.Word, CheckedFile.Of(SampleFiles.Word((
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/></Relationships>"))).Type);

    [Fact]
    public void A_Word_document_that_grows_without_end_is_refused()
    {
        var types = new string(' ', 3_000_000) + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        Assert.Throws<FileNotAllowedException>(() => CheckedFile.Of(SampleFiles.Word(("[Content_Types].xml", types))));
        Assert.Throws<FileNotAllowedException>(() => CheckedFile.Of(SampleFiles.Word([.. Enumerable.Range(0, 2_001).Select(i => ($"word/media/{i}.png", ""))])));
    }

    [Fact]
    public void No_change_of_a_byte_brings_anything_but_a_sentence()
    {
        // A PNG has sums over all of it; of the others much is the picture or the text itself.
        foreach (var (file, least) in new[] { (SampleFiles.Png(Place), 0), (SampleFiles.Jpeg(Place), 1), (SampleFiles.Word(), 1) })
        {
            var taken = 0;
            for (var at = 0; at < file.Length; at++)
            {
                try
                {
                    taken += CheckedFile.Of(Changed(file, at)).Bytes.Length > 0 ? 1 : 0;
                    taken += CheckedFile.Of(file[..at]).Bytes.Length > 0 ? 1 : 0;
                }
                catch (FileNotAllowedException why)
                {
                    Assert.NotEmpty(why.Message);
                }
            }
            // The rest was refused, each in a sentence.
            Assert.InRange(taken, least, 2 * file.Length - 1);
        }
    }

    private static byte[] Changed(byte[] file, int at)
    {
        var changed = file.ToArray();
        changed[at] ^= 0x5A;
        return changed;
    }
}
