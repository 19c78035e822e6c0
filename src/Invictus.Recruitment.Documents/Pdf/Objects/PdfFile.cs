
namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>Where the cross-reference says an object is: at a byte (kind 1), or in an object stream at an index (kind 2).</summary>
internal readonly record struct ObjectPlace(byte Kind, long Where, int Index);

/// <summary>
/// A PDF file opened for reading through its own cross-references, newest first, exactly as they stand: damaged ones are
/// not repaired, as two readers that repair differently could be shown two documents.
/// </summary>
internal sealed class PdfFile
{
    private const int MostObjects = 500_000;
    private const int MostRevisions = 200;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<int, ObjectPlace> places = [];
    private readonly Dictionary<int, PdfObject> read = [];
    private readonly HashSet<int> reading = [];
    private readonly Unpacked unpacked;
    private readonly Dictionary<int, (byte[] Data, List<(int Number, int Offset)> Objects)> objectStreams = [];

    private PdfFile(ReadOnlyMemory<byte> bytes, Unpacked unpacked) => (this.bytes, this.unpacked) = (bytes, unpacked);

    /// <summary>Offsets of the cross-references, newest first: one for each revision.</summary>
    public List<long> Starts { get; } = [];

    public PdfDictionary Trailer { get; private set; } = new();

    public IReadOnlyDictionary<int, ObjectPlace> Places => places;

    public PdfDictionary Catalog => Dictionary(Trailer["Root"]) ?? throw new PdfFormatException("The file has no catalog.");

    /// <summary>Opens a file.</summary>
    /// <exception cref="PdfFormatException">Not a PDF, or damaged.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes) => Open(bytes, new Unpacked());

    /// <summary>The file as it was when it ended at a byte: an earlier revision.</summary>
    /// <exception cref="PdfFormatException">It did not end there, or is damaged.</exception>
    public PdfFile EndingAt(int end) => Open(bytes[..end], unpacked);

    private static PdfFile Open(ReadOnlyMemory<byte> bytes, Unpacked unpacked)
    {
        if (!bytes.Span.StartsWith("%PDF-"u8))
            throw new PdfFormatException("The file is not a PDF.");
        var file = new PdfFile(bytes, unpacked);
        file.ReadCrossReferences();
        _ = file.Catalog;
        return file;
    }

    /// <summary>The object itself, through any references; null for null and for what does not exist.</summary>
    public PdfObject? Resolve(PdfObject? value)
    {
        for (var steps = 0; value is PdfReference reference; steps++)
        {
            if (steps > 20)
                throw new PdfFormatException("References lead in a circle.");
            value = Read(reference.Number);
        }
        return value is PdfNull ? null : value;
    }

    public PdfDictionary? Dictionary(PdfObject? value) => Resolve(value) as PdfDictionary;

    private PdfObject? Read(int number)
    {
        if (read.TryGetValue(number, out var known))
            return known;
        if (!places.TryGetValue(number, out var place) || place.Kind == 0)
            return null;
        if (!reading.Add(number))
            throw new PdfFormatException("Objects need each other in a circle.");
        var value = place.Kind == 1
            ? new PdfParser(bytes, Offset(place.Where)).ReadIndirect(number, Resolve)
            : InStream(number, place);
        reading.Remove(number);
        return read[number] = value;
    }

    private PdfObject InStream(int number, ObjectPlace place)
    {
        var container = (int)place.Where;
        if (!objectStreams.TryGetValue(container, out var packed))
            objectStreams[container] = packed = ReadObjectStream(container);
        // Each is read when it is asked for: a signature needs a handful of hundreds.
        return place.Index < packed.Objects.Count && packed.Objects[place.Index] is var (found, offset) && found == number
            ? new PdfParser(packed.Data, offset).ReadObject()
            : throw new PdfFormatException($"Object {number} is not where the cross-reference says.");
    }

    private (byte[] Data, List<(int Number, int Offset)> Objects) ReadObjectStream(int container)
    {
        if (!places.TryGetValue(container, out var place) || place.Kind != 1 || Read(container) is not PdfStream stream || stream["Type"] is not PdfName { Value: "ObjStm" })
            throw new PdfFormatException("An object stream is missing.");
        if (Resolve(stream["N"]) is not PdfNumber { IsInteger: true, Value: >= 0 and <= MostObjects } count || Resolve(stream["First"]) is not PdfNumber { IsInteger: true, Value: >= 0 and <= int.MaxValue } first)
            throw new PdfFormatException("An object stream is damaged.");
        var data = StreamFilters.Decode(stream, unpacked);
        var heads = new PdfParser(data);
        var objects = new List<(int, int)>();
        for (var i = 0; i < (int)count.Value; i++)
        {
            var (number, offset) = (heads.ReadNumberToken(), heads.ReadNumberToken() + (long)first.Value);
            if (number > MostObjects || offset >= data.Length)
                throw new PdfFormatException("An object stream is damaged.");
            objects.Add(((int)number, (int)offset));
        }
        return (data, objects);
    }

