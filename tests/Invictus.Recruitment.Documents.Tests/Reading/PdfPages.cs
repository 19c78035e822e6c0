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

    /// <summary>A row of a table with lines drawn around its cells, whose texts may have several lines.</summary>
    public PdfPages Row(double[] edges, params string[] cells)
    {
        var lines = cells.Max(c => c.Split('\n').Length);
        var (top, bottom) = (_y, _y - 14 * lines - 6);
        for (var c = 0; c < cells.Length; c++)
        {
            var y = top;
            foreach (var text in cells[c].Split('\n'))
            {
                y -= 14;
                if (text.Length > 0)
                    _page.AddText(text.TrimStart('*'), Size, new PdfPoint(edges[c] + Padding, y), text.StartsWith('*') ? _bold : _plain);
            }
        }
        foreach (var x in edges)
            _page.DrawLine(new PdfPoint(x, top), new PdfPoint(x, bottom));
        foreach (var y in new[] { top, bottom })
            _page.DrawLine(new PdfPoint(edges[0], y), new PdfPoint(edges[^1], y));
        _y = bottom;
        return this;
    }

    /// <summary>Room between paragraphs.</summary>
    public PdfPages Gap()
    {
        _y -= 10;
        return this;
    }

    /// <summary>Room between a drawn line and the text of its cell.</summary>
    public double Padding { get; init; } = 3;

    /// <summary>Where a text that begins at the given place ends.</summary>
    public double EndOf(double x, string text) => _page.MeasureText(text, Size, new PdfPoint(x, 0), _plain)[^1].EndBaseLine.X;

    /// <summary>How far up the page the last line stands.</summary>
    public double Top => _y;

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
