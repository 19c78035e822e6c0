using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>
/// What a file breaks of ISO 19005-2 (PDF/A-2a) and ISO 14289-1 (PDF/UA-1), object by object: the rules that a machine can check and
/// that our files could come near to. Clauses as veraPDF names them; not a replacement for it.
/// </summary>
internal sealed class Problems
{
    private readonly List<string> found = [];

    private Problems(byte[] pdf)
    {
        Bytes = pdf;
        File = PdfFile.Open(pdf);
        Objects = File.Places.Keys.Where(n => n > 0).Order().ToDictionary(n => n, n => File.Resolve(new PdfReference(n)));
    }

    public byte[] Bytes { get; }

    public PdfFile File { get; }

    /// <summary>Every object of the newest revision, by number.</summary>
    public Dictionary<int, PdfObject?> Objects { get; }

    public IEnumerable<PdfDictionary> Dictionaries => Objects.Values.SelectMany(Within);

    public static IReadOnlyList<string> Of(byte[] pdf)
    {
        var problems = new Problems(pdf);
        FileRules.Check(problems);
        MetadataRules.Check(problems);
        FontRules.Check(problems);
        AnnotationRules.Check(problems);
        StructureRules.Check(problems);
        return problems.found;
    }

    /// <summary>Notes a problem unless the condition holds.</summary>
    public void Unless(bool holds, string clause, string what)
    {
        if (!holds)
            found.Add($"{clause}: {what}");
    }

    public PdfDictionary? Dictionary(PdfObject? value) => File.Dictionary(value);

    public IReadOnlyList<PdfObject> Items(PdfObject? value) => File.Resolve(value) is PdfArray array ? array.Items : [];

    public string Name(PdfObject? value) => (File.Resolve(value) as PdfName)?.Value ?? "";

    public string Text(PdfObject? value) => (File.Resolve(value) as PdfString)?.AsText() ?? "";

    public int? Integer(PdfObject? value) => File.Resolve(value) is PdfNumber { IsInteger: true } n ? (int)n.Value : null;

    /// <summary>The pages in order, with their numbers.</summary>
    public List<(PdfReference Reference, PdfDictionary Page)> Pages()
    {
        var pages = new List<(PdfReference, PdfDictionary)>();
        Walk(File.Catalog["Pages"]);
        return pages;

        void Walk(PdfObject? node)
        {
            foreach (var kid in Items(Dictionary(node)?["Kids"]))
            {
                if (Name(Dictionary(kid)?["Type"]) == "Page")
                    pages.Add(((PdfReference)kid, Dictionary(kid)!));
                else
                    Walk(kid);
            }
        }
    }

    private static IEnumerable<PdfDictionary> Within(PdfObject? value) => value switch
    {
        PdfDictionary dictionary => dictionary.Entries.SelectMany(e => Within(e.Value)).Prepend(dictionary),
        PdfArray array => array.Items.SelectMany(Within),
        _ => [],
    };
}
