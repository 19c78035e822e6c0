using System.Text;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Signing;

namespace Invictus.Recruitment.Documents.Tests.Signing;

/// <summary>Ways to make files that deceive.</summary>
internal static class Crafted
{
    /// <summary>The object of a page, from 0.</summary>
    public static int PageOf(PdfFile file, int index) =>
        file.Places.Keys.Where(n => n > 0 && file.Dictionary(new PdfReference(n)) is { } d && d["Type"] is PdfName { Value: "Page" }).Order().ElementAt(index);

    /// <summary>The file with an update behind it that brings these objects.</summary>
    public static byte[] Update(byte[] pdf, params (PdfReference Reference, PdfObject Value)[] changes)
    {
        var file = PdfFile.Open(pdf);
        var writer = new PdfFileWriter((int)((PdfNumber)file.Trailer["Size"]!).Value);
        foreach (var (reference, value) in changes)
            writer.Set(reference, value);
        return writer.WriteUpdate(pdf, file.Trailer, file.NewestStart, new byte[16]);
    }

    /// <summary>The file with an entry of its catalog set.</summary>
    public static byte[] WithInCatalog(byte[] pdf, string key, PdfObject value)
    {
        var file = PdfFile.Open(pdf);
        var catalog = file.Catalog.Copy();
        catalog[key] = value;
        return Update(pdf, ((PdfReference)file.Trailer["Root"]!, catalog));
    }

    /// <summary>The signed file with another signature in its hole, made over the very bytes that the first one covers.</summary>
    public static byte[] WithSignature(Func<byte[], byte[]> make)
    {
        var hole = Signed.HoleOf(Signed.Once, 0);
        byte[] pdf = [.. Signed.Once];
        var hex = Convert.ToHexString(make([.. pdf.AsSpan(0, hole.Start), .. pdf.AsSpan(hole.End)]));
        pdf.AsSpan(hole.Start + 1, hole.End - hole.Start - 2).Fill((byte)'0');
        Encoding.ASCII.GetBytes(hex).CopyTo(pdf, hole.Start + 1);
        return pdf;
    }

    /// <summary>Signed by the chief executive with a certificate of the trust, whatever the file is.</summary>
    public static byte[] Sign(byte[] pdf) => PdfSigner.Sign(pdf, Signed.ChiefExecutive, Signed.ByChiefExecutive());
}
