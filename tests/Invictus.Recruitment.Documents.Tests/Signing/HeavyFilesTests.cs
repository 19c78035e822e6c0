using System.Globalization;
using System.IO.Compression;
using System.Text;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Files that grow while they are checked: anybody may hand one in at the public page.</summary>
public sealed class HeavyFilesTests
{
    /// <summary>Object streams of 20 MB each, none too large by itself, all asked for because each holds a signature field.</summary>
    private const int Streams = 40;

    [Fact]
    public void Packed_objects_that_grow_together_to_more_than_a_document_has_are_damage()
    {
        var pdf = Bomb();
        Assert.InRange(pdf.Length, 1, 2_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var seen = Signed.Verify(pdf);
        Assert.Equal("The packed parts of the file are larger than any that are read here.", seen.Damage);
        // 40 times 20 MB would be 800 MB; what is held while one stream grows is counted more than once.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300L * 1024 * 1024);
    }

    [Fact]
    public void An_honest_document_is_far_from_the_bound() => Assert.True(Signed.Verify(Signed.Twice).IsGood);

    [Fact]
    public void A_comparison_with_what_is_no_document_gives_none()
    {
        Assert.Null(PdfComparison.Of(Signed.Once, Bomb()));
        Assert.Null(PdfComparison.Of(Signed.Once, "%PDF-1.7\n1 0 obj\n1 0 R\nendobj"u8.ToArray()));
        Assert.True(PdfComparison.Of(Signed.Once, Signed.Twice) is { SaysTheSame: true });
    }

    private static byte[] Bomb()
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.7\n");
        var fields = string.Join(' ', Enumerable.Range(0, Streams).Select(i => $"{100 + i} 0 R"));
        Add($"<</Type/Catalog/AcroForm<</Fields[{fields}]>>>>");
        for (var i = 0; i < Streams; i++)
        {
            var head = $"{100 + i} 0 ";
            var packed = Deflated(Encoding.ASCII.GetBytes($"{head}<</FT/Sig>>").Concat(Enumerable.Repeat((byte)' ', 20 * 1024 * 1024)).ToArray());
            Add($"<</Type/ObjStm/N 1/First {head.Length}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n", packed, "\nendstream");
        }
        var start = file.Position;
        // Type 1 for the catalog and the streams, type 2 for the fields in them.
        var rows = new List<byte> { 0, 0, 0, 0, 0 };
        foreach (var at in offsets)
            rows.AddRange([1, (byte)(at >> 16), (byte)(at >> 8), (byte)at, 0]);
        for (var i = 0; i < Streams; i++)
            rows.AddRange([2, 0, 0, (byte)(2 + i), 0]);
        var number = 200;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<</Type/XRef/W[1 3 1]/Index[0 {1 + offsets.Count} 100 {Streams}]/Size 201/Root 1 0 R/Length {rows.Count}>>\nstream\n"));
        file.Write(rows.ToArray());
        Write($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));

        void Add(string text, byte[]? data = null, string after = "")
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{text}");
            file.Write(data ?? []);
            Write($"{after}\nendobj\n");
        }
    }

    private static byte[] Deflated(byte[] data)
    {
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal))
            zlib.Write(data);
        return memory.ToArray();
    }
}
