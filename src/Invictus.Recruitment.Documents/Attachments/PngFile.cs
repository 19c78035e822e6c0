using System.Buffers.Binary;

namespace Invictus.Recruitment.Documents.Attachments;

/// <summary>A PNG, chunk by chunk (ISO/IEC 15948): sizes and check sums must be right, and only what draws the picture is taken over.</summary>
internal static class PngFile
{
    /// <summary>Longest side in pixels; a picture that unpacks to more is no photograph of a certificate.</summary>
    public const int SideMax = 20_000;

    private const string Broken = "The picture is broken. Choose another, or take it again.";

    // What changes how the picture looks. Text, time, Exif and private chunks are left out.
    private static readonly HashSet<string> Drawing = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "cICP"];

    // CRC-32 as PNG defines it.
    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(n => SumOf((uint)n))];

    public static ReadOnlySpan<byte> Start => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] OnlyThePicture(ReadOnlySpan<byte> file)
    {
        using var picture = new MemoryStream(file.Length);
        picture.Write(file[..8]);
        var (first, data) = (true, false);
        for (var at = 8; ;)
        {
            if (file.Length - at < 12)
                throw new FileNotAllowedException(Broken);
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                throw new FileNotAllowedException(Broken);
            var chunk = file.Slice(at, (int)length + 12);
            var body = chunk[4..^4];
            if (CheckSum(body) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]))
                throw new FileNotAllowedException(Broken);
            var name = System.Text.Encoding.ASCII.GetString(body[..4]);
            if (first != (name == "IHDR") || (first && !IsSane(body[4..])))
                throw new FileNotAllowedException(Broken);
            first = false;
            data |= name == "IDAT";
            if (Drawing.Contains(name))
                picture.Write(chunk);
            if (name == "IEND")
                return data ? picture.ToArray() : throw new FileNotAllowedException(Broken);
            at += chunk.Length;
        }
    }

    private static uint CheckSum(ReadOnlySpan<byte> body)
    {
        var sum = uint.MaxValue;
        foreach (var b in body)
            sum = Sums[(sum ^ b) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint SumOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }

    private static bool IsSane(ReadOnlySpan<byte> header) =>
        header.Length == 13
        && BinaryPrimitives.ReadUInt32BigEndian(header) is > 0 and <= SideMax
        && BinaryPrimitives.ReadUInt32BigEndian(header[4..]) is > 0 and <= SideMax;
}
