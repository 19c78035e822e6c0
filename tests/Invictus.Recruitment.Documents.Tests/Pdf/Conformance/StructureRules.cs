using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>The tree of elements: standard types in the nesting that the standards allow, and a parent tree that leads back.</summary>
internal sealed class StructureRules
{
    private static readonly Dictionary<string, string[]> MayHold = new()
    {
        ["Document"] = ["P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "Table", "Figure", "Sect"],
        ["Sect"] = ["P", "Form", "Figure"],
        ["L"] = ["LI"],
        ["LI"] = ["Lbl", "LBody"],
        ["LBody"] = ["L", "Link"],
        ["Table"] = ["Caption", "THead", "TBody"],
        ["Caption"] = [],
        ["THead"] = ["TR"],
        ["TBody"] = ["TR"],
        ["TR"] = ["TH", "TD"],
        ["TD"] = ["L", "Link", "P"],
        ["TH"] = [],
        ["P"] = ["Link"],
        ["Link"] = [],
        ["Figure"] = [],
        ["Form"] = [],
        ["Lbl"] = [],
    };

    private readonly Problems p;
    private readonly List<(PdfReference Reference, PdfDictionary Page)> pages;
    private readonly Dictionary<int, List<PdfObject>> tree = [];
    private readonly HashSet<(int Page, int Id)> listed = [];
    private readonly HashSet<int> objects = [];
    private int heading;

    private StructureRules(Problems problems) => (p, pages) = (problems, problems.Pages());

    public static void Check(Problems p) => new StructureRules(p).Run();

    private void Run()
    {
        var root = p.Dictionary(p.File.Catalog["StructTreeRoot"])!;
        p.Unless(p.Name(root["Type"]) == "StructTreeRoot" && root["RoleMap"] is null, "UA 7.1", "root");
        var numbers = p.Items(p.Dictionary(root["ParentTree"])?["Nums"]);
        for (var i = 0; i + 1 < numbers.Count; i += 2)
            tree[p.Integer(numbers[i])!.Value] = p.File.Resolve(numbers[i + 1]) is PdfArray array ? array.Items : [numbers[i + 1]];
        p.Unless(tree.Keys.Order().SequenceEqual(tree.Keys) && p.Integer(root["ParentTreeNextKey"]) > tree.Keys.Max(), "14.7.4.4", "keys of the parent tree");
        var top = (PdfReference)p.Items(root["K"]).Single();
        p.Unless(p.Name(p.Dictionary(top)!["S"]) == "Document", "UA 7.1", "Document");
        Element(top, (PdfReference)p.File.Catalog["StructTreeRoot"]!);

        for (var page = 0; page < pages.Count; page++)
        {
            p.Unless(p.Integer(pages[page].Page["StructParents"]) is { } key && tree.TryGetValue(key, out var ids) && Enumerable.Range(0, ids.Count).All(id => listed.Contains((page, id))), "14.7.4.4", $"page {page} has content that no element lists");
            foreach (var annotation in p.Items(pages[page].Page["Annots"]))
                p.Unless(objects.Contains(((PdfReference)annotation).Number), "UA 7.18.1", "annotation outside of the structure");
        }
        var annotations = pages.Sum(x => p.Items(x.Page["Annots"]).Count);
        p.Unless(tree.Count == pages.Count + annotations, "14.7.4.4", "a key to spare");
        foreach (var table in p.Dictionaries.Where(d => p.Name(d["S"]) == "Table" && p.Name(d["Type"]) == "StructElem"))
            p.Unless(Rows(table).Select(r => Kids(r).Count).Distinct().Count() == 1, "UA 7.2 t41", "rows of unequal length");
    }

    private void Element(PdfReference reference, PdfReference parent)
    {
        var element = p.Dictionary(reference)!;
        var type = p.Name(element["S"]);
        p.Unless(element["P"] is PdfReference up && up.Number == parent.Number, "UA 7.1 t12", $"parent of {type}");
        p.Unless(type is ['H', >= '1' and <= '6'] || MayHold.ContainsKey(type), "UA 7.1 t5", $"type {type}");
        var attributes = p.Dictionary(element["A"]);
        if (type is ['H', var digit and >= '1' and <= '6'])
        {
            p.Unless(digit - '0' <= heading + 1 && (heading > 0 || digit == '1'), "UA 7.4.2", $"H{digit} after H{heading}");
            heading = digit - '0';
        }
        p.Unless(type != "Figure" || (p.Text(element["Alt"]).Length > 0 && attributes?["BBox"] is PdfArray { Items.Count: 4 }), "UA 7.3", "Figure");
        p.Unless(type != "TH" || p.Name(attributes?["Scope"]) is "Row" or "Column", "UA 7.5", "Scope");
        p.Unless(type != "L" || p.Name(attributes?["ListNumbering"]) == "Disc", "UA 7.6", "ListNumbering");

        var kids = p.File.Resolve(element["K"]) is PdfArray array ? array.Items : element["K"] is { } one ? [one] : [];
        p.Unless(kids.Count > 0 || type is "TD", "UA 7.1", $"empty {type}");
        var types = new List<string>();
        foreach (var kid in kids)
        {
            var dictionary = p.Dictionary(kid);
            switch (p.Name(dictionary?["Type"]))
            {
                case "StructElem":
                    types.Add(p.Name(dictionary!["S"]));
                    p.Unless(MayHold.GetValueOrDefault(type, ["Link"]).Contains(types[^1]), "UA 7.2", $"{types[^1]} in {type}");
                    Element((PdfReference)kid, reference);
                    break;
                case "OBJR":
                    var annotation = p.Dictionary(dictionary!["Obj"])!;
                    p.Unless(p.Name(annotation["Subtype"]) == (type == "Link" ? "Link" : type == "Form" ? "Widget" : ""), "UA 7.18.4, 7.18.5", $"annotation in {type}");
                    p.Unless(p.Integer(annotation["StructParent"]) is { } key && tree.TryGetValue(key, out var owner) && owner is [PdfReference r] && r.Number == reference.Number, "UA 7.18.5", "StructParent");
                    p.Unless(objects.Add(((PdfReference)dictionary["Obj"]!).Number), "14.7.4.3", "an annotation in two elements");
                    break;
                default:
                    Content(reference, element, dictionary, kid);
                    break;
            }
        }
        p.Unless(type != "LI" || types is ["Lbl", "LBody"], "UA 7.6", $"LI of {string.Join(", ", types)}");
        p.Unless(type != "Form" || kids.Count == 1, "UA 7.18.4 t2", "Form");
        p.Unless(type != "Link" || kids.Any(k => p.Name(p.Dictionary(k)?["Type"]) == "OBJR"), "UA 7.18.5", "Link without a link");
        p.Unless(type != "Table" || types is ["TBody"] or ["THead", "TBody"] or ["Caption", "THead", "TBody"], "UA 7.2", $"Table of {string.Join(", ", types)}");
    }

    private void Content(PdfReference reference, PdfDictionary element, PdfDictionary? mark, PdfObject kid)
    {
        var page = (PdfReference)(mark?["Pg"] ?? element["Pg"])!;
        var (number, id) = (pages.FindIndex(x => x.Reference.Number == page.Number), mark is null ? p.Integer(kid)!.Value : p.Integer(mark["MCID"])!.Value);
        p.Unless(listed.Add((number, id)), "14.7.4.2", $"content {id} of page {number} in two elements");
        p.Unless(tree[p.Integer(pages[number].Page["StructParents"])!.Value][id] is PdfReference owner && owner.Number == reference.Number, "14.7.4.4", $"content {id} of page {number}");
    }

    private IEnumerable<PdfDictionary> Rows(PdfDictionary table) => Kids(table).SelectMany(part => Kids(part).Where(r => p.Name(r["S"]) == "TR"));

    private List<PdfDictionary> Kids(PdfDictionary element) =>
        [.. (p.File.Resolve(element["K"]) is PdfArray array ? array.Items : [element["K"]!]).Select(p.Dictionary).OfType<PdfDictionary>()];
}
