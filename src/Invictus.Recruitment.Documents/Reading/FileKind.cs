using System.IO.Compression;
using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

internal enum FileKind
{
    /// <summary>Markdown, HTML or plain text.</summary>
    Text,
    Word,
    Pdf,

    /// <summary>Nothing that can be read.</summary>
    Other,
}

/// <summary>Tells kinds of file by their content, never by their name.</summary>
internal static class FileKinds
{
    private const string SaveAsWord = "save it as a Word document (.docx) or a PDF and try again";
    private const string ChooseAnother = "choose the file that holds the job description (Word, PDF or text)";

    private static readonly (byte[] Start, string Why)[] Starts =
    [
        (Bytes(@"{\rtf"), $"is a Rich Text document; {SaveAsWord}"),
        ([0x89, 0x50, 0x4E, 0x47], $"is a PNG picture; {ChooseAnother}"),
        ([0xFF, 0xD8, 0xFF], $"is a JPEG picture; {ChooseAnother}"),
        (Bytes("GIF8"), $"is a GIF picture; {ChooseAnother}"),
        (Bytes("II*\0"), $"is a TIFF picture; {ChooseAnother}"),
        (Bytes("MM\0*"), $"is a TIFF picture; {ChooseAnother}"),
        (Bytes("RIFF"), $"is a picture, sound or film; {ChooseAnother}"),
        ([0x1F, 0x8B], $"is a compressed file; {ChooseAnother}"),
        (Bytes("7z\xBC\xAF"), $"is a compressed file; {ChooseAnother}"),
        (Bytes("Rar!"), $"is a compressed file; {ChooseAnother}"),
        (Bytes("MZ\x90"), $"is a program; {ChooseAnother}"),
        (Bytes("\x7F" + "ELF"), $"is a program; {ChooseAnother}"),
    ];

    /// <summary>The kind; of <see cref="FileKind.Other"/> also why it cannot be read and what to do.</summary>
    public static FileKind Of(ReadOnlySpan<byte> file, out string why)
    {
        why = "";
        // A UTF-8 mark before "%PDF-" or a few stray bytes: readers of PDF allow the mark within the first 1,024 bytes.
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || file[at..].StartsWith("%PDF-1."u8) || file[at..].StartsWith("%PDF-2."u8)))
            return FileKind.Pdf;
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8))
            return Archive(file, out why);
        why = file.StartsWith(CompoundFile) ? OldOffice(file)
            : file.Length > 12 && file[4..8].SequenceEqual("ftyp"u8) ? $"is a picture or film; {ChooseAnother}"
            : WhyNotByStart(file);
        return why.Length > 0 ? FileKind.Other : FileKind.Text;
    }

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static string WhyNotByStart(ReadOnlySpan<byte> file)
    {
        foreach (var (start, why) in Starts)
            if (file.StartsWith(start))
                return why;
        return "";
    }

    // Word, Excel and Outlook before 2007, and every newer one that is locked, are folders of streams with names in UTF-16.
    private static string OldOffice(ReadOnlySpan<byte> file) =>
        Holds(file, "EncryptedPackage") ? "is protected with a password; save it without one and try again"
        : Holds(file, "WordDocument") ? "is an old Word document (.doc); open it in Word, save it as “Word document (.docx)” and try again"
        : Holds(file, "Workbook") ? $"is an old Excel workbook (.xls); {ChooseAnother}"
        : $"is an old Word, Excel or Outlook file; {SaveAsWord}";

    private static bool Holds(ReadOnlySpan<byte> file, string name) => file.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static FileKind Archive(ReadOnlySpan<byte> file, out string why)
    {
        var names = Names(file);
        why = "";
        if (names is null)
        {
            why = file.IndexOf("word/"u8) >= 0
                ? "is a Word document, but it is damaged or not complete; open it in Word, save it again and try again"
                : $"is a damaged archive; {ChooseAnother}";
            return FileKind.Other;
        }
        // The parts list of an Office file; which part is the document, and of what kind, the list says.
        if (names.Contains("[Content_Types].xml") && names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return FileKind.Word;
        why = names.Any(n => n.StartsWith("xl/", StringComparison.Ordinal)) ? $"is an Excel workbook (.xlsx); {ChooseAnother}"
            : names.Any(n => n.StartsWith("ppt/", StringComparison.Ordinal)) ? $"is a PowerPoint presentation (.pptx); {ChooseAnother}"
            : names.Contains("mimetype") && file.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? $"is an OpenDocument file (.odt); {SaveAsWord}"
            : names.Any(n => n.StartsWith("Index/", StringComparison.Ordinal) && n.EndsWith(".iwa", StringComparison.Ordinal)) ? $"is a Pages document; {SaveAsWord}"
            : $"is a ZIP archive; {ChooseAnother}";
        return FileKind.Other;
    }

    private static HashSet<string>? Names(ReadOnlySpan<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            return zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);
}
