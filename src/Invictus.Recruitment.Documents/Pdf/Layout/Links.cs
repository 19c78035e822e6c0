using System.Text.RegularExpressions;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>Web addresses in text, and the links that lie over them.</summary>
internal static partial class Links
{
    /// <summary>The text as runs; each web address is a run with a Link element of its own.</summary>
    public static IReadOnlyList<TextRun> Runs(string text, TextStyle style, TextStyle linkStyle)
    {
        var runs = new List<TextRun>();
        var at = 0;
        foreach (Match match in Address().Matches(text))
        {
            // Punctuation after an address belongs to the sentence.
            var address = match.Value.TrimEnd('.', ',', ';', ':', ')', ']', '!', '?');
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
                continue;
            if (match.Index > at)
                runs.Add(new TextRun(text[at..match.Index], style));
            runs.Add(new TextRun(address, linkStyle, new StructureElement("Link"), Written(uri)));
            at = match.Index + address.Length;
        }
        if (at < text.Length || runs.Count == 0)
            runs.Add(new TextRun(text[at..], style));
        return runs;
    }

    /// <summary>An address in ASCII only, as links of PDFs are written (ISO 32000-1, 12.6.4.7): names of hosts in Punycode, the rest escaped.</summary>
    private static string Written(Uri uri)
    {
        var address = uri.AbsoluteUri;
        return address.All(char.IsAscii) ? address : new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }

    /// <summary>A link over a box of the page, with words for those who cannot see it (ISO 14289-1, 7.18.5).</summary>
    public static void Annotate(PageCanvas canvas, TaggedDocument document, StructureElement link, string address, Box box) =>
        canvas.Annotate(link, document.File.Reserve(), new PdfDictionary
        {
            ["Type"] = new PdfName("Annot"),
            ["Subtype"] = new PdfName("Link"),
            ["F"] = 4L,
            ["Border"] = new PdfArray(0L, 0L, 0L),
            ["Contents"] = PdfString.Text("Link to " + address),
            ["A"] = new PdfDictionary { ["S"] = new PdfName("URI"), ["URI"] = PdfString.Text(address) },
        }, box);

    [GeneratedRegex(@"https?://[^\s<>""“”‘’]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
