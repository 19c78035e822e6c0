using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// What a signed revision must not have, because it could show one thing today and another tomorrow without a byte of it being
/// changed: parts that can be hidden, scripts, and places left empty for something to be put in later ("shadow attacks").
/// </summary>
internal static class DocumentShape
{
    /// <summary>More than a document of ours has by far; a walk must end.</summary>
    private const int MostObjects = 200_000;

    private static readonly (string Key, string Problem)[] InCatalog =
    [
        ("OCProperties", "The document has parts that can be hidden or shown."),
        ("OpenAction", "The document does something when it is opened."),
        ("AA", "The document does something when it is opened."),
        ("Collection", "The document is a wrapping around other files."),
    ];

    /// <summary>Sentences; none for a plain document.</summary>
    public static IEnumerable<string> Problems(PdfFile file)
    {
        var catalog = file.Catalog;
        foreach (var (key, problem) in InCatalog)
        {
            if (file.Resolve(catalog[key]) is not null)
                yield return problem;
        }
        var names = file.Dictionary(catalog["Names"]);
        if (file.Resolve(names?["JavaScript"]) is not null)
            yield return "The document carries scripts.";
        if (file.Resolve(names?["EmbeddedFiles"]) is not null)
            yield return "The document carries other files.";
        var form = file.Dictionary(catalog["AcroForm"]);
        if (file.Resolve(form?["XFA"]) is not null || file.Resolve(form?["NeedAppearances"]) is PdfBoolean { Value: true })
            yield return "The document leaves it to the reader’s program what its fields show.";
        if (LeadsNowhere(file))
            yield return "The document has places in which something could be put after signing.";
    }

    /// <summary>A reference to an object that does not exist reads as nothing, until an update brings the object.</summary>
    private static bool LeadsNowhere(PdfFile file)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<PdfObject>();
        waiting.Push(file.Trailer["Root"] ?? PdfNull.Instance);
        waiting.Push(file.Trailer["Info"] ?? PdfNull.Instance);
        while (waiting.TryPop(out var item))
        {
            switch (item)
            {
                case PdfReference reference when seen.Add(reference.Number):
                    if (!file.Places.TryGetValue(reference.Number, out var place) || place.Kind == 0)
                        return true;
                    if (seen.Count > MostObjects)
                        throw new PdfFormatException("The file has too many objects.");
                    if (file.Resolve(reference) is { } value)
                        waiting.Push(value);
                    break;
                case PdfArray array:
                    array.Items.ForEach(waiting.Push);
                    break;
                case PdfDictionary dictionary:
                    foreach (var key in dictionary.Keys)
                        waiting.Push(dictionary[key]!);
                    break;
            }
        }
        return false;
    }
}
