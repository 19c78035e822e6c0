using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Domain.Applications;

namespace Invictus.Recruitment.Documents.Attachments;

/// <summary>A file that may be kept: what it is by its content, and its bytes without what nobody meant to send.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Bytes">Of a picture, only the picture: place, camera, remarks and whatever stands behind its end are left out.</param>
public sealed partial record CheckedFile(DocumentFileType Type, byte[] Bytes)
{
    private const string Allowed = "Choose a PDF, a Word document (.docx), or a JPEG or PNG picture.";

    private static readonly (byte[] Start, string Kind)[] Others =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        (Encoding.ASCII.GetBytes("GIF8"), "a GIF picture"),
        (Encoding.ASCII.GetBytes("II*\0"), "a TIFF picture"),
        (Encoding.ASCII.GetBytes("MM\0*"), "a TIFF picture"),
        (Encoding.ASCII.GetBytes(@"{\rtf"), "a Rich Text document"),
        (Encoding.ASCII.GetBytes("MZ"), "a program"),
        (Encoding.ASCII.GetBytes("\x7F" + "ELF"), "a program"),
    ];

    /// <summary>Looks at a file by its bytes; its name and what the browser says of it do not count.</summary>
    /// <exception cref="FileNotAllowedException">It is of no kind that may be kept, is broken, or holds what it must not.</exception>
    public static CheckedFile Of(byte[] file)
    {
        if (file.Length == 0)
            throw new FileNotAllowedException("The file is empty. Choose another.");
        if (file.AsSpan().StartsWith(PngFile.Start))
            return new CheckedFile(DocumentFileType.Png, PngFile.OnlyThePicture(file));
        if (file.AsSpan().StartsWith(JpegFile.Start))
            return new CheckedFile(DocumentFileType.Jpeg, JpegFile.OnlyThePicture(file));
        if (file.AsSpan().StartsWith("%PDF-1."u8) || file.AsSpan().StartsWith("%PDF-2."u8))
            return Pdf(file);
        if (file.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            WordAttachment.Check(file);
            return new CheckedFile(DocumentFileType.Word, file);
        }
        // Photographs of newer telephones.
        if (file.Length > 12 && file.AsSpan(4, 4).SequenceEqual("ftyp"u8))
            throw new FileNotAllowedException($"The file is a HEIC picture or a film. Send the photograph as JPEG, or take a picture of the screen. {Allowed}");
        foreach (var (start, kind) in Others)
        {
            if (file.AsSpan().StartsWith(start))
                throw new FileNotAllowedException($"The file is {kind}. {Allowed}");
        }
        throw new FileNotAllowedException($"The file is of a kind that cannot be added. {Allowed}");
    }

    /// <summary>A PDF is kept as it is: its end must be there, and nothing but it may be locked behind a password that HR does not have.</summary>
    private static CheckedFile Pdf(byte[] file)
    {
        var tail = file.AsSpan(Math.Max(0, file.Length - 2048));
        if (tail.LastIndexOf("%%EOF"u8) < 0)
            throw new FileNotAllowedException("The PDF is not complete. Save it once more, then choose it again.");
        // The entry stands in the trailer, in the clear, near the end or in the last cross-reference stream.
        if (Locked().IsMatch(Encoding.Latin1.GetString(file.AsSpan(Math.Max(0, file.Length - 65_536)))))
            throw new FileNotAllowedException("The PDF is locked, so that nobody here could open it. Save it without a password, then choose it again.");
        return new CheckedFile(DocumentFileType.Pdf, file);
    }

    [GeneratedRegex(@"/Encrypt\s*(?:<<|\d+\s+\d+\s+R)")]
    private static partial Regex Locked();
}

/// <summary>A file that is not kept. The message is a sentence for whoever chose it.</summary>
public sealed class FileNotAllowedException(string message) : Exception(message);
