using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Documents.Attachments;

/// <summary>
/// A Word document that is passed on to people who will open it: no macros, no programs or other files inside, nothing that is fetched
/// from elsewhere when it is opened (a remote template runs code), and no more in it than a letter needs.
/// </summary>
internal static partial class WordAttachment
{
    private const int EntriesMax = 2_000;
    private const long UnpackedMax = 200_000_000;
    private const int PartMax = 1_000_000;
    private const string NotWord = "The file is not a Word document (.docx) that can be opened. Save it as a PDF, then choose that.";
    private const string Holds = "The Word document holds macros, other files or links that load something from elsewhere. Save it as a PDF, then choose that.";

    public static void Check(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var entries = archive.Entries;
            if (entries.Count > EntriesMax || entries.Sum(e => e.Length) > UnpackedMax)
                throw new FileNotAllowedException(NotWord);
            var types = entries.FirstOrDefault(e => e.FullName == "[Content_Types].xml");
            if (types is null || entries.All(e => e.FullName != "word/document.xml") || !Text(types).Contains(MainPart, StringComparison.Ordinal))
                throw new FileNotAllowedException(NotWord);
            if (entries.Any(e => Foreign().IsMatch(e.FullName)) || Text(types).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
                throw new FileNotAllowedException(Holds);
            foreach (var relations in entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                if (Relation().Matches(Text(relations)).Any(r => External().IsMatch(r.Value) && !Hyperlink().IsMatch(r.Value)))
                    throw new FileNotAllowedException(Holds);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw new FileNotAllowedException(NotWord);
        }
    }

    private const string MainPart = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static string Text(ZipArchiveEntry entry)
    {
        // Counted while it is read: what an entry says of its own length may be a lie.
        using var stream = entry.Open();
        var bytes = new byte[PartMax + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read > PartMax)
            throw new FileNotAllowedException(NotWord);
        return new StreamReader(new MemoryStream(bytes, 0, read)).ReadToEnd();
    }

    [GeneratedRegex(@"vbaProject|(?:^|/)(?:embeddings|activeX|customUI)/|\.(?:exe|dll|js|vbs|bat|cmd|ps1|hta|lnk|scr)$", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex("<[^<>]*Relationship\\s[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Relation();

    [GeneratedRegex("TargetMode\\s*=\\s*[\"']?\\s*External", RegexOptions.IgnoreCase)]
    private static partial Regex External();

    [GeneratedRegex("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']", RegexOptions.IgnoreCase)]
    private static partial Regex Hyperlink();
}
