using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Tagging;

namespace Invictus.Recruitment.Documents.Pdf.Writing;

/// <summary>A heading for the bookmarks.</summary>
internal sealed record Bookmark(int Level, string Title, int Page, double Top);

/// <summary>A document under way: its pages, its structure, its fields; written in one go at the end.</summary>
internal sealed class TaggedDocument(DocumentMetadata about)
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;

    private readonly List<PageCanvas> pages = [];
    private readonly List<PdfReference> fields = [];
    private readonly List<(PdfReference Reference, Func<PdfDictionary, PdfObject> Appearance)> appearances = [];

    public DocumentFonts Fonts { get; } = new();

    public StructureElement Root { get; } = new("Document");

    public PdfFileWriter File { get; } = new();

    public List<Bookmark> Bookmarks { get; } = [];

    public IReadOnlyList<PageCanvas> Pages => pages;

    public PageCanvas NewPage()
    {
        pages.Add(new PageCanvas(pages.Count, PageHeight));
        return pages[^1];
    }

    public void AddField(PdfReference field) => fields.Add(field);

    /// <summary>Promises an appearance, drawn when the fonts of the document are written.</summary>
    public PdfReference AddAppearance(Func<PdfDictionary, PdfObject> draw)
    {
        var reference = File.Reserve();
        appearances.Add((reference, draw));
        return reference;
    }

    public byte[] Write()
    {
        var pageReferences = pages.ConvertAll(_ => File.Reserve());
        var tree = File.Reserve();
        var fontResources = Fonts.Write(File);
        var resources = File.Add(new PdfDictionary { ["Font"] = fontResources });
        foreach (var (reference, draw) in appearances)
            File.Set(reference, draw(new PdfDictionary { ["Font"] = fontResources }));

        var annotations = new Dictionary<int, PdfReference>();
        foreach (var page in pages)
            WritePage(page, pageReferences, tree, resources, annotations);
        File.Set(tree, new PdfDictionary { ["Type"] = new PdfName("Pages"), ["Kids"] = new PdfArray(pageReferences), ["Count"] = (long)pages.Count });

        var structure = new StructureTreeWriter(File, pageReferences).Write(Root, annotations);
        var root = File.Add(Catalog(tree, structure, pageReferences));
        var info = File.Add(Info());
        return File.WriteFile(root, info, Identity());
    }

    private void WritePage(PageCanvas page, List<PdfReference> pageReferences, PdfReference tree, PdfReference resources, Dictionary<int, PdfReference> annotations)
    {
        var dictionary = new PdfDictionary
        {
            ["Type"] = new PdfName("Page"),
            ["Parent"] = tree,
            ["MediaBox"] = PdfArray.Of(0, 0, PageWidth, PageHeight),
            ["Resources"] = resources,
            ["Contents"] = File.Add(PdfStream.Compressed(page.Finish())),
            ["StructParents"] = (long)page.Number,
            ["Tabs"] = new PdfName("S"),
        };
        foreach (var (reference, annotation) in page.Annotations)
        {
            var key = pages.Count + annotations.Count;
            annotations[key] = reference;
            annotation["P"] = pageReferences[page.Number];
            annotation["StructParent"] = (long)key;
            File.Set(reference, annotation);
        }
        if (page.Annotations.Count > 0)
            dictionary["Annots"] = new PdfArray(page.Annotations.Select(a => a.Reference));
        File.Set(pageReferences[page.Number], dictionary);
    }

    private PdfDictionary Catalog(PdfReference tree, PdfReference structure, List<PdfReference> pageReferences)
    {
        var xmp = new PdfStream(XmpMetadata.Packet(about)) { ["Type"] = new PdfName("Metadata"), ["Subtype"] = new PdfName("XML") };
        var profile = PdfStream.Compressed(ColourProfile.Srgb);
        profile["N"] = 3L;
        var catalog = new PdfDictionary
        {
            ["Type"] = new PdfName("Catalog"),
            ["Pages"] = tree,
            ["Lang"] = PdfString.Text(DocumentMetadata.Language),
            ["MarkInfo"] = new PdfDictionary { ["Marked"] = true },
            ["StructTreeRoot"] = structure,
            ["Metadata"] = File.Add(xmp),
            ["ViewerPreferences"] = new PdfDictionary { ["DisplayDocTitle"] = true },
            ["OutputIntents"] = new PdfArray(new PdfDictionary
            {
                ["Type"] = new PdfName("OutputIntent"),
                ["S"] = new PdfName("GTS_PDFA1"),
                ["OutputConditionIdentifier"] = PdfString.Text("sRGB"),
                ["Info"] = PdfString.Text("sRGB"),
                ["DestOutputProfile"] = File.Add(profile),
            }),
        };
        if (Bookmarks.Count > 0)
        {
            catalog["PageMode"] = new PdfName("UseOutlines");
            catalog["Outlines"] = new OutlineWriter(File, pageReferences).Write(Bookmarks);
        }
        if (fields.Count > 0)
            // 3: signatures exist, append only (ISO 32000-1, table 219); set from the start so that no signature changes it.
            catalog["AcroForm"] = File.Add(new PdfDictionary { ["Fields"] = new PdfArray(fields), ["SigFlags"] = 3L });
        return catalog;
    }

    private PdfDictionary Info() => new()
    {
        ["Title"] = PdfString.Text(about.Title),
        ["Author"] = PdfString.Text(about.Author),
        ["Subject"] = PdfString.Text(about.Subject),
        ["Keywords"] = about.Keywords.Length > 0 ? PdfString.Text(about.Keywords) : null,
        ["Creator"] = PdfString.Text(DocumentMetadata.Producer),
        ["Producer"] = PdfString.Text(DocumentMetadata.Producer),
        ["CreationDate"] = Date(about.Made),
        ["ModDate"] = Date(about.Made),
    };

    /// <summary>A date as PDF writes it (ISO 32000-1, 7.9.4).</summary>
    public static PdfString Date(DateTimeOffset at) =>
        PdfString.Text(at.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'') + "'");

    /// <summary>The identity of the file comes from what is in it: the same document, the same bytes.</summary>
    private byte[] Identity()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{about.Title}\n{about.Author}\n{about.Subject}\n{about.Made:O}"));
        foreach (var page in pages)
            hash.AppendData(page.Finish());
        return hash.GetHashAndReset()[..16];
    }
}
