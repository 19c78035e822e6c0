using System.Text;
using System.Text.Unicode;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>The text of a file, once it is known to be text.</summary>
internal sealed record SourceText(string Text, string Subject)
{
    private const string SaveAsUtf8 = "open it in the program it was written with, save it as UTF-8 text and try again";

    public static SourceText Of(ReadOnlySpan<byte> file, string? name)
    {
        var subject = Named(name);
        if (file.Length > JobDescriptionReader.MaxBytes)
            throw Refusal(subject, $"has {file.Length / 1048576.0:0.0} MB; at most {JobDescriptionReader.MaxBytes / 1048576} MB can be read");
        if (file.IsEmpty)
            throw Refusal(subject, "is empty; choose the file that holds the job description");
        if (FileKind.WhyNotText(file) is { } why)
            throw Refusal(subject, why);
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw Refusal(subject, $"is text in UTF-16, not in UTF-8; {SaveAsUtf8}");
        if (file.StartsWith(Encoding.UTF8.Preamble))
            file = file[3..];
        if (file.IndexOf((byte)0) is >= 0 and var nul)
            throw Refusal(subject, LooksLikeUtf16(file)
                ? $"is text in UTF-16, not in UTF-8; {SaveAsUtf8}"
                : $"is not text: it holds a NUL byte in line {LineAt(file, nul)}; choose the file that holds the job description");
        if (!Utf8.IsValid(file))
            throw Refusal(subject, WhyNotUtf8(file));

        var text = Encoding.UTF8.GetString(file);
        if (text.Length > JobDescriptionReader.MaxCharacters)
            throw Refusal(subject, $"has {text.Length:N0} characters; a job description has far fewer than {JobDescriptionReader.MaxCharacters:N0}");
        if (string.IsNullOrWhiteSpace(text))
            throw Refusal(subject, "holds only white space; choose the file that holds the job description");
        return new SourceText(text, subject);
    }

    /// <summary>The one-line refusal of this file.</summary>
    public UnreadableDocumentException Refusal(string why) => Refusal(Subject, why);

    private static UnreadableDocumentException Refusal(string subject, string why) => new($"{subject} {why}.");

    private static string Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "This file";
        var oneLine = new string([.. name.Where(c => !char.IsControl(c)).Take(100)]);
        return $"“{oneLine}”";
    }

    // Latin text in UTF-16 has a NUL in every second byte, nearly always on the same side.
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, 512)];
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i++)
            if (start[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        return Math.Max(even, odd) > start.Length / 4 && Math.Min(even, odd) < start.Length / 16;
    }

    private static string WhyNotUtf8(ReadOnlySpan<byte> file)
    {
        var bad = Utf8ErrorAt(file);
        // Other control bytes do not occur in text of any code page that schools use.
        foreach (var b in file)
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B))
                return "is not text; choose the file that holds the job description";
        return $"is not text in UTF-8 (first wrong byte 0x{file[bad]:X2} in line {LineAt(file, bad)}); it looks like Windows-1252 or Latin-1: {SaveAsUtf8}";
    }

    private static int Utf8ErrorAt(ReadOnlySpan<byte> file)
    {
        var at = 0;
        while (at < file.Length && Rune.DecodeFromUtf8(file[at..], out _, out var used) == System.Buffers.OperationStatus.Done)
            at += used;
        return Math.Min(at, file.Length - 1);
    }

    private static int LineAt(ReadOnlySpan<byte> file, int position) => file[..position].Count((byte)'\n') + 1;
}
