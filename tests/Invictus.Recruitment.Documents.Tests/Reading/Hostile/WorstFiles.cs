using System.IO.Compression;
using System.Text;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>The files that need most memory: each as near to a limit as it may come, or just above.</summary>
internal static class WorstFiles
{
    public static readonly IReadOnlyDictionary<string, (Func<byte[]> File, string Says)> All = new Dictionary<string, (Func<byte[]>, string)>
    {
        ["Word: many short paragraphs"] = (() => Word("<w:p><w:r><w:t>Serve lunch.</w:t></w:r></w:p>", 59_000), ""),
        ["Word: paragraphs above the limit"] = (() => Word("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 99_000), "paragraphs"),
        ["Word: empty elements up to the limit"] = (() => Word("<w:p><w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl/></w:pPr></w:p>", 49_000), ""),
        ["Word: text up to the limit"] = (() => Word($"<w:p><w:r><w:t>{new string('x', 10_000)}</w:t></w:r></w:p>", 199), ""),
        ["Word: attributes up to the size of a part"] = (() => Word("<w:p w:rsidR=\"00000000\" w:rsidRDefault=\"00000000\" w:rsidP=\"00000000\" w:rsidRPr=\"00000000\"/>", 250_000), ""),
        ["Word: text above the limit"] = (() => Word($"<w:p><w:r><w:t>{new string('x', 10_000)}</w:t></w:r></w:p>", 2300), "characters"),
        ["Word: cells"] = (() => Word("<w:tbl><w:tr>" + string.Concat(Enumerable.Repeat("<w:tc><w:p><w:r><w:t>E</w:t></w:r></w:p></w:tc>", 50)) + "</w:tr></w:tbl>", 1100), ""),
        ["PDF: letters up to the limit"] = (() => Pdf(300, 1950), ""),
        ["PDF: letters above the limit"] = (() => Pdf(300, 2100), "characters"),
        ["PDF: instructions of one page up to the limit"] = (() => PdfText.With(contents: PdfText.Deflated(PdfText.Instructions + PdfText.Repeat("1 0 0 1 0 0 cm ", 6 * 1024 * 1024 / 15 - 100))), ""),
        ["PDF: short instructions of one page up to the limit"] = (() => PdfText.With(contents: PdfText.Deflated(PdfText.Instructions + PdfText.Repeat("n ", 3 * 1024 * 1024 - 1000))), ""),
        ["PDF: numbers of one page up to the limit"] = (() => PdfText.With(contents: PdfText.Deflated(PdfText.Instructions + "[" + PdfText.Repeat("1 ", 3 * 1024 * 1024 - 1000) + "] TJ")), ""),
        ["PDF: 93 MB out of streams"] = (() => PdfText.With(page: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F1 5 0 R>>>>>>",
            contents: PdfText.Stream(PdfText.Instructions + " /X Do /X Do /X Do"), more: [PdfText.Deflated(new string(' ', 31_000_000), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")]), ""),
        ["PDF: fonts with tables up to the limit"] = (() => Fonts(59), ""),
        ["PDF: fonts with tables above the limit"] = (() => Fonts(1500), "absurd numbers"),
        ["PDF: 20 MB of objects"] = (() => Padded(PdfText.With(), "6 0 obj<</A/B>>endobj\n"), ""),
        ["PDF: 20 MB of nothing"] = (() => Padded(PdfText.With(), "                                        \n"), ""),
        ["text: 20 MB"] = (() => Text("Serve lunch and clean tables.\n", 20_900_000), "characters"),
        ["text: one line"] = (() => Text("Serve lunch and clean tables. ", 1_999_000), ""),
        ["text: lines up to the limit"] = (() => Text("Serve lunch and clean tables.\n", 1_790_000), ""),
        ["text: lines above the limit"] = (() => Text("a\n", 1_999_000), "lines"),
        ["text: rows up to the limit"] = (() => Text("a\tb\n", 79_000), ""),
        ["text: wide rows up to the limit"] = (() => Text("a\tb\tc\td\te\n", 99_000), ""),
        ["text: items up to the limit"] = (() => Text("- a\n", 238_000), ""),
        ["text: paragraphs up to the limit"] = (() => Text("a\n\n", 88_000), ""),
        ["HTML: tags up to the limit"] = (() => Text("<b>", 749_000), ""),
        ["HTML: cells up to the limit"] = (() => Text("<td>a", 299_000), ""),
        ["HTML: tables up to the limit"] = (() => Text("<table><tr><td>a<td>E</table>", 570_000), ""),
        ["HTML: tags above the limit"] = (() => Text("<td>a", 1_999_000), "tags"),
    };

    // All share one table, which each of them builds anew.
    private static byte[] Fonts(int count)
    {
        const string wide = "<</Type/Font/Subtype/CIDFontType2/BaseFont/X/FontDescriptor 7 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W 6 0 R>>";
        var fonts = string.Concat(Enumerable.Range(0, count).Select(i => $"/G{i} {8 + i} 0 R"));
        return PdfText.With(
            page: $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R{fonts}>>>>>>",
            contents: PdfText.Stream(PdfText.Instructions + string.Concat(Enumerable.Range(0, count).Select(i => $" BT /G{i} 9 Tf ET"))),
            more:
            [
                "[0 199999 500 0 199999 500]",
                "<</Type/FontDescriptor/FontName/X/Flags 32/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
                .. Enumerable.Range(0, count).Select(i => $"<</Type/Font/Subtype/Type0/BaseFont/X{i}/Encoding/Identity-H/DescendantFonts[{8 + count + i} 0 R]>>"),
                .. Enumerable.Repeat(wide, count),
            ]);
    }

    private static byte[] Text(string part, int length)
    {
        var bytes = new byte[length];
        var head = "Job title: Cook\n\n# Duties\n\n"u8;
        head.CopyTo(bytes);
        for (var at = head.Length; at < length; at++)
            bytes[at] = (byte)part[(at - head.Length) % part.Length];
        return bytes;
    }

    private static byte[] Padded(byte[] file, string with)
    {
        var text = Text(with, 20_900_000);
        var table = file.AsSpan().IndexOf("xref\n"u8);
        return [.. file[..table], .. text.AsSpan()[40..(text.Length - file.Length - 40)], .. file[table..]];
    }

    private static byte[] Pdf(int pages, int letters)
    {
        var kids = string.Concat(Enumerable.Range(0, pages).Select(i => $"{i + 6} 0 R "));
        var line = new string('x', letters / 50 - 8);
        return PdfText.With(
            pages: $"<</Type/Pages/Count {pages}/Kids[{kids}]>>",
            more:
            [
                .. Enumerable.Range(0, pages).Select(i => PdfText.Page.Replace("4 0 R", $"{i + 6 + pages} 0 R", StringComparison.Ordinal)),
                .. Enumerable.Range(0, pages).Select(i => PdfText.Deflated(PdfText.Lines([i == 0 ? "Job title: Cook" : "Duties", .. Enumerable.Range(0, 50).Select(n => $"{i:000}{n:00}  {line}")]))),
            ]);
    }

    private static byte[] Word(string part, int times)
    {
        var file = WordFile.Of("<w:p><w:r><w:t>Job title: Cook</w:t></w:r></w:p>");
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            string text;
            using (var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open()))
                text = reader.ReadToEnd();
            zip.GetEntry("word/document.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
            var end = text.IndexOf("</w:body>", StringComparison.Ordinal);
            writer.Write(text[..end]);
            for (var n = 0; n < times; n++)
                writer.Write(part);
            writer.Write(text[end..]);
        }
        return stream.ToArray();
    }
}
