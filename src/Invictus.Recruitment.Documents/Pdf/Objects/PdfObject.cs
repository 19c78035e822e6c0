using System.Text;

namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>One of the eight kinds of object of a PDF file (ISO 32000-1, 7.3), or a reference to one.</summary>
internal abstract class PdfObject
{
    public static implicit operator PdfObject(long value) => new PdfNumber(value);

    public static implicit operator PdfObject(double value) => new PdfNumber(value);

    public static implicit operator PdfObject(bool value) => new PdfBoolean(value);
}

internal sealed class PdfNull : PdfObject
{
    public static PdfNull Instance { get; } = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

internal sealed class PdfNumber : PdfObject
{
    public PdfNumber(long value) => (Value, IsInteger) = (value, true);

    public PdfNumber(double value) => Value = value;

    public double Value { get; }

    public bool IsInteger { get; }
}

internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

/// <summary>A string of bytes; text is ASCII as it stands, anything else UTF-16BE with a byte order mark.</summary>
internal sealed class PdfString(byte[] bytes, bool asHex = false) : PdfObject
{
    public byte[] Bytes { get; } = bytes;

    /// <summary>Written between angle brackets: for binary values.</summary>
    public bool AsHex { get; } = asHex;

    /// <summary>Where a string between angle brackets was read: its first byte, and the one after its last.</summary>
    public (int Start, int End)? Place { get; init; }

    public static PdfString Text(string text) =>
        text.All(c => c is >= ' ' and <= '~')
            ? new PdfString(Encoding.ASCII.GetBytes(text))
            : new PdfString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)], asHex: true);

    public string AsText() => Bytes is [0xFE, 0xFF, ..]
        ? Encoding.BigEndianUnicode.GetString(Bytes.AsSpan(2))
        : Bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(Bytes.AsSpan(3)) : Encoding.Latin1.GetString(Bytes);
}

internal sealed class PdfArray(IEnumerable<PdfObject> items) : PdfObject
{
    public PdfArray(params PdfObject[] items)
        : this(items.AsEnumerable())
    {
    }

    public List<PdfObject> Items { get; } = [.. items];

    public static PdfArray Of(params IEnumerable<double> numbers) => new(numbers.Select(n => (PdfObject)n));
}

/// <summary>
/// A dictionary that keeps its keys in the order in which they were set, so that files come out the same each time. A few keys are
/// looked through from the start, as a document has hundreds of small dictionaries; many, as a hostile file may have, have an index.
/// </summary>
internal class PdfDictionary : PdfObject
{
    private const int Few = 16;

    private readonly List<KeyValuePair<string, PdfObject>> entries = [];
    private Dictionary<string, int>? index;

    public IEnumerable<string> Keys => entries.Select(e => e.Key);

    public IReadOnlyList<KeyValuePair<string, PdfObject>> Entries => entries;

    /// <summary>The entry, or null when there is none; setting null removes it.</summary>
    public PdfObject? this[string key]
    {
        get => IndexOf(key) is >= 0 and var at ? entries[at].Value : null;
        set
        {
            var at = IndexOf(key);
            if (value is null)
            {
                if (at >= 0)
                    entries.RemoveAt(at);
                index = null;
            }
            else if (at >= 0)
            {
                entries[at] = new(key, value);
            }
            else
            {
                entries.Add(new(key, value));
                index?.Add(key, entries.Count - 1);
            }
        }
    }

    public PdfDictionary Copy()
    {
        var copy = new PdfDictionary();
        copy.entries.AddRange(entries);
        return copy;
    }

    private int IndexOf(string key)
    {
        if (entries.Count > Few)
        {
            index ??= entries.Index().ToDictionary(e => e.Item.Key, e => e.Index);
            return index.GetValueOrDefault(key, -1);
        }
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key == key)
                return i;
        }
        return -1;
    }
}

/// <summary>A dictionary with bytes. The length is written by the writer.</summary>
internal sealed class PdfStream(byte[] data) : PdfDictionary
{
    /// <summary>As stored: after any filter.</summary>
    public byte[] Data { get; } = data;

    /// <summary>A stream compressed with the Flate filter.</summary>
    public static PdfStream Compressed(ReadOnlySpan<byte> data)
    {
        using var memory = new MemoryStream((data.Length / 3) + 64);
        using (var zlib = new System.IO.Compression.ZLibStream(memory, System.IO.Compression.CompressionLevel.Optimal))
            zlib.Write(data);
        var stream = new PdfStream(memory.ToArray());
        stream["Filter"] = new PdfName("FlateDecode");
        return stream;
    }
}

internal sealed class PdfReference(int number, int generation = 0) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>Bytes that are written as they are: the fixed-width places of a signature dictionary.</summary>
internal sealed class PdfRaw(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}
