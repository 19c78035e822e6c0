using System.Buffers.Binary;

namespace Invictus.Recruitment.Documents.Attachments;

/// <summary>Which way up a photograph is: the one thing of its Exif data (JEITA CP-3451) that is kept.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;

    private static ReadOnlySpan<byte> Mark => "Exif\0\0"u8;

    /// <summary>1 to 8, or null when the data does not say or cannot be read.</summary>
    public static ushort? Of(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith(Mark) || data.Length < 14)
            return null;
        var tiff = data[6..];
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return null;
        var directory = Four(tiff[4..], little);
        if (directory < 8 || directory > tiff.Length - 2)
            return null;
        var entries = Two(tiff[(int)directory..], little);
        for (var (at, left) = ((int)directory + 2, (int)entries); left > 0 && at <= tiff.Length - 12; (at, left) = (at + 12, left - 1))
        {
            if (Two(tiff[at..], little) == Tag)
                return Two(tiff[(at + 8)..], little) is >= 1 and <= 8 and var orientation ? orientation : null;
        }
        return null;
    }

    /// <summary>A segment that says nothing else.</summary>
    public static byte[] Segment(ushort orientation)
    {
        // Marker, length, mark, a TIFF header, a directory of one entry of one short, no further directory.
        byte[] segment = [0xFF, 0xE1, 0, 34, .. Mark, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return segment;
    }

    private static ushort Two(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Four(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
