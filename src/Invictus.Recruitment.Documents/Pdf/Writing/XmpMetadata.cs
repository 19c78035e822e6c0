using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Invictus.Recruitment.Documents.Pdf.Writing;

/// <summary>What the file says about itself; the Info dictionary and XMP say the same (ISO 19005-2, 6.6.3).</summary>
/// <param name="Title">Shown in the window's title.</param>
/// <param name="Author">Who is answerable for the document.</param>
/// <param name="Subject">One line about the document.</param>
/// <param name="Made">When its content was fixed.</param>
internal sealed record DocumentMetadata(string Title, string Author, string Subject, DateTimeOffset Made)
{
    public const string Producer = "Invictus Recruitment";
    public const string Language = "en-GB";

    /// <summary>What identifies the document among the trust's.</summary>
    public string Keywords { get; init; } = "";
}

/// <summary>The XMP packet: PDF/A-2a and PDF/UA-1, with the schema that describes the latter's mark to the former.</summary>
internal static class XmpMetadata
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    public static byte[] Packet(DocumentMetadata about)
    {
        var date = about.Made.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var description = new XElement(Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XElement(Dc + "title", Alternatives(about.Title)),
            new XElement(Dc + "creator", new XElement(Rdf + "Seq", new XElement(Rdf + "li", about.Author))),
            new XElement(Dc + "description", Alternatives(about.Subject)),
            new XElement(Dc + "language", new XElement(Rdf + "Bag", new XElement(Rdf + "li", DocumentMetadata.Language))),
            new XElement(Dc + "format", "application/pdf"),
            new XElement(Xmp + "CreatorTool", DocumentMetadata.Producer),
            new XElement(Xmp + "CreateDate", date),
            new XElement(Xmp + "ModifyDate", date),
            new XElement(Pdf + "Producer", DocumentMetadata.Producer),
            about.Keywords.Length > 0 ? new XElement(Pdf + "Keywords", about.Keywords) : null,
            new XElement(PdfA + "part", "2"),
            new XElement(PdfA + "conformance", "A"),
            new XElement(PdfUa + "part", "1"),
            new XElement(Extension + "schemas", new XElement(Rdf + "Bag", Resource("li",
                new XElement(Schema + "schema", "PDF/UA Universal Accessibility Schema"),
                new XElement(Schema + "namespaceURI", PdfUa.NamespaceName),
                new XElement(Schema + "prefix", "pdfuaid"),
                new XElement(Schema + "property", new XElement(Rdf + "Seq", Resource("li",
                    new XElement(Property + "name", "part"),
                    new XElement(Property + "valueType", "Integer"),
                    new XElement(Property + "category", "internal"),
                    new XElement(Property + "description", "Indicates, which part of ISO 14289 standard is followed"))))))));
        var packet = new XElement(X + "xmpmeta", Prefix("x", X),
            new XElement(Rdf + "RDF",
                Prefix("rdf", Rdf), Prefix("dc", Dc), Prefix("xmp", Xmp), Prefix("pdf", Pdf), Prefix("pdfaid", PdfA), Prefix("pdfuaid", PdfUa),
                Prefix("pdfaExtension", Extension), Prefix("pdfaSchema", Schema), Prefix("pdfaProperty", Property),
                description));
        return Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet.ToString(SaveOptions.DisableFormatting)}\n<?xpacket end=\"r\"?>");
    }

    private static XElement Alternatives(string text) =>
        new(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));

    private static XElement Resource(string name, params XElement[] parts) =>
        new(Rdf + name, new XAttribute(Rdf + "parseType", "Resource"), parts);

    private static XAttribute Prefix(string prefix, XNamespace space) => new(XNamespace.Xmlns + prefix, space.NamespaceName);
}
