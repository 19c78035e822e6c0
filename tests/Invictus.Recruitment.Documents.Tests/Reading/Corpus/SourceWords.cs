using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Invictus.Recruitment.Documents.Tests.Reading.Corpus;

/// <summary>The text of a file, taken in a way that has nothing in common with the reader's.</summary>
internal static partial class SourceWords
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Choice = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static bool Knows(string document) => Path.GetExtension(document) is ".md" or ".txt" or ".html" or ".docx" or ".pdf";

    public static string Of(string document, byte[] file) => Path.GetExtension(document) switch
    {
        ".docx" => Word(file, "word/document.xml") + Word(file, "word/footnotes.xml") + Word(file, "word/endnotes.xml") + Links(file),
        ".pdf" => Pages(file),
        _ => WebUtility.HtmlDecode(Tags().Replace(Hidden().Replace(Encoding.UTF8.GetString(file), " "), t => Inline().IsMatch(t.Value) ? "" : " ")).Replace("\u00AD", "", StringComparison.Ordinal),
    };

    private static string Word(byte[] file, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        if (archive.GetEntry(part) is not { } entry)
            return "";
        using var stream = entry.Open();
        var document = XDocument.Load(stream);
        document.Descendants(Choice + "Fallback").Remove();
        var text = new StringBuilder();
        foreach (var element in document.Descendants())
            if (element.Name == W + "t")
                text.Append(element.Value);
            else if (element.Name == W + "p" || element.Name == W + "tab" || element.Name == W + "br" || element.Name == W + "cr")
                text.Append('\n');
            else if (element.Name == W + "noBreakHyphen")
                text.Append('-');
        return text.Append('\n').ToString().Replace("\u00AD", "", StringComparison.Ordinal);
    }

    // A word that a line cut in two is compared as one.
    private static string Pages(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return CutWord().Replace(string.Join('\n', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p))), "").Replace("ﬀ", "ff", StringComparison.Ordinal).Replace("ﬁ", "fi", StringComparison.Ordinal).Replace("ﬂ", "fl", StringComparison.Ordinal).Replace("ﬃ", "ffi", StringComparison.Ordinal).Replace("ﬄ", "ffl", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal);
    }

    private static string Links(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        if (archive.GetEntry("word/_rels/document.xml.rels") is not { } entry)
            return "";
        using var stream = entry.Open();
        return string.Join('\n', XDocument.Load(stream).Descendants().Where(e => (string?)e.Attribute("TargetMode") == "External").Select(e => (string?)e.Attribute("Target")));
    }

    [GeneratedRegex(@"(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})")]
    private static partial Regex CutWord();

    [GeneratedRegex("<head>.*?</head>|<head .*?</head>|<!--.*?-->|<style.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"<[/!]?[A-Za-z\[][^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"^</?(span|b|i|em|strong|u|a|font|o:p)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
