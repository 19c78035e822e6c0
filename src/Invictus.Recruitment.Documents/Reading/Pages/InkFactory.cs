using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Invictus.Recruitment.Documents.Reading.Pages;

/// <summary>Makes the pages of a PDF. The library creates it by its constructor, so the budget comes with the filters.</summary>
internal sealed class InkFactory(IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<PageInk>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions), IPageFactory<PageInk>
{
    /// <summary>Bytes of drawing instructions on one page; each becomes an object of about ten times its size.</summary>
    private const int MostInstructions = 6 * 1024 * 1024;

    private readonly ReadingBudget _budget = ((BoundedFilters)parsingOptions.FilterProvider!).Budget;

    // The base class answers the library's call itself and cannot be overridden; the interface can be answered anew.
    PageInk IPageFactory<PageInk>.Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        _budget.Look();
        CheckInstructions(number, dictionary);
        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    protected override PageInk ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations) =>
        new InkProcessor(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, _budget)
            .Process(pageNumber, operations);

    private void CheckInstructions(int number, DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Contents, out var contents))
            return;
        long size = 0;
        foreach (var part in Resolved(contents) is ArrayToken parts ? parts.Data : [contents])
        {
            if (Resolved(part) is StreamToken stream)
                size += stream.Decode(FilterProvider, PdfScanner).Length;
            if (size > MostInstructions)
                throw new SpentBudgetException($"has more than {MostInstructions / 1048576} MB of drawing instructions on page {number}; it is no page of a job description");
        }
    }

    private IToken? Resolved(IToken token)
    {
        for (var n = 0; n < 8 && token is IndirectReferenceToken reference; n++)
            if (PdfScanner.Get(reference.Data)?.Data is { } found)
                token = found;
            else
                return null;
        return token;
    }
}
