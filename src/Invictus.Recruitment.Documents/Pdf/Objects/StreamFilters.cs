using System.IO.Compression;

namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>Undoes the filters that streams of objects and cross-references use: Flate, with PNG prediction.</summary>
internal static class StreamFilters
{
    /// <summary>A stream that stands for itself.</summary>
    public static byte[] Decode(PdfStream stream) => Decode(stream, new Unpacked());

    /// <summary>The stream as it was before its filters.</summary>
    /// <param name="stream">Any stream.</param>
    /// <param name="unpacked">What may still come out, and is less afterwards.</param>
    public static byte[] Decode(PdfStream stream, Unpacked unpacked)
    {
        var filter = stream["Filter"] is PdfArray { Items: [var only] } ? only : stream["Filter"];
        if (filter is null)
            return stream.Data;
        if (filter is not PdfName { Value: "FlateDecode" })
            throw new PdfFormatException("A stream uses a filter that is not read here.");
        var parameters = (stream["DecodeParms"] is PdfArray { Items: [var first] } ? first : stream["DecodeParms"]) as PdfDictionary;
        var data = Inflate(stream.Data, unpacked);
        return Integer(parameters, "Predictor", 1) switch
        {
            1 => data,
            >= 10 => Unpredict(data, Integer(parameters, "Columns", 1)),
            _ => throw new PdfFormatException("A stream uses a prediction that is not read here."),
        };
    }

    private static int Integer(PdfDictionary? parameters, string key, int otherwise) =>
        parameters?[key] is PdfNumber { IsInteger: true, Value: > 0 and < 100_000 } number ? (int)number.Value : otherwise;

    private static byte[] Inflate(byte[] data, Unpacked unpacked)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            using var memory = new MemoryStream();
            var buffer = new byte[4096];
            for (int read; (read = zlib.Read(buffer)) > 0;)
            {
                unpacked.Add(read);
                memory.Write(buffer, 0, read);
            }
            return memory.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new PdfFormatException("A compressed stream is damaged.");
        }
    }

    /// <summary>PNG prediction with one byte for each sample (RFC 2083, section 6).</summary>
    private static byte[] Unpredict(byte[] data, int columns)
    {
        var rows = data.Length / (columns + 1);
        var plain = new byte[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            var kind = data[row * (columns + 1)];
            for (var i = 0; i < columns; i++)
            {
                int left = i > 0 ? plain[(row * columns) + i - 1] : 0;
                int up = row > 0 ? plain[((row - 1) * columns) + i] : 0;
                int corner = row > 0 && i > 0 ? plain[((row - 1) * columns) + i - 1] : 0;
                var predicted = kind switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new PdfFormatException("A compressed stream is damaged.") };
                plain[(row * columns) + i] = (byte)(data[(row * (columns + 1)) + 1 + i] + predicted);
            }
        }
        return plain;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (l, u, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return l <= u && l <= c ? left : u <= c ? up : corner;
    }
}
