using System.Text;
using System.Text.Unicode;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>The text of a file that is text: UTF-8, UTF-16 with its mark, or the code page of older Windows programs.</summary>
internal static class SourceText
{
    private const string SaveAsUtf8 = "open it in the program it was written with, save it as UTF-8 text and try again";

    private const int MostMarks = 250_000;

    private static readonly Encoding Windows1252 =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    public static string Of(SourceFile source, Warnings warnings)
    {
        var text = Decoded(source, warnings);
        if (text.Length > JobDescriptionReader.MaxCharacters)
            throw source.Refusal($"has {text.Length:N0} characters; a job description has far fewer than {JobDescriptionReader.MaxCharacters:N0}");
        // Each line, cell and tag becomes something many times its size.
        if (text.AsSpan().Count('\n') > JobDescriptionReader.MaxPieces || text.AsSpan().Count('\r') > JobDescriptionReader.MaxPieces)
            throw source.Refusal($"has more than {JobDescriptionReader.MaxPieces:N0} lines; a job description has far fewer");
        if (text.AsSpan().Count('<') + text.AsSpan().Count('\t') + text.AsSpan().Count('|') > MostMarks)
            throw source.Refusal($"has more than {MostMarks:N0} tags and cells; a job description has far fewer");
        if (string.IsNullOrWhiteSpace(text))
            throw source.Refusal("holds only white space; choose the file that holds the job description");
        return text;
    }

    private static string Decoded(SourceFile source, Warnings warnings)
    {
        ReadOnlySpan<byte> file = source.Bytes;
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Utf16(source, file);
        if (file.StartsWith(Encoding.UTF8.Preamble))
            file = file[3..];
        if (file.IndexOf((byte)0) is >= 0 and var nul)
            throw source.Refusal(LooksLikeUtf16(file)
                ? $"is text in UTF-16 without a mark that says so; {SaveAsUtf8}"
                : $"is not text: it holds a NUL byte in line {LineAt(file, nul)}; choose the file that holds the job description");
        return Utf8.IsValid(file) ? Encoding.UTF8.GetString(file) : CodePage(source, file, warnings);
    }

    private static string Utf16(SourceFile source, ReadOnlySpan<byte> file)
    {
        var encoding = new UnicodeEncoding(bigEndian: file[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
        try
        {
            var text = encoding.GetString(file[2..]);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw source.Refusal("is not text: it holds NUL signs; choose the file that holds the job description")
                : text;
        }
        catch (ArgumentException broken)
        {
            throw source.Refusal($"is text in UTF-16, but damaged; {SaveAsUtf8}", broken);
        }
    }

    // Text of a code page has single signs above ASCII; when some of them make whole signs of UTF-8, it is broken UTF-8 instead.
    private static string CodePage(SourceFile source, ReadOnlySpan<byte> file, Warnings warnings)
    {
        // Other control bytes do not occur in text of any code page that schools use.
        foreach (var b in file)
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B))
                throw source.Refusal("is not text; choose the file that holds the job description");
        var bad = Utf8ErrorAt(file, out var hasWholeSigns);
        var high = 0;
        var unknown = false;
        foreach (var b in file)
        {
            high += b >= 0x80 ? 1 : 0;
            unknown |= b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
        }
        if (hasWholeSigns || unknown || high * 10 > file.Length)
            throw source.Refusal($"is not text in UTF-8 (first wrong byte 0x{file[bad]:X2} in line {LineAt(file, bad)}); {SaveAsUtf8}");
        var text = Windows1252.GetString(file);
        var line = LineAt(file, bad);
        warnings.Add(line, $"The text is not in UTF-8; it was read as Windows-1252. Check signs like “{text[bad]}” in line {line}.");
        return text;
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

    private static int Utf8ErrorAt(ReadOnlySpan<byte> file, out bool hasWholeSigns)
    {
        hasWholeSigns = false;
        var first = -1;
        for (var at = 0; at < file.Length;)
        {
            var status = Rune.DecodeFromUtf8(file[at..], out _, out var used);
            if (status == System.Buffers.OperationStatus.Done)
                hasWholeSigns |= used > 1;
            else if (first < 0)
                first = at;
            at += Math.Max(1, used);
        }
        return first;
    }

    private static int LineAt(ReadOnlySpan<byte> file, int position) => file[..position].Count((byte)'\n') + 1;
}
