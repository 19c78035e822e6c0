using Invictus.Recruitment.Documents.Pdf.Objects;

namespace Invictus.Recruitment.Documents.Tests.Pdf.Conformance;

/// <summary>The operators of a page: everything drawn is marked, marks do not nest and stay outside text objects, states are balanced.</summary>
internal static class ContentRules
{
    private static readonly HashSet<string> Known = ["BDC", "EMC", "BT", "ET", "Tf", "Td", "Tj", "Tc", "rg", "RG", "re", "f", "S", "h", "m", "l", "c", "w", "d", "J", "j", "q", "Q"];

    private static readonly HashSet<string> Painting = ["Tj", "f", "S"];

    /// <param name="p">Where problems go.</param>
    /// <param name="content">The stream, unpacked.</param>
    /// <param name="text">Is told of each text: its font, its codes, and whether its mark says how it is read.</param>
    /// <param name="isPage">A page must be marked; an appearance belongs to the element of its field.</param>
    public static void Check(Problems p, byte[] content, Action<string, byte[], bool> text, bool isPage)
    {
        var (marked, spoken, inText, font, depth, at) = (false, false, false, "", 0, 0);
        var ids = new HashSet<int>();
        var operands = new List<PdfObject>();
        while (true)
        {
            while (at < content.Length && content[at] is 32 or 10 or 13 or 9)
                at++;
            if (at >= content.Length)
                break;
            if (!char.IsAsciiLetter((char)content[at]))
            {
                var parser = new PdfParser(content, at);
                operands.Add(content[at] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9') ? Number(content, ref at) : parser.ReadObject());
                at = Math.Max(at, parser.Position);
                continue;
            }
            var start = at;
            while (at < content.Length && char.IsAsciiLetter((char)content[at]))
                at++;
            var name = System.Text.Encoding.ASCII.GetString(content, start, at - start);
            p.Unless(Known.Contains(name), "A 6.2.2", $"operator {name}");
            p.Unless(!isPage || marked || !Painting.Contains(name), "UA 7.1 t3", $"{name} outside of any mark");
            switch (name)
            {
                case "BDC":
                    p.Unless(!marked && !inText, "UA 7.1 t1", "a mark within a mark or a text object");
                    marked = true;
                    var properties = (PdfDictionary)operands[1];
                    var tag = ((PdfName)operands[0]).Value;
                    p.Unless(tag == "Artifact" ? properties["MCID"] is null : p.Integer(properties["MCID"]) is { } id && ids.Add(id), "UA 7.1", $"MCID of {tag}");
                    spoken = properties["ActualText"] is not null;
                    break;
                case "EMC":
                    p.Unless(marked && !inText, "UA 7.1", "EMC");
                    (marked, spoken) = (false, false);
                    break;
                case "BT" or "ET":
                    p.Unless(inText == (name == "ET"), "9.4", name);
                    inText = name == "BT";
                    break;
                case "Tf":
                    font = ((PdfName)operands[0]).Value;
                    break;
                case "Tj":
                    text(font, ((PdfString)operands[0]).Bytes, spoken);
                    p.Unless(((PdfString)operands[0]).Bytes.Length <= 32_767, "A 6.1.13", "string too long");
                    break;
                case "q" or "Q":
                    depth += name == "q" ? 1 : -1;
                    p.Unless(depth is >= 0 and <= 28, "A 6.1.13", "depth of states");
                    break;
            }
            operands.Clear();
        }
        p.Unless(!marked && !inText && depth == 0, "UA 7.1", "something is left open at the end");
    }

    private static PdfNumber Number(byte[] content, ref int at)
    {
        var start = at;
        while (at < content.Length && content[at] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
            at++;
        return new PdfNumber(double.Parse(System.Text.Encoding.ASCII.GetString(content, start, at - start), System.Globalization.CultureInfo.InvariantCulture));
    }
}
