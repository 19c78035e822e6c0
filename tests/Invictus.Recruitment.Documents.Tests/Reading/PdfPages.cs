using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Invictus.Recruitment.Documents.Tests.Reading;

/// <summary>PDFs out of lines at given places, so that tests say exactly what a page shows.</summary>
internal sealed class PdfPages : IDisposable
{
    private const double Size = 11;

    private readonly PdfDocumentBuilder _pdf = new();
    private readonly PdfDocumentBuilder.AddedFont _plain;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;
    private double _y;

    public PdfPages()
    {
        _plain = _pdf.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _pdf.AddStandard14Font(Standard14Font.HelveticaBold);
        _page = Next();
    }

    /// <summary>A line of texts, each at its distance from the left; a text that begins with "*" is bold.</summary>
    public PdfPages Line(params (double X, string Text)[] parts)
    {
        _y -= 14;
        foreach (var (x, text) in parts)
            _page.AddText(text.TrimStart('*'), Size, new PdfPoint(x, _y), text.StartsWith('*') ? _bold : _plain);
        return this;
    }

    /// <summary>Room between paragraphs.</summary>
    public PdfPages Gap()
    {
        _y -= 10;
        return this;
    }

    public PdfPages Page()
    {
        _page = Next();
        return this;
    }

    public byte[] File()
    {
        using (this)
            return _pdf.Build();
    }

    public void Dispose() => _pdf.Dispose();

    private PdfPageBuilder Next()
    {
        _y = 740;
        return _pdf.AddPage(PageSize.A4);
    }
}
