using System.Globalization;
using System.Text;
using Invictus.Recruitment.Documents.Pdf.Fonts;
using Invictus.Recruitment.Documents.Pdf.Objects;
using Invictus.Recruitment.Documents.Pdf.Tagging;

namespace Invictus.Recruitment.Documents.Pdf.Writing;

/// <summary>A colour in sRGB, each part from 0 to 1.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    public static Rgb Hex(int value) => new(((value >> 16) & 255) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0);
}

/// <summary>A rectangle in points from the top left of the page.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;
}

/// <summary>What is not content: ornament and what pagination brings with it (ISO 32000-1, 14.8.2.2).</summary>
internal enum ArtifactKind
{
    Layout,
    Pagination,
    Header,
    Footer,
}

/// <summary>
/// Draws one page, measured from its top left. Everything drawn belongs to a structure element or is an artifact: marks
/// open and close by themselves, one run for each stretch of the same element.
/// </summary>
internal sealed class PageCanvas(int number, double height)
{
    private readonly ByteBuffer content = new(16 * 1024);
    private object? open;
    private int nextMark;
    private Rgb? fill;
    private (FontSubset Font, double Size)? font;

    /// <summary>Counted from 0.</summary>
    public int Number { get; } = number;

    /// <summary>What lies over the page: links and form fields, with the reference they are known by.</summary>
    public List<(PdfReference Reference, PdfDictionary Annotation)> Annotations { get; } = [];

    /// <summary>What follows belongs to this element.</summary>
    public void Mark(StructureElement element)
    {
        if (ReferenceEquals(open, element))
            return;
        Close();
        open = element;
        content.Byte((byte)'/').Ascii(element.Type).Ascii(" <</MCID ").Integer(nextMark).Ascii(">> BDC\n");
        element.AddContent(Number, nextMark++);
    }

    /// <summary>What is drawn next belongs to this element and is read as this text, whatever the order of its glyphs (ISO 32000-1, 14.9.4).</summary>
    public void MarkSpoken(StructureElement element, string text)
    {
        Close();
        // A mark of its own: what follows it is marked anew.
        open = text;
        var letters = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));
        content.Ascii(string.Create(CultureInfo.InvariantCulture, $"/{element.Type} <</MCID {nextMark} /ActualText <FEFF{letters}>>> BDC\n"));
        element.AddContent(Number, nextMark++);
    }

    /// <summary>What follows is no content.</summary>
    public void Artifact(ArtifactKind kind)
    {
        if (Equals(open, kind))
            return;
        Close();
        open = kind;
        content.Ascii(kind switch
        {
            ArtifactKind.Layout => "/Artifact <</Type /Layout>> BDC\n",
            ArtifactKind.Pagination => "/Artifact <</Type /Pagination>> BDC\n",
            _ => $"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC\n",
        });
    }

    public void Rectangle(Box box, Rgb colour)
    {
        Fill(colour);
        Put(box).Ascii(" re f\n");
    }

    /// <summary>Rectangles filled as one shape, so that no seams show between them.</summary>
    public void Rectangles(IEnumerable<Box> boxes, Rgb colour)
    {
        Fill(colour);
        foreach (var box in boxes)
            Put(box).Ascii(" re\n");
        content.Ascii("f\n");
    }

    /// <summary>A closed path of moves (M), lines (L) and curves (C), filled.</summary>
    public void Shape(Rgb colour, double left, double top, double scale, IEnumerable<(char Kind, double[] Points)> path)
    {
        Fill(colour);
        foreach (var (kind, points) in path)
        {
            for (var i = 0; i < points.Length; i += 2)
                content.Number(left + (points[i] * scale)).Byte((byte)' ').Number(height - top - (points[i + 1] * scale)).Byte((byte)' ');
            content.Ascii(char.ToLowerInvariant(kind) + "\n");
        }
        content.Ascii("h f\n");
    }

    /// <summary>A path of moves (M), lines (L) and curves (C), stroked with round ends and corners.</summary>
    public void Strokes(Rgb colour, double thickness, double left, double top, double scale, IEnumerable<(char Kind, double[] Points)> path)
    {
        Put(colour, "q ").Ascii(" RG ").Number(thickness).Ascii(" w 1 J 1 j\n");
        foreach (var (kind, points) in path)
        {
            for (var i = 0; i < points.Length; i += 2)
                content.Number(left + (points[i] * scale)).Byte((byte)' ').Number(height - top - (points[i + 1] * scale)).Byte((byte)' ');
            content.Ascii(char.ToLowerInvariant(kind) + "\n");
        }
        content.Ascii("S Q\n");
    }

    /// <summary>A frame of a given thickness inside a box; dashes of 3 points when asked.</summary>
    public void Frame(Box box, Rgb colour, double thickness, bool dashed = false)
    {
        Put(colour, "q ").Ascii(" RG ").Number(thickness).Ascii(dashed ? " w [3 2] 0 d " : " w ");
        Put(new Box(box.Left + (thickness / 2), box.Top + (thickness / 2), box.Width - thickness, box.Height - thickness)).Ascii(" re S Q\n");
    }

    /// <summary>Codes of one face on one baseline.</summary>
    public void Text(FontSubset face, double size, Rgb colour, double x, double baseline, ReadOnlySpan<ushort> codes, double spacing = 0)
    {
        Fill(colour);
        content.Ascii("BT ");
        if (font != (face, size))
            content.Byte((byte)'/').Ascii(face.ResourceName).Byte((byte)' ').Number(size).Ascii(" Tf ");
        font = (face, size);
        if (spacing != 0)
            content.Number(spacing).Ascii(" Tc ");
        content.Number(x).Byte((byte)' ').Number(height - baseline).Ascii(" Td (");
        content.StringOf(codes);
        content.Ascii(spacing != 0 ? ") Tj 0 Tc ET\n" : ") Tj ET\n");
    }

    public void Annotate(StructureElement element, PdfReference reference, PdfDictionary annotation, Box box)
    {
        annotation["Rect"] = PdfArray.Of(box.Left, height - box.Bottom, box.Right, height - box.Top);
        Annotations.Add((reference, annotation));
        element.AddObject(Number, reference);
    }

    /// <summary>The content stream, all marks closed.</summary>
    public ReadOnlySpan<byte> Finish()
    {
        Close();
        return content.Span;
    }

    private ByteBuffer Put(Box box) =>
        content.Number(box.Left).Byte((byte)' ').Number(height - box.Bottom).Byte((byte)' ').Number(box.Width).Byte((byte)' ').Number(box.Height);

    private void Close()
    {
        if (open is not null)
            content.Ascii("EMC\n");
        open = null;
    }

    private void Fill(Rgb colour)
    {
        if (fill == colour)
            return;
        fill = colour;
        Put(colour, "").Ascii(" rg\n");
    }

    private ByteBuffer Put(Rgb colour, string before) =>
        content.Ascii(before).FineNumber(colour.Red).Byte((byte)' ').FineNumber(colour.Green).Byte((byte)' ').FineNumber(colour.Blue);
}
