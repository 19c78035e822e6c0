namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>
/// Turns a PDF into pieces. A PDF knows only where signs are printed, so words, lines, columns, tables and paragraphs
/// are found again by their places.
/// </summary>
internal static class PdfScanner
{
    private const double Larger = 1.14;

    /// <summary>Fewer letters than this on a page are no text of a document.</summary>
    private const int LeastLetters = 20;

    public static ScannedFile Scan(byte[] file, Warnings warnings, ReadingBudget budget)
    {
        var inks = PdfFile.Open(file, budget);
        CheckText(inks, warnings);
        var pages = inks.Select(ink =>
        {
            budget.Look();
            var tables = RuledTable.Find(ink.Rules, budget);
            return (Page: ink, Lines: LineFinder.Lines(ink, [.. ink.Rules.Where(r => !r.IsLying).Take(2000)]), Tables: tables);
        }).ToList();
        var lines = RunningLines.TakenOut(pages, warnings);
        var pitch = Pitch.Of(lines);
        var maker = new PieceMaker(pitch, HeadingSizes(lines, pitch), new Hyphens([.. lines.SelectMany(p => p).SelectMany(l => l.Segments)]), warnings);
        for (var p = 0; p < pages.Count; p++)
            foreach (var part in PageLayout.Of(pages[p].Page, lines[p], pages[p].Tables, pitch, budget))
            {
                budget.Step();
                maker.Add(part);
            }
        maker.End();
        return new ScannedFile(maker.Pieces, line => line >= 1 && line <= maker.Pages.Count ? $"page {maker.Pages[line - 1]}" : "");
    }

    private static void CheckText(IReadOnlyList<PageInk> pages, Warnings warnings)
    {
        var letters = pages.Sum(p => p.Glyphs.Count(g => !string.IsNullOrWhiteSpace(g.Text)));
        var pictures = pages.Sum(p => p.Pictures);
        if (letters < LeastLetters)
            throw new SpentBudgetException(pictures > 0
                ? "holds pictures of pages, no text; scan it again with text recognition (OCR), or use the file that it was printed from"
                : "is a PDF without text; use the file that it was made from");
        if (pages.Sum(p => p.Unknown) is > 0 and var unknown)
        {
            if (unknown * 3 > letters)
                throw new SpentBudgetException("is a PDF whose fonts do not say which letters they show; use the file that it was made from");
            warnings.Add(1, $"{(unknown == 1 ? "A sign" : $"{unknown:N0} signs")} could not be told from the fonts of the PDF; {(unknown == 1 ? "it stands" : "they stand")} as “\uFFFD”.");
        }
        foreach (var empty in pages.Where(p => p.Pictures > 0 && p.Glyphs.Count(g => !string.IsNullOrWhiteSpace(g.Text)) < LeastLetters))
            warnings.Add(1, $"Page {empty.Number} holds a picture and no text; what it shows cannot be read.");
        if (pictures > 0)
            warnings.Add(1, "Pictures were left out; text that stands in a picture cannot be read.");
    }

    private static List<double> HeadingSizes(List<List<TextLine>> pages, Pitch pitch) =>
        [.. pages.SelectMany(p => p).SelectMany(l => l.Segments).Select(s => s.Size).Where(s => s > pitch.Size * Larger).Distinct().OrderDescending().Take(12)];
}
