using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Pdf.Tagging;

/// <summary>Writes the structure tree and the parent tree that leads from content back to its element (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTreeWriter(PdfFileWriter file, IReadOnlyList<PdfReference> pages)
{
    private readonly PdfReference root = file.Reserve();
    private readonly Dictionary<int, List<PdfReference>> contentOfPage = [];
    private readonly Dictionary<int, PdfReference> elementOfAnnotation = [];

    /// <summary>Writes the tree. Each annotation is found in <paramref name="annotations"/> under its key in the parent tree.</summary>
    public PdfReference Write(StructureElement document, IReadOnlyDictionary<int, PdfReference> annotations)
    {
        var keys = annotations.ToDictionary(a => a.Value.Number, a => a.Key);
        var top = Write(document, root, keys);

        var numbers = new PdfArray();
        for (var page = 0; page < pages.Count; page++)
            numbers.Items.AddRange([(long)page, new PdfArray(contentOfPage.GetValueOrDefault(page, []))]);
        foreach (var key in elementOfAnnotation.Keys.Order())
            numbers.Items.AddRange([(long)key, elementOfAnnotation[key]]);
        file.Set(root, new PdfDictionary
        {
            ["Type"] = new PdfName("StructTreeRoot"),
            ["K"] = new PdfArray(top),
            ["ParentTree"] = file.Add(new PdfDictionary { ["Nums"] = numbers }),
            ["ParentTreeNextKey"] = (long)(pages.Count + annotations.Count),
        });
        return root;
    }

    private PdfReference Write(StructureElement element, PdfReference parent, Dictionary<int, int> annotationKeys)
    {
        var reference = file.Reserve();
        var dictionary = new PdfDictionary { ["Type"] = new PdfName("StructElem"), ["S"] = new PdfName(element.Type), ["P"] = parent };
        var ownPage = element.Kids.OfType<StructureKid.Content>().Select(c => (int?)c.Page).FirstOrDefault();
        if (ownPage is { } first)
            dictionary["Pg"] = pages[first];
        if (element.AlternateText is { } alternate)
            dictionary["Alt"] = PdfString.Text(alternate);
        if (element.Attributes is { } attributes)
            dictionary["A"] = attributes;

        var kids = new PdfArray();
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case StructureKid.Element child:
                    kids.Items.Add(Write(child.Value, reference, annotationKeys));
                    break;
                case StructureKid.Content content:
                    Place(content, reference);
                    // A bare number means the element's own page; any other page must be named (14.7.4.2).
                    kids.Items.Add(content.Page == ownPage
                        ? (PdfObject)(long)content.Id
                        : new PdfDictionary { ["Type"] = new PdfName("MCR"), ["Pg"] = pages[content.Page], ["MCID"] = (long)content.Id });
                    break;
                case StructureKid.Object annotation:
                    elementOfAnnotation[annotationKeys[annotation.Reference.Number]] = reference;
                    kids.Items.Add(new PdfDictionary { ["Type"] = new PdfName("OBJR"), ["Pg"] = pages[annotation.Page], ["Obj"] = annotation.Reference });
                    break;
            }
        }
        if (kids.Items.Count > 0)
            dictionary["K"] = kids.Items.Count == 1 ? kids.Items[0] : kids;
        file.Set(reference, dictionary);
        return reference;
    }

    private void Place(StructureKid.Content content, PdfReference element)
    {
        if (!contentOfPage.TryGetValue(content.Page, out var list))
            contentOfPage[content.Page] = list = [];
        while (list.Count <= content.Id)
            list.Add(element);
        list[content.Id] = element;
    }
}
