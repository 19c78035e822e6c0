using System.Buffers.Binary;

namespace Invictus.Recruitment.Documents.Pdf.Objects;

/// <summary>
/// Gathers objects under numbers and writes a whole file, or an update after the bytes of an earlier one. Small objects
/// go together into compressed object streams with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
/// </summary>
internal sealed class PdfFileWriter(int firstNumber = 1)
{
    private const int ObjectsPerStream = 500;

    private readonly SortedDictionary<int, (PdfObject Value, bool Plain)> objects = [];
    private readonly Dictionary<int, (byte Kind, long Where, int Index)> places = [];
    private int next = firstNumber;

    /// <summary>A number for an object that is set later.</summary>
    public PdfReference Reserve() => new(next++);

    public PdfReference Add(PdfObject value, bool plain = false)
    {
        var reference = Reserve();
        Set(reference, value, plain);
        return reference;
    }

    /// <summary>Sets the object under a number; plain objects are never compressed.</summary>
    public void Set(PdfReference reference, PdfObject value, bool plain = false) => objects[reference.Number] = (value, plain);

    /// <summary>The file; <paramref name="id"/> is the same twice, as for a file that was never changed.</summary>
    public byte[] WriteFile(PdfReference root, PdfReference info, byte[] id)
    {
        var to = new ByteBuffer(60 * 1024);
        // The comment of bytes above 127 says that the file is binary (7.5.2).
        to.Ascii("%PDF-1.7\n%").Bytes([0xE2, 0xE3, 0xCF, 0xD3]).Ascii("\n");
        var trailer = new PdfDictionary { ["Root"] = root, ["Info"] = info, ["ID"] = new PdfArray(new PdfString(id, true), new PdfString(id, true)) };
        WriteBody(to, trailer, 0);
        return to.ToArray();
    }

    /// <summary>An update: the earlier file as it is, then the new objects, and a cross-reference that points back.</summary>
    public byte[] WriteUpdate(ReadOnlySpan<byte> before, PdfDictionary earlierTrailer, long earlierStart, byte[] newId)
    {
        var to = new ByteBuffer(before.Length + (32 * 1024));
        to.Bytes(before);
        if (before.Length > 0 && before[^1] is not ((byte)'\n' or (byte)'\r'))
            to.Ascii("\n");
        var firstId = earlierTrailer["ID"] is PdfArray { Items: [var first, ..] } ? first : new PdfString(newId, true);
        var trailer = new PdfDictionary { ["Root"] = earlierTrailer["Root"], ["Info"] = earlierTrailer["Info"], ["ID"] = new PdfArray(firstId, new PdfString(newId, true)), ["Prev"] = earlierStart };
        WriteBody(to, trailer, earlierTrailer["Size"] is PdfNumber size ? (int)size.Value : 0);
        return to.ToArray();
    }

    private void WriteBody(ByteBuffer to, PdfDictionary trailer, int earlierSize)
    {
        places.Clear();
        var together = objects.Where(o => !o.Value.Plain && o.Value.Value is not PdfStream).ToList();
        foreach (var (number, (value, _)) in objects.Where(o => o.Value.Plain || o.Value.Value is PdfStream))
            WriteObject(to, number, value);
        foreach (var part in together.Chunk(ObjectsPerStream))
            WriteObjectStream(to, part);

        var reference = Reserve();
        var start = to.Length;
        places[reference.Number] = (1, start, 0);
        if (earlierSize == 0)
            places[0] = (0, 0, 65535);

        var xref = PdfStream.Compressed(CrossReferences(out var index));
        xref["Type"] = new PdfName("XRef");
        xref["Size"] = (long)Math.Max(earlierSize, next);
        xref["W"] = new PdfArray(1L, 4L, 2L);
        xref["Index"] = index;
        foreach (var (key, value) in trailer.Entries)
            xref[key] = value;
        WriteObject(to, reference.Number, xref);
        to.Ascii("startxref\n").Integer(start).Ascii("\n%%EOF\n");
    }

    private void WriteObject(ByteBuffer to, int number, PdfObject value)
    {
        places[number] = (1, to.Length, 0);
        to.Integer(number).Ascii(" 0 obj\n");
        PdfSyntax.Write(to, value);
        to.Ascii("\nendobj\n");
    }

    private void WriteObjectStream(ByteBuffer to, KeyValuePair<int, (PdfObject Value, bool Plain)>[] part)
    {
        var number = next++;
        var heads = new ByteBuffer(8 * 1024);
        var bodies = new ByteBuffer(32 * 1024);
        for (var i = 0; i < part.Length; i++)
        {
            heads.Integer(part[i].Key).Byte((byte)' ').Integer(bodies.Length).Byte((byte)' ');
            PdfSyntax.Write(bodies, part[i].Value.Value);
            bodies.Ascii("\n");
            places[part[i].Key] = (2, number, i);
        }
        var first = heads.Length;
        var stream = PdfStream.Compressed(heads.Bytes(bodies.Span).Span);
        stream["Type"] = new PdfName("ObjStm");
        stream["N"] = (long)part.Length;
        stream["First"] = (long)first;
        WriteObject(to, number, stream);
    }

    private byte[] CrossReferences(out PdfArray index)
    {
        var rows = new ByteBuffer();
        index = new PdfArray();
        var last = -2;
        Span<byte> row = stackalloc byte[7];
        foreach (var (number, (kind, where, at)) in places.OrderBy(p => p.Key))
        {
            if (number == last + 1)
                index.Items[^1] = (long)((PdfNumber)index.Items[^1]).Value + 1;
            else
                index.Items.AddRange([(long)number, 1L]);
            last = number;
            row[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)where);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)at);
            rows.Bytes(row);
        }
        return rows.ToArray();
    }
}
