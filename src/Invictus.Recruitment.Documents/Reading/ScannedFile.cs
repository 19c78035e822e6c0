using Invictus.Recruitment.Documents.Reading.Pages;
using Invictus.Recruitment.Documents.Reading.Word;

namespace Invictus.Recruitment.Documents.Reading;

/// <summary>What a scanner made of a file.</summary>
/// <param name="Pieces">In reading order.</param>
/// <param name="PlaceOf">Where a line stands, for people: "page 3"; empty when the line says it.</param>
internal sealed record ScannedFile(IReadOnlyList<Piece> Pieces, Func<int, string> PlaceOf)
{
    /// <summary>Scans a file of any kind that can be read.</summary>
    public static ScannedFile Of(SourceFile source, Warnings warnings, ReadingBudget budget)
    {
        try
        {
            var scanned = source.Kind switch
            {
                FileKind.Word => WordScanner.Scan(source.Bytes, warnings, budget),
                FileKind.Pdf => PdfScanner.Scan(source.Bytes, warnings, budget),
                _ => new ScannedFile(LineScanner.Scan(SourceText.Of(source, warnings), warnings, budget), _ => ""),
            };
            budget.Look();
            if (Count(scanned.Pieces) > JobDescriptionReader.MaxPieces)
                throw new SpentBudgetException($"has more than {JobDescriptionReader.MaxPieces:N0} paragraphs, items and cells; a job description has far fewer");
            return scanned with { Pieces = WrappedLines.Join(FieldRuns.Mark(scanned.Pieces)) };
        }
        catch (Exception spent) when (SpentIn(spent) is not null)
        {
            throw source.Refusal(SpentIn(spent)!.Message, spent);
        }
        catch (LockedPdfException locked)
        {
            throw source.Refusal(locked.Message, locked);
        }
        catch (Exception broken) when (source.Kind != FileKind.Text && broken is not (UnreadableDocumentException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            // The libraries throw whatever comes up on a broken file, also what looks like their own mistake.
            throw source.Refusal($"is {source.KindName}, but it is damaged; open it in its program, save it again and try again", broken);
        }
    }

    private static long Count(IReadOnlyList<Piece> pieces) => pieces.Sum(p => 1L + p.Cells.Sum(c => (long)Math.Max(1, c.Count)));

    // The libraries may wrap what is thrown below them.
    private static SpentBudgetException? SpentIn(Exception? exception)
    {
        for (var depth = 0; exception is not null && depth < 8; depth++, exception = exception.InnerException)
            if (exception is SpentBudgetException spent)
                return spent;
        return null;
    }
}
