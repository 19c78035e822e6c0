using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Invictus.Recruitment.Documents.Tests.Pdf;

/// <summary>A PDF as an independent reader (PdfPig) sees it: its dictionaries, its structure, its marked content.</summary>
internal sealed class Reading : IDisposable
{
    private readonly Dictionary<(int Page, int Id), MarkedContentElement> marked = [];

    public Reading(byte[] pdf)
    {
        File = PdfDocument.Open(pdf);
        Pages = [.. File.GetPages()];
        for (var page = 0; page < Pages.Count; page++)
        {
            foreach (var content in Pages[page].GetMarkedContents().Where(m => !m.IsArtifact))
                marked.Add((page, content.MarkedContentIdentifier), content);
        }
        Root = Read(Follow(Get(Catalog, "StructTreeRoot", "K")));
    }

    public PdfDocument File { get; }

    public List<Page> Pages { get; }

    public DictionaryToken Catalog => File.Structure.Catalog.CatalogDictionary;

    public Element Root { get; }

    public IReadOnlyDictionary<(int Page, int Id), MarkedContentElement> Marked => marked;

    public IEnumerable<Element> Elements => Root.WithDescendants();

    /// <summary>The token itself, through references.</summary>
    public IToken Follow(IToken? token) => token switch
    {
        IndirectReferenceToken reference => Follow(File.Structure.GetObject(reference.Data).Data),
        ObjectToken o => Follow(o.Data),
        null => NullToken.Instance,
        _ => token,
    };

    /// <summary>A value below a dictionary along keys, through references; null when there is none.</summary>
    public IToken? Get(IToken from, params string[] keys)
    {
        IToken? at = Follow(from);
        foreach (var key in keys)
        {
            var dictionary = at as DictionaryToken ?? (at as StreamToken)?.StreamDictionary;
            if (dictionary is null || !dictionary.Data.TryGetValue(key, out var next))
                return null;
            at = Follow(next);
        }
        return at;
    }

    public static string Text(IToken? token) => token switch
    {
        StringToken s => s.Data,
        HexToken h => h.Data,
        NameToken n => n.Data,
        _ => "",
    };

    public static int Number(IToken? token) => ((NumericToken)token!).Int;

    public int PageOf(IToken? reference) => Pages.FindIndex(p => ReferenceEquals(p.Dictionary, Follow(reference)) || Number(p.Dictionary.Data["StructParents"]) == Number(Get(reference!, "StructParents")));

    public void Dispose() => File.Dispose();

    private Element Read(IToken token, Element? parent = null)
    {
        var first = token is ArrayToken { Data: [var only] } ? only : token;
        var dictionary = (DictionaryToken)Follow(first);
        var element = new Element(Text(Get(dictionary, "S")), dictionary, first as IndirectReferenceToken, parent);
        foreach (var kid in Get(dictionary, "K") switch { ArrayToken array => array.Data, null => [], var one => [dictionary.Data["K"] is IndirectReferenceToken r ? r : one] })
        {
            switch (Follow(kid))
            {
                case NumericToken id:
                    element.Content.Add((PageOf(dictionary.Data["Pg"]), id.Int));
                    element.Kids.Add(marked[element.Content[^1]]);
                    break;
                case DictionaryToken d when Text(Get(d, "Type")) == "MCR":
                    element.Content.Add((PageOf(d.Data["Pg"]), Number(d.Data["MCID"])));
                    element.Kids.Add(marked[element.Content[^1]]);
                    break;
                case DictionaryToken d when Text(Get(d, "Type")) == "OBJR":
                    element.Annotations.Add((DictionaryToken)Follow(d.Data["Obj"]));
                    break;
                default:
                    element.Kids.Add(Read(kid, element));
                    break;
            }
        }
        return element;
    }
}

/// <summary>An element of the structure as read.</summary>
internal sealed record Element(string Type, DictionaryToken Dictionary, IndirectReferenceToken? Reference, Element? Parent)
{
    public List<object> Kids { get; } = [];

    public List<(int Page, int Id)> Content { get; } = [];

    public List<DictionaryToken> Annotations { get; } = [];

    public IEnumerable<Element> Children => Kids.OfType<Element>();

    public string Text => string.Concat(Kids.Select(k => k is Element e ? e.Text : string.Concat(((MarkedContentElement)k).Letters.Select(l => l.Value))));

    public IEnumerable<Element> WithDescendants() => Children.SelectMany(c => c.WithDescendants()).Prepend(this);
}
