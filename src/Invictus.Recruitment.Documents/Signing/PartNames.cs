using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>What the objects of a revision are to a reader, so that a change can be told in words: "page 3", not "object 27".</summary>
internal sealed class PartNames
{
    private const int MostPages = 5_000;

    private readonly PdfFile file;
    private readonly Dictionary<int, string> names = [];

    private PartNames(PdfFile file) => this.file = file;

    public static PartNames Of(PdfFile file)
    {
        var parts = new PartNames(file);
        parts.NamePages();
        foreach (var field in SignatureField.All(file))
        {
            var whose = field.Role switch
            {
                SignatureRole.ChiefExecutive => "the Chief Executive Officer’s signature",
                SignatureRole.Postholder => "the postholder’s signature",
                _ => "another signature",
            };
            parts.Name(field.Reference, $"the place of {whose}");
            parts.Name(file.Dictionary(field.Dictionary["AP"])?["N"], $"the picture of {whose}");
            parts.Name(field.Dictionary["V"], whose);
        }
        parts.Name(file.Trailer["Root"], "the frame of the document");
        parts.Name(file.Trailer["Info"], "the description of the document");
        parts.Name(file.Catalog["Metadata"], "the description of the document");
        parts.Name(file.Catalog["AcroForm"], "the list of signatures");
        return parts;
    }

    /// <summary>In words, to go on with "was changed after signing".</summary>
    public string this[int number] => names.GetValueOrDefault(number, $"a part that is not seen itself (object {number})");

    private void Name(PdfObject? item, string name)
    {
        if (item is PdfReference reference)
            names.TryAdd(reference.Number, name);
    }

    private void NamePages()
    {
        var waiting = new Stack<PdfObject>();
        var seen = new HashSet<int>();
        var pages = 0;
        Push(file.Catalog["Pages"]);
        while (waiting.TryPop(out var item) && pages < MostPages)
        {
            if (item is not PdfReference reference || !seen.Add(reference.Number) || file.Dictionary(reference) is not { } node)
                continue;
            if (file.Resolve(node["Kids"]) is PdfArray kids)
            {
                Name(reference, "the order of the pages");
                foreach (var kid in kids.Items.AsEnumerable().Reverse())
                    Push(kid);
                continue;
            }
            var page = $"page {++pages}";
            Name(reference, page);
            Name(node["Contents"], page);
            foreach (var content in (file.Resolve(node["Contents"]) as PdfArray)?.Items ?? [])
                Name(content, page);
            foreach (var note in (file.Resolve(node["Annots"]) as PdfArray)?.Items ?? [])
            {
                if (file.Dictionary(note)?["FT"] is null)
                    Name(note, $"a link or note on {page}");
            }
        }

        void Push(PdfObject? node)
        {
            if (node is not null)
                waiting.Push(node);
        }
    }
}
