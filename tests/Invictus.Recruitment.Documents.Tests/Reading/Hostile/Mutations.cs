using System.IO.Compression;
using System.Text;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>Files changed by chance: the same number always gives the same file.</summary>
internal static class Mutations
{
    private const int Longest = 200_000;

    private static readonly byte[][] Sources =
    [
        Read.SeedFile,
        .. Repository.Files("tests/Invictus.Recruitment.Documents.Tests/Reading/Corpus").Where(f => Path.GetExtension(f) is ".docx" or ".pdf" or ".html" or ".md" or ".txt").Order(StringComparer.Ordinal).Select(Read.CorpusFile),
        .. Hostile,
    ];

    private static readonly byte[][] Words = [.. Sources.Where(s => s.AsSpan().StartsWith("PK"u8))];
    private static readonly byte[][] Pdfs = [.. Sources.Where(s => s.AsSpan().StartsWith("%PDF"u8))];
    private static readonly byte[][] Texts = [.. Sources.Except(Words).Except(Pdfs)];

    private static readonly byte[][] Bits =
    [
        .. new[]
        {
            "<", ">", "</p>", "<p>", "<table>", "<td>", "</table>", "<ul><li>", "\t", "\n", "\n\n", "\r", "|", "**", "# ", "- ", "&amp;", "&#x1F600;", "](", ":", "\u202E", "é", "Essential\tDesirable\n", "Person specification\n",
            "<w:p>", "</w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:r>", "<w:t>", "<w:gridSpan w:val=\"99999\"/>", "<w:vMerge/>", "<w:numId w:val=\"7\"/>", "<w:del>", "<!DOCTYPE x>", "<![CDATA[",
            "1 0 R", "2 0 R", "3 0 R", "[", "]", "<<", ">>", "(", ")", "/Kids", "/Type", "/Font", "/Filter/FlateDecode", "/Length 9", "endobj", "endstream", "stream\n", "obj", "BT ", " ET ", " Tj ", " q ", " Q ", " cm ", " Do ", "-99999999999", "0", "%",
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0x80], [0xC3],
    ];

    // Small files written by hand, in which a changed byte matters more.
    private static byte[][] Hostile =>
    [
        PdfText.With(),
        PdfText.With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>>>", contents: PdfText.Stream(PdfText.Instructions + " /X Do"), more: [PdfText.Stream("BT /F1 9 Tf (x) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")]),
        LockedPdf.Of("", "change"),
        Packed(WordFile.Of(WordFile.P("Job title: Cook") + WordFile.Item("Cook") + WordFile.Table(WordFile.Row(WordFile.Cell("Essential"), WordFile.Cell("Desirable")), WordFile.Row(WordFile.Cell("Able to cook"), WordFile.Cell("Able to bake"))), header: WordFile.P("School")), (_, content) => content),
    ];

    public static byte[] Of(int number)
    {
        var random = new Random(number);
        return (number % 8) switch
        {
            0 or 1 => Unpacked(Pick(Words, random), random),
            2 => Raw(Pick(Words, random), random),
            3 or 4 => Raw(Pick(Pdfs, random), random),
            5 => Inflated(Pick(Pdfs, random), random),
            _ => Raw(Pick(Texts, random), random),
        };
    }

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];

    private static byte[] Raw(byte[] file, Random random)
    {
        var bytes = file.ToList();
        for (var n = random.Next(1, 12); n > 0 && bytes.Count > 1; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, random.Next(1, random.Next(2) == 0 ? 20 : 3000));
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 3 when bytes.Count < Longest:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4 when random.Next(6) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5 when bytes.Count < Longest:
                    var other = Pick(Sources, random);
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + length)]);
                    break;
                case 6 when random.Next(20) == 0:
                    bytes.AddRange([.. bytes]);
                    break;
                default:
                    bytes.InsertRange(at, Pick(Bits, random));
                    break;
            }
        }
        return [.. bytes];
    }

    // The markup inside is changed and packed again, so that it comes as far as the readers.
    private static byte[] Unpacked(byte[] file, Random random)
    {
        var names = Names(file);
        var chosen = random.Next(4) == 0 ? Pick(names, random) : "word/document.xml";
        return Packed(file, (name, content) => name != chosen ? content : random.Next(3) == 0 ? Raw(content, random) : Moved(content, random));
    }

    private static string[] Names(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    private static byte[] Packed(byte[] file, Func<string, byte[], byte[]> change)
    {
        using var result = new MemoryStream();
        using (var zip = new ZipArchive(new MemoryStream(file)))
        using (var copy = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in zip.Entries)
            {
                using var content = new MemoryStream();
                using (var read = entry.Open())
                    read.CopyTo(content);
                var written = copy.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                written.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var into = written.Open();
                into.Write(change(entry.FullName, content.ToArray()));
            }
        return result.ToArray();
    }

    // Elements change their places, so that the markup mostly stays well-formed.
    private static byte[] Moved(byte[] xml, Random random)
    {
        var text = Encoding.UTF8.GetString(xml);
        for (var n = random.Next(1, 8); n > 0; n--)
        {
            var tags = System.Text.RegularExpressions.Regex.Matches(text, "<w:(p|tr|tc|tbl|r|style|num|lvl|abstractNum)[ >]");
            if (tags.Count == 0)
                break;
            var tag = tags[random.Next(tags.Count)];
            var end = $"</w:{tag.Groups[1].Value}>";
            var to = text.IndexOf(end, tag.Index, StringComparison.Ordinal);
            if (to < 0)
                continue;
            var element = text[tag.Index..(to + end.Length)];
            if (random.Next(2) == 0)
                text = text.Remove(tag.Index, element.Length);
            var place = tags[random.Next(tags.Count)].Index;
            text = text.Insert(Math.Min(place, text.Length), text.Length < Longest && random.Next(4) == 0 ? element + element : element);
        }
        return Encoding.UTF8.GetBytes(text);
    }

    // What is packed in a PDF is changed and packed again; its length in the file is put right.
    private static byte[] Inflated(byte[] file, Random random)
    {
        var text = Encoding.Latin1.GetString(file);
        var streams = System.Text.RegularExpressions.Regex.Matches(text, "/Length [0-9]+(?=[^>]{0,200}>>\\s*stream\\r?\\n)");
        if (streams.Count == 0)
            return Raw(file, random);
        var length = streams[random.Next(streams.Count)];
        var start = text.IndexOf('\n', text.IndexOf("stream", length.Index, StringComparison.Ordinal)) + 1;
        var end = text.IndexOf("endstream", start, StringComparison.Ordinal);
        if (end < 0)
            return Raw(file, random);
        byte[] content = Encoding.Latin1.GetBytes(text[start..end]);
        var dictionary = text[text.LastIndexOf("<<", length.Index, StringComparison.Ordinal)..start];
        try
        {
            if (dictionary.Contains("/FlateDecode", StringComparison.Ordinal))
            {
                using var inflated = new MemoryStream();
                using (var zlib = new ZLibStream(new MemoryStream(content), CompressionMode.Decompress))
                    zlib.CopyTo(inflated);
                content = Encoding.Latin1.GetBytes(PdfText.Zlib(Encoding.Latin1.GetString(Raw(inflated.ToArray(), random))));
            }
            else
                content = Raw(content, random);
        }
        catch (InvalidDataException)
        {
            return Raw(file, random);
        }
        return Encoding.Latin1.GetBytes(text[..length.Index] + $"/Length {content.Length}" + text[(length.Index + length.Length)..start] + Encoding.Latin1.GetString(content) + "\n" + text[end..]);
    }
}
