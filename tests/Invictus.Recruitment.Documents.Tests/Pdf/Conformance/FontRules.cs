using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>Fonts, and what the pages and appearances draw with them.</summary>
internal static partial class FontRules
{
    private sealed record Face(int Glyphs, Dictionary<int, string> Unicode);

    public static void Check(Problems p)
    {
        var faces = p.Dictionaries.Where(d => p.Name(d["Subtype"]) == "Type0").ToDictionary(d => d, d => Read(p, d));
        p.Unless(p.Dictionaries.Where(d => p.Name(d["Type"]) == "Font").All(d => p.Name(d["Subtype"]) is "Type0" or "CIDFontType2"), "A 6.2.11", "kind of font");
        foreach (var (_, page) in p.Pages())
        {
            var resources = p.Dictionary(page["Resources"]);
            p.Unless(resources is not null, "A 6.2.2", "page without resources of its own");
            var stream = (PdfStream)p.Dictionary(page["Contents"])!;
            ContentRules.Check(p, StreamFilters.Decode(stream), (font, codes, spoken) => Drawn(p, faces, resources, font, codes, spoken), isPage: true);
        }
        foreach (var form in p.Dictionaries.OfType<PdfStream>().Where(s => p.Name(s["Subtype"]) == "Form"))
        {
            p.Unless(p.Dictionary(form["Resources"]) is not null && form["BBox"] is not null && form["Group"] is null, "A 6.2.2", "appearance without resources of its own");
            ContentRules.Check(p, StreamFilters.Decode(form), (font, codes, spoken) => Drawn(p, faces, p.Dictionary(form["Resources"]), font, codes, spoken), isPage: false);
        }
    }

    private static void Drawn(Problems p, Dictionary<PdfDictionary, Face> faces, PdfDictionary? resources, string font, byte[] codes, bool spoken)
    {
        var dictionary = p.Dictionary(p.Dictionary(resources?["Font"])?[font]);
        p.Unless(dictionary is not null, "A 6.2.2", $"font {font} is not among the resources");
        p.Unless(codes.Length % 2 == 0, "A 6.2.11", "half a code");
        if (dictionary is null)
            return;
        var face = faces[dictionary];
        for (var i = 0; i + 1 < codes.Length; i += 2)
        {
            var code = (codes[i] << 8) | codes[i + 1];
            p.Unless(code > 0 && code <= face.Glyphs, "A 6.2.11.8, UA 7.21.8", $"code {code} has no glyph");
            p.Unless(face.Unicode.ContainsKey(code), "A 6.2.11.7.2, UA 7.21.7", $"code {code} has no character");
            p.Unless(spoken || face.Unicode.GetValueOrDefault(code, "").All(c => c is not (>= '\uE000' and <= '\uF8FF')), "A 6.2.11.7.3", "private character without ActualText");
        }
    }

    private static Face Read(Problems p, PdfDictionary font)
    {
        var descendant = p.Dictionary(p.Items(font["DescendantFonts"]).Single())!;
        var descriptor = p.Dictionary(descendant["FontDescriptor"])!;
        var system = p.Dictionary(descendant["CIDSystemInfo"])!;
        p.Unless(p.Name(font["Encoding"]) == "Identity-H" && p.Text(system["Ordering"]) == "Identity", "A 6.2.11.3.1", "CIDSystemInfo");
        p.Unless(p.Name(descendant["CIDToGIDMap"]) == "Identity", "A 6.2.11.3.2", "CIDToGIDMap");
        p.Unless(p.Name(font["BaseFont"]) == p.Name(descendant["BaseFont"]) && p.Name(font["BaseFont"]) == p.Name(descriptor["FontName"]) && SubsetName().IsMatch(p.Name(font["BaseFont"])), "9.6.4", "names of the font");
        p.Unless(descriptor["CIDSet"] is null && descriptor["FontFile2"] is not null, "A 6.2.11.4", "embedded");
        var program = StreamFilters.Decode((PdfStream)p.Dictionary(descriptor["FontFile2"])!);
        var (head, hmtx, glyphs) = (Table(program, "head"), Table(program, "hmtx"), U16(program, Table(program, "maxp") + 4));
        var widths = p.Items(p.Items(descendant["W"])[1]).Select(w => p.Integer(w)!.Value).ToArray();
        for (var i = 0; i < widths.Length; i++)
            p.Unless(Math.Abs(widths[i] - (U16(program, hmtx + (4 * (i + 1))) * 1000.0 / U16(program, head + 18))) <= 1, "A 6.2.11.5, UA 7.21.5", $"width of code {i + 1}");
        p.Unless(widths.Length < glyphs, "A 6.2.11.4.1", "fewer glyphs than widths");
        var unicode = Characters().Matches(Encoding.ASCII.GetString(StreamFilters.Decode((PdfStream)p.Dictionary(font["ToUnicode"])!)))
            .ToDictionary(m => int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));
        p.Unless(unicode.Values.All(u => u.Length > 0 && u.All(c => c is not ('\0' or '\uFEFF' or '\uFFFE'))), "A 6.2.11.7.2, UA 7.21.7 t2", "forbidden character");
        return new Face(widths.Length, unicode);
    }

    private static int Table(byte[] program, string tag) => Enumerable.Range(0, U16(program, 4)).Select(i => 12 + (16 * i))
        .Where(e => Encoding.ASCII.GetString(program, e, 4) == tag).Select(e => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(program.AsSpan(e + 8))).Single();

    private static int U16(byte[] program, int at) => (program[at] << 8) | program[at + 1];

    [GeneratedRegex("^[A-Z]{6}\\+[A-Za-z0-9-]+$")]
    private static partial Regex SubsetName();

    [GeneratedRegex("^<([0-9A-F]{4})> <([0-9A-F]+)>$", RegexOptions.Multiline)]
    private static partial Regex Characters();
}
