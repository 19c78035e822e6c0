using System.Buffers.Binary;
using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Writing;

/// <summary>
/// Our own ICC profile of the sRGB colour space (ICC.1:2010, version 4.2: three primaries and the curve of
/// IEC 61966-2-1), so that no foreign profile has to be licensed.
/// </summary>
internal static class ColourProfile
{
    public static byte[] Srgb { get; } = Build();

    private static byte[] Build()
    {
        // Primaries of sRGB adapted to D50, and g, a, b, c, d of the curve.
        var white = Xyz(0.9642, 1.0, 0.8249);
        var curve = Numbers("para", 3, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Words("sRGB")), ("cprt", Words("Public domain")), ("wtpt", white),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)), ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", Xyz(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var start = 128 + 4 + (12 * tags.Length);
        var profile = new byte[start + tags.DistinctBy(t => t.Data).Sum(t => t.Data.Length)];
        U32(profile, 0, (uint)profile.Length);
        U32(profile, 8, 0x04200000);
        Ascii(profile, 12, "mntrRGB XYZ ");
        foreach (var (at, value) in new[] { (24, 2026), (26, 1), (28, 1) })
            BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(at), (ushort)value);
        Ascii(profile, 36, "acsp");
        white.AsSpan(8, 12).CopyTo(profile.AsSpan(68));
        U32(profile, 128, (uint)tags.Length);
        var places = new Dictionary<byte[], int>();
        for (var i = 0; i < tags.Length; i++)
        {
            var (tag, data) = tags[i];
            if (places.TryAdd(data, start))
            {
                data.CopyTo(profile, start);
                start += data.Length;
            }
            Ascii(profile, 132 + (12 * i), tag);
            U32(profile, 136 + (12 * i), (uint)places[data]);
            U32(profile, 140 + (12 * i), (uint)data.Length);
        }
        return profile;
    }

    private static byte[] Xyz(double x, double y, double z) => Numbers("XYZ ", null, x, y, z);

    private static byte[] Numbers(string type, ushort? function, params double[] values)
    {
        var from = function is null ? 8 : 12;
        var data = new byte[from + (4 * values.Length)];
        Ascii(data, 0, type);
        if (function is { } kind)
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(8), kind);
        for (var i = 0; i < values.Length; i++)
            U32(data, from + (4 * i), (uint)(int)Math.Round(values[i] * 65536));
        return data;
    }

    private static byte[] Words(string text)
    {
        var data = new byte[28 + ((2 * text.Length) + 3 & ~3)];
        Ascii(data, 0, "mluc");
        U32(data, 8, 1);
        U32(data, 12, 12);
        Ascii(data, 16, "enGB");
        U32(data, 20, (uint)(2 * text.Length));
        U32(data, 24, 28);
        Encoding.BigEndianUnicode.GetBytes(text).CopyTo(data, 28);
        return data;
    }

    private static void Ascii(byte[] to, int at, string text) => Encoding.ASCII.GetBytes(text).CopyTo(to, at);

    private static void U32(byte[] to, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(to.AsSpan(at), value);
}
