using UglyToad.PdfPig;

namespace Invictus.Recruitment.Web.Tests.Shared;

/// <summary>The words of a PDF, in the order of reading, with single spaces.</summary>
internal static class PdfWords
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }
}
