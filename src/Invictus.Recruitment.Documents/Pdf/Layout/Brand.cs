using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Tagging;
using Invictus.Recruitment.Documents.Pdf.Writing;
using QRCoder;

namespace Invictus.Recruitment.Documents.Pdf.Layout;

/// <summary>The trust's mark and the code that leads to the verification page, drawn as vectors.</summary>
internal static class Brand
{
    private static readonly (char, double[])[] Shield = Outline(0);
    private static readonly (char, double[])[] Edge = Outline(5);
    private static readonly (char, double[])[] Field = Outline(8);

    /// <summary>A shield with a pillar that rises from an open book: 100 units wide, 116 high.</summary>
    public static void DrawMark(PageCanvas canvas, double left, double top, double height)
    {
        var scale = height / 116;
        void Draw(Rgb colour, (char, double[])[] path) => canvas.Shape(colour, left, top, scale, path);
        Draw(Theme.Navy, Shield);
        Draw(Theme.Gold, Edge);
        Draw(Theme.Navy, Field);
        // The pillar: a capital I with serifs.
        Draw(Theme.White, [('M', [36, 22]), ('L', [64, 22]), ('L', [64, 30]), ('L', [56, 30]), ('L', [56, 66]), ('L', [44, 66]), ('L', [44, 30]), ('L', [36, 30])]);
        // The book: two leaves.
        Draw(Theme.Gold, [('M', [48.5, 76]), ('C', [40, 68, 28, 67, 19, 70]), ('L', [21, 80]), ('C', [30, 77, 41, 79, 48.5, 88])]);
        Draw(Theme.Gold, [('M', [51.5, 76]), ('C', [60, 68, 72, 67, 81, 70]), ('L', [79, 80]), ('C', [70, 77, 59, 79, 51.5, 88])]);
    }

    /// <summary>The modules of a QR code as rectangles, one for each stretch of dark modules in a row.</summary>
    public static void DrawCode(PageCanvas canvas, string address, double left, double top, double size)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var unit = size / modules.Count;
        var boxes = new List<Box>();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var from = 0; from < modules.Count; from++)
            {
                if (!modules[row][from])
                    continue;
                var to = from;
                while (to < modules.Count && modules[row][to])
                    to++;
                boxes.Add(new Box(left + (from * unit), top + (row * unit), (to - from) * unit, unit));
                from = to;
            }
        }
        canvas.Rectangles(boxes, Theme.Navy);
    }

    /// <summary>The attributes of a picture: where it stands.</summary>
    public static void SetBounds(StructureElement figure, Box box) => figure.Attributes = new PdfDictionary
    {
        ["O"] = new PdfName("Layout"),
        ["Placement"] = new PdfName("Block"),
        ["BBox"] = PdfArray.Of(box.Left, TaggedDocument.PageHeight - box.Bottom, box.Right, TaggedDocument.PageHeight - box.Top),
    };

    private static (char, double[])[] Outline(double inset)
    {
        var (l, r, t, b) = (inset, 100 - inset, inset, 116 - (inset * 1.2));
        return
        [
            ('M', [l, t]), ('L', [r, t]), ('L', [r, 58]),
            ('C', [r, 86 - (inset * 0.8), 74 - (inset * 0.4), 104 - inset, 50, b]),
            ('C', [26 + (inset * 0.4), 104 - inset, l, 86 - (inset * 0.8), l, 58]),
        ];
    }
}
