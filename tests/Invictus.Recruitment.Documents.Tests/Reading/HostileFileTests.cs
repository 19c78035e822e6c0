using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Invictus.Recruitment.Documents.Reading;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>Whatever the file holds, the reader answers soon: with a result, or with one clear line.</summary>
public class HostileFileTests
{
    /// <summary>A guard against hanging, far from a measure of speed: machines are noisy.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    /// <summary>Enough that anything worse than linear takes minutes.</summary>
    private const int Heavy = 300_000;

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
    public void Heavy_text_is_answered_soon(string what, string text)
    {
        var (answered, after) = Answer(Encoding.UTF8.GetBytes("Job title: Cook\n\n" + text));
        Assert.True(after < Soon, $"{what}: {after}");
        Assert.True(answered is null || answered.Content.Header.Title.Length > 0, what);
    }

    [Fact]
    public void Mutations_of_the_trusts_document_give_a_result_or_a_refusal()
    {
        var random = new Random(20240901);
        for (var round = 0; round < 400; round++)
        {
            var file = Mutate(Read.SeedFile, random);
            var (read, after) = Answer(file);
            Assert.True(after < Soon, $"round {round}: {after}");
            if (read is null)
                continue;
            var lines = file.Count(b => b is (byte)'\n' or (byte)'\r') + 1;
            Assert.All(read.Warnings, w => Assert.InRange(w.Line, 1, lines));
            Assert.All(read.Content.Criteria, c => Assert.NotEqual("", c.Text));
            Assert.All(read.Content.Sections, s => Assert.InRange(s.Level, 2, 4));
            using var json = JsonDocument.Parse(JobDescriptionJson.Write(read));
            Assert.Equal(read.Content.Criteria.Count, json.RootElement.GetProperty("criteria").GetArrayLength());
        }
    }

    private static (ReadJobDescription? Read, TimeSpan After) Answer(byte[] file)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            return (JobDescriptionReader.Read(file), clock.Elapsed);
        }
        catch (UnreadableDocumentException)
        {
            return (null, clock.Elapsed);
        }
    }

    private static readonly byte[][] Tokens =
    [
        .. new[] { "<", ">", "</p>", "<p>", "<table>", "<td>", "</table>", "<ul><li>", "\t", "\n", "\n\n", "\r", "|", "**", "# ", "- ", "&amp;", "&#x1F600;", "](", "Essential\tDesirable\n", "Person specification\n", ":", "\u202E", "é", "\0" }
            .Select(Encoding.UTF8.GetBytes),
        [0xC3], [0xFF],
    ];

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, random.Next(1, 2000));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(9, 127);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    // The last three would only make a refusal, so they come seldom.
                    bytes.InsertRange(at, Tokens[random.Next(20) == 0 ? random.Next(Tokens.Length) : random.Next(Tokens.Length - 3)]);
                    break;
            }
        }
        return [.. bytes];
    }
}
