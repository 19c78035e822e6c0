using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Invictus.Recruitment.Testing;

/// <summary>Small files as applicants add them, byte by byte, so that a test can break each in its own way.</summary>
public static class SampleFiles
{
    private const string Types =
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    public static byte[] Pdf(string says = "A certificate.") => Encoding.Latin1.GetBytes($"%PDF-1.7\n% {says}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

    /// <summary>One grey pixel; with remarks, and whatever stands behind its end.</summary>
    public static byte[] Png(string? remark = null, byte[]? behind = null)
    {
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
            packed.Write([0, 128]);
        return
        [
            0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
            .. remark is null ? [] : Chunk("tEXt", Encoding.Latin1.GetBytes("Author\0" + remark)),
            .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", []), .. behind ?? [],
        ];
    }

    public static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. Number(data.Length), .. body, .. Number((int)CheckSum(body))];
    }

    /// <summary>Frame, tables and one scan of a picture; with Exif data that says where it was taken and which way up it is.</summary>
    public static byte[] Jpeg(string? place = null, byte orientation = 6, byte[]? behind = null) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. place is null ? [] : Segment(0xE1, Exif(place, orientation)),
        .. place is null ? [] : Segment(0xFE, Encoding.ASCII.GetBytes(place)),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]),
        .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
        .. Segment(0xC4, [0, 0, 1, .. new byte[14], 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        0xFF, 0xD9, .. behind ?? [],
    ];

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    /// <summary>A Word document of so many parts; more parts by name.</summary>
    public static byte[] Word(params (string Name, string Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            (string Name, string Content)[] parts = [("[Content_Types].xml", Types), ("word/document.xml", "<w:document/>")];
            foreach (var (name, content) in parts.Where(p => more.All(m => m.Name != p.Name)).Concat(more))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }
        return stream.ToArray();
    }

    private static byte[] Exif(string place, byte orientation) =>
    [
        .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
        0x0F, 0x01, 2, 0, (byte)(place.Length + 1), 0, 0, 0, 38, 0, 0, 0,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0, .. Encoding.ASCII.GetBytes(place), 0,
    ];

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static uint CheckSum(byte[] body)
    {
        var sum = uint.MaxValue;
        foreach (var b in body)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        }
        return ~sum;
    }
}
