using System.Globalization;
using System.Xml.Linq;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>XMP, and that the information dictionary says the same.</summary>
internal static class MetadataRules
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/", Xmp = "http://ns.adobe.com/xap/1.0/", Adobe = "http://ns.adobe.com/pdf/1.3/",
        Pdfa = "http://www.aiim.org/pdfa/ns/id/", Pdfua = "http://www.aiim.org/pdfua/ns/id/", Schema = "http://www.aiim.org/pdfa/ns/schema#", Property = "http://www.aiim.org/pdfa/ns/property#";

    public static void Check(Problems p)
    {
        var stream = p.Dictionary(p.File.Catalog["Metadata"]) as PdfStream;
        p.Unless(stream is not null && stream["Filter"] is null && p.Name(stream["Type"]) == "Metadata" && p.Name(stream["Subtype"]) == "XML", "A 6.6.2.1, UA 7.1 t8", "metadata stream");
        if (stream is null)
            return;
        var root = XDocument.Parse(System.Text.Encoding.UTF8.GetString(stream.Data)).Root!;
        string One(XName name) => root.Descendants(name).SingleOrDefault()?.Value ?? "";
        p.Unless((One(Pdfa + "part"), One(Pdfa + "conformance"), One(Pdfua + "part")) is ("2", "A", "1"), "A 6.6.4, UA 5", "identification");
        p.Unless(One(Schema + "namespaceURI") == Pdfua.NamespaceName && One(Schema + "prefix") == "pdfuaid" && One(Schema + "schema").Length > 0, "A 6.6.2.3.1", "extension schema");
        p.Unless((One(Property + "name"), One(Property + "valueType"), One(Property + "category")) is ("part", "Integer", "internal") && One(Property + "description").Length > 0, "A 6.6.2.3.3", "property");
        p.Unless(One(Dc + "title").Trim().Length > 0, "UA 7.1 t9", "title");

        var info = p.Dictionary(p.File.Trailer["Info"])!;
        foreach (var (key, name) in new[] { ("Title", Dc + "title"), ("Author", Dc + "creator"), ("Subject", Dc + "description"), ("Keywords", Adobe + "Keywords"), ("Producer", Adobe + "Producer"), ("Creator", Xmp + "CreatorTool") })
            p.Unless(p.Text(info[key]) == One(name), "A 6.6.3", $"{key} is “{p.Text(info[key])}” here and “{One(name)}” there");
        foreach (var (key, name) in new[] { ("CreationDate", Xmp + "CreateDate"), ("ModDate", Xmp + "ModifyDate") })
            p.Unless(DateTimeOffset.TryParseExact(p.Text(info[key]).Replace("'", "", StringComparison.Ordinal), "'D:'yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && date == DateTimeOffset.Parse(One(name), CultureInfo.InvariantCulture), "A 6.6.3", key);
    }
}
