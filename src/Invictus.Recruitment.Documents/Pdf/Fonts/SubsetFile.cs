using System.Buffers.Binary;
using System.Text;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Pdf.Fonts;

/// <summary>
/// Writes the TrueType file that is embedded: only the glyphs in use, numbered anew, without hinting programs (viewers
/// draw outlines smoothed; the programs would be a fifth of the file).
/// </summary>
internal static class SubsetFile
{
    private const ushort ArgumentsAreWords = 0x0001;
    private const ushort HasScale = 0x0008;
    private const ushort MoreComponents = 0x0020;
    private const ushort HasTwoScales = 0x0040;
    private const ushort HasMatrix = 0x0080;
    private const ushort HasInstructions = 0x0100;

    public static byte[] Write(FontSubset subset)
    {
        var font = subset.Font;
        // Glyph 0 is .notdef; then one glyph per character; then what composite glyphs are made of.
        List<ushort> glyphs = [0, .. subset.CodePoints.Select(c => font.GlyphOf(c))];
        var parts = new Dictionary<ushort, ushort>();
        var outlines = new ByteBuffer();
        var offsets = new ByteBuffer();
        for (var i = 0; i < glyphs.Count; i++)
        {
            U32(offsets, (uint)outlines.Length);
            WriteOutline(outlines, font.Outline(glyphs[i]), part =>
            {
                if (!parts.TryGetValue(part, out var renumbered))
                {
                    parts[part] = renumbered = (ushort)glyphs.Count;
                    glyphs.Add(part);
                }
                return renumbered;
            });
            while (outlines.Length % 4 != 0)
                outlines.Byte(0);
        }
        U32(offsets, (uint)outlines.Length);

        var metrics = new ByteBuffer();
        foreach (var glyph in glyphs)
        {
            U16(metrics, font.Advance(glyph));
            U16(metrics, (ushort)font.LeftBearing(glyph));
        }

        var head = font.Table("head");
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.Table("hhea");
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = font.Table("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return Assemble(
        [
            ("glyf", outlines.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", metrics.ToArray()), ("loca", offsets.ToArray()), ("maxp", maxp),
        ]);
    }

    private static void WriteOutline(ByteBuffer to, ReadOnlySpan<byte> outline, Func<ushort, ushort> renumber)
    {
        if (outline.IsEmpty)
            return;
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours < 0)
        {
            WriteComposite(to, outline, renumber);
            return;
        }
        var instructions = 10 + (2 * contours);
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[instructions..]);
        to.Bytes(outline[..instructions]);
        U16(to, 0);
        to.Bytes(outline[(instructions + 2 + length)..]);
    }

    private static void WriteComposite(ByteBuffer to, ReadOnlySpan<byte> outline, Func<ushort, ushort> renumber)
    {
        to.Bytes(outline[..10]);
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            var rest = (flags & ArgumentsAreWords) != 0 ? 4 : 2;
            rest += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
            U16(to, (ushort)(flags & ~HasInstructions));
            U16(to, renumber(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..])));
            to.Bytes(outline.Slice(at + 4, rest));
            at += 4 + rest;
            if ((flags & MoreComponents) == 0)
                return;
        }
    }

    private static byte[] Assemble((string Tag, byte[] Data)[] tables)
    {
        var to = new ByteBuffer();
        U32(to, 0x00010000);
        var power = (int)Math.Log2(tables.Length);
        U16(to, (ushort)tables.Length);
        U16(to, (ushort)(16 << power));
        U16(to, (ushort)power);
        U16(to, (ushort)((16 * tables.Length) - (16 << power)));
        var offset = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            to.Bytes(Encoding.ASCII.GetBytes(tag));
            U32(to, Checksum(data));
            U32(to, (uint)offset);
            U32(to, (uint)data.Length);
            offset += (data.Length + 3) & ~3;
        }
        var headAt = 0;
        foreach (var (tag, data) in tables)
        {
            if (tag == "head")
                headAt = to.Length;
            to.Bytes(data);
            while (to.Length % 4 != 0)
                to.Byte(0);
        }
        var file = to.ToArray();
        // checkSumAdjustment: 0xB1B0AFBA less the sum of the whole file (OpenType, "head").
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(headAt + 8), unchecked(0xB1B0AFBA - Checksum(file)));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = 0u;
        Span<byte> last = stackalloc byte[4];
        for (var i = 0; i < data.Length; i += 4)
        {
            last.Clear();
            data.Slice(i, Math.Min(4, data.Length - i)).CopyTo(last);
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(last));
        }
        return sum;
    }

    private static void U16(ByteBuffer to, ushort value) => to.Byte((byte)(value >> 8)).Byte((byte)value);

    private static void U32(ByteBuffer to, uint value)
    {
        U16(to, (ushort)(value >> 16));
        U16(to, (ushort)value);
    }
}
