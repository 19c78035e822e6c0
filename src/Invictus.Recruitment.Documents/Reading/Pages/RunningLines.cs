using System.Text;
using System.Text.RegularExpressions;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Takes out what is printed at the edge of the pages and belongs to none: running headers and footers, page numbers.</summary>
internal static partial class RunningLines
{
    /// <summary>Parts of the height of a page: where running lines stand, and where nothing else stands.</summary>
    private const double TopZone = 0.11, BottomZone = 0.9, Edge = 0.04;

    private const double SamePlace = 4;

    public static List<List<TextLine>> TakenOut(IReadOnlyList<(PageInk Page, List<TextLine> Lines, List<RuledTable> Tables)> pages, Warnings warnings)
    {
        var candidates = pages.SelectMany(p => p.Lines.Where(l => InZone(l, p.Page) && !p.Tables.Exists(t => l.Segments.Any(t.Holds)) && !IsColumnHead(l.Text))).ToList();
        var running = new HashSet<TextLine>();
        var told = new Dictionary<string, (int Pages, string Text)>(StringComparer.Ordinal);
        foreach (var alike in candidates.GroupBy(l => Masked(l.Text)))
            foreach (var line in alike)
            {
                var page = pages[line.Page - pages[0].Page.Number].Page;
                var onPages = alike.Where(o => Math.Abs(o.Base - line.Base) <= SamePlace).Select(o => o.Page).Distinct().Count();
                if (!(IsPageNumber(line.Text) || line.Base < page.Height * Edge || line.Base > page.Height * (1 - Edge) || (pages.Count > 1 && onPages >= Math.Max(2, (pages.Count + 1) / 2))))
                    continue;
                running.Add(line);
                told[line.Text] = (told.GetValueOrDefault(line.Text).Pages + 1, line.Text);
            }
        foreach (var (times, text) in told.Values)
            warnings.Add(1, $"Left out as running header, footer or page number{(times > 1 ? $" on {times:N0} pages" : "")}: “{text}”.");
        return [.. pages.Select(p => p.Lines.FindAll(l => !running.Contains(l)))];
    }

    private static bool InZone(TextLine line, PageInk page) => line.Base < page.Height * TopZone || line.Base > page.Height * BottomZone;

    private static bool IsColumnHead(string text) =>
        text.Contains("essential", StringComparison.OrdinalIgnoreCase) || text.Contains("desirable", StringComparison.OrdinalIgnoreCase);

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    private static string Masked(string text)
    {
        var masked = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsAsciiDigit(c))
                masked.Append(c);
            else if (masked.Length == 0 || masked[^1] != '#')
                masked.Append('#');
        return masked.ToString();
    }

    [GeneratedRegex(@"^(?:.{1,100}[\s–|•·-]page\s*|page\s*|[-–]\s*)?\d{1,3}(?:\s*(?:of|/|\|)\s*\d{1,3})?(?:\s*[-–])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
