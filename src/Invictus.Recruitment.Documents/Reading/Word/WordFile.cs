using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Invictus.Recruitment.Documents.Reading.Word;

/// <summary>
/// Opens a Word file within limits. What the library will read is first read here without building anything: bytes are
/// counted as they come out of the archive, whatever sizes it declares, and the XML is walked without entities.
/// </summary>
internal static class WordFile
{
    private const int MostEntries = 2000;
    private const int MostPartBytes = 24 * 1024 * 1024;
    private const int MostDirectoryBytes = 1024 * 1024;
    private const int MostElements = 600_000;

    /// <summary>The library goes down by calls, so this keeps the stack.</summary>
    private const int MostDepth = 400;

    public static WordprocessingDocument Open(byte[] file, ReadingBudget budget)
    {
        CheckEntries(file, budget);
        var document = WordprocessingDocument.Open(
            new MemoryStream(file, writable: false), isEditable: false,
            new OpenSettings { AutoSave = false, MaxCharactersInPart = MostPartBytes });
        try
        {
            if (document.MainDocumentPart is not { } main)
                throw new SpentBudgetException("holds no text of a document; open it in Word, save it again and try again");
            if (main.VbaProjectPart is not null || document.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate)
                throw Macros();
            var elements = 0;
            foreach (var part in Parts(main))
                CheckXml(part, ref elements, budget);
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    private static SpentBudgetException Macros() =>
        new("holds macros (programs), which the portal neither runs nor keeps; save it in Word as “Word document (.docx)” and try again");

    /// <summary>The parts that are read.</summary>
    private static IEnumerable<OpenXmlPart> Parts(MainDocumentPart main) =>
        new OpenXmlPart?[] { main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart, main.FootnotesPart, main.EndnotesPart }
            .OfType<OpenXmlPart>()
            .Concat(main.HeaderParts)
            .Concat(main.FooterParts);

    private static void CheckEntries(byte[] file, ReadingBudget budget)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
            throw new SpentBudgetException($"holds {zip.Entries.Count:N0} parts; a Word file has far fewer than {MostEntries:N0}");
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw Macros();
        var buffer = new byte[81_920];
        foreach (var entry in zip.Entries)
        {
            // The library reads the lists of parts whole before anything else can be checked.
            var isDirectory = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("[Content_Types]", StringComparison.OrdinalIgnoreCase);
            using var content = entry.Open();
            long size = 0;
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                budget.Inflate(read);
                size += read;
                if (isDirectory && size > MostDirectoryBytes)
                    throw new SpentBudgetException("lists more parts than a Word file has; open it in Word, save it again and try again");
            }
        }
    }

    private static void CheckXml(OpenXmlPart part, ref int elements, ReadingBudget budget)
    {
        using var content = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(content, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostPartBytes,
        });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            budget.Step();
            if (++elements > MostElements)
                throw new SpentBudgetException($"has more than {MostElements:N0} elements of markup; save its text in a simpler form and try again");
            if (xml.Depth > MostDepth)
                throw new SpentBudgetException($"nests its markup more than {MostDepth} deep; check the file or save its text in a simpler form");
        }
    }
}
