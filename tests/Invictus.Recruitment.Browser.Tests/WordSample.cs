using System.IO.Compression;
using System.Security;

namespace Invictus.Recruitment.Browser.Tests;

/// <summary>A Word file as a school office would have it: bold headings, a bulleted list, a table of criteria.</summary>
internal static class WordSample
{
    public const string Name = "cover-supervisor.docx";

    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>
                """);
            Add(zip, "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>
                """);
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{Body}</w:body></w:document>");
        }
        return stream.ToArray();
    }

    private static string Body => string.Concat(
        Bold("Job description"), P("Job title: Cover Supervisor"), P("Salary: Grade 5"), P("Reporting to: Cover Manager"),
        Bold("Main purpose"), P("To supervise classes whose teacher is away."),
        Bold("Duties"), P("• Set the work that was left"), P("• Keep good order in the room"), P("• Report to the teacher afterwards"),
        Bold("Person specification"),
        "<w:tbl>",
        Row("Criteria", "Essential", "Desirable"),
        Row("Qualifications", "GCSE grade 4 or above in English and mathematics", "A degree"),
        Row("Experience", "Work with young people in groups", "Cover work in a secondary school"),
        Row("Skills", "Able to keep calm and to set clear limits", "Able to drive a minibus"),
        "</w:tbl>");

    private static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static string Bold(string text) => $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{P(c)}</w:tc>"))}</w:tr>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
