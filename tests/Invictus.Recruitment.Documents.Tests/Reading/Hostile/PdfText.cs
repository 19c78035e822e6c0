using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Invictus.Recruitment.Documents.Tests.Reading.Hostile;

/// <summary>PDFs written by hand, object by object, so that tests say exactly what is wrong with them.</summary>
internal static class PdfText
{
    public const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    public const string Pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
    public const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    public const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>";

    /// <summary>A small job description.</summary>
    public static string Instructions { get; } = Lines("Job title: Cook", "", "Duties", "Cook lunch for all children of the school, every day of the week.", "Keep the kitchen clean and safe.");

    /// <summary>A file with one page that can be read, and room for what is wrong: parts replace or follow the five objects.</summary>
    public static byte[] With(string? catalog = null, string? pages = null, string? page = null, string? contents = null, string? font = null, string[]? more = null, string trailer = "") =>
        Of([catalog ?? Catalog, pages ?? Pages, page ?? Page, contents ?? Stream(Instructions), font ?? Helvetica, .. more ?? []], trailer);

    public static byte[] Of(IReadOnlyList<string> objects, string trailer = "", Func<int, string, string>? written = null)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n").Append(written?.Invoke(i + 1, objects[i]) ?? objects[i]).Append("\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    public static string Lines(params string[] lines) =>
        "BT /F1 11 Tf 14 TL 50 780 Td " + string.Concat(lines.Select(l => $"({l.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* ")) + "ET";

    public static string Stream(string content, string dictionary = "") => $"<</Length {content.Length}{dictionary}>>\nstream\n{content}\nendstream";

    public static string Deflated(string content, string dictionary = "", int times = 1)
    {
        for (var n = 0; n < times; n++)
            content = Zlib(content);
        return Stream(content, $"{dictionary}/Filter[{string.Concat(Enumerable.Repeat("/FlateDecode", times))}]");
    }

    public static string Zlib(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes(content));
        return Encoding.Latin1.GetString(packed.ToArray());
    }

    public static string Repeat(string part, int times) => new StringBuilder(part.Length * times).Insert(0, part, times).ToString();
}
