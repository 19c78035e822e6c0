using System.IO.Compression;
using System.Text;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>Text that means no good, and files of other kinds.</summary>
public class HostileTextTests
{
    /// <summary>Enough that anything worse than linear takes minutes.</summary>
    private const int Heavy = 200_000;

    private static string Refusal(byte[] file, string? name = null)
    {
        var message = Assert.Throws<UnreadableDocumentException>(() => JobDescriptionReader.Read(file, name)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static string Refusal(string text) => Refusal(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void An_empty_file_is_refused() => Assert.Contains("is empty", Refusal([]), StringComparison.Ordinal);

    [Fact]
    public void White_space_alone_is_refused() => Assert.Contains("only white space", Refusal("\t\t\n \t\r\n"), StringComparison.Ordinal);

    [Fact]
    public void More_than_20_MB_is_refused() => Assert.Contains("at most 20 MB", Refusal(new byte[JobDescriptionReader.MaxBytes + 1]), StringComparison.Ordinal);

    [Fact]
    public void More_text_than_a_job_description_has_is_refused() =>
        Assert.Contains("characters", Refusal(new string('x', JobDescriptionReader.MaxCharacters + 1)), StringComparison.Ordinal);

    [Fact]
    public void The_message_names_the_file_in_one_line() =>
        Assert.StartsWith("“a bc.rtf” is a Rich Text document; ", Refusal(@"{\rtf1"u8.ToArray(), "a\n bc.rtf".Replace("\n ", " \n", StringComparison.Ordinal)), StringComparison.Ordinal);

    public static TheoryData<byte[], string> OtherKinds => new()
    {
        { [.. "PK\x03\x04"u8, .. "....[Content_Types].xml....word/document.xml"u8], "is a Word document, but it is damaged" },
        { Zip("[Content_Types].xml", "xl/workbook.xml"), "is an Excel workbook (.xlsx);" },
        { Zip("[Content_Types].xml", "ppt/presentation.xml"), "is a PowerPoint presentation (.pptx);" },
        { Zip("readme"), "is a ZIP archive;" },
        { [.. "PK\x03\x04"u8, .. "....readme"u8], "is a damaged archive;" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes("WordDocument")], "is an old Word document (.doc); open it in Word, save it as “Word document (.docx)”" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "is protected with a password;" },
        { @"{\rtf1\ansi Job title: Cook}"u8.ToArray(), "is a Rich Text document;" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "is a PNG picture;" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "is a JPEG picture;" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Job title: Cook\0")], "holds NUL signs" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Job title: Cook"), 0], "is text in UTF-16, but damaged" },
        { Encoding.Unicode.GetBytes("Job title: Cook and baker of bread"), "is text in UTF-16" },
        { [.. Encoding.UTF8.GetBytes("Job title: Café\nSalary: "), 0xA3], "0xA3 in line 2" },
        { [.. "Job title: Cook\nSalary: "u8, 0x81], "0x81 in line 2" },
        { [.. "Job title: Cook\n"u8, 0, .. "Salary"u8], "NUL byte in line 2" },
        { [1, 2, 3, 0xFF, 0xFE, 4], "is not text" },
    };

    private static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
                zip.CreateEntry(entry);
        return stream.ToArray();
    }

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Another_kind_of_file_is_named(byte[] file, string says) => Assert.Contains(says, Refusal(file), StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_no_job_description_is_refused() =>
        Assert.Contains("no job title, no heading and no person specification", Refusal("the quick brown fox jumps over the lazy dog, again and again, until it is tired of it.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<ul>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    public void Absurd_nesting_is_refused(string tag) =>
        Assert.Contains("nests", Refusal("Job title: Cook\n\n" + string.Concat(Enumerable.Repeat(tag, 200_000 / (tag.Length / 4)))), StringComparison.Ordinal);

    public static TheoryData<string, string> HeavyTexts => new()
    {
        { "one long line", new string('a', 1_000_000) },
        { "one long line of words", Repeat("word ", Heavy) },
        { "unclosed tags", Repeat("<p><b><td><tr>", Heavy) },
        { "unclosed bold", Repeat("<b>", Heavy) },
        { "less-than signs", Repeat("<", Heavy) },
        { "unclosed comments", Repeat("<!-- ", Heavy) },
        { "unclosed scripts", Repeat("<script>", Heavy) },
        { "stars", Repeat("*a ", Heavy) },
        { "pairs of stars", Repeat("**a ", Heavy) },
        { "nested emphasis", Repeat("*_", Heavy) },
        { "open brackets", Repeat("[", Heavy) },
        { "half links", Repeat("[a](", Heavy) },
        { "open angles with addresses", Repeat("<https://a", Heavy) },
        { "backslashes", Repeat("\\", Heavy) },
        { "entities", Repeat("&amp;", Heavy) },
        { "numbered nonsense entities", Repeat("&#999999999;&#xD800;&#0;", Heavy) },
        { "tabs", Repeat("a\t", Heavy) },
        { "tab rows", Repeat("\ta\tb\n", Heavy) },
        { "pipes", Repeat("|", Heavy) },
        { "pipe rows", Repeat("|a|b|\n|-|-|\n", Heavy) },
        { "labels", Repeat("Title\n\n", Heavy) },
        { "fields", Repeat("Grade: 3\n", Heavy) },
        { "headings", Repeat("# Duties\n", Heavy) },
        { "lower-case paragraphs", Repeat("a b\n\n", Heavy) },
        { "duties", Repeat("Teach a class.\n\n", Heavy) },
        { "essential and desirable", "Person specification\n" + Repeat("Essential\n- a\nDesirable\n- b\n", Heavy) },
        { "cells with breaks", "A\tEssential\tDesirable\nX\tS" + Repeat("<br>a", Heavy) + "\ty\n" },
        { "cells with paragraphs", "A\tEssential\tDesirable\nX\tS" + Repeat("<p>Able to</p>", Heavy) + "\ty\n" },
        { "many categories", "A\tEssential\tDesirable\n" + string.Concat(Enumerable.Range(0, Heavy / 12).Select(i => $"C{i}\ta\tb\n")) },
        { "title-case cells", "\t<p>A</p>" + Repeat("<p>Other Things</p>", Heavy) },
        { "spans", "<table>" + Repeat("<tr><td rowspan=999999 colspan=999999>a", Heavy) },
    };

    private static string Repeat(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    [Theory]
    [MemberData(nameof(HeavyTexts))]
    public void Heavy_text_is_answered(string what, string text)
    {
        var answer = Answer.To("Job title: Cook\n\n" + text);
        Assert.True(answer.Refusal.Length > 0 || answer.Read?.Content.Header.Title.Length > 0, what);
    }
}