    private int Offset(long where) => where >= 0 && where < bytes.Length ? (int)where : throw new PdfFormatException("A cross-reference points out of the file.");

    private void ReadCrossReferences()
    {
        var tail = bytes.Span[Math.Max(0, bytes.Length - 2048)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0)
            throw new PdfFormatException("The end of the file is missing.");
        var parser = new PdfParser(bytes, bytes.Length - tail.Length + at + 9);
        long? start = parser.ReadNumberToken();
        for (; start is { } here;)
        {
            if (Starts.Contains(here) || Starts.Count == MostRevisions)
                throw new PdfFormatException("The revisions of the file lead in a circle.");
            Starts.Add(here);
            var trailer = ReadSection(Offset(here));
            if (Starts.Count == 1)
                Trailer = trailer;
            start = trailer["Prev"] is null ? null : trailer["Prev"] is PdfNumber { IsInteger: true } prev ? (long)prev.Value : throw new PdfFormatException("A cross-reference is damaged.");
        }
        if (Trailer["Encrypt"] is not null)
            throw new PdfFormatException("The file is encrypted.");
    }

    private PdfDictionary ReadSection(int offset)
    {
        var parser = new PdfParser(bytes, offset);
        if (!parser.TryKeyword("xref"))
            return ReadStreamSection(offset);
        while (!parser.TryKeyword("trailer"))
        {
            var (first, count) = (parser.ReadNumberToken(), parser.ReadNumberToken());
            if (first + count > MostObjects)
                throw new PdfFormatException("The file has too many objects.");
            for (var number = (int)first; number < first + count; number++)
            {
                var where = parser.ReadNumberToken();
                parser.ReadNumberToken();
                var used = parser.TryKeyword("n");
                if (!used)
                    parser.Expect("f");
                places.TryAdd(number, new ObjectPlace(used ? (byte)1 : (byte)0, where, 0));
            }
        }
        var trailer = parser.ReadObject() as PdfDictionary ?? throw new PdfFormatException("The trailer is damaged.");
        // A program that knows the one kind only would be shown another document than one that knows both.
        return trailer["XRefStm"] is null ? trailer : throw new PdfFormatException("The file has two tables of contents, which may lead to two documents.");
    }

    private PdfStream ReadStreamSection(int offset)
    {
        var number = new PdfParser(bytes, offset).ReadNumberToken();
        if (number > MostObjects || new PdfParser(bytes, offset).ReadIndirect((int)number, v => v) is not PdfStream stream || stream["Type"] is not PdfName { Value: "XRef" })
            throw new PdfFormatException("A cross-reference is missing.");
        var widths = (stream["W"] as PdfArray)?.Items.Select(w => w is PdfNumber { IsInteger: true, Value: >= 0 and <= 8 } n ? (int)n.Value : -1).ToArray();
        if (widths is not [_, _, _] || widths.Contains(-1) || stream["Size"] is not PdfNumber { IsInteger: true, Value: > 0 and <= MostObjects } size)
            throw new PdfFormatException("A cross-reference is damaged.");
        var ranges = stream["Index"] is PdfArray index ? index.Items.Select(i => i is PdfNumber { IsInteger: true, Value: >= 0 and <= MostObjects } n ? (int)n.Value : -1).ToArray() : [0, (int)size.Value];
        if (ranges.Contains(-1) || ranges.Length % 2 != 0)
            throw new PdfFormatException("A cross-reference is damaged.");
        var rows = StreamFilters.Decode(stream, unpacked);
        var at = 0;
        for (var r = 0; r < ranges.Length; r += 2)
        {
            for (var i = 0; i < ranges[r + 1]; i++)
            {
                if (at + widths.Sum() > rows.Length || ranges[r] + i > MostObjects)
                    throw new PdfFormatException("A cross-reference is cut short.");
                var kind = widths[0] == 0 ? 1 : Field(rows, ref at, widths[0]);
                var where = Field(rows, ref at, widths[1]);
                var third = Field(rows, ref at, widths[2]);
                if (kind is 0 or 1 or 2)
                    places.TryAdd(ranges[r] + i, new ObjectPlace((byte)kind, where, (int)Math.Min(third, int.MaxValue)));
            }
        }
        return stream;
    }

    private static long Field(byte[] rows, ref int at, int width)
    {
        var value = 0L;
        for (var i = 0; i < width; i++)
            value = (value << 8) | rows[at++];
        return value;
    }

    /// <summary>Where the last "startxref" says that the newest cross-reference is, for an update to point back to.</summary>
    public long NewestStart => Starts[0];

}
