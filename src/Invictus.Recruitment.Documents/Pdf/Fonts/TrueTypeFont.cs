using System.Buffers.Binary;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Fonts;

/// <summary>A TrueType file as the PDF needs it: outlines, widths and the map from characters (OpenType 1.9, "glyf" fonts).</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly int longMetrics;
    private readonly bool longOffsets;

    public TrueTypeFont(byte[] file)
    {
        this.file = file;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + (16 * i);
            tables[Encoding.ASCII.GetString(file, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }
        var head = tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Bounds = [Scaled(I16(head + 36)), Scaled(I16(head + 38)), Scaled(I16(head + 40)), Scaled(I16(head + 42))];
        longOffsets = U16(head + 50) == 1;
        var hhea = tables["hhea"].Offset;
        Ascent = Scaled(I16(hhea + 4));
        Descent = Scaled(I16(hhea + 6));
        longMetrics = U16(hhea + 34);
        GlyphCount = U16(tables["maxp"].Offset + 4);
        var os2 = tables["OS/2"].Offset;
        Weight = U16(os2 + 4);
        CapHeight = U16(os2) >= 2 ? Scaled(I16(os2 + 88)) : 700;
        ItalicAngle = I16(tables["post"].Offset + 4) + (U16(tables["post"].Offset + 6) / 65536.0);
        PostScriptName = ReadName(6);
        ReadCharacterMap();
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public string PostScriptName { get; }

    /// <summary>Left, bottom, right, top of all glyphs, in thousandths of an em; so are the other measures.</summary>
    public int[] Bounds { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int Weight { get; }

    public double ItalicAngle { get; }

    public bool Has(int codePoint) => glyphs.ContainsKey(codePoint);

    public ushort GlyphOf(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    /// <summary>The advance of a glyph in units of the font.</summary>
    public ushort Advance(int glyph) => U16(tables["hmtx"].Offset + (4 * Math.Min(glyph, longMetrics - 1)));

    public short LeftBearing(int glyph) => glyph < longMetrics
        ? I16(tables["hmtx"].Offset + (4 * glyph) + 2)
        : I16(tables["hmtx"].Offset + (4 * longMetrics) + (2 * (glyph - longMetrics)));

    /// <summary>The advance of a glyph in thousandths of an em, as the W array of the PDF has it.</summary>
    public int Width(int glyph) => Scaled(Advance(glyph));

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = tables["loca"].Offset;
        var (from, to) = longOffsets
            ? ((int)U32(loca + (4 * glyph)), (int)U32(loca + (4 * glyph) + 4))
            : (2 * U16(loca + (2 * glyph)), 2 * U16(loca + (2 * glyph) + 2));
        return file.AsSpan(tables["glyf"].Offset + from, to - from);
    }

    public byte[] Table(string tag) => file.AsSpan(tables[tag].Offset, tables[tag].Length).ToArray();

    private int Scaled(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm, MidpointRounding.AwayFromZero);

    private string ReadName(int wanted)
    {
        var start = tables["name"].Offset;
        for (var i = 0; i < U16(start + 2); i++)
        {
            var entry = start + 6 + (12 * i);
            if (U16(entry) == 3 && U16(entry + 6) == wanted)
                return Encoding.BigEndianUnicode.GetString(file, start + U16(start + 4) + U16(entry + 10), U16(entry + 8)).Replace(" ", "", StringComparison.Ordinal);
        }
        return "Embedded";
    }

    private void ReadCharacterMap()
    {
        var start = tables["cmap"].Offset;
        for (var i = 0; i < U16(start + 2); i++)
        {
            var (platform, encoding) = (U16(start + 4 + (8 * i)), U16(start + 6 + (8 * i)));
            if (platform != 0 && (platform != 3 || encoding is not (1 or 10)))
                continue;
            var table = start + (int)U32(start + 8 + (8 * i));
            if (U16(table) == 4)
                ReadFormat4(table);
            else if (U16(table) == 12)
                ReadFormat12(table);
        }
    }

    private void ReadFormat4(int table)
    {
        var segments = U16(table + 6) / 2;
        for (var s = 0; s < segments; s++)
        {
            var end = U16(table + 14 + (2 * s));
            var first = U16(table + 16 + (2 * segments) + (2 * s));
            var delta = U16(table + 16 + (4 * segments) + (2 * s));
            var rangeAt = table + 16 + (6 * segments) + (2 * s);
            var range = U16(rangeAt);
            for (int c = first; c <= end && c != 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : U16(rangeAt + range + (2 * (c - first)));
                if (glyph != 0 || range == 0)
                    Map(c, (ushort)(glyph + delta));
            }
        }
    }

    private void ReadFormat12(int table)
    {
        for (var g = 0; g < (int)U32(table + 12); g++)
        {
            var group = table + 16 + (12 * g);
            var first = (int)U32(group);
            for (var c = first; c <= (int)U32(group + 4); c++)
                Map(c, (ushort)(U32(group + 8) + (c - first)));
        }
    }

    private void Map(int codePoint, ushort glyph)
    {
        if (glyph != 0 && glyph < GlyphCount)
            glyphs.TryAdd(codePoint, glyph);
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
}
