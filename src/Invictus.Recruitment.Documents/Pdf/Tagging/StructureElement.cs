using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Pdf.Tagging;

/// <summary>An element of the document's structure: what assistive technology reads instead of the page.</summary>
internal sealed class StructureElement(string type)
{
    private readonly List<StructureKid> kids = [];

    /// <summary>One of the standard types (ISO 32000-1, 14.8.4); no role map is needed.</summary>
    public string Type { get; } = type;

    public StructureElement? Parent { get; private set; }

    public IReadOnlyList<StructureKid> Kids => kids;

    /// <summary>What stands for a picture.</summary>
    public string? AlternateText { get; init; }

    /// <summary>Attributes of the element, with their owner.</summary>
    public PdfDictionary? Attributes { get; set; }

    /// <summary>Adds a part; parts are read in this order.</summary>
    public StructureElement Add(StructureElement child)
    {
        child.Parent = this;
        kids.Add(new StructureKid.Element(child));
        return child;
    }

    public StructureElement Add(string childType) => Add(new StructureElement(childType));

    public void AddContent(int page, int markedContent) => kids.Add(new StructureKid.Content(page, markedContent));

    public void AddObject(int page, PdfReference reference) => kids.Add(new StructureKid.Object(page, reference));

    public static StructureElement HeaderCell(string scope) => new("TH")
    {
        Attributes = new PdfDictionary { ["O"] = new PdfName("Table"), ["Scope"] = new PdfName(scope) },
    };

    public static StructureElement BulletList() => new("L")
    {
        Attributes = new PdfDictionary { ["O"] = new PdfName("List"), ["ListNumbering"] = new PdfName("Disc") },
    };
}

/// <summary>A part of an element.</summary>
internal abstract record StructureKid
{
    /// <summary>Another element.</summary>
    internal sealed record Element(StructureElement Value) : StructureKid;

    /// <summary>A run of marked content on a page.</summary>
    internal sealed record Content(int Page, int Id) : StructureKid;

    /// <summary>An annotation on a page.</summary>
    internal sealed record Object(int Page, PdfReference Reference) : StructureKid;
}
