using System.Buffers.Binary;

namespace Invictus.Recruitment.Documents.Attachments;

/// <summary>
/// A JPEG, segment by segment (ITU-T T.81): frame, tables and scans are taken over. Where and with what it was taken is left out, only
/// which way up it is stays: a certificate that lies on its side cannot be read.
/// </summary>
internal static class JpegFile
{
    private const string Broken = "The picture is broken. Choose another, or take it again.";

    public static ReadOnlySpan<byte> Start => [0xFF, 0xD8, 0xFF];

    public static byte[] OnlyThePicture(ReadOnlySpan<byte> file)
    {
        using var picture = new MemoryStream(file.Length);
        picture.Write([0xFF, 0xD8]);
        var (frame, scan, turned) = (false, false, false);
        for (var at = 2; ;)
        {
            var marker = Marker(file, ref at);
            if (marker == 0xD9)
            {
                picture.Write([0xFF, 0xD9]);
                return frame && scan ? picture.ToArray() : throw new FileNotAllowedException(Broken);
            }
            if (file.Length - at < 2 || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || length > file.Length - at))
                throw new FileNotAllowedException(Broken);
            var segment = file.Slice(at, length);
            at += length;
            switch (marker)
            {
                // Baseline to arithmetic frames; C4, C8 and CC are tables and an extension.
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    if (segment.Length < 8 || BinaryPrimitives.ReadUInt16BigEndian(segment[5..]) is 0 or > PngFile.SideMax || BinaryPrimitives.ReadUInt16BigEndian(segment[3..]) > PngFile.SideMax)
                        throw new FileNotAllowedException(Broken);
                    frame = true;
                    Write(picture, marker, segment);
                    break;
                case 0xDA:
                    scan = true;
                    Write(picture, marker, segment);
                    var end = EndOfScan(file, at);
                    picture.Write(file[at..end]);
                    at = end;
                    break;
                case 0xE1:
                    if (!turned && ExifOrientation.Of(segment[2..]) is { } orientation)
                    {
                        picture.Write(ExifOrientation.Segment(orientation));
                        turned = true;
                    }
                    break;
                // What says how colours are meant: JFIF, the ICC profile, Adobe's transform. Other data under the same numbers is left out.
                case 0xE0 when segment[2..].StartsWith("JFIF\0"u8):
                case 0xE2 when segment[2..].StartsWith("ICC_PROFILE\0"u8):
                case 0xEE when segment[2..].StartsWith("Adobe"u8):
                case 0xC4 or 0xCC or 0xDB or 0xDC or 0xDD:
                    Write(picture, marker, segment);
                    break;
                default:
                    break;
            }
        }
    }

    private static int Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] != 0xFF)
            throw new FileNotAllowedException(Broken);
        // Fill bytes may stand before a marker.
        while (at < file.Length && file[at] == 0xFF)
            at++;
        return at < file.Length ? file[at++] : throw new FileNotAllowedException(Broken);
    }

    /// <summary>Where the next marker stands that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length)
                break;
            at += next;
            if (file[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
            at += file[at + 1] == 0xFF ? 1 : 2;
        }
        throw new FileNotAllowedException(Broken);
    }

    private static void Write(MemoryStream picture, int marker, ReadOnlySpan<byte> segment)
    {
        picture.Write([0xFF, (byte)marker]);
        picture.Write(segment);
    }
}
