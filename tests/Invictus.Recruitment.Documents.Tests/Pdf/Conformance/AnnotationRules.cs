using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>Links and the places to sign; signatures in them.</summary>
internal static class AnnotationRules
{
    public static void Check(Problems p)
    {
        var fields = p.Items(p.Dictionary(p.File.Catalog["AcroForm"])?["Fields"]).Select(f => p.Dictionary(f)!).ToList();
        foreach (var (reference, page) in p.Pages())
        {
            p.Unless(p.Name(page["Tabs"]) == "S", "UA 7.18.3", "Tabs");
            foreach (var annotation in p.Items(page["Annots"]).Select(a => p.Dictionary(a)!))
            {
                var kind = p.Name(annotation["Subtype"]);
                var flags = p.Integer(annotation["F"]) ?? 0;
                p.Unless(kind is "Link" or "Widget", "A 6.3.1", $"annotation {kind}");
                p.Unless((flags & 4) != 0 && (flags & (1 | 2 | 32 | 256)) == 0, "A 6.3.2", $"flags {flags}");
                p.Unless(annotation["P"] is PdfReference owner && owner.Number == reference.Number, "12.5.2", "P");
                p.Unless(p.Items(annotation["Rect"]).Select(n => ((PdfNumber)n).Value).ToArray() is [var l, var b, var r, var t] && l < r && b < t && l >= 0 && r <= 595.28 && b >= 0 && t <= 841.89, "12.5.2", "Rect");
                if (kind == "Link")
                    p.Unless(p.Text(annotation["Contents"]).Trim().Length > 0, "UA 7.18.5 t2", "link without words");
                if (kind != "Widget")
                    continue;
                p.Unless(p.Text(annotation["TU"]).Trim().Length > 0, "UA 7.18.1 t3", "field without words");
                p.Unless(p.Dictionary(p.Dictionary(annotation["AP"])?["N"]) is PdfStream && p.Dictionary(annotation["AP"])!.Keys.SequenceEqual(["N"]), "A 6.3.3", "appearance");
                p.Unless(fields.Contains(annotation) && p.Name(annotation["FT"]) == "Sig", "12.7", "widget outside of the form");
                if (p.Dictionary(annotation["V"]) is { } signature)
                    Signature(p, signature);
            }
        }
        p.Unless(fields.Select(f => p.Text(f["T"])).Distinct().Count() == fields.Count, "12.7.3.2", "two fields of one name");
    }

    private static void Signature(Problems p, PdfDictionary signature)
    {
        p.Unless((p.Name(signature["Filter"]), p.Name(signature["SubFilter"])) is ("Adobe.PPKLite", "ETSI.CAdES.detached"), "A 6.4.3", "kind of signature");
        var range = p.Items(signature["ByteRange"]).Select(n => (int)((PdfNumber)n).Value).ToArray();
        p.Unless(range is [0, > 0, > 0, > 0] && p.Bytes[range[1]] == '<' && p.Bytes[range[2] - 1] == '>' && range[2] + range[3] <= p.Bytes.Length, "A 6.4.3", "byte range");
        p.Unless(p.Bytes.AsSpan(range[2] + range[3] - 6, 6).SequenceEqual("%%EOF\n"u8), "A 6.4.3", "the range ends with its revision");
        p.Unless(p.Text(signature["M"]).StartsWith("D:20", StringComparison.Ordinal), "12.8", "time");
    }
}
