using System.Text;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>Kinds of file that are not text, known by their first bytes, never by their name.</summary>
internal static class FileKind
{
    private const string SaveAsText = "save its text as markdown, HTML or plain text (UTF-8) and try again";

    private static readonly (byte[] Start, string What)[] Starts =
    [
        (Bytes("%PDF-"), "a PDF"),
        (Bytes(@"{\rtf"), "a Rich Text document"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Word, Excel or Outlook file"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (Bytes("GIF8"), "a GIF picture"),
        (Bytes("II*\0"), "a TIFF picture"),
        (Bytes("MM\0*"), "a TIFF picture"),
        (Bytes("RIFF"), "a picture, sound or film"),
        ([0x1F, 0x8B], "a compressed file"),
        (Bytes("7z\xBC\xAF"), "a compressed file"),
        (Bytes("Rar!"), "a compressed file"),
        (Bytes("MZ\x90"), "a program"),
        (Bytes("\x7F" + "ELF"), "a program"),
    ];

    /// <summary>"is a PDF; …", or null when the first bytes belong to no known kind.</summary>
    public static string? WhyNotText(ReadOnlySpan<byte> file)
    {
        // A UTF-8 mark before "%PDF-" or a few stray bytes: readers of PDF allow the mark within the first 1,024 bytes.
        if (file[..Math.Min(file.Length, 1024)].IndexOf("%PDF-1."u8) >= 0)
            return $"is a PDF; {SaveAsText}";
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith("PK\x05\x06"u8))
            return $"is {Archive(file)}; {SaveAsText}";
        if (file.Length > 12 && file[4..8].SequenceEqual("ftyp"u8))
            return $"is a picture or film; {SaveAsText}";
        foreach (var (start, what) in Starts)
            if (file.StartsWith(start))
                return $"is {what}; {SaveAsText}";
        return null;
    }

    private static string Archive(ReadOnlySpan<byte> file) =>
        file.IndexOf("word/"u8) >= 0 ? "a Word document (.docx)"
        : file.IndexOf("xl/"u8) >= 0 ? "an Excel workbook (.xlsx)"
        : file.IndexOf("ppt/"u8) >= 0 ? "a PowerPoint presentation (.pptx)"
        : file.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? "an OpenDocument file"
        : "a ZIP archive";

    private static byte[] Bytes(string latin1) => Encoding.Latin1.GetBytes(latin1);
}
