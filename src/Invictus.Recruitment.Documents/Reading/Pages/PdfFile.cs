using System.Runtime.CompilerServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Gets the ink of every page out of a PDF within limits. Scripts, actions, forms and attachments are never looked at.</summary>
internal static class PdfFile
{
    /// <summary>Arrays and dictionaries in each other; the library goes down by calls.</summary>
    private const int MostDepth = 100;

    /// <summary>In the whole file; each is kept with its place. 300 full pages have about as many.</summary>
    private const int MostLetters = 600_000;

    public static IReadOnlyList<PageInk> Open(byte[] file, ReadingBudget budget)
    {
        try
        {
            var disarmed = new DisarmedBytes();
            var bytes = file.ToArray();
            disarmed.DisarmFile(bytes, budget);
            using var stream = new WatchedStream(bytes, budget);
            using var document = PdfDocument.Open(stream, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                ClipPaths = false,
                MaxStackDepth = MostDepth,
                FilterProvider = BoundedFilters.Of(disarmed, budget),
            });
            if (document.NumberOfPages > JobDescriptionReader.MaxPages)
                throw new SpentBudgetException($"has {document.NumberOfPages:N0} pages; at most {JobDescriptionReader.MaxPages} pages can be read");
            document.AddPageFactory<PageInk, InkFactory>();
            var pages = new List<PageInk>();
            long letters = 0;
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                var page = document.GetPage<PageInk>(number);
                letters += page.Glyphs.Count;
                if (letters > MostLetters)
                    throw new SpentBudgetException($"has more than {MostLetters:N0} characters; a job description has far fewer");
                pages.Add(page);
            }
            return pages;
        }
        catch (PdfDocumentEncryptedException locked)
        {
            throw new LockedPdfException(locked);
        }
    }
}

/// <summary>The PDF asks for a password.</summary>
internal sealed class LockedPdfException(Exception cause) : Exception("is a PDF that is protected with a password; save it without one and try again", cause);

/// <summary>
/// The bytes of the file, for a parser that may go in circles: every time it asks for more, the budget and the stack are looked at.
/// </summary>
internal sealed class WatchedStream(byte[] file, ReadingBudget budget) : MemoryStream(file, writable: false)
{
    private void Watch()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        budget.Step();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Watch();
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        Watch();
        return base.Read(buffer);
    }

    public override int ReadByte()
    {
        Watch();
        return base.ReadByte();
    }

    public override long Seek(long offset, SeekOrigin loc)
    {
        Watch();
        return base.Seek(offset, loc);
    }
}
