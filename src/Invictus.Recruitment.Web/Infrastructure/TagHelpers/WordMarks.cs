using DiffPlex;
using DiffPlex.Chunkers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Invictus.Recruitment.Web.Infrastructure.TagHelpers;

/// <summary>A stretch of a text; differs when the other text does not have it there.</summary>
internal readonly record struct MarkedText(string Text, bool Differs);

/// <summary>Which words of two texts differ.</summary>
internal static class WordMarks
{
    private static readonly DelimiterChunker Words = new([' ', '\n', '\t', ',', '.', ';', ':', '(', ')', '/']);

    public static (IReadOnlyList<MarkedText> Before, IReadOnlyList<MarkedText> After) Of(string before, string after)
    {
        var differences = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        return (
            Stretches(differences.PiecesOld, [.. differences.DiffBlocks.Select(b => (b.DeleteStartA, b.DeleteCountA))]),
            Stretches(differences.PiecesNew, [.. differences.DiffBlocks.Select(b => (b.InsertStartB, b.InsertCountB))]));
    }

    private static List<MarkedText> Stretches(IReadOnlyList<string> pieces, IReadOnlyList<(int Start, int Count)> differ)
    {
        var marks = new bool[pieces.Count];
        foreach (var (start, count) in differ)
            Array.Fill(marks, true, start, count);
        // "one, two" of which both words differ is one stretch: the comma between them is not worth two marks.
        for (var i = 1; i + 1 < pieces.Count; i++)
            marks[i] |= marks[i - 1] && marks[i + 1] && pieces[i].All(c => !char.IsLetterOrDigit(c));
        var stretches = new List<MarkedText>();
        for (int from = 0, to; from < pieces.Count; from = to)
        {
            to = from;
            while (to < pieces.Count && marks[to] == marks[from])
                to++;
            stretches.Add(new MarkedText(string.Concat(pieces.Skip(from).Take(to - from)), marks[from]));
        }
        return stretches;
    }
}

/// <summary>
/// One side of a comparison, its words marked: <c>side="before"</c> shows what was taken out, <c>side="after"</c> what was put in. The marks
/// are said in words for whoever hears the page; an absent other side marks everything.
/// </summary>
[HtmlTargetElement("g-words", Attributes = "side")]
public sealed class MarkedWords : TagHelper
{
    public string? Before { get; set; }

    public string? After { get; set; }

    public required string Side { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Wrap("span", "trust-diff__text");
        var isBefore = Side == "before";
        var (before, after) = WordMarks.Of(Before ?? "", After ?? "");
        var content = new HtmlContentBuilder();
        foreach (var stretch in isBefore ? before : after)
            content.AppendHtml(stretch.Differs ? Mark(stretch.Text, isBefore) : new HtmlContentBuilder().Append(stretch.Text));
        output.Content.SetHtmlContent(content);
    }

    private static TagBuilder Mark(string text, bool isBefore) => isBefore
        ? Markup.Tag("del").Add(Markup.Hidden("removed text: ")).Text(text).Add(Markup.Hidden(" end of removed text "))
        : Markup.Tag("ins").Add(Markup.Hidden("added text: ")).Text(text).Add(Markup.Hidden(" end of added text "));
}
