using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Pdf.Fonts;

/// <summary>The faces that one document (or one signature's appearance) uses, and their subsets.</summary>
internal sealed class DocumentFonts(string prefix = "F")
{
    private readonly Dictionary<TrueTypeFont, FontSubset> subsets = [];
    private readonly Dictionary<(int CodePoint, FontStyle Style), (FontSubset Font, ushort Code, int Width)> chosen = [];

    /// <summary>The same for the characters of nearly all text, found without a search.</summary>
    private readonly (FontSubset? Font, ushort Code, int Width)[][] common = [.. Enum.GetValues<FontStyle>().Select(_ => new (FontSubset?, ushort, int)[128])];

    /// <summary>
    /// The subset that draws a character: of the first face that has it; never without a glyph. The width is in
    /// thousandths of an em.
    /// </summary>
    public (FontSubset Font, ushort Code, int Width) Choose(int codePoint, FontStyle style)
    {
        if (codePoint < 128)
        {
            ref var known = ref common[(int)style][codePoint];
            if (known.Font is null)
                known = ChooseAnew(codePoint, style);
            return known!;
        }
        if (!chosen.TryGetValue((codePoint, style), out var choice))
            chosen[(codePoint, style)] = choice = ChooseAnew(codePoint, style);
        return choice;
    }

    private (FontSubset Font, ushort Code, int Width) ChooseAnew(int codePoint, FontStyle style)
    {
        var face = FontLibrary.FaceFor(codePoint, style);
        var drawn = face is null ? FontLibrary.Substitute(style) : codePoint;
        face ??= FontLibrary.Faces(style).First();
        if (!subsets.TryGetValue(face, out var subset))
            subsets[face] = subset = new FontSubset(face, prefix + (subsets.Count + 1).ToString(CultureInfo.InvariantCulture));
        var code = subset.CodeOf(drawn);
        return (subset, code, subset.WidthOf(code));
    }

    /// <summary>Writes every face in use and answers the Font entry of resources.</summary>
    public PdfDictionary Write(PdfFileWriter file)
    {
        var resources = new PdfDictionary();
        foreach (var subset in subsets.Values)
            resources[subset.ResourceName] = Write(file, subset);
        return resources;
    }

    private static PdfReference Write(PdfFileWriter file, FontSubset subset)
    {
        var font = subset.Font;
        var embedded = SubsetFile.Write(subset);
        var program = PdfStream.Compressed(embedded);
        program["Length1"] = (long)embedded.Length;
        var name = new PdfName(Tag(embedded) + "+" + font.PostScriptName);

        // 4: symbolic, as a face without a standard encoding is; 64: italic (ISO 32000-1, table 123).
        var descriptor = file.Add(new PdfDictionary
        {
            ["Type"] = new PdfName("FontDescriptor"),
            ["FontName"] = name,
            ["Flags"] = font.ItalicAngle != 0 ? 68L : 4L,
            ["FontBBox"] = PdfArray.Of(font.Bounds.Select(b => (double)b)),
            ["ItalicAngle"] = font.ItalicAngle,
            ["Ascent"] = (long)font.Ascent,
            ["Descent"] = (long)font.Descent,
            ["CapHeight"] = (long)font.CapHeight,
            ["StemV"] = font.Weight >= 600 ? 140L : 84L,
            ["FontFile2"] = file.Add(program),
        });
        var widths = new PdfArray(Enumerable.Range(1, subset.CodePoints.Count).Select(code => (PdfObject)(long)subset.WidthOf((ushort)code)));
        var descendant = file.Add(new PdfDictionary
        {
            ["Type"] = new PdfName("Font"),
            ["Subtype"] = new PdfName("CIDFontType2"),
            ["BaseFont"] = name,
            ["CIDSystemInfo"] = new PdfDictionary { ["Registry"] = PdfString.Text("Adobe"), ["Ordering"] = PdfString.Text("Identity"), ["Supplement"] = 0L },
            ["FontDescriptor"] = descriptor,
            ["DW"] = (long)font.Width(0),
            ["W"] = new PdfArray(1L, widths),
            ["CIDToGIDMap"] = new PdfName("Identity"),
        });
        return file.Add(new PdfDictionary
        {
            ["Type"] = new PdfName("Font"),
            ["Subtype"] = new PdfName("Type0"),
            ["BaseFont"] = name,
            ["Encoding"] = new PdfName("Identity-H"),
            ["DescendantFonts"] = new PdfArray(descendant),
            ["ToUnicode"] = file.Add(PdfStream.Compressed(Encoding.ASCII.GetBytes(ToUnicode(subset)))),
        });
    }

    /// <summary>Six letters that tell subsets of one face apart (ISO 32000-1, 9.6.4); from the bytes, so the same each time.</summary>
    private static string Tag(byte[] embedded) =>
        new([.. SHA256.HashData(embedded).Take(6).Select(b => (char)('A' + (b % 26)))]);

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
            .Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        // A block holds at most a hundred entries (Adobe technical note 5014).
        foreach (var block in subset.CodePoints.Index().Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (index, codePoint) in block)
            {
                var text = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(ArabicJoining.LettersOf(codePoint)));
                map.Append(CultureInfo.InvariantCulture, $"<{index + 1:X4}> <{text}>\n");
            }
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
