using System.Text;
using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>The file as such: header, trailer, limits, and what an archive does not allow.</summary>
internal static class FileRules
{
    private static readonly string[] Forbidden = ["AA", "JS", "XFA", "Encrypt", "OPI", "PS", "Alternates", "NeedAppearances", "OpenAction", "NeedsRendering", "PresSteps", "AlternatePresentations", "SMask", "TR", "HTP"];

    private static readonly string[] Actions = ["URI", "GoTo"];

    public static void Check(Problems p)
    {
        var head = Encoding.Latin1.GetString(p.Bytes, 0, 15);
        p.Unless(head.StartsWith("%PDF-1.7\n%", StringComparison.Ordinal) && p.Bytes[10..14].All(b => b > 127), "A 6.1.2", "header");
        p.Unless(Encoding.Latin1.GetString(p.Bytes, p.Bytes.Length - 6, 6) is "%%EOF\n", "A 6.1.3", "bytes after the end");
        p.Unless(p.Items(p.File.Trailer["ID"]) is [PdfString { Bytes.Length: 16 }, PdfString { Bytes.Length: 16 }], "A 6.1.3", "ID in the trailer");
        foreach (var dictionary in p.Dictionaries)
        {
            foreach (var key in dictionary.Keys)
            {
                p.Unless(!Forbidden.Contains(key) || (key == "PS" && dictionary["Type"] is null), "A 6.x", $"key {key}");
                p.Unless(Encoding.UTF8.GetByteCount(key) <= 127, "A 6.1.13", "name too long");
            }
            if (dictionary is PdfStream stream)
            {
                p.Unless(stream["F"] is null && stream["FFilter"] is null && stream["FDecodeParms"] is null, "A 6.1.7.1", "stream of another file");
                p.Unless(stream["Filter"] is null or PdfName { Value: "FlateDecode" }, "A 6.1.7.2", "filter");
            }
            if (dictionary["S"] is PdfName action && dictionary["S"] is not null && (dictionary["URI"] is not null || p.Name(dictionary["Type"]) == "Action"))
                p.Unless(Actions.Contains(action.Value), "A 6.5.1", $"action {action.Value}");
            if (dictionary["URI"] is PdfString uri)
                p.Unless(uri.Bytes.All(b => b is > 32 and < 127), "7.12.6.4.7", "address not in ASCII");
            foreach (var (_, value) in dictionary.Entries)
                Limits(p, value);
        }
        var catalog = p.File.Catalog;
        p.Unless(p.Text(catalog["Lang"]) == "en-GB", "A 6.7.4, UA 7.2", "Lang");
        p.Unless(p.Dictionary(catalog["MarkInfo"])?["Marked"] is PdfBoolean { Value: true } && p.Dictionary(catalog["MarkInfo"])?["Suspects"] is null, "A 6.7.2.2, UA 7.1", "MarkInfo");
        p.Unless(p.Dictionary(catalog["ViewerPreferences"])?["DisplayDocTitle"] is PdfBoolean { Value: true }, "UA 7.1 t10", "DisplayDocTitle");
        var intent = p.Dictionary(p.Items(catalog["OutputIntents"]).SingleOrDefault());
        p.Unless(p.Name(intent?["S"]) == "GTS_PDFA1" && p.Text(intent?["OutputConditionIdentifier"]).Length > 0, "A 6.2.3", "output intent");
        p.Unless(p.Dictionary(intent?["DestOutputProfile"]) is PdfStream { } profile && p.Integer(profile["N"]) == 3 && StreamFilters.Decode(profile).AsSpan(12, 8).SequenceEqual("mntrRGB "u8), "A 6.2.3", "profile");
        if (p.Dictionary(catalog["Perms"]) is { } permissions)
            p.Unless(permissions.Keys.All(k => k is "DocMDP" or "UR3"), "A 6.1.12", "Perms");
        foreach (var reference in p.Dictionaries.Where(d => d["TransformMethod"] is not null))
            p.Unless(reference.Keys.All(k => !k.StartsWith("Digest", StringComparison.Ordinal)), "A 6.1.12", "digest in a signature reference");
        foreach (var outline in p.Dictionaries.Where(d => d["Dest"] is not null && d["Parent"] is not null))
            p.Unless(p.Text(outline["Title"]).Trim().Length > 0, "12.3.3", "bookmark without a title");
    }

    private static void Limits(Problems p, PdfObject value)
    {
        switch (value)
        {
            // The place of a signature is longer, and the standard excepts it (A 6.1.13 note; 6.4.3).
            case PdfString text:
                p.Unless(text.Bytes.Length <= 32_767, "A 6.1.13", "string too long");
                break;
            case PdfName name:
                p.Unless(Encoding.UTF8.GetByteCount(name.Value) <= 127, "A 6.1.13", "name too long");
                break;
            case PdfNumber number:
                p.Unless(Math.Abs(number.Value) <= int.MaxValue, "A 6.1.13", "number too large");
                break;
            case PdfArray array:
                array.Items.ForEach(i => Limits(p, i));
                break;
        }
    }
}
