using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// The library's filters behind a count: what a stream would unpack to is counted first, without keeping it, and only
/// then unpacked. Filters of pictures are left out: no picture is read.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private BoundedFilters(Dictionary<string, IFilter> filters, ReadingBudget budget) : base(filters) => Budget = budget;

    public ReadingBudget Budget { get; }

    public static BoundedFilters Of(DisarmedBytes disarmed, ReadingBudget budget)
    {
        var flate = new Bounded(new FlateFilter(), CountFlate, disarmed, budget);
        var lzw = new Bounded(new LzwFilter(), CountLzw, disarmed, budget);
        var runs = new Bounded(new RunLengthFilter(), CountRuns, disarmed, budget);
        var hex = new Bounded(new AsciiHexDecodeFilter(), CountSame, disarmed, budget);
        var base85 = new Bounded(new Ascii85Filter(), CountBase85, disarmed, budget);
        var none = new NoPicture();
        return new BoundedFilters(new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["LZWDecode"] = lzw,
            ["LZW"] = lzw,
            ["RunLengthDecode"] = runs,
            ["RL"] = runs,
            ["ASCIIHexDecode"] = hex,
            ["AHx"] = hex,
            ["ASCII85Decode"] = base85,
            ["A85"] = base85,
            ["Crypt"] = new AsItIs(),
            ["DCTDecode"] = none,
            ["DCT"] = none,
            ["CCITTFaxDecode"] = none,
            ["CCF"] = none,
            ["JBIG2Decode"] = none,
            ["JPXDecode"] = none,
        }, budget);
    }

    private static void CountFlate(ReadOnlyMemory<byte> data, ReadingBudget budget)
    {
        // Without the two bytes of the zlib head, which broken writers get wrong; what is unreadable is left to the library.
        if (data.Length <= 2)
            return;
        try
        {
            using var inflated = new DeflateStream(new MemoryStream(data[2..].ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            for (int read; (read = inflated.Read(buffer)) > 0;)
                budget.Inflate(read);
        }
        catch (InvalidDataException)
        {
        }
    }

    // Only the lengths of the strings in the table are kept.
    private static void CountLzw(ReadOnlyMemory<byte> data, ReadingBudget budget)
    {
        var lengths = new int[4097];
        var (next, width, previous, bits, held) = (258, 9, 0, 0, 0);
        foreach (var b in data.Span)
        {
            held = (held << 8 | b) & 0xFFFFFF;
            bits += 8;
            if (bits < width)
                continue;
            bits -= width;
            var code = held >> bits & ((1 << width) - 1);
            if (code == 257)
                return;
            if (code == 256)
            {
                (next, width, previous) = (258, 9, 0);
                continue;
            }
            var length = code < 256 ? 1 : code < next ? lengths[code] : previous + 1;
            budget.Inflate(length);
            if (previous > 0 && next < 4096)
                lengths[next++] = previous + 1;
            previous = length;
            width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
        }
    }

    private static void CountRuns(ReadOnlyMemory<byte> data, ReadingBudget budget)
    {
        var span = data.Span;
        for (var i = 0; i < span.Length && span[i] != 128; i += span[i] < 128 ? span[i] + 2 : 2)
            budget.Inflate(span[i] < 128 ? span[i] + 1 : 257 - span[i]);
    }

    private static void CountSame(ReadOnlyMemory<byte> data, ReadingBudget budget) => budget.Inflate(data.Length);

    // One letter "z" stands for four bytes.
    private static void CountBase85(ReadOnlyMemory<byte> data, ReadingBudget budget) => budget.Inflate(data.Length * 4L);

    private sealed class Bounded(IFilter filter, Action<ReadOnlyMemory<byte>, ReadingBudget> count, DisarmedBytes disarmed, ReadingBudget budget) : IFilter
    {
        private const long MostRow = 1024 * 1024;

        /// <summary>The library holds a part whole, twice while it grows.</summary>
        private const long MostOfOne = 32 * 1024 * 1024;

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            try
            {
                budget.Look();
                CheckRows(streamDictionary);
                var before = budget.Inflated;
                count(input, budget);
                if (budget.Inflated - before > MostOfOne)
                    throw new SpentBudgetException($"unpacks to more than {MostOfOne / 1048576} MB in one part; no job description is that large");
                var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
                disarmed.DisarmContent(decoded.Span, ((int)Number(streamDictionary, "N", 0), (int)Number(streamDictionary, "First", 0)), budget);
                return decoded;
            }
            catch (SpentBudgetException spent)
            {
                // The library may go on without the font whose stream this is; the file is refused all the same.
                budget.Refuse(spent);
                throw;
            }
        }

        // A predictor works row by row; the length of a row is only a number in the file. Behind a reference it is not
        // looked up: no program writes it so.
        private static void CheckRows(DictionaryToken stream)
        {
            foreach (var name in new[] { "DecodeParms", "DP" })
                if (stream.TryGet(NameToken.Create(name), out var parameters))
                    foreach (var one in parameters is ArrayToken several ? several.Data : [parameters])
                        if (one is IndirectReferenceToken || one is DictionaryToken row && Number(row, "Columns", 1) * Number(row, "Colors", 1) * Number(row, "BitsPerComponent", 8) / 8 > MostRow)
                            throw new SpentBudgetException("is a PDF with absurd measures in it; save it again and try again");
        }

        private static double Number(DictionaryToken row, string name, double otherwise) =>
            row.TryGet(NameToken.Create(name), out var token) && token is NumericToken number ? Math.Abs(number.Double) : otherwise;
    }

    private sealed class AsItIs : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => input;
    }

    private sealed class NoPicture : IFilter
    {
        public bool IsSupported => false;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => Memory<byte>.Empty;
    }
}
