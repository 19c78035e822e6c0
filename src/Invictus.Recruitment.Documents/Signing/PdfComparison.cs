using System.Text;
using Invictus.Recruitment.Documents.Reading;
using Invictus.Recruitment.Documents.Reading.Pages;

namespace Invictus.Recruitment.Documents.Signing;

/// <summary>
/// Compares the text that two PDFs show, page by page: where a file that is not ours departs from the one it claims to be. Says on
/// which pages, never what stands there: whoever asks may not have seen the other document.
/// </summary>
/// <param name="Pages">Pages with other text, from 1; also those that one of the two has alone.</param>
/// <param name="PageCount">Pages of the file that was looked at.</param>
public sealed record PdfComparison(IReadOnlyList<int> Pages, int PageCount)
{
    /// <summary>Every page shows the same words. Pictures, links and hidden parts may still differ.</summary>
    public bool SaysTheSame => Pages.Count == 0;

    /// <summary>Compares; null when the text of the file cannot be read.</summary>
    /// <param name="ours">The document as it was signed.</param>
    /// <param name="theirs">Any bytes.</param>
    public static PdfComparison? Of(byte[] ours, byte[] theirs)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        try
        {
            // A thread with a deep stack that is left behind when its time is over: the bytes are anybody's.
            var budget = ReadingBudget.Start();
            var (here, there) = DeepStack.Run(() => (Texts(ours, budget), Texts(theirs, budget)), budget.Limit);
            var different = Enumerable.Range(0, Math.Max(here.Count, there.Count)).Where(i => i >= here.Count || i >= there.Count || here[i] != there[i]);
            return new PdfComparison([.. different.Select(i => i + 1)], there.Count);
        }
        catch (Exception)
        {
            // Whatever the bytes make of the reader, its limits included: they are not a document that could be compared.
            return null;
        }
    }

    /// <summary>The letters of each page from top to bottom and left to right, without white space, however the file orders them.</summary>
    private static List<string> Texts(byte[] pdf, ReadingBudget budget) =>
        [.. PdfFile.Open(pdf, budget).Select(page => page.Glyphs
            .Where(g => !string.IsNullOrWhiteSpace(g.Text))
            .OrderBy(g => Math.Round(g.Base)).ThenBy(g => g.Left)
            .Aggregate(new StringBuilder(), (text, glyph) => text.Append(glyph.Text)).ToString())];
}
